import { displayWidth, padEnd, padStart } from './display-width.ts';

export interface TextColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** In a narrow window the highest go first; 0 stays. */
  readonly droppedAt: number;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Stands under a rule. */
  readonly total?: readonly string[];
}

interface TableStyle {
  /** Undefined where there is no window: nothing is dropped. */
  readonly columns: number | undefined;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const GAP = '  ';
const RULE = '─';

/**
 * The table as lines. Where the window is too narrow columns are dropped, the least important first; where not even those
 * that must stay fit, each row is stacked: its first cells, then a line per cell.
 */
export const tableLines = (table: TextTable, style: TableStyle): readonly string[] => {
  const shown = fitting(table, style.columns);
  return shown === undefined ? stacked(table, style) : aligned(table, shown, style);
};

/** What every row of the table holds, the heading and the total too. */
const allRows = ({ columns, rows, total }: TextTable): readonly (readonly string[])[] => [
  columns.map(({ heading }) => heading),
  ...rows,
  ...(total === undefined ? [] : [total]),
];

/** Indices of the columns that fit, or undefined. */
const fitting = (
  table: TextTable,
  available: number | undefined,
): readonly number[] | undefined => {
  const widths = columnWidths(table);
  let shown = table.columns.map((_, index) => index);
  if (available === undefined) return shown;
  const fits = (): boolean =>
    shown.reduce((sum, index) => sum + (widths[index] ?? 0) + GAP.length, -GAP.length) <= available;
  const importance = (index: number): number => table.columns[index]?.droppedAt ?? 0;
  while (!fits()) {
    const least = Math.max(...shown.map(importance));
    if (least === 0) return undefined;
    // Together: of columns that make up a sum, some without the others would mislead.
    shown = shown.filter((index) => importance(index) !== least);
  }
  return shown;
};

const columnWidths = (table: TextTable): readonly number[] =>
  table.columns.map((_, index) =>
    allRows(table).reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), 0),
  );

const aligned = (
  table: TextTable,
  shown: readonly number[],
  style: TableStyle,
): readonly string[] => {
  const widths = columnWidths(table);
  const line = (cells: readonly string[]): string =>
    shown
      .map((index) => {
        const pad = table.columns[index]?.align === 'right' ? padStart : padEnd;
        return pad(cells[index] ?? '', widths[index] ?? 0);
      })
      .join(GAP)
      .trimEnd();
  const rule = style.dim(shown.map((index) => RULE.repeat(widths[index] ?? 0)).join(GAP));
  return [
    style.bold(line(table.columns.map(({ heading }) => heading))),
    rule,
    ...table.rows.map(line),
    ...(table.total === undefined ? [] : [rule, style.bold(line(table.total))]),
  ];
};

/** The cells that name the row on one line, and under it the others with their headings; empty cells are left out. */
const stacked = ({ columns, rows, total }: TextTable, style: TableStyle): readonly string[] => {
  const names = columns.findIndex(({ align }) => align === 'right');
  const block = (cells: readonly string[]): readonly string[] => [
    style.bold(cells.slice(0, names).join(' ').trim()),
    ...columns.flatMap(({ heading }, index) =>
      index < names || (cells[index] ?? '') === '' ? [] : [`  ${heading}: ${cells[index] ?? ''}`],
    ),
  ];
  return [...rows, ...(total === undefined ? [] : [total])].flatMap(block);
};
