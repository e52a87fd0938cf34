import type { Agreement } from '../../model/agreement.ts';
import { errorAt } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { ConsumptionTable } from './consumption-table.ts';
import type { Report } from './report.ts';
import type { UsersMatrix } from './users-matrix.ts';

/** The tables beside the budget that say something of its lines. */
export interface TablesByLine {
  readonly matrix: UsersMatrix | undefined;
  readonly consumption: ConsumptionTable | undefined;
}

/** Suggestions are sought for so many lines: each is compared with every id of the budget. */
const MOST_SUGGESTIONS = 20;

/** Reports the lines of users.csv and consumption.csv that the budget has not; a charge may have units too. */
export const reportUnknownLines = (
  { charges }: Agreement,
  { matrix, consumption }: TablesByLine,
  budgeted: ReadonlyMap<string, unknown>,
  report: Report,
): void => {
  let unknowns = 0;
  const reportUnknown = (line: string, at: SourceRef): void => {
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
