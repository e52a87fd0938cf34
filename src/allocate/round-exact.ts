import type { Rounding } from '../model/agreement.ts';
import { roundHalfUp, type Rational } from '../model/rational.ts';
import { roundByLargestRemainder, type RoundedTogether } from './largest-remainder.ts';

/** Rounds the exact shares of one line (none below zero, in øre, `total` in all) by the agreement's rule. */
export const roundExact = (
  exact: readonly Rational[],
  total: bigint,
  { rule, unit }: Rounding,
): RoundedTogether =>
  rule === 'largest-remainder'
    ? roundByLargestRemainder(total, exact, unit)
    : { shares: exact.map((share) => roundToUnit(share, unit)), oddUnits: [] };

/** One amount on its own to the nearest unit, halves away from zero; in øre. */
export const roundToUnit = ({ numerator, denominator }: Rational, unit: bigint): bigint =>
  roundHalfUp({ numerator, denominator: denominator * unit }) * unit;
