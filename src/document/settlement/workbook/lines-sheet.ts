import { ore, sumOre, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import { cellAt, onSheet, rangeOf } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  rowOf,
  sheetHead,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import type { AccountsRow } from '../accounts-rows.ts';
import { reconciliations } from '../reconciliation.ts';
import { FIRST_ROW, LINE_COLUMNS, type SettlementLayout } from './layout.ts';

const DESCRIPTION_WIDTH = 46;

/** Budget and accounts line by line; under the total what is booked beside costs and incomes. */
export const linesSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common, lines, settlement } = layout;
  return {
    name: words.sheets.lines,
    widths: [undefined, DESCRIPTION_WIDTH],
    rows: [
      ...sheetHead(
        `${words.sheets.lines} ${String(settlement.input.weighing.year)}`,
        words.sheetNotes.lines,
      ),
      headingRow(
        [common.columns.id, common.columns.description],
        [
          words.columns.budget,
          words.columns.accounts,
          words.columns.difference,
          words.columns.percent,
        ],
      ),
      ...lines.map((line, index) => lineRow(line, FIRST_ROW + index)),
      totalRow(layout),
      ...keptOutRows(layout),
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    portrait: true,
  };
};

const amountCell = (amount: Ore | undefined): SheetCell =>
  amount === undefined ? { style: 'number' } : numberCell(kronerOf(amount), 'kroner');

const lineRow = (
  { id, description, budget, accounts, difference }: AccountsRow,
  row: number,
): SheetRow =>
  rowOf(
    textCell(id),
    textCell(description, 'wrapped'),
    amountCell(budget),
    amountCell(accounts),
    ...differenceCells(row, difference, budget, 'number'),
  );

/** accounts − budget, and the same in percent of the budget, which is empty where nothing was budgeted. */
const differenceCells = (
  row: number,
  difference: Ore,
  budget: Ore | undefined,
  style: 'number' | 'total',
): readonly SheetCell[] => {
  const at = (column: number): string => cellAt(row, column);
  return [
    formulaCell(
      `ROUND(${at(LINE_COLUMNS.accounts)}-${at(LINE_COLUMNS.budget)},2)`,
      kronerOf(difference),
      'kroner',
      style,
    ),
    budget === undefined || budget === 0n
      ? { style }
      : formulaCell(
          `${at(LINE_COLUMNS.difference)}/ABS(${at(LINE_COLUMNS.budget)})`,
          Number(difference) / Math.abs(Number(budget)),
          'percent',
          style,
        ),
  ];
};

const totalRow = ({ common, lines, linesTotalRow: row }: SettlementLayout): SheetRow => {
  const budget = sumOre(lines.map((line) => line.budget ?? ZERO_ORE));
  const accounts = sumOre(lines.map((line) => line.accounts ?? ZERO_ORE));
  const sum = (column: number, value: Ore): SheetCell =>
    formulaCell(
      lines.length === 0 ? '0' : `SUM(${rangeOf([FIRST_ROW, column], [row - 1, column])})`,
      kronerOf(value),
      'kroner',
      'total',
    );
  return {
    cells: [
      textCell(common.parts.total, 'total-text'),
      textCell('', 'total-text'),
      sum(LINE_COLUMNS.budget, budget),
      sum(LINE_COLUMNS.accounts, accounts),
      ...differenceCells(row, ore(accounts - budget), budget, 'total'),
    ],
    height: 18,
  };
};

const keptOutRows = ({ settlement, words }: SettlementLayout): readonly SheetRow[] => {
  const lines = reconciliations(settlement).flatMap((one) => one.lines);
  return lines.length === 0
    ? []
    : [
        EMPTY_ROW,
        {
          cells: [
            textCell(words.front.keptOut, 'section'),
            ...Array.from({ length: 5 }, () => textCell('', 'section')),
          ],
          height: 20,
        },
        ...lines.map(({ id, description, amount }) =>
          rowOf(
            textCell(id),
            textCell(description, 'wrapped'),
            { style: 'number' },
            amountCell(amount),
          ),
        ),
      ];
};

/** The sum of costs, above zero, or of incomes, below zero, of the accounts' lines. */
export const sumOfLines = (
  { words, lines, linesTotalRow }: SettlementLayout,
  sign: 'cost' | 'income',
): string => {
  if (lines.length === 0) return '0';
  const { accounts } = LINE_COLUMNS;
  const range = onSheet(
    words.sheets.lines,
    rangeOf([FIRST_ROW, accounts], [linesTotalRow - 1, accounts], 'both'),
  );
  return `SUMIF(${range},"${sign === 'cost' ? '>' : '<'}0")`;
};
