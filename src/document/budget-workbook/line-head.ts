import type { Grounds } from '../../model/grounds.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { DocumentWords } from '../words/words.ts';
import { clauseOrMark } from '../grounds-text.ts';
import { textCell } from '../workbook-parts/cells.ts';
import type { Layout } from './layout.ts';
import type { LinePlace } from './line-places.ts';

/** The clause and the assumption, in full. */
export const groundsText = ({ clause, assumption }: Grounds, words: DocumentWords): string => {
  const assumed = assumption === undefined ? undefined : `${words.assumption}: ${assumption}`;
  const point = clause === undefined ? undefined : words.clauseText(clause);
  return [point, assumed].filter((part) => part !== undefined).join('. ');
};

/** The first four columns of every sheet with a row per line. */
export const lineHead = (
  { line }: LinePlace,
  layout: Layout,
  keyName = line.key,
): readonly SheetCell[] => [
  textCell(line.id),
  textCell(line.description),
  textCell(keyName),
  textCell(clauseOrMark(line.grounds, layout.words)),
];

export const lineHeadings = ({ columns }: DocumentWords): readonly string[] => [
  columns.id,
  columns.description,
  columns.key,
  columns.clause,
];

export const memberHeadings = ({ budget }: Layout): readonly string[] =>
  budget.input.members.map(({ number, name }) => `${number} ${name}`);

/** Rows in their places: what is missing between them is empty. */
export const rowsInPlace = (
  head: readonly SheetRow[],
  placed: Iterable<readonly [number, SheetRow]>,
): readonly SheetRow[] => {
  const rows: SheetRow[] = [...head];
  for (const [row, content] of placed) {
    while (rows.length < row - 1) rows.push({ cells: [] });
    rows[row - 1] = content;
  }
  return rows;
};
