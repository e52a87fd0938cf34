/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place lies within the arrays, as in float-split.ts */
import { BUCKETS, type Workspace } from './workspace.ts';

/*
 * Left-over units go to the largest dropped fractions. Sorting them all would cost more than the split, so the fractions
 * are counted in buckets by size, and only those in the bucket where the last unit falls are put in order.
 */

const bucketOf = (fraction: number, toBucket: number): number => Math.floor(fraction * toBucket);

/** Counts the fractions (of `whole`) by bucket; the sum of the shares so far comes back. */
export const countFractions = (
  count: number,
  whole: number,
  { shares, dropped, counts }: Workspace,
): number => {
  const toBucket = BUCKETS / whole;
  let floors = 0;
  counts.fill(0);
  for (let place = 0; place < count; place += 1) {
    floors += shares[place]!;
    counts[bucketOf(dropped[place]!, toBucket)]! += 1;
  }
  return floors;
};

/**
 * Hands `left` øre out, a unit each, to the largest dropped fractions (of `whole`); equal ones to the earlier place. What is
 * left under one unit goes to the next in that order. There are always more fractions above zero than units, since each is
 * below one unit, so a share without a fraction gets nothing. The smallest fraction that got anything comes back.
 */
export const handOutOddUnits = (
  count: number,
  left: number,
  unit: number,
  whole: number,
  workspace: Workspace,
): number => {
  const belowUnit = left % unit;
  const wanted = (left - belowUnit) / unit + (belowUnit > 0 ? 1 : 0);
  if (wanted === 0) return Infinity;
  const { shares, dropped } = workspace;
  const { smallest, ties } = smallestThatGets(count, wanted, whole, workspace);
  let tiesLeft = ties;
  for (let place = 0; place < count; place += 1) {
    const fraction = dropped[place]!;
    if (fraction > smallest) shares[place]! += unit;
    else if (fraction === smallest && tiesLeft > 0) {
      tiesLeft -= 1;
      // The last in the order takes what is left under one unit.
      shares[place]! += tiesLeft === 0 && belowUnit > 0 ? belowUnit : unit;
    }
  }
  return smallest;
};

/** The `wanted`-th largest fraction, and how many that are equal to it are among the wanted. */
const smallestThatGets = (
  count: number,
  wanted: number,
  whole: number,
  { dropped, counts, candidates }: Workspace,
): { readonly smallest: number; readonly ties: number } => {
  let bucket = BUCKETS;
  let above = 0;
  while (above + counts[bucket]! < wanted) {
    above += counts[bucket]!;
    bucket -= 1;
  }
  const toBucket = BUCKETS / whole;
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    const fraction = dropped[place]!;
    if (bucketOf(fraction, toBucket) === bucket) {
      candidates[found] = fraction;
      found += 1;
    }
  }
  if (found > 1) candidates.subarray(0, found).sort();
  const wantedHere = wanted - above;
  const smallest = candidates[found - wantedHere]!;
  let larger = 0;
  while (candidates[found - 1 - larger]! > smallest) larger += 1;
  return { smallest, ties: wantedHere - larger };
};
