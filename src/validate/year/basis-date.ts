import type { Basis } from '../../model/agreement.ts';
import type { Day } from '../../model/day.ts';
import { warningAt, type Diagnostic } from '../../model/diagnostic.ts';
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

/**
 * What a year's checks found, for final documents: a basis dated after their issue is an error there, since nobody can have
 * known its figures. A budget may be drafted before they are published, and only warns.
 */
export const asOfFinalDocuments = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.map((each) =>
    each.code === 'basis/after-issue-date' ? { ...each, severity: 'error' } : each,
  );
