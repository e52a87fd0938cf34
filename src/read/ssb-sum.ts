import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { agesOf, type Dimension } from './ssb-labels.ts';
import type { PopulationFigure } from './population-figure.ts';

/** One figure of a municipality in a year, for one age, sex and so on. */
export interface RegionCell {
  /** Values of the dimensions, in the order of the columns. */
  readonly values: readonly string[];
  /** Undefined where it is missing. */
  readonly persons: number | undefined;
  readonly line: number;
  readonly column: number;
}

/** All figures of a municipality in a year. */
export interface RegionYear {
  readonly number: string;
  readonly name: string;
  readonly year: number;
  readonly cells: readonly RegionCell[];
}

/** What the sum needs to know of the export. */
export interface SumContext {
  readonly dimensions: readonly Dimension[];
  /** Whether a value of the dimension at that place stands for all its others. */
  readonly isTotal: (place: number, value: string) => boolean;
  readonly at: (cell: RegionCell) => SourceRef;
  /** The labels of ages in all of the export. */
  readonly ages: () => ReadonlySet<string>;
}

const keyOf = (values: readonly string[]): string => JSON.stringify(values);

/** The dimensions (by place) that have both totals and details among the cells: there the details count. */
const mixedDimensions = (
  cells: readonly RegionCell[],
  { dimensions, isTotal }: SumContext,
): readonly number[] =>
  dimensions.flatMap((_, index) => {
    const totals = cells.filter(({ values }) => isTotal(index, values[index] ?? '')).length;
    return totals > 0 && totals < cells.length ? [index] : [];
  });

/** Values with the places given blanked: what a total and its details have in common. */
const masked = (values: readonly string[], places: readonly number[]): string =>
  keyOf(values.map((value, index) => (places.includes(index) ? '' : value)));

/** Totals that the details do not add up to. A total or a detail without a figure proves nothing. */
const wrongTotal = (
  totals: readonly { readonly cell: RegionCell; readonly places: readonly number[] }[],
  details: readonly RegionCell[],
): { readonly cell: RegionCell; readonly sum: number } | undefined => {
  const sums = new Map<string, ReadonlyMap<string, number>>();
  for (const { cell, places } of totals) {
    const pattern = places.join();
    let byRest = sums.get(pattern);
    if (byRest === undefined) {
      const adding = new Map<string, number>();
      for (const { values, persons } of details) {
        const rest = masked(values, places);
        adding.set(rest, (adding.get(rest) ?? 0) + (persons ?? Number.NaN));
      }
      byRest = adding;
      sums.set(pattern, byRest);
    }
    const sum = byRest.get(masked(cell.values, places)) ?? Number.NaN;
    if (cell.persons !== undefined && !Number.isNaN(sum) && sum !== cell.persons) {
      return { cell, sum };
    }
  }
  return undefined;
};

/** From here on an export may end: there may be nobody older. */
const OLDEST = 100;

/**
 * Whether the ages of the labels follow on each other from 0 to the end, each once. `some` where they do not, but are all
 * that the export has for anyone; `wrong` where ages overlap, the youngest
 * are left out, or others have more. Labels that are no ages prove nothing.
 */
const coverage = (
  labels: readonly string[],
  inExport: ReadonlySet<string>,
): 'all' | 'some' | 'wrong' => {
  const spans = labels.map(agesOf);
  const known = spans.filter((span) => span !== undefined);
  if (known.length < spans.length) return 'all';
  known.sort((a, b) => a.from - b.from);
  let next = 0;
  let hasGap = false;
  for (const { from, to } of known) {
    if (from < next) return 'wrong';
    if (from > next) hasGap = true;
    next = to + 1;
  }
  if (!hasGap && next > OLDEST) return 'all';
  if (known[0]?.from !== 0) return 'wrong';
  const others = [...inExport].filter((label) => !labels.includes(label));
  const isLacking = others.some((label) => (agesOf(label)?.from ?? OLDEST) < OLDEST);
  return isLacking ? 'wrong' : 'some';
};

const distinctAt = (cells: readonly RegionCell[], index: number): readonly string[] => [
  ...new Set(cells.map(({ values }) => values[index] ?? '')),
];

/** The values of a dimension that are not everyone once: some ages or one sex, or ages that overlap. */
const notEveryone = (
  cells: readonly RegionCell[],
  { dimensions, isTotal, ages }: SumContext,
): { readonly values: readonly string[]; readonly wrong: boolean } | undefined => {
  for (const [index, dimension] of dimensions.entries()) {
    const values = distinctAt(cells, index);
    if (values.some((value) => isTotal(index, value))) continue;
    const covered = dimension === 'age' ? coverage(values, ages()) : 'all';
    if (covered !== 'all') return { values, wrong: covered === 'wrong' };
    if (dimension === 'sex' && values.length < 2) return { values, wrong: true };
  }
  return undefined;
};

/**
 * The population of a municipality in a year: the sum of its rows, each person once.
 *
 * Where a dimension has both totals and details the details count, and must add up to the totals. Details that are not all
 * of them give a warning (a combination of values that has no row, which is how an export that hides empty rows writes 0; ages that all of the export lacks); one sex, ages that overlap, or fewer ages than others have, an error. No figure where one of the rows has none; and no figure at all
 * for a sum of 0, which is how an export says that a number is not in use in a year.
 */
export const sumRegionYear = (
  { number, name, year, cells }: RegionYear,
  context: SumContext,
): { readonly figure?: PopulationFigure; readonly found: readonly Diagnostic[] } => {
  const { dimensions, isTotal, at } = context;
  const mixed = mixedDimensions(cells, context);
  const totals: { cell: RegionCell; places: readonly number[] }[] = [];
  let counted: RegionCell[] = [];
  for (const cell of cells) {
    const places = mixed.filter((place) => isTotal(place, cell.values[place] ?? ''));
    if (places.length === 0) counted.push(cell);
    else totals.push({ cell, places });
  }
  if (counted.length === 0) {
    counted = totals.filter(({ places }) => places.length === mixed.length).map(({ cell }) => cell);
  }
  const [first] = counted;
  const [anywhere] = cells;
  if (first === undefined) {
    return anywhere === undefined
      ? { found: [] }
      : { found: [errorAt('population/rows-missing', at(anywhere), { number, year })] };
  }
  const missing = counted.find(({ persons }) => persons === undefined);
  if (missing !== undefined) {
    return { figure: { number, name, year, persons: undefined, at: at(missing) }, found: [] };
  }
  const sum = counted.reduce((all, { persons = 0 }) => all + persons, 0);
  if (sum === 0) return { found: [] };

  const combinations = dimensions.reduce(
    (product, _, index) => product * distinctAt(counted, index).length,
    1,
  );
  const found: Diagnostic[] = [];
  if (combinations !== counted.length) {
    found.push(warningAt('population/rows-missing', at(first), { number, year }));
  }
  const part = notEveryone(counted, context);
  if (part !== undefined) {
    const args = { number, found: part.values };
    if (part.wrong) return { found: [errorAt('population/part-of-people', at(first), args)] };
    found.push(warningAt('population/part-of-people', at(first), args));
  }
  const wrong = wrongTotal(totals, counted);
  if (wrong !== undefined) {
    const { persons = 0 } = wrong.cell;
    const args = { number, year, total: String(persons), sum: String(wrong.sum) };
    return { found: [errorAt('population/totals-differ', at(wrong.cell), args)] };
  }
  return { figure: { number, name, year, persons: BigInt(sum), at: at(first) }, found };
};
