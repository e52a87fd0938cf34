import { roundByLargestRemainder } from '../allocate/largest-remainder.ts';
import { at } from '../model/assert.ts';
import type { Millionths } from '../model/millionths.ts';
import { ore, type Ore } from '../model/ore.ts';

/** Percent in millionths to a fraction. */
const HUNDRED_PERCENT = 100_000_000n;

/**
 * Spreads `total`, which is `share` percent of the sum of `amounts` rounded half up, over them: each amount × share, rounded
 * down (towards minus infinity), and what is left one øre each to the largest dropped fractions, ties to the earlier one.
 * With 100 percent each amount is its own part.
 */
export const spread = (total: Ore, amounts: readonly Ore[], share: Millionths): readonly Ore[] => {
  const exact = amounts.map((amount) => {
    const numerator = amount * share;
    const dropped = ((numerator % HUNDRED_PERCENT) + HUNDRED_PERCENT) % HUNDRED_PERCENT;
    return { floor: (numerator - dropped) / HUNDRED_PERCENT, dropped };
  });
  const left = exact.reduce<bigint>((rest, { floor }) => rest - floor, total);
  const fractions = exact.map(({ dropped }) => ({
    numerator: dropped,
    denominator: HUNDRED_PERCENT,
  }));
  const { shares } = roundByLargestRemainder(left, fractions, 1n);
  return exact.map(({ floor }, index) => ore(floor + at(shares, index)));
};
