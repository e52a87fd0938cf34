/* The line that half-up rounding needs: shares rounded each on its own need not add up to their lines. */
import type { Rounding } from '../model/agreement.ts';
import type { AllocatedLine } from '../model/allocation.ts';
import { ore, ZERO_ORE } from '../model/ore.ts';

const ROUNDING_LINE = 'rounding';

/** What all shares of a row come to, in øre. */
export const sumOfRow = (row: Float64Array): number => {
  let sum = 0;
  for (const share of row) sum += share;
  return sum;
};

/**
 * `difference`: the amounts less their shares, borne by the host. The line is no new cost, so its amount is 0. A project's has
 * an id of its own, as its own effort has.
 */
export const roundingLineWith = (
  { rule, clause, assumption }: Rounding,
  width: number,
  host: number,
  difference: bigint,
  project?: string,
): AllocatedLine => ({
  id: project === undefined ? ROUNDING_LINE : `${ROUNDING_LINE}:${project}`,
  description: 'Øreavrunding',
  category: '',
  key: rule,
  grounds: {
    ...(clause !== undefined && { clause }),
    ...(assumption !== undefined && { assumption }),
  },
  ...(project !== undefined && { project }),
  amount: ZERO_ORE,
  shares: Array.from({ length: width }, (_, member) =>
    member === host ? ore(difference) : ZERO_ORE,
  ),
  because: () => ({ kind: 'rounding' }),
});
