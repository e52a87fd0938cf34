import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { headerForms } from './header.ts';
import {
  dimensionOf,
  isPopulation,
  isRegionLabel,
  isSomethingElse,
  isYearHeader,
  municipalityOf,
  yearOfHeader,
  type Dimension,
} from './ssb-labels.ts';
import type { Row, Table } from './table.ts';

/** A column of figures; without a year, the row's year column says it. */
interface FigureColumn {
  readonly column: number;
  readonly year?: number;
}

interface DimensionColumn {
  readonly column: number;
  readonly dimension: Dimension;
}

/** What the columns of an export are. */
export interface ExportColumns {
  readonly headerRow: Row;
  readonly region: number;
  /** Where a region's name stands when the region column has only numbers. */
  readonly name?: number;
  readonly year?: number;
  readonly figures: readonly FigureColumn[];
  /** Age, sex and whatever else; never the contents. */
  readonly dimensions: readonly DimensionColumn[];
  /** The contents column and the value in it that is the population. */
  readonly contents?: { readonly column: number; readonly value: string };
}

/** A title, an empty line and a heading of two lines may come first. */
const HEADER_WITHIN = 20;
/** Rows that tell which column has the regions. */
const SAMPLE_ROWS = 400;
/** The title as Statistics Norway writes it; cut at its commas where nothing quotes it. */
const TITLE = /^\d{5}: /;
const VALUE_HEADERS = new Set(['value', 'verdi', 'obsvalue', 'antall', 'tal', 'antal', 'number']);

const isHeader = ({ cells }: Row, index: number): boolean =>
  cells.filter((cell) => cell !== '').length >= 2 &&
  !(index === 0 && TITLE.test(cells[0] ?? '')) &&
  cells.some((cell) => yearOfHeader(cell) !== undefined || isYearHeader(headerForms(cell)));

/** The rows of a table from its first line on. */
export function* allRows(table: Table): Generator<Row> {
  yield table.headerRow;
  yield* table.rows();
}

const findHeader = (table: Table): Row | undefined => {
  let index = 0;
  for (const row of allRows(table)) {
    if (isHeader(row, index)) return row;
    index += 1;
    if (index >= HEADER_WITHIN) break;
  }
  return undefined;
};

/** Rows below the header, as many as are needed to tell columns apart. */
const sampleBelow = (table: Table, headerRow: Row): readonly Row[] => {
  const sample: Row[] = [];
  for (const row of allRows(table)) {
    if (row.line > headerRow.line) sample.push(row);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  return sample;
};

/** Of several statistics the one that is the population; a finding where that cannot be told. */
const chooseStatistic = (
  statistics: readonly string[],
  at: Diagnostic['at'],
): string | Diagnostic => {
  const [only] = statistics;
  if (only !== undefined && statistics.length === 1 && !isSomethingElse(only)) return only;
  const matching = statistics.filter(isPopulation);
  const [chosen] = matching;
  return chosen !== undefined && matching.length === 1
    ? chosen
    : errorAt('population/which-statistic', at, { found: statistics });
};

/** Columns of figures by statistic: with a year in the header, or beside a year column. */
const figureColumns = (
  cells: readonly string[],
  year: number | undefined,
): ReadonlyMap<string, readonly FigureColumn[]> => {
  const found = new Map<string, FigureColumn[]>();
  const add = (statistic: string, figure: FigureColumn): void => {
    const columns = found.get(statistic) ?? [];
    columns.push(figure);
    found.set(statistic, columns);
  };
  if (year === undefined) {
    for (const [column, header] of cells.entries()) {
      const said = yearOfHeader(header);
      if (said !== undefined) add(said.statistic, { column, year: said.year });
    }
    return found;
  }
  for (const [column, header] of cells.entries()) {
    if (column === year || column === 0) continue;
    const isValue = headerForms(header).some((form) => VALUE_HEADERS.has(form));
    if (isValue || isPopulation(header) || TITLE.test(header) || isSomethingElse(header)) {
      add(TITLE.test(header) ? '' : header, { column });
    }
  }
  // Without a header that tells, the figures come last, as in every long export.
  const last = cells.findLastIndex((cell, column) => cell !== '' && column !== year);
  if (found.size === 0 && last > 0) add('', { column: last });
  return found;
};

/** The column with the most cells that satisfy; the first of several, undefined where none has any. */
const columnOfMost = (
  candidates: readonly number[],
  sample: readonly Row[],
  satisfies: (cell: string) => boolean,
): number | undefined => {
  let best: number | undefined;
  let most = 0;
  for (const column of candidates) {
    const count = sample.filter(({ cells }) => satisfies(cells[column] ?? '')).length;
    if (count > most) {
      best = column;
      most = count;
    }
  }
  return best;
};

/** The column with the most municipalities; where there is none, with the most regions of other kinds. */
const regionColumn = (candidates: readonly number[], sample: readonly Row[]): number | undefined =>
  columnOfMost(candidates, sample, (cell) => municipalityOf(cell) !== undefined) ??
  columnOfMost(candidates, sample, isRegionLabel);

const isNameHeader = (header: string): boolean =>
  /name|na[vm]n|region|kommune|municipality|tekst|text/i.test(header);

/** Values of the contents column, in the order they come. */
const contentsIn = (table: Table, headerRow: Row, column: number): readonly string[] => {
  const found = new Set<string>();
  for (const { line, cells } of table.rows()) {
    const value = cells[column] ?? '';
    if (line > headerRow.line && value !== '') found.add(value);
  }
  return [...found];
};

/** Finds out what each column of an export is; a finding where it cannot be told. */
export const exportColumns = (table: Table): ExportColumns | Diagnostic => {
  const headerRow = findHeader(table);
  const top = table.at(table.headerRow, 0);
  if (headerRow === undefined) return errorAt('population/no-header', top, {});
  const { cells } = headerRow;
  const at = table.at(headerRow, 0);
  const yearColumn = cells.findIndex((cell) => isYearHeader(headerForms(cell)));
  const year = yearColumn < 0 ? undefined : yearColumn;

  const byStatistic = figureColumns(cells, year);
  const statistic = chooseStatistic([...byStatistic.keys()], at);
  if (typeof statistic !== 'string') return statistic;
  const figures = byStatistic.get(statistic) ?? [];
  const twice = figures.find(
    ({ year: one }, index) => figures.findIndex((other) => other.year === one) < index,
  );
  if (twice !== undefined) {
    const first = figures.find(({ year: other }) => other === twice.year);
    return errorAt('table/column-twice', table.at(headerRow, twice.column), {
      field: String(twice.year ?? statistic),
      first: cells[first?.column ?? 0] ?? '',
      second: cells[twice.column] ?? '',
    });
  }

  const taken = new Set([...byStatistic.values()].flat().map(({ column }) => column));
  const others = cells
    .map((header, column) => ({ column, dimension: dimensionOf(headerForms(header)) }))
    .filter(({ column }) => column !== year && !taken.has(column));
  const candidates = others
    .filter(({ dimension }) => dimension === 'other')
    .map(({ column }) => column);
  const region = regionColumn(candidates, sampleBelow(table, headerRow));
  if (region === undefined) {
    const found = cells.filter((cell) => cell !== '');
    return errorAt('population/no-region', at, { found });
  }
  const name = candidates.find((column) => column !== region && isNameHeader(cells[column] ?? ''));
  const contentsColumn = others.find(({ dimension }) => dimension === 'contents')?.column;
  const contents =
    contentsColumn === undefined
      ? undefined
      : chooseStatistic(contentsIn(table, headerRow, contentsColumn), at);
  if (contents !== undefined && typeof contents !== 'string') return contents;
  return {
    headerRow,
    region,
    figures,
    dimensions: others.filter(
      ({ column, dimension }) => column !== region && column !== name && dimension !== 'contents',
    ),
    ...(name !== undefined && { name }),
    ...(year !== undefined && { year }),
    ...(contentsColumn !== undefined &&
      contents !== undefined && { contents: { column: contentsColumn, value: contents } }),
  };
};
