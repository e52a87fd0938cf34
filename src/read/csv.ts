import { errorAt } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { cellsOf } from './csv-cells.ts';
import { detectDialect } from './csv-delimiter.ts';
import { byteClasses, scanRecords, type CsvRecords, type CsvShape } from './csv-scan.ts';
import { Ruler } from './ruler.ts';
import { unnamedColumns } from './table-columns.ts';
import type { ReadTable, Row, Table } from './table.ts';
import { toUtf8 } from './text-encoding.ts';

/** A file of more is refused before it is looked at. */
const MEGABYTES = 200;
/** Bytes that are cut into cells at a time: rows stream, and memory stays flat. */
const CHUNK_BYTES = 1 << 16;
const QUOTE = 0x22;

export interface CsvOptions {
  /** Whether the first record is the header, and nothing may be wider. Otherwise a title may come first. */
  readonly headed: boolean;
  /** Whether its text is only names beside numbers, which decide: then letters that are lost do no harm. An export's is. */
  readonly mayLoseLetters?: boolean;
}

/** The records as rows, in file order; those whose cells are all blank left out. */
function* readRows({ utf8, delimiter }: CsvShape, { starts, lines }: CsvRecords): Generator<Row> {
  let first = 0;
  while (first < starts.length) {
    const from = starts[first] ?? 0;
    let next = first + 1;
    while (next < starts.length && (starts[next] ?? 0) - from < CHUNK_BYTES) next += 1;
    const records = cellsOf(utf8, delimiter, [
      ...starts.slice(first, next),
      starts[next] ?? utf8.length,
    ]);
    for (let index = 0; index < records.length; index += 1) {
      const cells = records[index] ?? [];
      let isBlank = true;
      for (let column = 0; column < cells.length; column += 1) {
        const cell = (cells[column] ?? '').trim();
        cells[column] = cell;
        if (cell !== '') isBlank = false;
      }
      if (!isBlank) yield { line: lines[first + index] ?? 0, cells };
    }
    first = next;
  }
}

/** The index of the record that begins on `line`. */
const recordOn = (line: number, { lines }: CsvRecords): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Finds a cell by going through its record again. A cell that is not there stands at the record's end. */
const placeOf = (shape: CsvShape, records: CsvRecords, row: Row, column: number): SourceRef => {
  const { file, utf8, delimiter } = shape;
  if (column === 0) return { file, line: row.line, column: 1 };
  const classes = byteClasses(delimiter);
  const record = recordOn(row.line, records);
  const end = records.starts[record + 1] ?? utf8.length;
  let at = records.starts[record] ?? 0;
  let { line } = row;
  let lineStart = at;
  let left = column;
  let isQuoted = false;
  for (; at < end && left > 0; at += 1) {
    const kind = classes[utf8[at] ?? 0] ?? 0;
    if (kind === 0) continue;
    const byte = utf8[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === 0x0a || byte === 0x0d) {
      if (!isQuoted) break;
      if (byte === 0x0d && utf8[at + 1] === 0x0a) at += 1;
      line += 1;
      lineStart = at + 1;
    } else if (!isQuoted && kind === 1) left -= 1;
  }
  return { file, line, column: new Ruler(utf8).column(lineStart, at) };
};

/** The header without empty columns after the last that has a name. */
const trimmedHeader = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/**
 * Reads a CSV file: delimiter, encoding, line ends and quotes are detected, a `sep=` line is honoured, and blank lines and
 * lines of only delimiters are left out. What is wrong with how the file is written is found at once, all of it; cells
 * are read when the rows are gone through, a chunk at a time. A tab or a line break may stand in a cell, other control
 * characters and letters that are lost (U+FFFD) may not. No table where quotes or sizes leave open what its cells are.
 */
export const readCsv = (
  file: string,
  bytes: Uint8Array,
  { headed, mayLoseLetters = !headed }: CsvOptions = { headed: true },
): ReadTable => {
  const top = { file, line: 1, column: 1 };
  if (bytes.length > MEGABYTES << 20) {
    const megabytes = Math.ceil(bytes.length / (1 << 20));
    return { found: [errorAt('file/too-large', top, { megabytes, limit: MEGABYTES })] };
  }
  const { utf8 } = toUtf8(bytes);
  const shape: CsvShape = {
    file,
    utf8,
    headed,
    mayLoseLetters,
    ...detectDialect(utf8, !headed),
  };
  const records = scanRecords(shape);
  if (records.isBroken) return { found: records.found };
  const rows = (): Generator<Row> => readRows(shape, records);
  const headerRow = rows().next().value as Row | undefined;
  if (headerRow === undefined) return { found: [...records.found, errorAt('file/empty', top, {})] };
  const table: Table = {
    file,
    header: trimmedHeader(headerRow.cells),
    headerRow,
    rows: function* () {
      const all = rows();
      all.next();
      yield* all;
    },
    at: (row, column) => placeOf(shape, records, row, column),
  };
  return { table, found: headed ? [...records.found, ...unnamedColumns(table)] : records.found };
};
