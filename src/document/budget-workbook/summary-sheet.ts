import type { MemberInYear } from '../../model/year-input.ts';
import { ore, type Ore } from '../../model/ore.ts';
import type { TableCell, TableColumn } from '../table.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { budgetTables } from '../budget-tables.ts';
import { cellAt, formulaText, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import { formulaCell, headingRow, kronerOf, numberCell, sheetHead, textCell } from '../workbook-parts/cells.ts';
import { memberColumn, type Layout } from './layout.ts';
import { lineColumns } from './line-columns.ts';
import { FIRST_LINE_ROW } from './line-places.ts';
import { liveParts, partFormula, partRoundingRow, restPart, splitParts } from './summary-parts.ts';

const FIRST_SUMMARY_ROW = 5;
const FIRST_AMOUNT_COLUMN = 3;

/** The row of totals under the members. */
export const summaryTotalRow = ({ budget }: Layout): number =>
  FIRST_SUMMARY_ROW + budget.input.members.length;

/** The column of what each member pays in all: the last but kroner per inhabitant. */
export const summaryTotalColumn = (layout: Layout): number => amountColumns(layout).length + 1;

const tableOf = ({ budget }: Layout) =>
  budgetTables(budget, budget.input.agreement.language).summary;

const amountColumns = (layout: Layout): readonly TableColumn[] => tableOf(layout).columns.slice(2);

/** What each member pays, by what it is split on: the table of summary.csv, live where the split is. */
export const summarySheet = (layout: Layout): SheetDraft => {
  const { words } = layout;
  const table = tableOf(layout);
  const columns = table.columns.slice(2);
  return {
    name: words.sheets.summary,
    rows: [
      ...sheetHead(
        `${words.sheets.summary} ${String(layout.budget.input.year)}`,
        `${words.notes.summary} ${words.notes.partsRounded}`,
      ),
      headingRow(
        [words.columns.number, words.columns.municipality],
        columns.map(({ label }) => label),
      ),
      ...layout.budget.input.members.map((member) =>
        memberRow(layout, columns, member, amountsOf(table.rows[member.index])),
      ),
      totalRow(layout, columns, amountsOf(table.total)),
    ],
    frozen: { rows: FIRST_SUMMARY_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_SUMMARY_ROW - 1, last: FIRST_SUMMARY_ROW - 1 },
  };
};

/** The amounts of a row of the table: every column after number and name is in kroner. */
const amountsOf = (row: readonly TableCell[] | undefined): readonly (Ore | undefined)[] =>
  (row ?? []).slice(2).map((cell) => (typeof cell === 'bigint' ? ore(cell) : undefined));

const memberRow = (
  layout: Layout,
  columns: readonly TableColumn[],
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

const columnOf = (columns: readonly TableColumn[], key: string): number =>
  FIRST_AMOUNT_COLUMN + columns.findIndex((column) => column.key === key);

/** The formula of one cell of the summary; undefined where the workbook has values. */
const memberFormula = (
  layout: Layout,
  columns: readonly TableColumn[],
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
  columns: readonly TableColumn[],
  key: string,
  member: MemberInYear,
  total: string,
): string | undefined => {
  const parts = splitParts(layout);
  const position = columns.findIndex((column) => column.key === key);
  const part = parts[position];
  if (part === undefined) return undefined;
  if (part === restPart(parts)) {
    const row = FIRST_SUMMARY_ROW + member.index;
    const others = columns
      .filter((column) => ![key, 'total', 'per_inhabitant'].includes(column.key))
      .map((column) => cellAt(row, columnOf(columns, column.key)));
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
  columns: readonly TableColumn[],
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
