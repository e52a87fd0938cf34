import type { Rounding } from '../model/agreement.ts';
import type { MemberRun, SplitReason } from '../model/allocation.ts';
import { assert, at } from '../model/assert.ts';
import { magnitude, ore } from '../model/ore.ts';
import {
  addRational,
  compareRational,
  negateRational,
  ZERO_RATIONAL,
  type Rational,
} from '../model/rational.ts';
import { splitExactly, type ExactSplit } from './exact-split.ts';
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
  const days = daysOf(plan);
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
    runOf: (member) => memberRun(split, plan, participants.indexOf(member), line.amount < 0n),
    ...(days && { days }),
  };
};

/** The run that the share at `place` comes of, on the side of zero that the line is on. */
const memberRun = (
  split: ExactSplit,
  { keyPlan: { min, max } }: SplitPlan,
  place: number,
  isCredit: boolean,
): MemberRun => {
  const { run, settledBefore } = split.runOf(place);
  const sign = isCredit ? -1n : 1n;
  const settled = (
    [
      ['min', min],
      ['max', max],
    ] as const
  ).flatMap(([kind, bound]) =>
    bound === undefined || settledBefore[kind] === 0
      ? []
      : [{ kind, members: settledBefore[kind], bound: ore(sign * bound) }],
  );
  const { numerator, denominator } = run.fixed;
  return {
    amount: ore(sign * run.amount),
    settled,
    left: { numerator: sign * (run.amount * denominator - numerator), denominator },
    parts: run.parts.map((ofPart, part) => ({
      weightSum: at(run.weightSums, part),
      exact: { numerator: sign * (ofPart[place] ?? 0n), denominator: run.denominator },
    })),
  };
};

const daysOf = ({ users, keyPlan }: SplitPlan): SplitReason['days'] => {
  const { days } = users;
  if (days === undefined) return undefined;
  const counted = new Map(users.members.map((member, place) => [member, at(days, place)]));
  return { ofYear: keyPlan.yearDays, counted };
};
