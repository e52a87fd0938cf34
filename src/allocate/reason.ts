import type { Rounding } from '../model/agreement.ts';
import type { SplitReason } from '../model/allocation.ts';
import { assert, at } from '../model/assert.ts';
import { magnitude } from '../model/ore.ts';
import {
  addRational,
  compareRational,
  negateRational,
  ZERO_RATIONAL,
  type Rational,
} from '../model/rational.ts';
import { splitExactly } from './exact-split.ts';
import { roundExact } from './round-exact.ts';
import type { SplitPlan } from './split-plan.ts';
import type { SplitLine } from '../model/cost-line.ts';

/**
 * Why the shares of a line that was split are what they are: the plan's own weights, as whole numbers of any size, and the
 * rule in full.
 */
export const reasonOf = (line: SplitLine, plan: SplitPlan, rounding: Rounding): SplitReason => {
  const amount = magnitude(line.amount);
  const split = splitExactly(plan, amount);
  assert(!('kind' in split), 'a line that was split can be split again');
  const { participants, keyPlan } = plan;
  const spread = <T>(byPlace: readonly T[], none: T): readonly T[] => {
    const byMember = new Array<T>(keyPlan.width).fill(none);
    participants.forEach((member, place) => (byMember[member] = at(byPlace, place)));
    return byMember;
  };
  const signed = (value: Rational): Rational => (line.amount < 0n ? negateRational(value) : value);
  const exact = split.shares.map(signed);
  const total = exact.reduce(addRational, ZERO_RATIONAL);
  assert(
    compareRational(total, { numerator: line.amount, denominator: 1n }) === 0,
    'exact shares add up to the line',
  );
  const { oddUnits } = roundExact(split.shares, amount, rounding);
  return {
    kind: 'split',
    key: line.key,
    parts: keyPlan.parts.map(({ part, by }, index) => ({
      by,
      ...(part.kind === 'share' ? { share: part.share } : { fixed: part.fixed }),
      weights: spread(at(split.weights, index), 0n),
      weightSum: at(split.weightSums, index),
      exact: spread(at(split.parts, index).map(signed), ZERO_RATIONAL),
    })),
    bounded: new Map([...split.bounded].map(([place, kind]) => [at(participants, place), kind])),
    exact: spread(exact, ZERO_RATIONAL),
    oddUnits: oddUnits.map((place) => at(participants, place)),
  };
};
