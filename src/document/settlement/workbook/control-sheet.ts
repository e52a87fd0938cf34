import { sumOre, type Ore } from '../../../model/ore.ts';
import type { SheetRow } from '../../workbook.ts';
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
import { reconciliations } from '../reconciliation.ts';
import { fundCell, movementsSum } from './funds-sheet.ts';
import { FIRST_ROW, type SettlementLayout } from './layout.ts';
import { sumOfLines } from './lines-sheet.ts';
import { memberTotal } from './members-sheet.ts';
import { projectControl } from './projects-sheet.ts';
import { resultCell } from './result-sheet.ts';

const AMOUNT_COLUMN = 2;
const LEFT_ROW = FIRST_ROW + 5;
const RIGHT_ROW = LEFT_ROW + 4;

/** Both sides of the control line, seen from another sheet. */
export const controlCell = ({ words }: SettlementLayout, side: 'left' | 'right'): string =>
  onSheet(
    words.sheets.control,
    cellAt(side === 'left' ? LEFT_ROW : RIGHT_ROW, AMOUNT_COLUMN, 'both'),
  );

/** The control line of the settlement term by term, checks that must be 0, and what the ledger has booked. */
export const controlSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common } = layout;
  return {
    name: words.sheets.control,
    widths: [72, 20, 20, 20],
    rows: [
      ...sheetHead(words.sheets.control, words.sheetNotes.control),
      headingRow([words.front.control], [common.columns.amount], 20),
      ...equationRows(layout),
      EMPTY_ROW,
      headingRow([common.columns.check], [common.columns.deviation], 20),
      ...checkRows(layout),
      ...reconciliationRows(layout),
    ],
    portrait: true,
  };
};

const equationRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, settlement, funds } = layout;
  const { columns, result } = words;
  const sumOf = (key: 'collected' | 'returned'): Ore =>
    sumOre(settlement.members.map((member) => member[key]));
  const row = (label: string, formula: string, amount: Ore): SheetRow =>
    rowOf(textCell(label, 'wrapped'), formulaCell(formula, kronerOf(amount), 'kroner'));
  const side = (label: string, formula: string, amount: Ore): SheetRow =>
    rowOf(textCell(label, 'total-text'), formulaCell(formula, kronerOf(amount), 'kroner', 'total'));
  const at = (offset: number): string => cellAt(FIRST_ROW + offset, AMOUNT_COLUMN);
  const balances = (what: 'opening' | 'closing'): string =>
    funds.map((place) => fundCell(layout, place, what)).join('+') || '0';
  const { left, right } = settlement.control;
  return [
    row(result.charged, resultCell(layout, 'charged'), settlement.charged),
    row(`+ ${result.otherIncome}`, resultCell(layout, 'otherIncome'), settlement.otherIncome),
    row(`+ ${columns.collected}`, memberTotal(layout, 'collected'), sumOf('collected')),
    row(`− ${columns.returned}`, memberTotal(layout, 'returned'), sumOf('returned')),
    row(
      `− ${words.movements.transfer}`,
      movementsSum(layout, 'taken', ({ kind }) => kind === 'transfer') ?? '0',
      settlement.transferred,
    ),
    side(words.control.left, `ROUND(${at(0)}+${at(1)}+${at(2)}-${at(3)}-${at(4)},2)`, left),
    row(result.costs, resultCell(layout, 'accounts'), settlement.accounts),
    row(
      `+ ${words.closing}`,
      balances('closing'),
      sumOre(settlement.funds.map(({ closing }) => closing)),
    ),
    row(
      `− ${words.opening}`,
      balances('opening'),
      sumOre(settlement.funds.map(({ opening }) => opening.amount)),
    ),
    side(words.control.right, `ROUND(${at(6)}+${at(7)}-${at(8)},2)`, right),
    rowOf(
      textCell(words.control.deviation, 'label'),
      formulaCell(`ROUND(${at(5)}-${at(9)},2)`, Number(left - right) / 100, 'control', 'control'),
    ),
  ];
};

const checkRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, movements, movementsTotalRow, settlement } = layout;
  const { control } = words;
  const total = (key: Parameters<typeof memberTotal>[1]): string => memberTotal(layout, key);
  const row = (label: string, formula: string): SheetRow =>
    rowOf(textCell(label, 'wrapped'), formulaCell(formula, 0, 'control', 'control'));
  const [first, last] = [movements[0], movements.at(-1)];
  const splitRange =
    first === undefined || last === undefined
      ? undefined
      : onSheet(
          words.sheets.movements,
          rangeOf([movementsTotalRow + 1, first.column], [movementsTotalRow + 1, last.column]),
        );
  const lines = `${sumOfLines(layout, 'cost')}+${sumOfLines(layout, 'income')}`;
  const accounts = resultCell(layout, 'accounts');
  const income = resultCell(layout, 'otherIncome');
  return [
    row(
      control.net,
      `ROUND(${total('net')}-(${total('contribution')}+${total('consumption')}+${total('collected')}-${total('returned')}-${total('invoiced')}),2)`,
    ),
    ...(splitRange === undefined
      ? []
      : [row(control.split, `ROUND(MAX(${splitRange})-MIN(${splitRange}),2)`)]),
    row(control.lines, `ROUND(${lines}-(${accounts}-${income}),2)`),
    ...(layout.funds.length === 0 ? [] : [row(control.funds, fundsFormula(layout))]),
    ...settlement.projects.map(({ name }, index) =>
      row(control.project(name), projectControl(layout, index)),
    ),
  ];
};

const fundsFormula = (layout: SettlementLayout): string => {
  const terms = layout.funds.map((place) => {
    const at = (what: Parameters<typeof fundCell>[2]): string => fundCell(layout, place, what);
    return `ABS(${at('closing')}-${at('opening')}-${at('added')}+${at('taken')})`;
  });
  return `ROUND(${terms.join('+')},2)`;
};

const reconciliationRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, common, settlement } = layout;
  const found = reconciliations(settlement);
  if (found.length === 0) return [];
  const first = FIRST_ROW + 11 + 2 + checkRows(layout).length + 2;
  return [
    EMPTY_ROW,
    headingRow(
      [words.control.reconciliation],
      [words.columns.booked, words.columns.expected, common.columns.deviation],
      20,
    ),
    ...found.map(({ kind, booked, expected, difference }, index) =>
      rowOf(
        textCell(
          kind === 'contribution' ? words.control.contributionLines : words.control.fundLines,
          'wrapped',
        ),
        numberCell(kronerOf(booked), 'kroner'),
        numberCell(kronerOf(expected), 'kroner'),
        formulaCell(
          `ROUND(${cellAt(first + index, 2)}-${cellAt(first + index, 3)},2)`,
          kronerOf(difference),
          'control',
          'control',
        ),
      ),
    ),
  ];
};
