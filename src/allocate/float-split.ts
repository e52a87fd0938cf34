/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place and member lies within the arrays; a check per
   share would cost more than the division */
import type { RoundingRule } from '../model/agreement.ts';
import { assert } from '../model/assert.ts';
import type { DivisionPart, FloatPlan } from './float-plan.ts';
import { isNearHalf, isNearNext, isNearWhole } from './near-fractions.ts';
import { carryAndCount, handOutOddUnits } from './odd-units.ts';
import { cutsOf, type Workspace } from './workspace.ts';

/*
 * Why floats hold money here. Every number below is a whole number under 2^53, which `floatPlan` checks, and
 * Math.floor(a / b) is the exact quotient of such whole numbers: let a = q·b + r with 0 ≤ r < b. Rounding is monotone and
 * q is a float, so a / b never falls below q. It could only rise to q + 1 over a gap of (b − r) / b ≥ 1 / b. With
 * 2^e ≤ a / b < 2^(e+1), floats up to q + 1 are at most 2^(e−52) apart, so a gap is crossed only where it is at most
 * 2^(e−53); but b ≤ a / 2^e < 2^(53−e), so the gap is larger. test/property/ compares all of it with whole numbers of any size.
 */

/**
 * Splits `amount` (whole øre, above 0, below 10^15) over the participants of a plan; leaves each share and each part's
 * cut in the workspace, by place among the participants. Largest remainder or half-up, as `roundExact` does.
 *
 * False comes back where fractions lie too near to each other to tell: then the workspace is of no use.
 */
export const splitByFloats = (
  plan: FloatPlan,
  amount: number,
  participants: readonly number[],
  rule: RoundingRule,
  workspace: Workspace,
): boolean => {
  const { parts, common, exactFractions, unit } = plan;
  const count = participants.length;
  divideEvenly(plan, amount, count, workspace);
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const cuts = cutsOf(workspace, index);
    const { weights } = part;
    if (amount > part.oneStep) divideByDigits(part, amount, participants, cuts, workspace);
    else if (weights !== undefined) {
      divideAtOnce(part, weights, amount, participants, cuts, workspace);
    }
  }
  if (!exactFractions && isNearWhole(count, workspace)) return false;
  const left = amount - carryAndCount(count, common, unit, workspace);
  if (rule === 'half-up') {
    if (!exactFractions && isNearHalf(count, workspace)) return false;
    roundHalves(count, common * unit, unit, workspace);
    return true;
  }
  const smallest = handOutOddUnits(count, left, unit, workspace);
  assert(sumOf(workspace.shares, count) === amount, 'shares add up to the line');
  return exactFractions || !isNearNext(count, smallest, left, workspace);
};

/** Starts all shares with the parts in which each participant has the same weight: one division for all. */
const divideEvenly = (
  { parts }: FloatPlan,
  amount: number,
  count: number,
  workspace: Workspace,
): void => {
  let share = 0;
  let fraction = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    if (part.weights !== undefined || amount > part.oneStep) continue;
    const product = amount * part.share;
    const quotient = Math.floor(product / part.divisor);
    share += quotient;
    fraction += (product - quotient * part.divisor) * part.toCommon;
    cutsOf(workspace, index).fill(quotient, 0, count);
  }
  workspace.shares.fill(share, 0, count);
  workspace.dropped.fill(fraction, 0, count);
};

/** amount × share × weight by the divisor. */
const divideAtOnce = (
  { divisor, toCommon, share }: DivisionPart,
  weights: Float64Array,
  amount: number,
  participants: readonly number[],
  cuts: Float64Array,
  { shares, dropped }: Workspace,
): void => {
  const factor = amount * share;
  for (let place = 0; place < participants.length; place += 1) {
    const product = factor * weights[participants[place]!]!;
    const quotient = Math.floor(product / divisor);
    cuts[place] = quotient;
    shares[place]! += quotient;
    dropped[place]! += (product - quotient * divisor) * toCommon;
  }
};

/** The same for an amount too large for one step: long division, digit by digit. */
const divideByDigits = (
  { divisor, toCommon, base, share, weights }: DivisionPart,
  amount: number,
  participants: readonly number[],
  cuts: Float64Array,
  { shares, dropped }: Workspace,
): void => {
  const digits = digitsOf(amount, base);
  for (let place = 0; place < participants.length; place += 1) {
    const factor = weights === undefined ? share : share * weights[participants[place]!]!;
    let quotient = 0;
    let remainder = 0;
    for (let index = 0; index < digits.length; index += 1) {
      const dividend = remainder * base + digits[index]! * factor;
      const digit = Math.floor(dividend / divisor);
      remainder = dividend - digit * divisor;
      quotient = quotient * base + digit;
    }
    cuts[place] = quotient;
    shares[place]! += quotient;
    dropped[place]! += remainder * toCommon;
  }
};

/** The digits of `amount` in `base`, the highest first. */
const digitsOf = (amount: number, base: number): readonly number[] => {
  const digits: number[] = [];
  for (let rest = amount; rest > 0; rest = Math.floor(rest / base)) digits.unshift(rest % base);
  return digits;
};

/** Each share on its own to the nearest unit, halves up. */
const roundHalves = (
  count: number,
  whole: number,
  unit: number,
  { shares, dropped }: Workspace,
): void => {
  for (let place = 0; place < count; place += 1) {
    if (2 * dropped[place]! >= whole) shares[place]! += unit;
  }
};

const sumOf = (values: Float64Array, count: number): number => {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += values[place]!;
  return sum;
};
