import type { PopulationExport } from './ssb-statbank.ts';
import type { Table } from './table.ts';

/** The tables of a year folder, read but not yet checked. */
export interface RawYear {
  readonly year: number;
  /** Relative to the workspace: `2021`. */
  readonly folder: string;
  readonly municipalities?: Table;
  readonly population?: PopulationExport;
  /** The budget in force: budget.csv, or the file of the newest revision. */
  readonly budget?: Table;
  /** The budgets before and after it, where decisions revise the year's: units and users of all their lines share a file. */
  readonly otherBudgets?: readonly Table[];
  readonly users?: Table;
  readonly consumption?: Table;
  /** Read only where the year is settled. */
  readonly accounts?: Table;
  readonly grants?: Table;
  /** Read only where services are invoiced, or all is checked. */
  readonly services?: Table;
  readonly inKind?: Table;
  /** Files that are there and could not be read, which is said already: nothing is said of what they then lack. */
  readonly unreadable?: ReadonlySet<YearTable>;
}

/** The tables by their names here. */
export type YearTable =
  | 'municipalities'
  | 'population'
  | 'budget'
  | 'users'
  | 'consumption'
  | 'accounts'
  | 'grants'
  | 'services'
  | 'inKind';
