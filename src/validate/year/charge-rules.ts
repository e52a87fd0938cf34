import type { Charge, ChargePart, Exemption } from '../../model/charge.ts';
import type { Decision } from '../../model/decision.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { Ore } from '../../model/ore.ts';
import type { ChargePartInYear } from '../../model/year-input.ts';
import type { YearContext } from './context.ts';
import { indicesOf } from './context.ts';
import { demandedEntryOfYear, entryOfYear, groundsOf } from './dated-rules.ts';
import { placeInAgreement } from './place.ts';

/** A charge with its rates for the year, before figures, agreed amounts and units are known. */
export interface ChargeDraft {
  readonly charge: Charge;
  readonly grounds: Grounds;
  /** Those of the charge's class, by index. */
  readonly members: readonly number[];
  readonly exemption: Exemption | undefined;
  readonly exemptBy: Decision | undefined;
  /** `members` without those that are exempt by name. */
  readonly candidates: readonly number[];
  /** None of a charge in agreed amounts. */
  readonly parts: readonly ChargePartInYear[];
  readonly min: Ore | undefined;
  readonly max: Ore | undefined;
}

/** The charges in the agreement's order. A rate that no decision gives is reported at the charge. */
export const chargeRules = (context: YearContext): readonly ChargeDraft[] =>
  [...context.agreement.charges.values()].map((charge) => draft(context, charge));

const draft = (context: YearContext, charge: Charge): ChargeDraft => {
  const members = indicesOf(context.members, charge.for);
  const exemptBy = context.decisions
    .filter((each) => each.kind === 'exempt')
    .findLast((each) => each.charge === charge.id);
  const exemption =
    exemptBy?.exemption ?? (charge.exempt && entryOfYear(context, charge, charge.exempt)?.value);
  const parts =
    charge.rule.kind === 'agreed'
      ? []
      : charge.rule.parts.flatMap((part) => partInYear(context, charge, part) ?? []);
  return {
    charge,
    grounds: (parts.length === 1 ? parts[0]?.grounds : undefined) ?? groundsOf(charge),
    members,
    exemption,
    exemptBy,
    candidates: members.filter((index) => !isNamed(context, exemption, index)),
    parts,
    min: charge.min && entryOfYear(context, charge, charge.min)?.value,
    max: charge.max && entryOfYear(context, charge, charge.max)?.value,
  };
};

const isNamed = (
  { members }: YearContext,
  exemption: Exemption | undefined,
  index: number,
): boolean =>
  exemption?.kind === 'members' && exemption.members.includes(members[index]?.number ?? '');

const partInYear = (
  context: YearContext,
  charge: Charge,
  { per, rate }: ChargePart,
): ChargePartInYear | undefined => {
  if (rate.kind === 'bands') return { per, rate, grounds: groundsOf(charge) };
  const entry = demandedEntryOfYear(context, charge, rate.values);
  if (entry === undefined) return undefined;
  const { value, grounds } = entry;
  if (value.kind === 'amount') return { per, rate: value, grounds };
  const decision = context.decisions
    .filter((each) => each.kind === 'set')
    .findLast((each) => each.charge === charge.id);
  if (decision !== undefined) {
    return { per, rate: { kind: 'amount', amount: decision.amount, decision }, grounds };
  }
  const body = value.body ?? context.agreement.decides.get('rates')?.join(', ');
  const args = { charge: charge.id, year: context.year, ...(body !== undefined && { body }) };
  context.report(errorAt('charge/not-decided', placeInAgreement(charge), args));
  return undefined;
};
