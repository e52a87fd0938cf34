import { errorAt, hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { PopulationFigure } from './population-figure.ts';
import { readCsv } from './csv.ts';
import { decimalIn } from './number-text.ts';
import { exportColumns, type ExportColumns } from './ssb-columns.ts';
import { agesOf, isTotal, yearOfCell, type Dimension } from './ssb-labels.ts';
import { isLabelAlone, regionOf, rowsBelow } from './ssb-rows.ts';
import { sumRegionYear, type RegionCell } from './ssb-sum.ts';
import type { Row, Table } from './table.ts';

/** An export from Statistics Norway's Statbank (PxWeb), read: municipalities only. */
export interface PopulationExport {
  readonly file: string;
  readonly years: readonly number[];
  readonly figures: readonly PopulationFigure[];
}

export interface ReadPopulation {
  readonly population?: PopulationExport;
  readonly found: readonly Diagnostic[];
}

/** Findings of one kind; a file with more is no export. */
const MOST = 1000;

/** The figures of a municipality as they come: by year, then by age and sex. */
interface Region {
  /** Empty where the export has names alone. */
  readonly number: string;
  readonly name: string;
  readonly years: Map<number, Map<string, RegionCell>>;
  /** The second row that has what another one has, where the export has names alone: two municipalities of one name. */
  twin?: { readonly line: number; readonly at: SourceRef };
}
/** By number, or by name where the export has names alone. */
type Regions = Map<string, Region>;

/** Takes in one row of a municipality. */
const addRow = (
  row: Row,
  region: Region,
  { columns, table }: { readonly columns: ExportColumns; readonly table: Table },
  found: Diagnostic[],
): void => {
  const rowYear =
    columns.year === undefined ? undefined : yearOfCell(row.cells[columns.year] ?? '');
  const values = columns.dimensions.map(({ column }) => row.cells[column] ?? '');
  const key = JSON.stringify(values);
  for (const { column, year = rowYear } of columns.figures) {
    if (year === undefined) continue;
    const cells = region.years.get(year) ?? new Map<string, RegionCell>();
    region.years.set(year, cells);
    const before = cells.get(key);
    if (before !== undefined) {
      const { number } = region;
      if (number === '') region.twin ??= { line: before.line, at: table.at(row, columns.region) };
      else {
        const args = { number, year, line: before.line };
        found.push(errorAt('population/row-twice', table.at(row, column), args));
      }
      continue;
    }
    const count = readCount(row, column);
    if (count === 'unreadable') {
      const value = row.cells[column] ?? '';
      found.push(errorAt('population/not-a-count', table.at(row, column), { value }));
    }
    const persons = typeof count === 'number' ? count : undefined;
    cells.set(key, { values, persons, line: row.line, column });
  }
};

/** Reads every figure of every municipality; totals and details alike. */
const gather = (
  table: Table,
  columns: ExportColumns,
): { readonly regions: Regions; readonly found: readonly Diagnostic[] } => {
  const regions: Regions = new Map();
  const found: Diagnostic[] = [];
  for (const row of rowsBelow(table, columns)) {
    if (found.length >= MOST) break;
    if (columns.choices.some(({ column, value }) => row.cells[column] !== value)) continue;
    const label = regionOf(row, columns);
    if (label === undefined) continue;
    const key = label.number === '' ? label.name : label.number;
    const known = regions.get(key);
    // Below its figures a region stands alone as the heading of a footnote.
    if (known !== undefined && isLabelAlone(row, columns.region)) continue;
    const region = known ?? { ...label, years: new Map<number, Map<string, RegionCell>>() };
    regions.set(key, region);
    addRow(row, region, { columns, table }, found);
  }
  return { regions, found };
};

/** `isTotal` by place, asked once for each value: the same few come in every row. */
const rememberTotals = (
  dimensions: readonly Dimension[],
): ((place: number, value: string) => boolean) => {
  const known = dimensions.map(() => new Map<string, boolean>());
  return (place, value) => {
    const seen = known[place]?.get(value);
    if (seen !== undefined) return seen;
    const answer = isTotal(dimensions[place] ?? 'other', value);
    known[place]?.set(value, answer);
    return answer;
  };
};

const MILLION = 1_000_000n;

/** A whole number of persons, 0 or more. */
const readCount = (row: Row, column: number): number | 'missing' | 'unreadable' => {
  const reading = decimalIn(row, column, { decimals: 6 });
  if (reading.kind === 'missing') return 'missing';
  if (reading.kind !== 'number' || reading.value < 0n || reading.value % MILLION !== 0n) {
    return 'unreadable';
  }
  return Number(reading.value / MILLION);
};

/**
 * Reads an export of a population table that was cut into cells without taking its first line for the header: title lines
 * are passed over, one column per year or a year column, ages and sexes summed. Rows for anything but a municipality are
 * passed over. Of several statistics only the population counts, and of every other division only the category that is
 * everybody. Where no region has a number they are told by names alone; which of them a member means is found out later.
 */
export const populationIn = (table: Table): ReadPopulation => {
  const columns = exportColumns(table);
  if (!('figures' in columns)) return { found: columns };
  const { regions, found: unreadable } = gather(table, columns);
  if (unreadable.length > 0) return { found: unreadable };
  const dimensions = columns.dimensions.map(({ dimension }) => dimension);
  const context = {
    dimensions,
    isTotal: rememberTotals(dimensions),
    ages: agesIn(regions, dimensions.indexOf('age')),
    at: ({ line, column }: RegionCell) => table.at({ line, cells: [] }, column),
  };
  const found: Diagnostic[] = [];
  const figures: PopulationFigure[] = [];
  const years = new Set<number>();
  for (const [said, { number, name, years: byYear, twin }] of regions) {
    for (const [year, cells] of byYear) {
      years.add(year);
      if (twin !== undefined) {
        figures.push({ number, name, year, persons: undefined, at: twin.at, twinLine: twin.line });
        continue;
      }
      const sum = sumRegionYear({ number: said, name, year, cells: [...cells.values()] }, context);
      found.push(...sum.found);
      if (sum.figure !== undefined) figures.push({ ...sum.figure, number });
    }
  }
  if (hasErrors(found)) return { found };
  if (figures.length === 0) {
    return { found: [errorAt('population/no-figures', table.at(columns.headerRow, 0), {})] };
  }
  return {
    population: { file: table.file, years: [...years].sort((a, b) => a - b), figures },
    found: onceEach(found),
  };
};

/** Reads an export as downloaded, in CSV. */
export const readPopulation = (file: string, bytes: Uint8Array): ReadPopulation => {
  const { table, found } = readCsv(file, bytes, { headed: false });
  if (table === undefined) return { found };
  const read = populationIn(table);
  return { ...read, found: [...found, ...read.found] };
};

/** What is said of one municipality is true of all in the export: once is enough. */
const onceEach = (warnings: readonly Diagnostic[]): readonly Diagnostic[] =>
  warnings.filter(({ code }, index) => warnings.findIndex((each) => each.code === code) === index);

/** The labels of ages in the export, gathered when first asked for: most exports are whole. Totals are no ages. */
const agesIn = (regions: Regions, place: number): (() => ReadonlySet<string>) => {
  let labels: Set<string> | undefined;
  return () => {
    if (labels !== undefined) return labels;
    labels = new Set<string>();
    for (const { years } of regions.values()) {
      for (const cells of years.values()) {
        for (const { values } of cells.values()) {
          const label = values[place] ?? '';
          if (agesOf(label) !== undefined) labels.add(label);
        }
      }
    }
    return labels;
  };
};
