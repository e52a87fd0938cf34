import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { balanceBefore, type FundRow } from '../model/fund-row.ts';
import { ore } from '../model/ore.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/**
 * Checks that rows are numbered 1, 2, 3, … through the register, and that each fund's balance follows from the one before:
 * opening + movements = closing. What a fund began with is held against the agreement where the year is settled anew.
 */
export const checkFundRows = (rows: readonly PlacedRow<FundRow>[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const last = new Map<string, FundRow>();
  let wanted = 1;
  for (const { row, at } of rows) {
    const { number, fund, year } = row;
    if (number !== wanted) {
      found.push(errorAt('verify/row-number', at('number'), { found: number, wanted }));
    }
    wanted = number + 1;
    const before = last.get(fund);
    const opening = ore(balanceBefore(row));
    if (before !== undefined && opening !== before.balance) {
      const args = { fund, year, opening, before: before.year, closing: before.balance };
      found.push(errorAt('fund/opening-is-not-closing', at(), args));
    }
    last.set(fund, row);
  }
  return found;
};
