import { errorAt } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { BUDGET_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Table } from '../../read/table.ts';
import { textIn } from './budget-columns.ts';
import type { ConsumptionTable } from './consumption-table.ts';
import type { YearContext } from './context.ts';
import type { Report } from './report.ts';
import type { UsersMatrix } from './users-matrix.ts';

/** The tables beside the budget that say something of its lines. */
export interface TablesByLine {
  readonly matrix: UsersMatrix | undefined;
  readonly consumption: ConsumptionTable | undefined;
}

/** Suggestions are sought for so many lines: each is compared with every id of the budget. */
const MOST_SUGGESTIONS = 20;

/**
 * Reports the lines of users.csv and consumption.csv that no budget of the year has: a revision adds lines and drops others,
 * and the one file speaks of them all. A charge may have units too.
 */
export const reportUnknownLines = (
  { agreement: { charges }, raw: { otherBudgets = [] } }: YearContext,
  { matrix, consumption }: TablesByLine,
  budgeted: ReadonlyMap<string, unknown>,
  report: Report,
): void => {
  let unknowns = 0;
  let elsewhere: ReadonlySet<string> | undefined;
  const reportUnknown = (line: string, at: SourceRef): void => {
    elsewhere ??= new Set(otherBudgets.flatMap(idsIn));
    if (elsewhere.has(line)) return;
    unknowns += 1;
    const likely = unknowns > MOST_SUGGESTIONS ? undefined : nearest(line, budgeted.keys());
    report(errorAt('line/unknown', at, { line, ...(likely !== undefined && { nearest: likely }) }));
  };
  if (matrix !== undefined) {
    for (const [line, { row }] of matrix.byLine) {
      if (!budgeted.has(line)) reportUnknown(line, matrix.table.at(row, matrix.lineColumn));
    }
  }
  if (consumption !== undefined) {
    const { table, lineColumn, byLine } = consumption;
    for (const [line, { first }] of byLine) {
      const isKnown = budgeted.has(line) || charges.has(line);
      if (!isKnown) reportUnknown(line, table.at(first, lineColumn));
    }
  }
};

/** The ids of a budget; none where no column is headed as one. */
const idsIn = (table: Table): readonly string[] => {
  const wanted = { ...BUDGET_FIELDS, required: ['id'], optional: [] } as const;
  const column = fieldsOf(table, wanted).column.get('id');
  return column === undefined ? [] : [...table.rows()].map((row) => textIn(row, column));
};
