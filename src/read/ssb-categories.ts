import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { isEverybody, isPopulation, isSomethingElse, isTotal } from './ssb-labels.ts';
import { regionOf, rowsBelow, type RowColumns } from './ssb-rows.ts';
import type { Table } from './table.ts';

/** A column that divides the people into groups, and the one value in it that counts. */
export interface Choice {
  readonly column: number;
  readonly value: string;
}

/** Of several statistics the one that is the population; a finding where that cannot be told. */
export const chooseStatistic = (
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

/** What stands in a column, for municipalities only. */
interface Values {
  readonly column: number;
  /** In the order they come. */
  readonly found: Set<string>;
  readonly byRegion: Map<string, string>;
  /** Whether a municipality has more than one. */
  divides: boolean;
}

const valuesIn = (
  table: Table,
  rows: RowColumns,
  columns: readonly number[],
): readonly Values[] => {
  const all: Values[] = columns.map((column) => ({
    column,
    found: new Set(),
    byRegion: new Map(),
    divides: false,
  }));
  for (const row of rowsBelow(table, rows)) {
    const region = regionOf(row, rows);
    if (region === undefined) continue;
    const key = `${region.number} ${region.name}`;
    for (const values of all) {
      const value = row.cells[values.column] ?? '';
      if (value !== '') values.found.add(value);
      const before = values.byRegion.get(key);
      if (before === undefined) values.byRegion.set(key, value);
      else if (before !== value) values.divides = true;
    }
  }
  return all;
};

/** Whether a column says something of each municipality, its part of the country say, and divides nobody. */
const describesRegion = ({ found, byRegion, divides }: Values): boolean =>
  !divides && new Set(byRegion.values()).size > 1 && ![...found].some((value) => isTotal('other', value)); // prettier-ignore

/**
 * The values that count in columns that are neither age nor sex: of the statistics the population, of everything else the
 * one category that says it is everybody. A finding where there is none, or several: groups of people are never summed,
 * for nobody knows whether they are all of them, or count somebody twice.
 */
export const choicesIn = (
  table: Table,
  rows: RowColumns,
  {
    contents,
    others,
  }: { readonly contents: readonly number[]; readonly others: readonly number[] },
): { readonly choices: readonly Choice[]; readonly found: readonly Diagnostic[] } => {
  const choices: Choice[] = [];
  const found: Diagnostic[] = [];
  const columns = [...contents, ...others];
  if (columns.length === 0) return { choices, found };
  for (const values of valuesIn(table, rows, columns)) {
    const { column } = values;
    const categories = [...values.found];
    if (categories.length === 0) continue;
    if (contents.includes(column)) {
      const value = chooseStatistic(categories, table.at(rows.headerRow, 0));
      if (typeof value === 'string') choices.push({ column, value });
      else found.push(value);
      continue;
    }
    if (describesRegion(values)) continue;
    const [everybody, another] = categories.filter(isEverybody);
    const [only] = categories;
    if (everybody !== undefined && another === undefined) {
      choices.push({ column, value: everybody });
    } else if (only === undefined || categories.length > 1 || !isPopulation(only)) {
      const dimension = rows.headerRow.cells[column] ?? '';
      const at = table.at(rows.headerRow, column);
      found.push(errorAt('population/which-category', at, { dimension, found: categories }));
    }
  }
  return { choices, found };
};
