import type { Basis } from '../../model/agreement.ts';
import { present } from '../../model/assert.ts';
import type { Day } from '../../model/day.ts';
import { parseDay } from '../../model/day.ts';
import { warningAt } from '../../model/diagnostic.ts';
import type { YearContext } from './context.ts';
import { demandedEntryOfYear } from './dated-rules.ts';
import { placeInAgreement } from './place.ts';

const YEAR = /\{year(?:([+-])(\d{1,2}))?\}/g;

/** `{year-1}-01-01` in 2021 is `2020-01-01`. */
const withYear = (template: string, year: number): string =>
  template.replace(YEAR, (_, sign: string | undefined, count = '0') =>
    String(sign === '-' ? year - Number(count) : year + Number(count)).padStart(4, '0'),
  );

/** The day of a basis in the year. `unknown` where its `as_of` gives none, which is reported there. */
export const basisDate = (
  context: YearContext,
  basis: Basis | undefined,
): Day | undefined | 'unknown' => {
  if (basis?.asOf === undefined) return undefined;
  const entry = demandedEntryOfYear(context, basis, basis.asOf);
  if (entry === undefined) return 'unknown';
  const asOf = withYear(entry.value, context.year);
  const day = present(parseDay(asOf), 'the schema takes days that every year has');
  if (day > context.date) {
    const at = placeInAgreement(basis);
    const args = { basis: basis.id, asOf: day, date: context.date };
    context.report(warningAt('basis/after-issue-date', at, args));
  }
  return day;
};
