import { sumOre, type Ore } from '../../model/ore.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import {
  AMOUNT_COLUMN,
  FIRST_MEMBER_COLUMN,
  HEAD_COLUMNS,
  lastMemberColumn,
  memberColumn,
  type Layout,
} from './layout.ts';
import { lineHead, lineHeadings, memberHeadings } from './line-head.ts';
import { FIRST_LINE_ROW, type LinePlace } from './line-places.ts';
import { roundedFormula, shareFormulas } from './share-formula.ts';

/** The split: a row per line of the contribution, a column per member, what is missing at the right, sums below. */
export const splitSheet = (layout: Layout): SheetDraft => {
  const { words, contribution } = layout;
  return {
    name: words.sheets.split,
    rows: [
      ...sheetHead(
        `${words.sheets.split} ${String(layout.budget.input.year)}`,
        `${layout.budget.input.agreement.name}. ${words.notes.split}`,
      ),
      headingRow(lineHeadings(words), [
        words.columns.amount,
        ...memberHeadings(layout),
        words.columns.control,
      ]),
      ...contribution.map((place) => splitRow(layout, place)),
      totalRow(layout),
      percentRow(layout),
    ],
    frozen: { rows: FIRST_LINE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_LINE_ROW - 1, last: FIRST_LINE_ROW - 1 },
    repeatedColumns: 2,
  };
};

const splitRow = (layout: Layout, place: LinePlace): SheetRow => {
  const { line, row } = place;
  const { words, budget } = layout;
  const amount =
    layout.scale === 'live'
      ? formulaCell(
          onSheet(words.sheets.lines, cellAt(row, AMOUNT_COLUMN)),
          kronerOf(line.amount),
          'kroner',
        )
      : numberCell(kronerOf(line.amount), 'kroner');
  return {
    cells: [
      ...lineHead(place, layout),
      amount,
      ...budget.input.members.map((member) => shareCell(layout, place, member)),
      controlCell(layout, place),
    ],
  };
};

/**
 * A share: ROUND(exact + rounding, 2), with the share beside it as result; a value where no formula gives it. `above` are
 * the first and last row of the lines that a line of rounding differences, which stands under them, makes up for.
 */
export const shareCell = (
  layout: Layout,
  place: LinePlace,
  member: MemberInYear,
  above: readonly [number, number] = [FIRST_LINE_ROW, place.row - 1],
): SheetCell => {
  const share = kronerOf(place.line.shares[member.index] as Ore);
  if (layout.scale !== 'live') return numberCell(share, 'kroner');
  if (place.because.kind === 'rounding') {
    return member.index === layout.hostIndex
      ? differenceCell(layout, above, share)
      : numberCell(share, 'kroner');
  }
  const formula = shareFormulas(layout, place)[member.index];
  return formula === undefined
    ? numberCell(share, 'kroner', 'marked')
    : formulaCell(roundedFormula(formula, layout, place, member), share, 'kroner');
};

/** Under `half-up` the host bears what the shares of the other lines leave: the sum of what is missing in them. */
const differenceCell = (
  layout: Layout,
  [first, last]: readonly [number, number],
  share: number,
): SheetCell => {
  const column = lastMemberColumn(layout) + 1;
  const missing = rangeOf([first, column], [last, column]);
  return formulaCell(`ROUND(SUM(${missing}),2)`, share, 'kroner');
};

/** What is missing in kroner: amount − sum of shares. */
export const missingOf = ({ line }: LinePlace): number =>
  Number(line.amount - sumOre(line.shares)) / 100;

const controlCell = (layout: Layout, place: LinePlace): SheetCell => {
  const { row } = place;
  const shares = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  return formulaCell(
    `ROUND(${cellAt(row, AMOUNT_COLUMN)}-SUM(${shares}),2)`,
    missingOf(place),
    'control',
    'control',
  );
};

const sumOfColumn = (layout: Layout, column: number): string =>
  `SUM(${rangeOf([FIRST_LINE_ROW, column], [layout.totalRow - 1, column])})`;

const totalRow = (layout: Layout): SheetRow => {
  const { budget, contribution, words } = layout;
  const control = lastMemberColumn(layout) + 1;
  const sum = (column: number, amount: Ore): SheetCell =>
    formulaCell(sumOfColumn(layout, column), kronerOf(amount), 'kroner', 'total');
  return {
    cells: [
      textCell(words.parts.total, 'total-text'),
      ...Array.from({ length: HEAD_COLUMNS - 2 }, () => textCell('', 'total-text')),
      sum(AMOUNT_COLUMN, sumOre(contribution.map(({ line }) => line.amount))),
      ...budget.input.members.map(({ index }) =>
        sum(memberColumn(index), budget.totals[index] as Ore),
      ),
      formulaCell(
        `ROUND(${sumOfColumn(layout, control)},2)`,
        Number(
          contribution.reduce((all, { line }) => all + line.amount - sumOre(line.shares), 0n),
        ) / 100,
        'control',
        'control',
      ),
    ],
    height: 18,
  };
};

/** Each member's part of the whole. */
const percentRow = ({ budget, totalRow: row, words }: Layout): SheetRow => {
  const total = Number(budget.total);
  const cells = budget.input.members.map(({ index }) => {
    const amount = cellAt(row, memberColumn(index));
    const all = cellAt(row, AMOUNT_COLUMN, 'both');
    return formulaCell(
      `IF(${all}=0,0,${amount}/${all})`,
      total === 0 ? 0 : Number(budget.totals[index]) / total,
      'percent',
      'note',
    );
  });
  const before = Array.from({ length: HEAD_COLUMNS - 1 }, () => undefined);
  return { cells: [textCell(words.columns.percent, 'note'), ...before, ...cells] };
};
