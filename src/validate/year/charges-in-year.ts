import type { ConsumptionRow } from '../../model/cost-line.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Millionths } from '../../model/millionths.ts';
import { millionths } from '../../model/millionths.ts';
import { ZERO_ORE } from '../../model/ore.ts';
import type { BasisFigures, ChargeInYear, ChargePartInYear } from '../../model/year-input.ts';
import type { ChargePayers } from './charge-payers.ts';
import type { ConsumptionTable } from './consumption-table.ts';
import type { YearContext } from './context.ts';
import type { Grants } from './grants-table.ts';
import { placeInAgreement } from './place.ts';
import { pricedUnits } from './priced-units.ts';

/** The charges of the year with agreed amounts and units filled in, in the agreement's order. */
export const chargesInYear = (
  context: YearContext,
  charged: readonly ChargePayers[],
  bases: ReadonlyMap<string, BasisFigures>,
  grants: Grants,
  consumption: ConsumptionTable | undefined,
): readonly ChargeInYear[] =>
  charged.map((charge) => ({
    charge: charge.charge,
    grounds: charge.grounds,
    rule: ruleOf(context, charge, grants),
    ...(charge.min !== undefined && { min: charge.min }),
    ...(charge.max !== undefined && { max: charge.max }),
    consumption: unitsOf(context, charge, bases, consumption),
    payers: charge.payers,
    exempt: charge.exempt,
    ...(charge.exemptBy !== undefined && { exemptBy: charge.exemptBy }),
  }));

const ruleOf = (
  { members }: YearContext,
  { charge, parts }: ChargePayers,
  grants: Grants,
): ChargeInYear['rule'] => {
  if (charge.rule.kind === 'rates') return { kind: 'rates', parts };
  const agreed = members.map(({ index }) => grants.get(charge.id)?.get(index));
  return {
    kind: 'agreed',
    amounts: agreed.map((grant) => grant?.amount ?? ZERO_ORE),
    at: agreed.map((grant) => grant?.at ?? placeInAgreement(charge)),
  };
};

/** The units that a charge per consumption is paid for, at the charge's own rate. */
const unitsOf = (
  { raw, report }: YearContext,
  { charge, parts, members }: ChargePayers,
  bases: ReadonlyMap<string, BasisFigures>,
  consumption: ConsumptionTable | undefined,
): readonly ConsumptionRow[] => {
  const units = consumption?.byLine.get(charge.id);
  const rates = charge.rule.kind === 'rates' ? charge.rule.parts : [];
  if (!rates.some(isPerUnit)) {
    if (consumption !== undefined && units !== undefined) {
      const at = consumption.table.at(units.first, consumption.lineColumn);
      report(errorAt('consumption/split-line', at, { line: charge.id, key: charge.id }));
    }
    return [];
  }
  if (consumption === undefined || units === undefined) {
    if (raw.unreadable?.has('consumption') !== true) {
      report(warningAt('consumption/no-rows', placeInAgreement(charge), { line: charge.id }));
    }
    return [];
  }
  // Where a rate is not decided, a price of the row has nothing to be compared with.
  if (parts.length < rates.length) return [];
  const perUnit = parts.filter(isPerUnit);
  const priceFor = (member: number): Millionths | undefined => unitPriceOf(perUnit, bases, member);
  const mayUse = (member: number): boolean => members.includes(member);
  return pricedUnits(consumption, units, priceFor, mayUse, report) ?? [];
};

const isPerUnit = ({ per }: { readonly per: string }): boolean => per === 'consumption';

/** What a member pays for a unit: the sum of the rates; undefined where its figure is above every step of one. */
const unitPriceOf = (
  parts: readonly ChargePartInYear[],
  bases: ReadonlyMap<string, BasisFigures>,
  member: number,
): Millionths | undefined => {
  let sum = 0n;
  for (const { rate } of parts) {
    if (rate.kind === 'amount') {
      sum += rate.amount;
      continue;
    }
    const figure = bases.get(rate.by)?.figures[member];
    const step = rate.steps.find(
      ({ below }) => below === undefined || (figure !== undefined && figure < below),
    );
    if (step === undefined) return undefined;
    sum += step.amount;
  }
  return millionths(sum);
};
