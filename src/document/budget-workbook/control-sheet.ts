import { sumOre, type Ore } from '../../model/ore.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { FIRST_KEY_ROW, keyColumns, lastKeyRow } from './keys-sheet.ts';
import {
  AMOUNT_COLUMN,
  FIRST_MEMBER_COLUMN,
  lastMemberColumn,
  memberColumn,
  type Layout,
} from './layout.ts';
import { FIRST_LINE_ROW } from './line-places.ts';
import { missingOf } from './split-sheet.ts';
import { summaryTotalColumn, summaryTotalRow } from './summary-sheet.ts';

/** Checks that must be 0, and what each member pays now beside what fordel computed: the effect of a figure that was tried. */
export const controlSheet = (layout: Layout): SheetDraft => {
  const { words, budget } = layout;
  const checks = checkRows(layout);
  const firstMember = 4 + checks.length + 3;
  return {
    name: words.sheets.control,
    rows: [
      ...sheetHead(words.sheets.control, words.notes.controlSheet),
      headingRow([words.columns.check, ''], [words.columns.deviation], 20),
      ...checks,
      EMPTY_ROW,
      headingRow(
        [words.columns.number, words.columns.municipality],
        [words.columns.issued, words.columns.now, words.columns.change],
        20,
      ),
      ...budget.input.members.map(({ number, name, index }) =>
        changeRow(
          [textCell(number), textCell(name)],
          firstMember + index,
          budget.totals[index] as Ore,
          onSheet(words.sheets.split, cellAt(layout.totalRow, memberColumn(index))),
        ),
      ),
      totalRow(layout, firstMember),
    ],
    frozen: { rows: 4, columns: 0 },
    portrait: true,
  };
};

const checkRow = (number: number, text: string, formula: string, value = 0): SheetRow => ({
  cells: [
    numberCell(number, 'weight', 'label'),
    textCell(text),
    formulaCell(formula, value, 'control', 'control'),
  ],
});

const checkRows = (layout: Layout): readonly SheetRow[] => {
  const { words, totalRow: row, contribution } = layout;
  const split = (reference: string): string => onSheet(words.sheets.split, reference);
  const column = lastMemberColumn(layout) + 1;
  const missing = split(rangeOf([FIRST_LINE_ROW, column], [row - 1, column]));
  const totals = split(rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]));
  const total = split(cellAt(row, AMOUNT_COLUMN));
  const summary = onSheet(
    words.sheets.summary,
    cellAt(summaryTotalRow(layout), summaryTotalColumn(layout)),
  );
  const issued = kronerOf(layout.budget.total);
  // Under half-up a line need not add up: the host bears the difference on a line of its own.
  const halfUp = layout.budget.input.agreement.rounding.rule === 'half-up';
  const largest = Math.max(0, ...contribution.map((place) => Math.abs(missingOf(place))));
  const rows = [
    halfUp
      ? ([words.controls.lines, `ROUND(SUM(${missing}),2)`, 0] as const)
      : ([words.controls.lines, `MAX(MAX(${missing}),-MIN(${missing}))`, largest] as const),
    [words.controls.members, `ROUND(SUM(${totals})-${total},2)`, 0] as const,
    [words.controls.summary, `ROUND(${summary}-SUM(${totals}),2)`, 0] as const,
    ...(layout.scale === 'live' && layout.variants.length > 0
      ? [[words.controls.keys, keysFormula(layout), 0] as const]
      : []),
    [words.controls.issued, `ROUND(${total}-${String(issued)},2)`, 0] as const,
  ];
  return rows.map(([text, formula, value], index) => checkRow(index + 1, text, formula, value));
};

/** How far the key that is furthest from 100 % is from it. */
const keysFormula = (layout: Layout): string => {
  const column = keyColumns(layout).last + 1;
  const sums = onSheet(
    layout.words.sheets.keys,
    rangeOf([FIRST_KEY_ROW, column], [lastKeyRow(layout), column]),
  );
  return `ROUND(MAX(MAX(${sums})-1,1-MIN(${sums})),6)`;
};

const changeRow = (
  head: readonly SheetCell[],
  row: number,
  issued: Ore,
  now: string,
): SheetRow => ({
  cells: [
    ...head,
    numberCell(kronerOf(issued), 'kroner'),
    formulaCell(now, kronerOf(issued), 'kroner'),
    formulaCell(`ROUND(${cellAt(row, 4)}-${cellAt(row, 3)},2)`, 0, 'kroner'),
  ],
});

const totalRow = ({ words, budget }: Layout, first: number): SheetRow => {
  const last = first + budget.input.members.length - 1;
  const sum = (column: number, value: number): SheetCell =>
    formulaCell(`SUM(${rangeOf([first, column], [last, column])})`, value, 'kroner', 'total');
  const total = kronerOf(sumOre(budget.totals));
  return {
    cells: [
      textCell(words.parts.total, 'total-text'),
      textCell('', 'total-text'),
      sum(3, total),
      sum(4, total),
      sum(5, 0),
    ],
  };
};
