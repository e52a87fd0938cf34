/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place and member lies within the arrays, as in float-split.ts */
import { assert } from '../model/assert.ts';
import type { DivisionPart, FloatPlan } from './float-plan.ts';
import { handOutWithinBucket } from './odd-units.ts';
import { BUCKETS, type Workspace } from './workspace.ts';

/*
 * The split of float-split.ts for the shape that most keys have, `30 equal, 70 by employees`: in three passes over the users
 * instead of eight, which for all of Norway is the half of a second. The numbers are the same ones, and exact for the same
 * reasons; test/property/ compares the shares and sums with the general way.
 */

/** A plan whose last part weighs by a basis, and whose other part, where there is one, is equal. */
export interface OneBasisPlan {
  readonly even: DivisionPart | undefined;
  readonly basis: DivisionPart;
  readonly weights: Float64Array;
  readonly common: number;
  /** Brings fractions to whole øre; see `oneBasisPlan`. */
  readonly toWhole: number;
  /** The largest amount that both parts divide in one step. */
  readonly mostAmount: number;
}

const LARGEST_COMMON = 2 ** 48;

/**
 * The plan, where this shape fits and shares are rounded to the øre by largest remainder.
 *
 * Math.floor(sum × toWhole) is exactly the whole øre in a sum below 2 × common, at less than the price of a division: toWhole is
 * 1 / common, made larger by between 2^-52 and 2^-50 of itself. So a sum from `common` on gives at least 1; and one below,
 * `common` − 1 at most, gives less than (1 − 2^-48) × (1 + 2^-50), which is rounded to less than 1.
 */
export const oneBasisPlan = ({
  parts,
  common,
  exactFractions,
  unit,
}: FloatPlan): OneBasisPlan | undefined => {
  const basis = parts.at(-1);
  const even = parts.length === 2 ? parts[0] : undefined;
  if (basis?.weights === undefined || even?.weights !== undefined || parts.length > 2) {
    return undefined;
  }
  if (!exactFractions || unit !== 1 || common > LARGEST_COMMON) return undefined;
  return {
    even,
    basis,
    weights: basis.weights,
    common,
    toWhole: (1 / common) * (1 + 2 ** -51),
    mostAmount: Math.min(even?.oneStep ?? Infinity, basis.oneStep),
  };
};

/** Where the shares of a line go, by member index. */
export interface OneBasisTargets {
  /** Zeros; gets the shares with the line's sign. */
  readonly row: Float64Array;
  /** Get what each part comes to, added: the even part by its cut, the basis by the rest. The same where there is but one part. */
  readonly evenSums: Float64Array;
  readonly basisSums: Float64Array;
}

/** Splits `amount` (whole øre, above 0, at most the plan's `mostAmount`) over the participants. */
export const splitByOneBasis = (
  plan: OneBasisPlan,
  amount: number,
  negative: boolean,
  participants: readonly number[],
  targets: OneBasisTargets,
  workspace: Workspace,
): void => {
  const { even } = plan;
  let cut = 0;
  let fraction = 0;
  if (even !== undefined) {
    const product = amount * even.share;
    cut = Math.floor(product / even.divisor);
    fraction = (product - cut * even.divisor) * even.toCommon;
  }
  divide(plan, amount, cut, fraction, participants, workspace);
  const left = amount - carryAndCount(plan, participants.length, workspace);
  const last = handOutWithinBucket(participants.length, left, workspace);
  const given = addUp(cut, last, negative, participants, targets, workspace);
  assert(given === amount, 'shares add up to the line');
};

/** The basis part of each share, on top of the even part. */
const divide = (
  { basis, weights }: OneBasisPlan,
  amount: number,
  cut: number,
  fraction: number,
  participants: readonly number[],
  { shares, dropped }: Workspace,
): void => {
  const { divisor, toCommon, share } = basis;
  const factor = amount * share;
  for (let place = 0; place < participants.length; place += 1) {
    const product = factor * weights[participants[place]!]!;
    const quotient = Math.floor(product / divisor);
    shares[place] = cut + quotient;
    dropped[place] = fraction + (product - quotient * divisor) * toCommon;
  }
};

/** Rounds down to whole øre, and counts the fractions by bucket; the sum of the shares comes back. */
const carryAndCount = (
  { common, toWhole }: OneBasisPlan,
  count: number,
  { shares, dropped, buckets, counts }: Workspace,
): number => {
  const toBucket = BUCKETS / common;
  let floors = 0;
  counts.fill(0);
  for (let place = 0; place < count; place += 1) {
    const sum = dropped[place]!;
    const carried = Math.floor(sum * toWhole);
    const fraction = sum - carried * common;
    const share = shares[place]! + carried;
    shares[place] = share;
    dropped[place] = fraction;
    floors += share;
    const bucket = (fraction * toBucket) | 0;
    buckets[place] = bucket;
    counts[bucket]! += 1;
  }
  return floors;
};

/** Gives an odd øre to the fractions above the bucket `last`, and adds each share where it belongs. Their sum comes back. */
const addUp = (
  cut: number,
  last: number,
  negative: boolean,
  participants: readonly number[],
  { row, evenSums, basisSums }: OneBasisTargets,
  { shares, buckets }: Workspace,
): number => {
  const signedCut = negative ? 0 - cut : cut;
  let given = 0;
  for (let place = 0; place < participants.length; place += 1) {
    const member = participants[place]!;
    const share = shares[place]! + ((last - buckets[place]!) >>> 31);
    given += share;
    // 0 − share, for −share would make a zero into −0.
    const signed = negative ? 0 - share : share;
    row[member] = signed;
    evenSums[member]! += signedCut;
    basisSums[member]! += signed - signedCut;
  }
  return given;
};
