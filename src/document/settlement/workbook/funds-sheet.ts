import { ore, sumOre, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import type { FundMovement, FundYear } from '../../../model/settlement.ts';
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
import { dayText } from '../../workbook-parts/day-text.ts';
import { clauseOrAssumption } from '../../grounds-text.ts';
import { fundMovementText } from '../movement-text.ts';
import { FUND_COLUMNS, type FundPlace, type SettlementLayout } from './layout.ts';

const WIDTHS = [12, 18, 10, 44, 12, 16, 16, 18];

/** What a movement adds to the fund and takes from it; a result below zero that is carried forward takes. */
export const addedAndTaken = ({ kind, amount }: FundMovement): readonly [Ore, Ore] => {
  const adds = kind === 'set_aside' || (kind === 'carry' && amount > 0n);
  const size = amount < 0n ? ore(0n - amount) : amount;
  return adds ? [size, ZERO_ORE] : [ZERO_ORE, size];
};

/** Every movement of every fund with its grounds, and the balance after it. */
export const fundsSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, funds, settlement } = layout;
  return {
    name: words.sheets.funds,
    widths: WIDTHS,
    rows: [
      ...sheetHead(
        `${words.sheets.funds} ${String(settlement.input.weighing.year)}`,
        words.sheetNotes.funds,
      ),
      ...funds.flatMap((place) => fundRows(layout, place)),
    ],
  };
};

const fundRows = (layout: SettlementLayout, place: FundPlace): readonly SheetRow[] => {
  const { words, common } = layout;
  const { fund } = place;
  return [
    {
      cells: [
        textCell(fund.name, 'section'),
        ...Array.from({ length: WIDTHS.length - 1 }, () => textCell('', 'section')),
      ],
      height: 22,
    },
    headingRow(
      [
        words.columns.date,
        words.columns.body,
        words.columns.case,
        words.columns.kind,
        common.columns.clause,
      ],
      [words.front.in, words.front.out, words.columns.balance],
      20,
    ),
    rowOf(
      textCell(''),
      textCell(''),
      textCell(''),
      textCell(words.movementTexts.openingFrom[fund.opening.from], 'wrapped'),
      textCell(''),
      { style: 'number' },
      { style: 'number' },
      numberCell(kronerOf(fund.opening.amount), 'kroner'),
    ),
    ...place.movements.map(({ movement, row }) => movementRow(layout, movement, row)),
    closingRow(layout, place),
    ...capRows(layout, place),
    EMPTY_ROW,
  ];
};

const movementRow = (
  { language, common }: SettlementLayout,
  movement: FundMovement,
  row: number,
): SheetRow => {
  const { decision, grounds, balance } = movement;
  const [added, taken] = addedAndTaken(movement);
  const amount = (value: Ore, other: Ore): SheetCell =>
    value === 0n && other !== 0n ? { style: 'number' } : numberCell(kronerOf(value), 'kroner');
  const at = (column: number, of = row): string => cellAt(of, column);
  return rowOf(
    textCell(decision === undefined ? '' : dayText(decision.date, language)),
    textCell(decision?.body ?? '', 'wrapped'),
    textCell(decision?.case ?? ''),
    textCell(fundMovementText(movement, language), 'wrapped'),
    textCell(clauseOrAssumption(grounds, common), 'wrapped'),
    amount(added, taken),
    taken === 0n ? { style: 'number' } : numberCell(kronerOf(taken), 'kroner'),
    formulaCell(
      `ROUND(${at(FUND_COLUMNS.balance, row - 1)}+${at(FUND_COLUMNS.added)}-${at(FUND_COLUMNS.taken)},2)`,
      kronerOf(balance),
      'kroner',
    ),
  );
};

const closingRow = (
  { words }: SettlementLayout,
  { fund, openingRow, closingRow: row }: FundPlace,
): SheetRow => {
  const sums = (column: number): string =>
    `SUM(${rangeOf([openingRow, column], [row - 1, column])})`;
  const moved = fund.movements.map(addedAndTaken);
  const total = (column: number, value: Ore): SheetCell =>
    formulaCell(sums(column), kronerOf(value), 'kroner', 'total');
  return rowOf(
    textCell(words.closing, 'total-text'),
    ...Array.from({ length: 4 }, () => textCell('', 'total-text')),
    total(FUND_COLUMNS.added, sumOre(moved.map(([added]) => added))),
    total(FUND_COLUMNS.taken, sumOre(moved.map(([, taken]) => taken))),
    formulaCell(
      `ROUND(${cellAt(openingRow, FUND_COLUMNS.balance)}+${cellAt(row, FUND_COLUMNS.added)}-${cellAt(row, FUND_COLUMNS.taken)},2)`,
      kronerOf(fund.closing),
      'kroner',
      'total',
    ),
  );
};

const capRows = (
  { words }: SettlementLayout,
  { fund, closingRow: closing }: FundPlace,
): readonly SheetRow[] => {
  const { cap } = fund;
  if (cap === undefined) return [];
  const before = (label: string) => [
    textCell(label, 'note'),
    ...Array.from({ length: 6 }, () => undefined),
  ];
  const at = (row: number): string => cellAt(row, FUND_COLUMNS.balance);
  return [
    rowOf(...before(words.front.cap), numberCell(kronerOf(cap), 'kroner')),
    rowOf(
      ...before(words.front.room),
      formulaCell(
        `ROUND(${at(closing + 1)}-${at(closing)},2)`,
        kronerOf(ore(cap - fund.closing)),
        'kroner',
      ),
    ),
  ];
};

/** A figure of a fund's closing row or opening row, seen from another sheet. */
export const fundCell = (
  { words }: SettlementLayout,
  { openingRow, closingRow: closing }: FundPlace,
  what: 'opening' | 'added' | 'taken' | 'closing',
): string => {
  const column = what === 'added' || what === 'taken' ? FUND_COLUMNS[what] : FUND_COLUMNS.balance;
  return onSheet(
    words.sheets.funds,
    cellAt(what === 'opening' ? openingRow : closing, column, 'both'),
  );
};

/** The sum of what the movements chosen added and took, as a formula; undefined where there are none. */
export const movementsSum = (
  { words, funds }: SettlementLayout,
  column: 'added' | 'taken',
  chosen: (movement: FundMovement, fund: FundYear) => boolean,
): string | undefined => {
  const cells = funds.flatMap(({ fund, movements }) =>
    movements
      .filter(({ movement }) => chosen(movement, fund))
      .map(({ row }) => onSheet(words.sheets.funds, cellAt(row, FUND_COLUMNS[column], 'both'))),
  );
  return cells.length === 0 ? undefined : cells.join('+');
};
