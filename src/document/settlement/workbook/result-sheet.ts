import { ore, sumOre, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import type { FundMovement } from '../../../model/settlement.ts';
import type { SheetRow } from '../../workbook.ts';
import { cellAt, onSheet, rangeOf } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  formulaCell,
  headingRow,
  kronerOf,
  rowOf,
  sheetHead,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import {
  decisionOrAgreement,
  fundMovementText,
  memberMovementGrounds,
  memberMovementText,
} from '../movement-text.ts';
import { addedAndTaken, movementsSum } from './funds-sheet.ts';
import { FIRST_ROW, FUND_COLUMNS, type SettlementLayout } from './layout.ts';
import { sumOfLines } from './lines-sheet.ts';
import { memberTotal } from './members-sheet.ts';

/** Rows of the reckoning of the result, which other sheets point at. */
const ROWS = {
  contribution: FIRST_ROW,
  consumption: FIRST_ROW + 1,
  charged: FIRST_ROW + 2,
  otherIncome: FIRST_ROW + 3,
  useByLine: FIRST_ROW + 4,
  accounts: FIRST_ROW + 5,
  result: FIRST_ROW + 6,
} as const;
const AMOUNT_COLUMN = 2;

/** A figure of the reckoning, seen from another sheet. */
export const resultCell = ({ words }: SettlementLayout, figure: keyof typeof ROWS): string =>
  onSheet(words.sheets.result, cellAt(ROWS[figure], AMOUNT_COLUMN, 'both'));

/** What the result is called: merforbruk below zero, mindreforbruk above. */
export const resultName = ({ settlement, words }: SettlementLayout): string => {
  const { overspend, underspend, balanced } = words.result;
  if (settlement.result === 0n) return balanced;
  return settlement.result < 0n ? overspend : underspend;
};

export const isUseByLine = ({ kind, line }: FundMovement): boolean =>
  kind === 'use' && line !== undefined;

/** What funds gave to lines of the accounts. */
export const usedByLine = ({ funds }: SettlementLayout): Ore =>
  sumOre(
    funds.flatMap(({ movements }) =>
      movements
        .filter(({ movement }) => isUseByLine(movement))
        .map(({ movement }) => movement.amount),
    ),
  );

/** How the result came about, and what became of it down to the last øre. */
export const resultSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common, settlement } = layout;
  return {
    name: words.sheets.result,
    widths: [52, 20, 56],
    rows: [
      ...sheetHead(
        `${words.sheets.result} ${String(settlement.input.weighing.year)}`,
        words.sheetNotes.result,
      ),
      headingRow([''], [common.columns.amount], 20),
      ...reckoningRows(layout),
      EMPTY_ROW,
      ...disposalRows(layout),
    ],
    portrait: true,
  };
};

const reckoningRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, settlement, members } = layout;
  const at = (figure: keyof typeof ROWS): string => cellAt(ROWS[figure], AMOUNT_COLUMN);
  const row = (label: string, formula: string, amount: Ore): SheetRow =>
    rowOf(textCell(label, 'wrapped'), formulaCell(formula, kronerOf(amount), 'kroner'));
  const total = (key: 'contribution' | 'consumption'): Ore =>
    sumOre(members.map(({ settled }) => settled[key]));
  return [
    row(words.columns.contribution, memberTotal(layout, 'contribution'), total('contribution')),
    row(words.columns.consumption, memberTotal(layout, 'consumption'), total('consumption')),
    rowOf(
      textCell(words.result.charged, 'label'),
      formulaCell(
        `${at('contribution')}+${at('consumption')}`,
        kronerOf(settlement.charged),
        'kroner',
        'strong',
      ),
    ),
    row(
      `+ ${words.result.otherIncome}`,
      `0-${sumOfLines(layout, 'income')}`,
      settlement.otherIncome,
    ),
    row(
      `+ ${words.result.useByLine}`,
      movementsSum(layout, 'taken', isUseByLine) ?? '0',
      usedByLine(layout),
    ),
    row(`− ${words.result.costs}`, sumOfLines(layout, 'cost'), settlement.accounts),
    {
      cells: [
        textCell(`= ${resultName(layout)}`, 'total-text'),
        formulaCell(
          `ROUND(${at('charged')}+${at('otherIncome')}+${at('useByLine')}-${at('accounts')},2)`,
          kronerOf(settlement.result),
          'kroner',
          'total',
        ),
      ],
      height: 20,
    },
  ];
};

interface Disposal {
  readonly text: string;
  readonly why: string;
  readonly formula: string;
  /** Takes from the result; below zero it covers an overspend. */
  readonly amount: Ore;
}

/** What a result above zero went to, or one below zero was met by. */
const disposals = (layout: SettlementLayout): readonly Disposal[] => {
  const { funds, movements, words, language, settlement, movementsTotalRow } = layout;
  const ofFunds = funds.flatMap(({ fund, movements: all }) =>
    all
      .filter(
        ({ movement }) =>
          ['set_aside', 'carry', 'use'].includes(movement.kind) && !isUseByLine(movement),
      )
      .map(({ movement, row }): Disposal => {
        const [added, taken] = addedAndTaken(movement);
        const at = (column: number): string =>
          onSheet(words.sheets.funds, cellAt(row, column, 'both'));
        return {
          text: `${fund.name}: ${fundMovementText(movement, language)}`,
          why: decisionOrAgreement(movement.decision, language),
          formula: `${at(FUND_COLUMNS.added)}-${at(FUND_COLUMNS.taken)}`,
          amount: ore(added - taken),
        };
      }),
  );
  const ofMembers = movements
    .filter(({ movement }) => movement.fund === undefined)
    .map(({ movement, column }): Disposal => {
      const total = onSheet(words.sheets.movements, cellAt(movementsTotalRow, column, 'both'));
      const collected = movement.direction === 'collected';
      return {
        text: memberMovementText(movement, settlement, language),
        why: memberMovementGrounds(movement, settlement, language),
        formula: collected ? `0-${total}` : total,
        amount: collected ? ore(0n - movement.amount) : movement.amount,
      };
    });
  return [...ofFunds, ...ofMembers];
};

const disposalRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, settlement } = layout;
  const found = disposals(layout);
  const first = ROWS.result + 3;
  const left = ore(settlement.result - sumOre(found.map(({ amount }) => amount)));
  const sum =
    found.length === 0
      ? '0'
      : `SUM(${rangeOf([first, AMOUNT_COLUMN], [first + found.length - 1, AMOUNT_COLUMN])})`;
  return [
    {
      cells: [
        textCell(words.result.disposal, 'section'),
        textCell('', 'section'),
        textCell('', 'section'),
      ],
      height: 20,
    },
    ...found.map(({ text, why, formula, amount }) =>
      rowOf(
        textCell(text, 'wrapped'),
        formulaCell(formula, kronerOf(amount), 'kroner'),
        textCell(why, 'wrapped'),
      ),
    ),
    rowOf(
      textCell(words.result.left, 'label'),
      formulaCell(
        `ROUND(${cellAt(ROWS.result, AMOUNT_COLUMN)}-${sum},2)`,
        kronerOf(left === 0n ? ZERO_ORE : left),
        'control',
        'control',
      ),
    ),
  ];
};
