import type { Dated, DatedValue } from '../../model/dated-value.ts';
import { inForce } from '../../model/dated-value.ts';
import { lastDayOf } from '../../model/day.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { YearContext } from './context.ts';
import { placeInAgreement } from './place.ts';

/** A rule of the agreement with values that may be dated. */
interface DatedRule {
  readonly id: string;
  readonly clause?: string;
  readonly at?: SourceRef;
}

/** The entry of the year, or undefined where the first one begins later. One that begins inside the year gives a warning. */
export const entryOfYear = <T>(
  { day, year, report }: YearContext,
  rule: DatedRule,
  values: Dated<T>,
): DatedValue<T> | undefined => {
  const change = values.find(({ from }) => from > day && from <= lastDayOf(year));
  if (change !== undefined) {
    const args = { rule: rule.id, from: change.from, day };
    report(warningAt('rule/changes-in-year', placeInAgreement(rule), args));
  }
  return inForce(values, day);
};

/** As `entryOfYear`, of a value that must be there: that the first one begins later is reported at the rule. */
export const demandedEntryOfYear = <T>(
  context: YearContext,
  rule: DatedRule,
  values: Dated<T>,
): DatedValue<T> | undefined => {
  const { day, report } = context;
  if (inForce(values, day) !== undefined) return entryOfYear(context, rule, values);
  const args = { rule: rule.id, day, first: values[0]?.from ?? day };
  report(errorAt('rule/not-yet-in-force', placeInAgreement(rule), args));
  return undefined;
};

/** What a rule rests on, alone. */
export const groundsOf = ({ clause, assumption }: Grounds): Grounds => ({
  ...(clause !== undefined && { clause }),
  ...(assumption !== undefined && { assumption }),
});
