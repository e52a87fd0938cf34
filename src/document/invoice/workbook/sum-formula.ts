import { cellAt } from '../../workbook-parts/addresses.ts';

/** A block of rows, both ends included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What Excel takes in one formula is 8 192 characters. */
const LONGEST = 8_000;

/**
 * The sum of a column over the spans, rounded to the øre: `ROUND(SUM(E5:E9)+E12,2)`. Undefined where the formula would be
 * longer than a spreadsheet takes.
 */
export const sumFormula = (column: number, spans: readonly RowSpan[]): string | undefined => {
  const terms = joined(spans).map(({ first, last }) =>
    first === last
      ? cellAt(first, column)
      : `SUM(${cellAt(first, column)}:${cellAt(last, column)})`,
  );
  const formula = `ROUND(${terms.length === 0 ? '0' : terms.join('+')},2)`;
  return formula.length > LONGEST ? undefined : formula;
};

/** Spans that follow each other, as one. */
const joined = (spans: readonly RowSpan[]): readonly RowSpan[] => {
  const all: RowSpan[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before !== undefined && before.last + 1 === span.first) {
      all[all.length - 1] = { first: before.first, last: span.last };
    } else all.push(span);
  }
  return all;
};
