/* eslint-disable @typescript-eslint/no-non-null-assertion -- every member lies within the arrays, as in float-split.ts */
import { assert, present } from '../model/assert.ts';
import type { UserSet } from '../model/cost-line.ts';
import type { KeyPart, KeyInYear } from '../model/distribution-key.ts';
import type { Ore } from '../model/ore.ts';
import { floatPlan, type FloatPlan, type FloatPart } from './float-plan.ts';
import { oneBasisPlan, type OneBasisPlan } from './one-basis-split.ts';
import type { WholeWeights } from './whole-weights.ts';

/** A part of a key, with the basis that it weighs by settled. */
export interface PlanPart {
  readonly part: KeyPart;
  /** `equal`, `host` or the id of a basis. */
  readonly by: string;
  /** The part's share over `KeyPlan.shareSum`; 0 of a fixed part. */
  readonly share: number;
  /** The basis; undefined for `equal` and `host`. */
  readonly figures: WholeWeights | undefined;
}

/** A key with one choice of basis, made ready once for all lines that ask for it. */
export interface KeyPlan {
  readonly key: KeyInYear;
  readonly parts: readonly PlanPart[];
  /** The percentages' common whole: 50 and 50 are 1 and 1 of 2. */
  readonly shareSum: number;
  readonly min: Ore | undefined;
  readonly max: Ore | undefined;
  /** Whether a part is borne by the host. */
  readonly hostBears: boolean;
  /** The host's index, where a part is borne by it and it is a member. */
  readonly host: number | undefined;
  /** Members in the year. */
  readonly width: number;
  /** 365 or 366. */
  readonly yearDays: number;
  /** The smallest amount that shares are rounded to, in øre. */
  readonly unit: Ore;
}

/** A key over a set of users: who takes part, and how each part weighs them. */
export interface SplitPlan {
  readonly keyPlan: KeyPlan;
  readonly users: UserSet;
  /** Indices of the members that can have a share, ascending: the users, and the host where a part is borne by it. */
  readonly participants: readonly number[];
  /** The way of floats; undefined where only whole numbers of any size are exact, or the key has fixed parts or bounds. */
  readonly float: FloatPlan | undefined;
  /** The same where the key has the usual shape: done in fewer passes. */
  readonly oneBasis: OneBasisPlan | undefined;
  /** The first part that nobody has a weight in: then the key cannot split over these users. */
  readonly weightless: string | undefined;
}

const withHost = (members: readonly number[], host: number | undefined): readonly number[] =>
  host === undefined || members.includes(host) ? members : [...members, host].sort((a, b) => a - b);

/** What days count, by place in the user set; 1 where all count the whole year. */
const daysAt = ({ days }: UserSet, place: number): number =>
  days === undefined ? 1 : present(days[place], 'a user set has days for each of its members');

/**
 * Weights of a part by member index, as floats; undefined where each participant weighs 1. The figures' own array where
 * they are the weights already: a plan costs a pass over its users, no more.
 */
const floatWeights = (
  { by, figures }: PlanPart,
  { host, width }: KeyPlan,
  users: UserSet,
  participants: readonly number[],
): Float64Array | undefined => {
  const plain = users.days === undefined && participants === users.members;
  if (by !== 'host' && plain) return figures?.floats;
  const weights = new Float64Array(width);
  if (by === 'host') {
    weights[present(host, 'a key with a host part has a host')] = 1;
  } else {
    users.members.forEach((member, place) => {
      const weight = figures === undefined ? 1 : figures.floats[member]!;
      weights[member] = weight * daysAt(users, place);
    });
  }
  return weights;
};

/** Weights of a part by member index, as whole numbers of any size; 0 for members that are not weighed. */
export const exactWeights = (
  { by, figures }: PlanPart,
  { host, width }: KeyPlan,
  users: UserSet,
): bigint[] => {
  const weights = new Array<bigint>(width).fill(0n);
  if (by === 'host') {
    weights[present(host, 'a key with a host part has a host')] = 1n;
  } else {
    users.members.forEach((member, place) => {
      const figure = figures === undefined ? 1n : figures.exact[member];
      weights[member] = present(figure, 'every user has a figure') * BigInt(daysAt(users, place));
    });
  }
  return weights;
};

/** The plan of a key over a set of users. Costs one pass over the users for each part. */
export const planSplit = (keyPlan: KeyPlan, users: UserSet): SplitPlan => {
  const participants = withHost(users.members, keyPlan.host);
  const parts: FloatPart[] = [];
  let plainShares = keyPlan.min === undefined && keyPlan.max === undefined;
  let weightless: string | undefined;
  for (const part of keyPlan.parts) {
    const weights = floatWeights(part, keyPlan, users, participants);
    let sum = participants.length;
    let largest = 1;
    if (weights !== undefined) {
      sum = 0;
      largest = 0;
      for (const member of participants) {
        const weight = weights[member]!;
        sum += weight;
        if (weight > largest) largest = weight;
      }
    }
    assert(!Number.isNaN(sum), 'every user has a figure');
    if (sum === 0) weightless ??= part.by;
    plainShares &&= part.part.kind === 'share';
    parts.push({ share: part.share, weights, sum, largest });
  }
  const float =
    plainShares && weightless === undefined
      ? floatPlan(parts, keyPlan.shareSum, Number(keyPlan.unit))
      : undefined;
  const oneBasis = float && oneBasisPlan(float);
  return { keyPlan, users, participants, float, oneBasis, weightless };
};
