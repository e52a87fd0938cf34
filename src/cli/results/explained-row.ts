import { displayWidth, padEnd } from '../terminal/display-width.ts';
import { wrapText } from '../terminal/wrap.ts';

/** A row of an explanation: what it is, how it is reckoned, and the kroner. */
export interface ExplainedRow {
  readonly what: string;
  readonly note?: string;
  readonly amount?: string;
}

const INDENT = '  ';
const GAP = '  ';
/** Notes narrower than this are hard to read beside the amounts. */
const NARROWEST_NOTE = 16;

/** What stands before the decimal mark. */
const wholeWidth = (amount: string): number => displayWidth(amount.replace(/[.,]\d+$/, ''));

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

/**
 * Three columns, the amounts with their decimal marks under each other. Notes are wrapped where the window is narrow; where
 * there is no room beside the amounts, each amount stands under its note.
 */
export const rowLines = (
  rows: readonly ExplainedRow[],
  columns: number | undefined,
): readonly string[] => {
  const withAmount = rows.flatMap((row) => (row.amount === undefined ? [] : [row.amount]));
  const wholes = Math.max(0, ...withAmount.map(wholeWidth));
  const aligned = (amount: string): string => ' '.repeat(wholes - wholeWidth(amount)) + amount;
  const what = widest(rows.map((row) => row.what));
  const noteAt = INDENT.length + what + GAP.length;
  const amountWidth = widest(withAmount.map(aligned));
  const notes = widest(rows.map(({ note, amount }) => (amount === undefined ? '' : (note ?? ''))));
  const room = (columns ?? Infinity) - noteAt - GAP.length - amountWidth;
  const isStacked = room < Math.min(notes, NARROWEST_NOTE);
  const beside = Math.min(notes, Math.max(room, NARROWEST_NOTE));
  return rows.flatMap(({ what: name, note = '', amount }) => {
    const alone = amount === undefined || isStacked;
    const limit = alone ? columns && Math.max(NARROWEST_NOTE, columns - noteAt) : beside;
    const wrapped = wrapText(note, limit);
    const lines = wrapped.map(
      (text, index) => `${INDENT}${padEnd(index === 0 ? name : '', what)}${GAP}${text}`,
    );
    if (amount === undefined) return lines.map((line) => line.trimEnd());
    if (isStacked && note !== '') {
      return [...lines, ' '.repeat(noteAt + GAP.length) + aligned(amount)];
    }
    const before = lines.slice(0, -1);
    const last = padEnd(lines.at(-1) ?? '', isStacked ? 0 : noteAt + beside);
    return [...before, `${last}${GAP}${aligned(amount)}`];
  });
};
