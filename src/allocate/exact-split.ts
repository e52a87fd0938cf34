import { assert, at, present } from '../model/assert.ts';
import { ore, type Ore } from '../model/ore.ts';
import { addRational, ZERO_RATIONAL, type Rational } from '../model/rational.ts';
import { exactPlan, runKey, type ExactPlan, type KeyRun } from './run-key.ts';
import type { SplitPlan } from './split-plan.ts';

/** Exact shares of one line, magnitudes without the line's sign, in øre. */
export interface ExactSplit {
  /** By part of the key, then by place among the participants. */
  readonly parts: readonly (readonly Rational[])[];
  /** By place: the sum of the parts. */
  readonly shares: readonly Rational[];
  /** Places that a `min` or `max` of the key settled, and which of the two. */
  readonly bounded: ReadonlyMap<number, 'min' | 'max'>;
  /** By part: the weight sum of the last run. */
  readonly weightSums: readonly bigint[];
  /** The weights, by part and place. */
  readonly weights: readonly (readonly bigint[])[];
  /** The run that a place's share comes of. */
  readonly runOf: (place: number) => RunOfShare;
}

/** The last run of the key, or the one that a bound settled the share in. */
interface RunOfShare {
  readonly run: KeyRun;
  /** How many shares each bound had settled before it. */
  readonly settledBefore: Readonly<Record<Bound['kind'], number>>;
}

/** Why a key cannot split an amount. */
export type Unsplittable =
  | { readonly kind: 'fixed-above-amount'; readonly fixed: Ore }
  | {
      readonly kind: 'bounds-impossible';
      readonly min: Ore | undefined;
      readonly max: Ore | undefined;
    };

/**
 * Splits `amount` (øre, not below 0) by whole numbers of any size: the rule in full, for every key. What `splitByFloats` does
 * faster is the case without fixed parts and bounds.
 *
 * `min` and `max` hold for each participant in the line. The key is run over all; those outside their bound are settled at
 * it, and the key is run again over the others on what remains, until nobody is outside. Where one run has both kinds,
 * only the kind that misses by more in all is settled (both where they miss by the same): settling the other kind too
 * early would hold on to members that the next run brings within bounds. An amount of 0 gives zeros, whatever is fixed or
 * bounded.
 */
export const splitExactly = (plan: SplitPlan, amount: bigint): ExactSplit | Unsplittable => {
  const exact = exactPlan(plan);
  const settled = new Map<number, Settled>();
  let active = plan.participants.map((_, place) => place);
  let remaining = amount;
  let run = present(runKey(exact, active, amount), 'a part of the key has weights');
  if (amount === 0n) {
    const zeros = run.parts.map((ofPart) => ofPart.map(() => 0n));
    return collect(exact, settled, { ...run, parts: zeros, fixed: ZERO_RATIONAL });
  }
  if (isAbove(run.fixed, amount)) {
    return { kind: 'fixed-above-amount', fixed: roundedUp(run.fixed) };
  }
  for (;;) {
    const outside = findOutside(run, active, plan);
    if (outside.size === 0) break;
    const settledBefore = countOf(settled);
    for (const [place, { kind, bound }] of outside) {
      settled.set(place, { kind, bound, run, settledBefore });
      remaining -= bound;
    }
    active = active.filter((place) => !outside.has(place));
    if (active.length === 0) {
      if (remaining === 0n) break;
      return impossible(plan);
    }
    const next = runKey(exact, active, remaining);
    if (next === undefined) return impossible(plan);
    run = next;
  }
  // Only a floor that others were settled at can leave less than nothing, and such a floor settles those below it too.
  assert(
    active.every((place) => shareIn(run, place) >= 0n),
    'no share is below zero',
  );
  return collect(exact, settled, run);
};

/** A bound of the key, in øre. */
interface Bound {
  readonly kind: 'min' | 'max';
  readonly bound: bigint;
}

/** A participant's share settled at a bound, with the run that it was outside in. */
interface Settled extends Bound, RunOfShare {}

const countOf = (settled: ReadonlyMap<number, Settled>): RunOfShare['settledBefore'] => {
  const counts = { min: 0, max: 0 };
  for (const { kind } of settled.values()) counts[kind] += 1;
  return counts;
};

const impossible = ({ keyPlan: { min, max } }: SplitPlan): Unsplittable => ({
  kind: 'bounds-impossible',
  min,
  max,
});

const isAbove = ({ numerator, denominator }: Rational, amount: bigint): boolean =>
  numerator > amount * denominator;

const roundedUp = ({ numerator, denominator }: Rational): Ore =>
  ore((numerator + denominator - 1n) / denominator);

/** A place's share over the run's denominator. */
const shareIn = (run: KeyRun, place: number): bigint =>
  run.parts.reduce((sum, ofPart) => sum + at(ofPart, place), 0n);

/** The places to settle after a run, with their bounds. */
const findOutside = (
  run: KeyRun,
  active: readonly number[],
  { keyPlan: { min, max } }: SplitPlan,
): ReadonlyMap<number, Bound> => {
  const below = new Map<number, Bound>();
  const above = new Map<number, Bound>();
  let missing = 0n;
  let excess = 0n;
  for (const place of active) {
    const share = shareIn(run, place);
    if (min !== undefined && share < min * run.denominator) {
      missing += min * run.denominator - share;
      below.set(place, { kind: 'min', bound: min });
    } else if (max !== undefined && share > max * run.denominator) {
      excess += share - max * run.denominator;
      above.set(place, { kind: 'max', bound: max });
    }
  }
  if (missing > excess) return below;
  if (excess > missing) return above;
  return new Map([...below, ...above]);
};

/** The parts of all shares. */
const collect = (
  { weights, plan }: ExactPlan,
  settled: ReadonlyMap<number, Settled>,
  last: KeyRun,
): ExactSplit => {
  const byPlace = plan.participants.map((_, place) => {
    const settledHere = settled.get(place);
    return settledHere === undefined
      ? last.parts.map((ofPart) => ({
          numerator: at(ofPart, place),
          denominator: last.denominator,
        }))
      : partsOfSettled(settledHere, place);
  });
  return {
    parts: weights.map((_, part) => byPlace.map((parts) => at(parts, part))),
    shares: byPlace.map((parts) => parts.reduce(addRational, ZERO_RATIONAL)),
    bounded: new Map([...settled].map(([place, { kind }]) => [place, kind])),
    weightSums: last.weightSums,
    weights,
    runOf: (place) => settled.get(place) ?? { run: last, settledBefore: countOf(settled) },
  };
};

/**
 * The parts of a settled share, in the proportions of the run that it was outside in; where they have none, since that run
 * gave nothing or took something back, the last part has it all.
 */
const partsOfSettled = ({ bound, run }: Settled, place: number): readonly Rational[] => {
  const parts = run.parts.map((ofPart) => at(ofPart, place));
  const whole = shareIn(run, place);
  if (whole > 0n && parts.every((part) => part >= 0n)) {
    return parts.map((part) => ({ numerator: bound * part, denominator: whole }));
  }
  return parts.map((_, part) => ({
    numerator: part === parts.length - 1 ? bound : 0n,
    denominator: 1n,
  }));
};
