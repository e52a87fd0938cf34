import {
  isYearHeader,
  labelForms,
  municipalityOf,
  yearOfCell,
  yearOfHeader,
} from './ssb-labels.ts';
import type { Row, Table } from './table.ts';

/** A title, an empty line and a heading of a few lines may come first. */
const HEADER_WITHIN = 20;
/** The title as Statistics Norway writes it; cut at its commas where nothing quotes it. */
export const TITLE = /^\d{5}: /;
/** A figure, or a sign for one that is missing. */
const FIGURE = /^[\d\s.,:–-]+$/;

/** The rows of a table from its first line on. */
export function* allRows(table: Table): Generator<Row> {
  yield table.headerRow;
  yield* table.rows();
}

const filled = ({ cells }: Row): number => cells.filter((cell) => cell !== '').length;
const startsBlank = ({ cells }: Row): boolean => cells[0] === '';

const isTitle = (row: Row, index: number): boolean =>
  (index === 0 && TITLE.test(row.cells[0] ?? '')) || (filled(row) === 1 && !startsBlank(row));

const hasYear = ({ cells }: Row): boolean =>
  cells.some((cell) => yearOfHeader(cell) !== undefined || isYearHeader(labelForms(cell)));

/** Whether a row is of a municipality; beside the first column four digits may be a year. */
const isData = (row: Row): boolean =>
  filled(row) >= 2 &&
  row.cells.some(
    (cell, column) =>
      municipalityOf(cell) !== undefined && (column === 0 || yearOfCell(cell) === undefined),
  );

/** A row of a heading that has nothing above the regions: labels and years, no figures. */
const isBesideRegions = (row: Row): boolean =>
  startsBlank(row) &&
  row.cells.every((cell) => cell === '' || yearOfCell(cell) !== undefined || !FIGURE.test(cell));

/** The rows of the heading that begins at `index`; undefined where none does. */
const headingAt = (top: readonly Row[], index: number): readonly Row[] | undefined => {
  const first = top[index];
  if (first === undefined || isTitle(first, index)) return undefined;
  const below = top.slice(index + 1);
  const end = below.findIndex((row) => !isBesideRegions(row));
  const block = [first, ...below.slice(0, end < 0 ? below.length : end)];
  if (!startsBlank(first)) return filled(first) >= 2 && hasYear(first) ? block : undefined;
  if (!isBesideRegions(first) || top.slice(0, index).some(isData)) return undefined;
  const next = top[index + block.length];
  const above = top[index - 1];
  if (above !== undefined && !isTitle(above, index - 1) && filled(above) >= 2) block.unshift(above);
  const isNext = next !== undefined && filled(next) >= 2 && hasYear(next) && !isData(next);
  return isNext && !block.some(hasYear) ? [...block, next] : block;
};

/**
 * The rows of a heading as one: each label counts for the columns to its right until the next one, as the Statbank's
 * workbooks write it. Above the columns that say whose figures they are nothing is carried on.
 */
const asOneRow = (block: readonly Row[]): Row | undefined => {
  const [first] = block;
  if (block.length < 2) return first;
  const figures = Math.min(
    ...block.filter(startsBlank).map(({ cells }) => cells.findIndex((cell) => cell !== '')),
  );
  const width = Math.max(...block.map(({ cells }) => cells.length));
  const labelAt = ({ cells }: Row, column: number): string => {
    if (column < figures) return cells[column] ?? '';
    return cells.slice(figures, column + 1).findLast((cell) => cell !== '') ?? '';
  };
  const cells = Array.from({ length: width }, (_, column) => {
    const isEmpty = block.every((row) => (row.cells[column] ?? '') === '');
    const labels = isEmpty ? [] : block.map((row) => labelAt(row, column));
    return labels.filter((label) => label !== '').join(' ');
  });
  return { line: block.at(-1)?.line ?? 0, cells };
};

/**
 * The heading of an export, as one row with the line of its last; undefined where there is none.
 *
 * In CSV it is one row. A workbook has one row for each thing that tells its columns apart (statistic, year), and leaves
 * the cells above regions, ages and sexes empty; there the years may also stand in the rows, without a heading.
 */
export const findHeading = (table: Table): Row | undefined => {
  const top: Row[] = [];
  for (const row of allRows(table)) {
    top.push(row);
    if (top.length >= HEADER_WITHIN) break;
  }
  for (const index of top.keys()) {
    const block = headingAt(top, index);
    if (block !== undefined) return asOneRow(block);
  }
  return undefined;
};
