import type { CellValue, SheetRow } from '../io/xlsx-library.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { LIMITS } from './csv-scan.ts';
import { plainNumberText } from './number-text.ts';
import { columnLetters } from './sheet-address.ts';
import { unnamedColumns } from './table-columns.ts';
import type { ReadTable, Row, Table } from './table.ts';
import { XLSX_LIMITS, firstSheet, type XlsxRefusal } from './xlsx-parts.ts';

/** The old binary format, and the wrapping of a workbook with a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** How Excel writes characters that XML cannot hold. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes are a workbook, old or new, going by how they begin. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  begins(bytes, OLE_MAGIC) || begins(bytes, ZIP_MAGIC);

const refusalAt = (file: string, refusal: XlsxRefusal): Diagnostic => {
  const top = { file, line: 1, column: 1 };
  switch (refusal.kind) {
    case 'not-a-workbook':
      return errorAt('xlsx/not-a-workbook', top, {});
    case 'damaged':
      return errorAt('xlsx/damaged', top, { part: refusal.part });
    case 'too-large':
      return errorAt('xlsx/too-large', top, { limit: XLSX_LIMITS.unpackedMegabytes });
    case 'too-many-cells':
      return errorAt('xlsx/too-many-cells', top, { limit: XLSX_LIMITS.cells });
    case 'too-wide': {
      const { sheet, cell } = refusal;
      const at = { ...top, sheet, cell };
      return errorAt('xlsx/too-wide', at, { cell, limit: XLSX_LIMITS.lastColumn });
    }
  }
};

/** What a cell says as text; or what is wrong with it. */
type CellText =
  | { readonly kind: 'text' | 'number'; readonly text: string }
  | { readonly kind: 'error-value'; readonly value: string }
  | { readonly kind: 'no-result'; readonly formula: string };

const dateText = (date: Date): CellText =>
  Number.isNaN(date.getTime())
    ? { kind: 'error-value', value: '#VALUE!' }
    : { kind: 'text', text: date.toISOString().slice(0, 10) };

const cellText = (value: CellValue | undefined): CellText => {
  if (value === null || value === undefined) return { kind: 'text', text: '' };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'number', text: plainNumberText(value) }
      : { kind: 'error-value', value: '#NUM!' };
  }
  if (typeof value === 'string') {
    const text = value.replace(ESCAPED, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return { kind: 'text', text };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return cellText(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return { kind: 'error-value', value: value.error };
  if ('text' in value) return cellText(value.text);
  const formula = 'formula' in value ? value.formula : value.sharedFormula;
  return { kind: 'no-result', formula: `=${formula}` };
};

interface SaidCell {
  readonly value: CellValue;
  readonly result?: CellValue | undefined;
}

/** A formula says its stored result, which the library leaves out of the value where it is 0. */
const saidBy = ({ value, result }: SaidCell): CellText =>
  result === undefined ? cellText(value) : cellText(result);

/** Reads cells to text, gathering what is wrong with any of them. */
const readSheet = (
  file: string,
  sheet: string,
  sheetRows: readonly SheetRow[],
): { readonly rows: readonly Row[]; readonly found: readonly Diagnostic[] } => {
  const found: Diagnostic[] = [];
  const rows: Row[] = [];
  const check = (said: CellText, at: SourceRef): string => {
    if (said.kind === 'error-value') {
      found.push(errorAt('xlsx/error-value', at, { value: said.value }));
      return '';
    }
    if (said.kind === 'no-result') {
      found.push(errorAt('xlsx/formula-without-result', at, { formula: said.formula }));
      return '';
    }
    const control = CONTROL.exec(said.text)?.[0];
    if (control !== undefined) {
      const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      found.push(errorAt('file/control-character', at, { character: `U+${code}` }));
    }
    if (said.text.length > LIMITS.cellBytes) {
      found.push(errorAt('table/cell-too-large', at, { limit: LIMITS.cellBytes >> 20 }));
      return '';
    }
    return said.text.trim();
  };
  for (const sheetRow of sheetRows) {
    const cells: string[] = [];
    const numeric = new Set<number>();
    const unreadable = new Set<number>();
    const foundBefore = found.length;
    sheetRow.eachCell((cell, number) => {
      const column = number - 1;
      while (cells.length < column) cells.push('');
      const said = saidBy(cell);
      if (said.kind === 'number') numeric.add(column);
      if (said.kind === 'error-value' || said.kind === 'no-result') unreadable.add(column);
      cells.push(check(said, cellAt(file, sheet, sheetRow.number, column)));
    });
    if (cells.every((cell) => cell === '') && found.length === foundBefore) continue;
    rows.push({
      line: sheetRow.number,
      cells,
      ...(numeric.size > 0 && { numeric }),
      ...(unreadable.size > 0 && { unreadable }),
    });
  }
  return { rows, found };
};

const cellAt = (file: string, sheet: string, line: number, column: number): SourceRef => ({
  file,
  line,
  column: column + 1,
  sheet,
  cell: `${columnLetters(column)}${String(line)}`,
});

const tooWide = (table: Table): readonly Diagnostic[] => {
  const columns = table.header.length;
  const found: Diagnostic[] = [];
  for (const row of table.rows()) {
    const first = row.cells.findIndex((cell, column) => column >= columns && cell !== '');
    if (first < 0) continue;
    const cells = row.cells.findLastIndex((cell) => cell !== '') + 1;
    found.push(errorAt('table/too-many-cells', table.at(row, first), { cells, columns }));
  }
  return found;
};

/** The rows of the safe copy through the library, or undefined where the library cannot read them. */
const loadRows = async (workbook: Buffer): Promise<readonly SheetRow[] | undefined> => {
  const { Workbook } = await import('../io/xlsx-library.ts');
  const book = new Workbook();
  try {
    // The library's own types call a Buffer an ArrayBuffer.
    await book.xlsx.load(workbook as unknown as ArrayBuffer);
    const rows: SheetRow[] = [];
    book.worksheets[0]?.eachRow((row) => rows.push(row));
    return rows;
  } catch {
    return undefined;
  }
};

export interface XlsxOptions {
  /** Whether the first row is the header, and nothing may be wider. Otherwise a title may come first. */
  readonly headed: boolean;
}

/**
 * Reads the first visible sheet of a workbook; its first row with text is the header.
 *
 * A formula counts by its stored result; one without a result, and an error value, are errors at their cell. A date is its
 * `YYYY-MM-DD`, a truth value `true` or `false`. Merged cells: the value is in the first, the others are empty. Hidden
 * rows and columns count as others do: what a filter hides must not change a sum. Formats far outside the table are
 * passed over. Every limit is checked before the spreadsheet library sees anything.
 */
export const readXlsx = async (
  file: string,
  bytes: Uint8Array,
  { headed }: XlsxOptions = { headed: true },
): Promise<ReadTable> => {
  const top = { file, line: 1, column: 1 };
  if (bytes.length === 0) return { found: [errorAt('file/empty', top, {})] };
  if (begins(bytes, OLE_MAGIC)) return { found: [errorAt('xlsx/old-format', top, {})] };
  if (!begins(bytes, ZIP_MAGIC)) return { found: [errorAt('xlsx/not-a-workbook', top, {})] };
  if (bytes.length > XLSX_LIMITS.fileMegabytes << 20) {
    const megabytes = Math.ceil(bytes.length / (1 << 20));
    const limit = XLSX_LIMITS.fileMegabytes;
    return { found: [errorAt('file/too-large', top, { megabytes, limit })] };
  }
  const first = firstSheet(bytes);
  if ('kind' in first) return { found: [refusalAt(file, first)] };
  const { sheet } = first;
  const sheetRows = await loadRows(first.workbook);
  if (sheetRows === undefined) {
    return { found: [errorAt('xlsx/damaged', { ...top, sheet, cell: 'A1' }, { part: 'sheet' })] };
  }
  const { rows, found } = readSheet(file, sheet, sheetRows);
  const [headerRow, ...others] = rows;
  if (headerRow === undefined) {
    return { found: [...found, errorAt('file/empty', { ...top, sheet, cell: 'A1' }, {})] };
  }
  const table: Table = {
    file,
    header: headerRow.cells.slice(0, headerRow.cells.findLastIndex((cell) => cell !== '') + 1),
    headerRow,
    rows: () => others,
    at: (row, column) => cellAt(file, sheet, row.line, column),
  };
  return { table, found: headed ? [...found, ...tooWide(table), ...unnamedColumns(table)] : found };
};
