import { at, present } from '../model/assert.ts';
import type { Rational } from '../model/rational.ts';
import { exactWeights, type SplitPlan } from './split-plan.ts';

/** A plan with its weights as whole numbers of any size, by part and then by place among the participants. */
export interface ExactPlan {
  readonly plan: SplitPlan;
  readonly weights: readonly (readonly bigint[])[];
}

export const exactPlan = (plan: SplitPlan): ExactPlan => ({
  plan,
  weights: plan.keyPlan.parts.map((part) => {
    const byMember = exactWeights(part, plan.keyPlan, plan.users);
    return plan.participants.map((member) =>
      present(byMember[member], 'a participant is a member'),
    );
  }),
});

/** What one run of a key over some of the participants gives. */
export interface KeyRun {
  /** Øre that the run splits. */
  readonly amount: bigint;
  /** By part, then by place; 0 for places that are not in the run. */
  readonly parts: readonly (readonly bigint[])[];
  /** Of all the figures in `parts`, which are øre over it. */
  readonly denominator: bigint;
  /** By part, over the places in the run. */
  readonly weightSums: readonly bigint[];
  /** What the parts in fixed kroner take off first. */
  readonly fixed: Rational;
}

/**
 * Runs a key over the places `active` on `amount` øre: kroner per user first, then percentages of what is left (which may
 * be below zero: the caller judges). A part that nobody here has a weight in is left out, and the others keep their
 * proportions. Undefined where no percentage is left to run.
 */
export const runKey = (
  { plan, weights }: ExactPlan,
  active: readonly number[],
  amount: bigint,
): KeyRun | undefined => {
  const { keyPlan, users } = plan;
  const weightSums = weights.map((ofPart) =>
    active.reduce((sum, place) => sum + at(ofPart, place), 0n),
  );
  // Fixed kroner are weighed by days where weights are: 4000 a year is 2000 for half of it.
  const fixedScale = users.days === undefined ? 1n : BigInt(keyPlan.yearDays);
  let shareSum = 0n;
  let common = 1n;
  let fixed = 0n;
  keyPlan.parts.forEach(({ part, share }, index) => {
    const sum = at(weightSums, index);
    if (part.kind === 'fixed') fixed += part.fixed * sum;
    else if (sum > 0n) {
      shareSum += BigInt(share);
      common = leastCommonMultiple(common, sum);
    }
  });
  if (shareSum === 0n) return undefined;
  const left = amount * fixedScale - fixed;
  const parts = keyPlan.parts.map(({ part, share }, index) => {
    const sum = at(weightSums, index);
    const factor =
      part.kind === 'fixed'
        ? part.fixed * shareSum * common
        : sum === 0n
          ? 0n
          : left * BigInt(share) * (common / sum);
    const ofPart = new Array<bigint>(plan.participants.length).fill(0n);
    for (const place of active) ofPart[place] = factor * at(at(weights, index), place);
    return ofPart;
  });
  return {
    amount,
    parts,
    denominator: fixedScale * shareSum * common,
    weightSums,
    fixed: { numerator: fixed, denominator: fixedScale },
  };
};

const leastCommonMultiple = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
};
