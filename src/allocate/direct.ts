import { at } from '../model/assert.ts';
import type { ConsumptionRow, CostLine } from '../model/cost-line.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
import { roundHalfUp, type Rational } from '../model/rational.ts';

/** A cost line that is paid by direct consumption. */
export type DirectLine = Extract<CostLine, { readonly kind: 'direct' }>;

/** Units × unit price in øre, before rounding. */
export const plannedExactly = ({ planned, unitPrice }: ConsumptionRow): Rational => ({
  numerator: planned * unitPrice,
  denominator: 10n ** 10n,
});

/** The planned units of one row, rounded half up to the øre. */
export const plannedCost = (row: ConsumptionRow): Ore => ore(roundHalfUp(plannedExactly(row)));

/** What each member's planned units cost, by member index; members without a row have no units. */
export const plannedShares = ({ rows }: DirectLine, width: number): readonly Ore[] => {
  const shares = new Array<Ore>(width).fill(ZERO_ORE);
  for (const row of rows) shares[row.member] = ore(at(shares, row.member) + plannedCost(row));
  return shares;
};
