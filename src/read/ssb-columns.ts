import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { headerForms } from './header.ts';
import { choicesIn, chooseStatistic, type Choice } from './ssb-categories.ts';
import { allRows, findHeading, TITLE } from './ssb-heading.ts';
import {
  dimensionOf,
  dimensionOfValues,
  isPopulation,
  isRegionHeader,
  isRegionLabel,
  isSomethingElse,
  isYearHeader,
  labelForms,
  municipalityOf,
  yearOfHeader,
  type Dimension,
} from './ssb-labels.ts';
import { isLabelAlone, type RowColumns } from './ssb-rows.ts';
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
export interface ExportColumns extends RowColumns {
  readonly year?: number;
  readonly figures: readonly FigureColumn[];
  /** Age and sex, whose rows are summed. */
  readonly dimensions: readonly DimensionColumn[];
  /** The statistic that is the population, and of everything else the category that is everybody. */
  readonly choices: readonly Choice[];
}

/** Rows that tell which column has the regions. */
const SAMPLE_ROWS = 400;
const VALUE_HEADERS = new Set(['value', 'verdi', 'obsvalue', 'antall', 'tal', 'antal', 'number']);

/** Rows below the header, as many as are needed to tell columns apart. */
const sampleBelow = (table: Table, headerRow: Row): readonly Row[] => {
  const sample: Row[] = [];
  for (const row of allRows(table)) {
    if (row.line > headerRow.line) sample.push(row);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  return sample;
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

interface RegionColumn {
  readonly region: number;
  readonly isNamed: boolean;
}

/** The column with the most municipalities; where there is none, with the most regions of other kinds, or with names. */
const regionColumn = (
  candidates: readonly number[],
  headers: readonly string[],
  sample: readonly Row[],
): RegionColumn | undefined => {
  const numbered = columnOfMost(candidates, sample, (cell) => municipalityOf(cell) !== undefined);
  if (numbered !== undefined) return { region: numbered, isNamed: false };
  const named = candidates.find(
    (column) => headers[column] === '' || isRegionHeader(labelForms(headers[column] ?? '')),
  );
  const other = columnOfMost(candidates, sample, isRegionLabel);
  if (named === undefined || (other !== undefined && other !== named)) {
    return other === undefined ? undefined : { region: other, isNamed: false };
  }
  const names = columnOfMost(
    [named],
    sample,
    (cell) => /^\p{L}/u.test(cell) && !isRegionLabel(cell),
  );
  if (names !== undefined) return { region: named, isNamed: true };
  return other === undefined ? undefined : { region: other, isNamed: false };
};

const isNameHeader = (header: string): boolean =>
  /name|na[vm]n|region|kommune|municipality|tekst|text/i.test(header);

type Kind = Dimension | 'year';

/** What each column without figures is: by its header or, where it has none, by what stands in it. */
const kindsOf = (
  headers: readonly string[],
  figures: ReadonlySet<number>,
  sample: readonly Row[],
): ReadonlyMap<number, Kind> => {
  const kinds = new Map<number, Kind>();
  const first = Math.min(...figures, headers.length);
  for (const [column, header] of headers.entries()) {
    if (figures.has(column)) continue;
    if (header !== '') {
      const forms = labelForms(header);
      kinds.set(column, isYearHeader(forms) ? 'year' : dimensionOf(forms));
    } else if (column < first) {
      const values = sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
      kinds.set(column, dimensionOfValues([...new Set(values)]));
    }
  }
  return kinds;
};

/** A year column without a header, where no header tells a year: the last that has only years, and not the first. */
const unnamedYear = (headers: readonly string[], sample: readonly Row[]): number | undefined => {
  if (headers.some((header) => yearOfHeader(header) !== undefined)) return undefined;
  const column = headers.findLastIndex(
    (header, at) =>
      header === '' &&
      dimensionOfValues(sample.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')) === 'year', // prettier-ignore
  );
  return column > 0 ? column : undefined;
};

const twiceIn = (
  table: Table,
  headerRow: Row,
  figures: readonly FigureColumn[],
  statistic: string,
): Diagnostic | undefined => {
  const twice = figures.find(
    ({ year: one }, index) => figures.findIndex((other) => other.year === one) < index,
  );
  if (twice === undefined) return undefined;
  const first = figures.find(({ year: other }) => other === twice.year);
  return errorAt('table/column-twice', table.at(headerRow, twice.column), {
    field: String(twice.year ?? statistic),
    first: headerRow.cells[first?.column ?? 0] ?? '',
    second: headerRow.cells[twice.column] ?? '',
  });
};

/** Finds out what each column of an export is; findings where it cannot be told. */
export const exportColumns = (table: Table): ExportColumns | readonly Diagnostic[] => {
  const headerRow = findHeading(table);
  if (headerRow === undefined) {
    return [errorAt('population/no-header', table.at(table.headerRow, 0), {})];
  }
  const { cells } = headerRow;
  const at = table.at(headerRow, 0);
  const sample = sampleBelow(table, headerRow);
  const named = cells.findIndex((cell) => isYearHeader(labelForms(cell)));
  const year = named < 0 ? unnamedYear(cells, sample) : named;

  const byStatistic = figureColumns(cells, year);
  if (byStatistic.size === 0) return [errorAt('population/no-header', at, {})];
  const statistic = chooseStatistic([...byStatistic.keys()], at);
  if (typeof statistic !== 'string') return [statistic];
  const figures = byStatistic.get(statistic) ?? [];
  const twice = twiceIn(table, headerRow, figures, statistic);
  if (twice !== undefined) return [twice];

  const taken = new Set([...byStatistic.values()].flat().map(({ column }) => column));
  const kinds = [...kindsOf(cells, taken, sample)].filter(([column]) => column !== year);
  const columnsOf = (...wanted: readonly Kind[]): readonly number[] =>
    kinds.filter(([, kind]) => wanted.includes(kind)).map(([column]) => column);
  const candidates = columnsOf('other');
  const found = regionColumn(candidates, cells, sample);
  if (found === undefined) {
    return [errorAt('population/no-region', at, { found: cells.filter((cell) => cell !== '') })];
  }
  const name = nameColumn(candidates, found.region, cells, sample);
  const rows: RowColumns = {
    headerRow,
    ...found,
    ...(name !== undefined && { name }),
    labelColumns: [...cells.keys()].filter((column) => !taken.has(column)),
  };
  const { choices, found: undecided } = choicesIn(table, rows, {
    contents: columnsOf('contents'),
    others: columnsOf('other', 'year').filter((each) => each !== found.region && each !== name),
  });
  if (undecided.length > 0) return undecided;
  return {
    ...rows,
    figures,
    ...(year !== undefined && { year }),
    choices,
    dimensions: kinds.flatMap(([column, dimension]) =>
      dimension === 'age' || dimension === 'sex' ? [{ column, dimension }] : [],
    ),
  };
};

/** Where the names stand beside a region column that has only numbers: the next column, where none has a header. */
const nameColumn = (
  candidates: readonly number[],
  region: number,
  headers: readonly string[],
  sample: readonly Row[],
): number | undefined => {
  const named = candidates.find(
    (column) => column !== region && isNameHeader(headers[column] ?? ''),
  );
  if (named !== undefined || headers[region] !== '') return named;
  const withFigures = sample.filter((row) => !isLabelAlone(row, region));
  const hasName = withFigures.some(({ cells }) => municipalityOf(cells[region] ?? '')?.name);
  return hasName
    ? undefined
    : candidates.find((column) => column === region + 1 && headers[column] === '');
};
