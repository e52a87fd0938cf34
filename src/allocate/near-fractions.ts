/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place lies within the arrays, as in float-split.ts */
import type { Workspace } from './workspace.ts';

/*
 * Where the parts have no common denominator that a float holds, a share's dropped fractions are added as near ones. Each is
 * off by 2^-52 at most, and a sum of 32 by less than 2^-42; so any two numbers that lie further apart than the margin stand in
 * the right order, and what lies nearer is left to whole numbers of any size. A sum of 0 is exact: only zeros add up to it.
 */
const MARGIN = 2 ** -40;

/** Whether any sum of fractions may or may not reach a whole øre. */
export const isNearWhole = (count: number, { dropped }: Workspace): boolean => {
  for (let place = 0; place < count; place += 1) {
    const sum = dropped[place]!;
    if (sum !== 0 && Math.abs(sum - Math.round(sum)) <= MARGIN) return true;
  }
  return false;
};

/** Whether any fraction may or may not reach half an øre. */
export const isNearHalf = (count: number, { dropped }: Workspace): boolean => {
  for (let place = 0; place < count; place += 1) {
    if (Math.abs(dropped[place]! - 0.5) <= MARGIN) return true;
  }
  return false;
};

/** Whether any fraction that got no odd øre is near the smallest that did: `wanted` fractions got one. */
export const isNearNext = (
  count: number,
  smallest: number,
  wanted: number,
  { dropped }: Workspace,
): boolean => {
  let reaching = 0;
  for (let place = 0; place < count; place += 1) {
    if (dropped[place]! >= smallest - MARGIN) reaching += 1;
  }
  return reaching !== wanted;
};
