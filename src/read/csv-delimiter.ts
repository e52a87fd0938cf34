/** How the records of a CSV file are told apart, and where they begin. */
export interface Dialect {
  /** One ASCII character. */
  readonly delimiter: string;
  /** The byte of the first record: after a `sep=` line. */
  readonly from: number;
  readonly fromLine: number;
}

/** In order of preference, where nothing else tells: commas are decimal marks too. */
const CANDIDATES = [';', '\t', ','] as const;
const SAMPLE_BYTES = 1 << 16;
const SAMPLE_RECORDS = 50;
/** As Excel writes it in the first line, for itself. */
const SEPARATOR_LINE = /^"?sep=([^\w\s"]|\t)"?[ ]*(?:\r\n|\n|\r|$)/i;
/** The table number that Statistics Norway puts first in a title: `07459: Population, by region`. */
const TITLE_LINE = /^"?\d{5}: [^\r\n]*(?:\r\n|\n|\r)/;
/** A first line with an empty one after it is a title too. */
const LINE_THEN_EMPTY = /^[^\r\n]+(?:\r\n|\n|\r)[;,\t ]*(?:\r\n|\n|\r)/;

/** Cells of the first records when cut at `delimiter`; a quote switches between inside and outside. */
const widths = (sample: string, delimiter: string): readonly number[] => {
  const found: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < sample.length && found.length < SAMPLE_RECORDS; at += 1) {
    const letter = sample.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === delimiter) cells += 1;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) {
      if (!isBlank) found.push(cells);
      cells = 1;
      isBlank = true;
      continue;
    }
    isBlank = false;
  }
  if (!isBlank) found.push(cells);
  return found;
};

/** Better first: fewer records wider than the header, more of exactly its width, a wider header. */
const compareFit = (a: readonly number[], b: readonly number[]): number => {
  const fit = (all: readonly number[]): readonly number[] => {
    const [header = 1, ...rest] = all;
    return [
      -rest.filter((cells) => cells > header).length,
      rest.filter((cells) => cells === header).length,
      header,
    ];
  };
  const fitB = fit(b);
  return fit(a).reduce((order, value, index) => order || (fitB[index] ?? 0) - value, 0);
};

/**
 * The delimiter: of those that the header has, the one that cuts the first records most evenly; `;` before tab before
 * comma where they tie, and `;` where there is only one column. A `sep=` line decides by itself. With `titled` a title
 * line is left out of what is compared.
 */
export const detectDialect = (utf8: Uint8Array, titled: boolean): Dialect => {
  // Delimiters, quotes and line ends are ASCII, so Latin-1 is as good as any reading here, and keeps bytes and letters in step.
  let sample = Buffer.from(
    utf8.buffer,
    utf8.byteOffset,
    Math.min(utf8.length, SAMPLE_BYTES),
  ).toString('latin1');
  const separator = SEPARATOR_LINE.exec(sample);
  if (separator !== null) {
    return { delimiter: separator[1] ?? ';', from: separator[0].length, fromLine: 2 };
  }
  if (utf8.length > SAMPLE_BYTES) {
    const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    if (end > 0) sample = sample.slice(0, end);
  }
  if (titled) {
    const title = TITLE_LINE.exec(sample) ?? LINE_THEN_EMPTY.exec(sample);
    if (title !== null) sample = sample.slice(title[0].length);
  }
  const fits = CANDIDATES.map((delimiter) => ({ delimiter, cells: widths(sample, delimiter) }))
    .filter(({ cells }) => (cells[0] ?? 1) > 1)
    .sort((a, b) => compareFit(a.cells, b.cells));
  return { delimiter: fits[0]?.delimiter ?? ';', from: 0, fromLine: 1 };
};
