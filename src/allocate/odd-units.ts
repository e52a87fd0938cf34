/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place lies within the arrays, as in float-split.ts */
import { BUCKETS, type Workspace } from './workspace.ts';

/*
 * Left-over units go to the largest dropped fractions. Sorting them all would cost more than the split, so the fractions
 * are counted in buckets by size, and only those in the bucket where the last unit falls are put in order.
 */

/**
 * Rounds shares down to whole units: fractions of the parts that make a whole øre together (`common`) go to the share, øre
 * that make no whole unit go to the fraction. Counts the fractions by bucket; the sum of the shares comes back.
 */
export const carryAndCount = (
  count: number,
  common: number,
  unit: number,
  { shares, dropped, buckets, counts }: Workspace,
): number => {
  const toBucket = BUCKETS / (common * unit);
  let floors = 0;
  counts.fill(0);
  for (let place = 0; place < count; place += 1) {
    let fraction = dropped[place]!;
    const carried = Math.floor(fraction / common);
    let share = shares[place]! + carried;
    fraction -= carried * common;
    if (unit !== 1) {
      const belowUnit = share % unit;
      share -= belowUnit;
      fraction += belowUnit * common;
    }
    shares[place] = share;
    dropped[place] = fraction;
    floors += share;
    const bucket = (fraction * toBucket) | 0;
    buckets[place] = bucket;
    counts[bucket]! += 1;
  }
  return floors;
};

/**
 * Hands `left` øre out, a unit each, to the largest of the fractions that were counted; equal ones to the earlier place. What
 * is left under one unit goes to the next in that order. There are always more fractions above zero than units, since each
 * is below one unit, so a share without a fraction gets nothing. The smallest fraction that got anything comes back.
 */
export const handOutOddUnits = (
  count: number,
  left: number,
  unit: number,
  workspace: Workspace,
): number => {
  const belowUnit = left % unit;
  const wanted = (left - belowUnit) / unit + (belowUnit > 0 ? 1 : 0);
  const { shares, buckets } = workspace;
  const { last, smallest } = handOutInBucket(count, wanted, unit, belowUnit, workspace);
  for (let place = 0; place < count; place += 1) {
    // 1 where the bucket lies above the last: a branch here would be guessed wrong every second time.
    shares[place]! += unit * ((last - buckets[place]!) >>> 31);
  }
  return smallest;
};

/**
 * Hands out those of `wanted` øre that fall in the same bucket as the last one. The bucket comes back: the caller gives an øre
 * to each fraction in the buckets above it.
 */
export const handOutWithinBucket = (count: number, wanted: number, workspace: Workspace): number =>
  handOutInBucket(count, wanted, 1, 0, workspace).last;

const handOutInBucket = (
  count: number,
  wanted: number,
  unit: number,
  belowUnit: number,
  workspace: Workspace,
): { readonly last: number; readonly smallest: number } => {
  if (wanted === 0) return { last: BUCKETS, smallest: Infinity };
  const { buckets, counts, candidates } = workspace;
  let last = BUCKETS;
  let above = 0;
  while (above + counts[last]! < wanted) {
    above += counts[last]!;
    last -= 1;
  }
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    if (buckets[place] === last) {
      candidates[found] = place;
      found += 1;
    }
  }
  return { last, smallest: handOutAmong(found, wanted - above, unit, belowUnit, workspace) };
};

/** Hands `wanted` units out among the candidates, of which the last in order takes `belowUnit` where that is not 0. */
const handOutAmong = (
  found: number,
  wanted: number,
  unit: number,
  belowUnit: number,
  { shares, dropped, candidates, sorted }: Workspace,
): number => {
  for (let index = 0; index < found; index += 1) sorted[index] = dropped[candidates[index]!]!;
  if (found > 1) sorted.subarray(0, found).sort();
  const smallest = sorted[found - wanted]!;
  let larger = 0;
  while (sorted[found - 1 - larger]! > smallest) larger += 1;
  let ties = wanted - larger;
  for (let index = 0; index < found; index += 1) {
    const place = candidates[index]!;
    const fraction = dropped[place]!;
    if (fraction > smallest) shares[place]! += unit;
    else if (fraction === smallest && ties > 0) {
      ties -= 1;
      shares[place]! += ties === 0 && belowUnit > 0 ? belowUnit : unit;
    }
  }
  return smallest;
};
