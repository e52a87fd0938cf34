import { allRows } from './ssb-heading.ts';
import { municipalityOf, type RegionLabel } from './ssb-labels.ts';
import type { Row, Table } from './table.ts';

/** Columns that say whose figures a row has. */
export interface RowColumns {
  readonly headerRow: Row;
  readonly region: number;
  /** Whether regions are told by names alone. */
  readonly isNamed: boolean;
  /** Where a region's name stands when the region column has only numbers. */
  readonly name?: number;
  /** Every column that has no figures, ascending. */
  readonly labelColumns: readonly number[];
}

const textAt = ({ cells }: Row, column: number): string => cells[column] ?? '';

/**
 * The row with what it leaves to the row above: a workbook writes a region, and a sex, once for all the rows under it.
 * Only the cells before the first that is there are taken from above, so a row that names nothing stays nobody's.
 */
const completed = (row: Row, above: Row | undefined, columns: RowColumns): Row => {
  const { labelColumns, region, name } = columns;
  const first = labelColumns.find((column) => textAt(row, column) !== '');
  if (above === undefined || first === undefined || first === labelColumns[0] || first === name)
    return row;
  if (name !== undefined && textAt(row, name) !== '' && textAt(row, region) === '') return row;
  const cells = [...row.cells];
  for (const column of labelColumns) {
    if (column >= first) break;
    if (column === name && textAt(row, region) !== '') continue;
    cells[column] = textAt(above, column);
  }
  return { ...row, cells };
};

/** The rows below the heading, each complete. */
export function* rowsBelow(table: Table, columns: RowColumns): Generator<Row> {
  let above: Row | undefined;
  for (const row of allRows(table)) {
    if (row.line <= columns.headerRow.line) continue;
    above = completed(row, above, columns);
    yield above;
  }
}

/** Whether a row has nothing beside its region: a footnote. */
export const isLabelAlone = ({ cells }: Row, region: number): boolean =>
  cells.every((cell, column) => cell === '' || column === region);

/** The municipality of a row, undefined for every other region; with an empty number where the export has names alone. */
export const regionOf = (
  row: Row,
  { region, isNamed, name }: RowColumns,
): RegionLabel | undefined => {
  const text = textAt(row, region);
  if (isNamed) {
    return text === '' || isLabelAlone(row, region) ? undefined : { number: '', name: text };
  }
  const label = municipalityOf(text);
  if (label?.name !== '' || name === undefined) return label;
  return { ...label, name: textAt(row, name) };
};
