import { assert } from '../model/assert.ts';

/** A register on disk: `register/<name>.csv`, with its own columns before those that every register has. */
export interface RegisterFormat {
  readonly name: 'funds' | 'invoices';
  readonly columns: readonly string[];
}

/** When, who, which version, from which inputs (SHA-256 of the manifest), and the SHA-256 of the line before. */
export const RECORD_COLUMNS = ['at', 'user', 'version', 'manifest', 'previous'] as const;

/** One row, by column. */
export type RegisterRow = ReadonlyMap<string, string>;

export const LINE_END = '\r\n';
/** So that Excel takes the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

export const columnsOf = (format: RegisterFormat): readonly string[] => [
  ...format.columns,
  ...RECORD_COLUMNS,
];

/** A text that a spreadsheet program would run as a formula gets an apostrophe; amounts keep their sign. */
const withoutFormula = (text: string): string =>
  /^[=+\-@']/.test(text) && !/^-[\d.,]+$/.test(text) ? `'${text}` : text;

const cellText = (value: string): string => {
  assert(!/[\u0000-\u001F]/.test(value), 'a register cell holds no control character');
  const text = withoutFormula(value);
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The line of a row, without line end. Columns the row lacks are empty. */
export const lineOf = (format: RegisterFormat, row: RegisterRow): string =>
  columnsOf(format)
    .map((column) => cellText(row.get(column) ?? ''))
    .join(';');

export const headerOf = (format: RegisterFormat): string => columnsOf(format).join(';');

/** The cells of a line that `lineOf` made; undefined where it cannot have made it. */
export const cellsOf = (line: string): readonly string[] | undefined =>
  placedCellsOf(line)?.map(({ text }) => text);

/** The same with the column of the line, from 1, that each begins in. */
export const placedCellsOf = (
  line: string,
): readonly { readonly text: string; readonly column: number }[] | undefined => {
  const cells: { text: string; column: number }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^;"]*))(;|$)/y;
  for (;;) {
    const column = cell.lastIndex + 1;
    const match = cell.exec(line);
    if (match === null) return undefined;
    const text = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    cells.push({ text: text.startsWith("'") ? text.slice(1) : text, column });
    if (match[3] === '') return cells;
  }
};
