import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import { formulaCell, headingRow, numberCell, sheetHead } from '../workbook-parts/cells.ts';
import { FIRST_MEMBER_COLUMN, lastMemberColumn, type Layout } from './layout.ts';
import { lineHead, lineHeadings, memberHeadings, rowsInPlace } from './line-head.ts';
import { FIRST_LINE_ROW, type LinePlace } from './line-places.ts';

/** The column of the weight sum of a basis on the sheet of users, by the position of the basis among the keys' bases. */
export const weightSumColumn = (layout: Layout, position: number): number =>
  lastMemberColumn(layout) + 1 + position;

/** Who uses each line: 1, or days / days of the year; and what the users' figures add up to. */
export const usersSheet = (layout: Layout): SheetDraft => {
  const { words, contribution, projects, keyBases } = layout;
  return {
    name: words.sheets.users,
    rows: rowsInPlace(
      [
        ...sheetHead(words.sheets.users, words.notes.users),
        headingRow(lineHeadings(words), [
          words.columns.sum,
          ...memberHeadings(layout),
          ...keyBases.map(({ label }) => `${words.columns.sum} ${label}`),
        ]),
      ],
      [...contribution, ...projects].map((place) => [place.row, usersRow(layout, place)] as const),
    ),
    frozen: { rows: FIRST_LINE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_LINE_ROW - 1, last: FIRST_LINE_ROW - 1 },
    repeatedColumns: 2,
  };
};

const usersRow = (layout: Layout, place: LinePlace): SheetRow => {
  const { row, because } = place;
  const head = lineHead(place, layout);
  const split = layout.splitOf(place);
  if (split === undefined && because.kind !== 'charge') return { cells: head };
  const wholeYear = layout.daysOfYear;
  const days = layout.usersOf(place);
  const users = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  const sum = days.reduce((all, count) => all + count / wholeYear, 0);
  return {
    cells: [
      ...head,
      formulaCell(`SUM(${users})`, sum, Number.isInteger(sum) ? 'weight' : 'fraction'),
      ...days.map((count) => markCell(count, wholeYear)),
      ...(split === undefined ? [] : weightSums(layout, users, split.figures.weightSums)),
    ],
  };
};

const markCell = (days: number, wholeYear: number): SheetCell => {
  if (days === wholeYear) return numberCell(1, 'weight', 'input');
  if (days === 0) return { style: 'input', format: 'weight' };
  return formulaCell(`${String(days)}/${String(wholeYear)}`, days / wholeYear, 'fraction', 'input');
};

/** Figures of the users added up, one sum for each basis. */
const weightSums = (layout: Layout, users: string, sums: readonly number[]): readonly SheetCell[] =>
  layout.keyBases.map(({ row, figures }, position) => {
    const range = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)], 'both');
    const isWhole = figures.every((figure) => Number.isInteger(figure));
    return formulaCell(
      `SUMPRODUCT(${users},${onSheet(layout.words.sheets.bases, range)})`,
      sums[position] ?? 0,
      isWhole && Number.isInteger(sums[position]) ? 'whole' : 'figure',
    );
  });
