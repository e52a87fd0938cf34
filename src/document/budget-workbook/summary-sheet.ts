import type { MemberInYear } from '../../model/year-input.ts';
import { ore, type Ore } from '../../model/ore.ts';
import type { Table, TableCell, TableColumn } from '../table.ts';
import { capitalised } from '../settlement/terms.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { budgetTables } from '../budget-tables.ts';
import { cellAt, formulaText, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { memberColumn, type Layout } from './layout.ts';
import { lineColumns } from './line-columns.ts';
import { FIRST_LINE_ROW } from './line-places.ts';
import { liveParts, partFormula, partRoundingRow, restPart, splitParts } from './summary-parts.ts';

const FIRST_SUMMARY_ROW = 5;
const FIRST_AMOUNT_COLUMN = 3;
/** Number and name. */
const TEXT_COLUMNS = 2;

/** The row of totals under the members. */
export const summaryTotalRow = ({ budget }: Layout): number =>
  FIRST_SUMMARY_ROW + budget.input.members.length;

/** The column of what each member pays in all: the last but kroner per inhabitant. */
export const summaryTotalColumn = (layout: Layout): number =>
  columnOf(amountColumns(layout, tableOf(layout)), 'total');

const tableOf = ({ budget }: Layout): Table =>
  budgetTables(budget, budget.input.agreement.language).summary;

/** A column of amounts that the sheet shows, with its place in the table. */
interface AmountColumn extends TableColumn {
  readonly position: number;
}

/**
 * The columns but those of what the budget has no line of: nobody needs a column of zeros. A lone part is the total, which is
 * headed by the agreement's own word for it where it has one.
 */
const amountColumns = ({ budget, contribution }: Layout, table: Table): readonly AmountColumn[] => {
  const splits = contribution.some(({ because }) => because.kind === 'split');
  const shown = table.columns
    .map((column, position): AmountColumn => ({ ...column, position }))
    .slice(TEXT_COLUMNS)
    .filter(
      ({ key, position }) =>
        TOTALS.includes(key) ||
        (splits && !LINES_OF_OTHER_KINDS.includes(key)) ||
        table.rows.some((row) => row[position] !== 0n),
    );
  const own = budget.input.agreement.terms.get('contribution');
  const named = shown.map((column) =>
    column.key === 'total' && own !== undefined ? { ...column, label: capitalised(own) } : column,
  );
  return named.length > TOTALS.length + 1 ? named : named.filter(({ key }) => TOTALS.includes(key));
};

const TOTALS = ['total', 'per_inhabitant'];
/** Parts that no key makes. */
const LINES_OF_OTHER_KINDS = ['direct', 'charges', 'rounding'];

/** What each member pays, by what it is split on: the table of summary.csv, live where the split is. */
export const summarySheet = (layout: Layout): SheetDraft => {
  const { words } = layout;
  const table = tableOf(layout);
  const columns = amountColumns(layout, table);
  return {
    name: words.sheets.summary,
    rows: [
      ...sheetHead(
        `${words.sheets.summary} ${String(layout.budget.input.year)}`,
        columns.length > TOTALS.length
          ? `${words.notes.summary} ${words.notes.partsRounded}`
          : words.notes.summaryOfTotals,
      ),
      headingRow(
        [words.columns.number, words.columns.municipality],
        columns.map(({ label }) => label),
      ),
      ...layout.budget.input.members.map((member) =>
        memberRow(layout, columns, member, amountsOf(columns, table.rows[member.index])),
      ),
      totalRow(layout, columns, amountsOf(columns, table.total)),
    ],
    frozen: { rows: FIRST_SUMMARY_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_SUMMARY_ROW - 1, last: FIRST_SUMMARY_ROW - 1 },
  };
};

/** The amounts of a row of the table. */
const amountsOf = (
  columns: readonly AmountColumn[],
  row: readonly TableCell[] | undefined,
): readonly (Ore | undefined)[] =>
  columns.map(({ position }) => {
    const cell = row?.[position];
    return typeof cell === 'bigint' ? ore(cell) : undefined;
  });

const memberRow = (
  layout: Layout,
  columns: readonly AmountColumn[],
  member: MemberInYear,
  amounts: readonly (Ore | undefined)[],
): SheetRow => ({
  cells: [
    textCell(member.number),
    textCell(member.name),
    ...columns.map(({ key }, position) => {
      const amount = amounts[position];
      if (amount === undefined) return undefined;
      const formula = memberFormula(layout, columns, key, member);
      const style = key === 'total' ? 'strong' : 'number';
      return formula === undefined
        ? numberCell(kronerOf(amount), 'kroner', style)
        : formulaCell(formula, kronerOf(amount), 'kroner', style);
    }),
  ],
});

const columnOf = (columns: readonly AmountColumn[], key: string): number =>
  FIRST_AMOUNT_COLUMN + columns.findIndex((column) => column.key === key);

/** The formula of one cell of the summary; undefined where the workbook has values. */
const memberFormula = (
  layout: Layout,
  columns: readonly AmountColumn[],
  key: string,
  member: MemberInYear,
): string | undefined => {
  const row = FIRST_SUMMARY_ROW + member.index;
  const total = cellAt(row, columnOf(columns, 'total'));
  const { words } = layout;
  if (layout.scale === 'without-lines') return undefined;
  if (key === 'total') {
    return onSheet(words.sheets.split, cellAt(layout.totalRow, memberColumn(member.index)));
  }
  if (key === 'per_inhabitant') {
    const population = layout.bases.find(({ id }) => id === 'population');
    const at = cellAt(population?.row ?? 0, memberColumn(member.index));
    return `ROUND(${total}/${onSheet(words.sheets.bases, at)},2)`;
  }
  if (key === 'direct') return sumOfType(layout, words.types.direct, member);
  if (key === 'charges') return sumOfType(layout, words.types.charge, member);
  if (key === 'rounding') return sumOfType(layout, words.types.rounding, member);
  return layout.scale === 'live' ? partOf(layout, columns, key, member, total) : undefined;
};

/** The shares of all lines of one type. */
const sumOfType = (layout: Layout, type: string, { index }: MemberInYear): string => {
  const { words, totalRow: row } = layout;
  const column = lineColumns(layout).type;
  const types = rangeOf([FIRST_LINE_ROW, column], [row - 1, column], 'both');
  const own = memberColumn(index);
  const shares = rangeOf([FIRST_LINE_ROW, own], [row - 1, own], 'both');
  const criterion = formulaText(type);
  return `SUMIF(${onSheet(words.sheets.lines, types)},${criterion},${onSheet(words.sheets.split, shares)})`;
};

/** A part with its rounding; or, of the part that takes the rest, the total less all the others. */
const partOf = (
  layout: Layout,
  columns: readonly AmountColumn[],
  key: string,
  member: MemberInYear,
  total: string,
): string | undefined => {
  const parts = splitParts(layout);
  const column = columns.find((shown) => shown.key === key);
  const part = column === undefined ? undefined : parts[column.position - TEXT_COLUMNS];
  if (part === undefined) return undefined;
  if (part === restPart(parts)) {
    const row = FIRST_SUMMARY_ROW + member.index;
    const others = columns
      .filter((other) => other.key !== key && !TOTALS.includes(other.key))
      .map((other) => cellAt(row, columnOf(columns, other.key)));
    return `ROUND(${[total, ...others].join('-')},2)`;
  }
  const roundingRow = partRoundingRow(
    layout,
    liveParts(layout).findIndex(({ label }) => label === part.label),
  );
  const rounding = onSheet(
    layout.words.sheets.rounding,
    cellAt(roundingRow, memberColumn(member.index), 'both'),
  );
  return `ROUND(${partFormula(layout, part, member)}+${rounding},2)`;
};

const totalRow = (
  layout: Layout,
  columns: readonly AmountColumn[],
  amounts: readonly (Ore | undefined)[],
): SheetRow => {
  const row = summaryTotalRow(layout);
  const sums = columns.map((_, position): SheetCell => {
    const amount = amounts[position];
    if (amount === undefined) return textCell('', 'total-text');
    const column = FIRST_AMOUNT_COLUMN + position;
    const range = rangeOf([FIRST_SUMMARY_ROW, column], [row - 1, column]);
    return formulaCell(`SUM(${range})`, kronerOf(amount), 'kroner', 'total');
  });
  return {
    cells: [textCell(layout.words.parts.total, 'total-text'), textCell('', 'total-text'), ...sums],
    height: 18,
  };
};
