import { parse } from 'csv-parse/sync';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const LINE_END = /\r\n|\n|\r/;

/**
 * The cells of each record. `starts` says where each begins in `utf8`, and last where the last one ends. The text is
 * known to be well formed: quotes stand around whole cells, and double inside.
 *
 * A record on one line needs no parser: to split it at the delimiters is ten times as fast.
 */
export const cellsOf = (
  utf8: Uint8Array,
  delimiter: string,
  starts: readonly number[],
): readonly string[][] => {
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length);
  const text = bytes.subarray(starts[0], starts.at(-1));
  return text.includes(QUOTE)
    ? withSomeQuotes(bytes, delimiter, starts)
    : withoutQuotes(text.toString('utf8'), delimiter);
};

const withoutQuotes = (text: string, delimiter: string): string[][] => {
  const records: string[][] = [];
  for (const line of text.split(LINE_END)) {
    if (line !== '') records.push(line.split(delimiter));
  }
  return records;
};

/** The records with a line break in a cell go through the parser together: it is slow to begin. */
const withSomeQuotes = (
  bytes: Buffer,
  delimiter: string,
  starts: readonly number[],
): string[][] => {
  const records: string[][] = [];
  const toParse: { readonly record: number; readonly bytes: Buffer }[] = [];
  for (let record = 0; record + 1 < starts.length; record += 1) {
    const start = starts[record] ?? 0;
    const end = starts[record + 1] ?? start;
    const text = bytes.toString('utf8', start, beforeLineEnds(bytes, start, end));
    const isOneLine = !text.includes('\n') && !text.includes('\r');
    if (!isOneLine) toParse.push({ record, bytes: bytes.subarray(start, end) });
    records.push(isOneLine ? cellsOfLine(text, delimiter) : []);
  }
  const parsed = parseCells(Buffer.concat(toParse.map((each) => each.bytes)), delimiter);
  toParse.forEach(({ record }, index) => {
    records[record] = parsed[index] ?? [];
  });
  return records;
};

/** The end of the last line with anything on it. */
const beforeLineEnds = (bytes: Buffer, start: number, end: number): number => {
  let at = end;
  while (at > start && (bytes[at - 1] === LINE_FEED || bytes[at - 1] === RETURN)) at -= 1;
  return at;
};

const cellsOfLine = (line: string, delimiter: string): string[] => {
  const pieces = line.split(delimiter);
  if (!line.includes('"')) return pieces;
  const cells: string[] = [];
  for (let next = 0; next < pieces.length; next += 1) {
    let cell = pieces[next] ?? '';
    if (cell.startsWith('"')) {
      // A delimiter behind an odd number of quotes is text.
      for (let quotes = quotesIn(cell); quotes % 2 === 1;) {
        next += 1;
        const piece = pieces[next] ?? '"';
        quotes += quotesIn(piece);
        cell += delimiter + piece;
      }
      cell = cell.slice(1, -1).replaceAll('""', '"');
    }
    cells.push(cell);
  }
  return cells;
};

const quotesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
};

const parseCells = (bytes: Buffer, delimiter: string): string[][] =>
  parse(bytes, {
    delimiter,
    // Each that is looked for costs time at every byte.
    record_delimiter: bytes.includes(RETURN) ? ['\r\n', '\n', '\r'] : ['\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
