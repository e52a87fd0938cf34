import { assert, present } from '../model/assert.ts';
import { compareRational, type Rational } from '../model/rational.ts';

/** Shares rounded together. */
export interface RoundedTogether {
  readonly shares: readonly bigint[];
  /** Places that got a left-over unit, the largest dropped fraction first. */
  readonly oddUnits: readonly number[];
}

/**
 * Rounds exact shares, none below zero, to whole units so that they add up to `total` (largest remainder, Hamilton's method).
 *
 * Units left over after rounding towards zero go one each to the largest dropped fractions; ties go to the earlier place
 * (places come in number order). What is left under one unit goes to the next in that order. An exact share of 0 gets 0.
 *
 * | total | exact              | unit | result        |
 * | ----: | ------------------ | ---: | ------------- |
 * |   100 | 33⅓ 50 16⅔         |    1 | 33 50 17      |
 * |   250 | 83⅓ 83⅓ 83⅓        |  100 | 100 100 50    |
 */
export const roundByLargestRemainder = (
  total: bigint,
  exact: readonly Rational[],
  unit: bigint,
): RoundedTogether => {
  const dropped = exact.map(({ numerator, denominator }): Rational => {
    assert(numerator >= 0n, 'no exact share is below zero');
    return { numerator: numerator % (denominator * unit), denominator };
  });
  const shares = exact.map(
    ({ numerator, denominator }) => (numerator / (denominator * unit)) * unit,
  );
  const left = total - shares.reduce((sum, share) => sum + share, 0n);
  const wanted = Number((left + unit - 1n) / unit);
  const order = dropped
    .map((fraction, place) => ({ fraction, place }))
    // Stable: equal fractions stay in the order of their places.
    .sort((a, b) => compareRational(b.fraction, a.fraction))
    .slice(0, wanted);
  assert(
    order.length === wanted && order.every(({ fraction }) => fraction.numerator > 0n),
    'fewer units are left than shares dropped a fraction',
  );
  const oddUnits = order.map(({ place }) => place);
  oddUnits.forEach((place, rank) => {
    const last = rank === wanted - 1;
    const handed = last ? left - unit * BigInt(wanted - 1) : unit;
    shares[place] = present(shares[place], 'every place has a share') + handed;
  });
  return { shares, oddUnits };
};
