import type { Basis } from '../../model/agreement.ts';
import type { Day } from '../../model/day.ts';
import { warningAt } from '../../model/diagnostic.ts';
import { dayInYear } from '../../model/yearly-day.ts';
import type { YearContext } from './context.ts';
import { demandedEntryOfYear } from './dated-rules.ts';
import { placeInAgreement } from './place.ts';

/** The day of a basis in the year. `unknown` where its `as_of` gives none, which is reported there. */
export const basisDate = (
  context: YearContext,
  basis: Basis | undefined,
): Day | undefined | 'unknown' => {
  if (basis?.asOf === undefined) return undefined;
  const entry = demandedEntryOfYear(context, basis, basis.asOf);
  if (entry === undefined) return 'unknown';
  const day = dayInYear(entry.value, context.year);
  if (day > context.date) {
    const at = placeInAgreement(basis);
    const args = { basis: basis.id, asOf: day, date: context.date };
    context.report(warningAt('basis/after-issue-date', at, args));
  }
  return day;
};
