import { present } from '../model/assert.ts';
import { daysInYear } from '../model/day.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { millionths, ONE, type Millionths } from '../model/millionths.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
import { addRational, ZERO_RATIONAL, type Rational } from '../model/rational.ts';
import type { ChargeInYear, ChargePartInYear, YearInput } from '../model/year-input.ts';
import { IN_AGREEMENT } from './place.ts';
import { roundToUnit } from './round-exact.ts';

/** One part of a charge for one member. */
interface ReckonedPart {
  readonly part: ChargePartInYear;
  readonly figure: Millionths;
  /** Kroner per figure. */
  readonly rate: Millionths;
  /** Of the year, where the part counts by days; undefined where it counts the whole year. */
  readonly days?: number;
  /** Øre, with months and days counted in. */
  readonly exact: Rational;
}

/** What one member pays of a charge, and how it came about. */
export interface ReckonedCharge {
  readonly parts: readonly ReckonedPart[];
  /** Days counted; undefined where the charge counts the whole year. */
  readonly days?: number;
  /** The bound of the charge that settled the amount. */
  readonly bound?: { readonly kind: 'min' | 'max'; readonly amount: Ore };
  /** Øre, within bounds, before rounding to the agreement's unit. */
  readonly exact: Rational;
  readonly share: Ore;
}

const NOTHING: ReckonedCharge = { parts: [], exact: ZERO_RATIONAL, share: ZERO_ORE };

/** Kroner × units × months, each in millionths, are øre over this. */
const TO_ORE = 10n ** 16n;

/**
 * What a member pays of a charge: Σ rate × figure, × months, × days of the year where the charge counts by days, within
 * `min` and `max`, then rounded half up once to the agreement's unit. Members that do not pay have 0, and amounts that
 * are agreed stand as they are. Units of consumption are what was used, and are not counted by days again.
 */
export const reckonCharge = (
  input: YearInput,
  charge: ChargeInYear,
  member: number,
): ReckonedCharge | Diagnostic => {
  const { rule } = charge;
  if (!charge.payers.includes(member)) return NOTHING;
  if (rule.kind === 'agreed') {
    const share = present(rule.amounts[member], 'each member has an agreed amount');
    return { parts: [], exact: { numerator: share, denominator: 1n }, share };
  }
  const yearDays = daysInYear(input.year);
  const inForce = present(input.members[member], 'a payer is a member').days;
  const byDays = (charge.charge.partYear || input.agreement.partYear) && inForce < yearDays;
  const parts: ReckonedPart[] = [];
  for (const part of rule.parts) {
    const figure = figureOf(input, charge, part.per, member);
    const rate = rateOf(input, charge, part, member);
    if (typeof rate !== 'bigint') return rate;
    const days = byDays && part.per !== 'consumption' ? inForce : undefined;
    const numerator = rate * figure * charge.charge.months * BigInt(days ?? yearDays);
    parts.push({
      part,
      figure,
      rate,
      ...(days !== undefined && { days }),
      exact: { numerator, denominator: TO_ORE * BigInt(yearDays) },
    });
  }
  const sum = parts.reduce((total, { exact }) => addRational(total, exact), ZERO_RATIONAL);
  const bound = boundOf(input, charge, member, sum);
  const exact = bound === undefined ? sum : { numerator: bound.amount, denominator: 1n };
  return {
    parts,
    ...(byDays && { days: inForce }),
    ...(bound && { bound }),
    exact,
    share: ore(roundToUnit(exact, input.agreement.rounding.unit)),
  };
};

/** What a rate is multiplied by: 1, the member's units, or its figure. */
const figureOf = (
  input: YearInput,
  { consumption }: ChargeInYear,
  per: string,
  member: number,
): Millionths => {
  if (per === 'member') return ONE;
  if (per === 'consumption') {
    const units = consumption.filter((row) => row.member === member);
    return millionths(units.reduce((sum, { planned }) => sum + planned, 0n));
  }
  return basisFigure(input, per, member);
};

/** The member's figure of a basis that a rule of the year asks for. */
export const basisFigure = ({ bases }: YearInput, basis: string, member: number): Millionths =>
  present(bases.get(basis)?.figures[member], `the year has the basis ${basis} for the member`);

/** The rate, by the first band whose limit lies above the figure where there are bands. */
const rateOf = (
  input: YearInput,
  { charge, grounds }: ChargeInYear,
  { rate }: ChargePartInYear,
  member: number,
): Millionths | Diagnostic => {
  if (rate.kind === 'amount') return rate.amount;
  const figure = basisFigure(input, rate.by, member);
  const step = rate.steps.find(({ below }) => below === undefined || figure < below);
  if (step !== undefined) return step.amount;
  const place = present(input.bases.get(rate.by)?.at[member], 'a figure has a place');
  return errorAt(
    'allocation/figure-above-bands',
    grounds.clause === undefined ? place : { ...place, clause: grounds.clause },
    {
      charge: charge.id,
      member: present(input.members[member], 'a payer is a member').name,
      basis: rate.by,
      figure,
      highest: present(rate.steps.at(-1)?.below, 'a band that no figure is above is open'),
    },
  );
};

/** The bound that the sum lies outside of. `max_for` goes before `max`. */
const boundOf = (
  input: YearInput,
  { charge, min, max }: ChargeInYear,
  member: number,
  sum: Rational,
): ReckonedCharge['bound'] => {
  const { number } = present(input.members[member], 'a payer is a member').member;
  const most = charge.maxFor.get(number) ?? max;
  if (most !== undefined && sum.numerator > most * sum.denominator) {
    return { kind: 'max', amount: most };
  }
  if (min !== undefined && sum.numerator < min * sum.denominator) {
    return { kind: 'min', amount: min };
  }
  return undefined;
};

/** Where a charge stands in the agreement. */
export const placeOfCharge = ({ charge, grounds }: ChargeInYear) => ({
  ...(charge.at ?? IN_AGREEMENT),
  ...(grounds.clause !== undefined && { clause: grounds.clause }),
});
