import { parseDay, type Day } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import type { FundRow } from '../model/fund-row.ts';
import { approvalDay, reopeningsAfter } from '../model/reopening.ts';

/** The decision that reopens a year's settlement now, if there is one, and the day that it must be later than. */
export interface Reopening {
  readonly decision: Decision | undefined;
  readonly after: Day | undefined;
}

/**
 * The newest decision that reopens the settlement: later than the approval of the accounts that it opens again, and than the
 * reopening that was used before it.
 */
export const reopeningOf = (
  decisions: readonly Decision[],
  rows: readonly FundRow[],
  year: number,
): Reopening => {
  const after = [approvalDay(decisions), lastUsed(rows, year)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return { decision: reopeningsAfter(decisions, after).at(-1), after };
};

/** The day of the reopening by which the year's rows were taken back last. A decision's text begins with its day. */
const lastUsed = (rows: readonly FundRow[], year: number): Day | undefined => {
  const own = rows.filter((row) => row.year === year);
  // Taken back for an earlier year's sake, and standing again as it was: no reopening of this year was used for that.
  const standsAgain = ({ settlement, number }: FundRow): boolean =>
    own.some(
      (row) => row.reverses === undefined && row.number > number && row.settlement === settlement,
    );
  return own
    .filter((row) => row.reverses !== undefined && !standsAgain(row))
    .flatMap(({ decision }) => parseDay(decision.slice(0, 'YYYY-MM-DD'.length)) ?? [])
    .toSorted()
    .at(-1);
};
