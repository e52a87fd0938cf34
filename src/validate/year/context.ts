import type { Agreement } from '../../model/agreement.ts';
import type { Day } from '../../model/day.ts';
import type { Decision } from '../../model/decision.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import type { RawYear } from '../../read/raw-year.ts';
import type { MunicipalityFinder } from './municipality-finder.ts';
import type { Report } from './report.ts';

/** What a year is checked from. `date` is the issue date. */
export interface YearRequest {
  readonly agreement: Agreement;
  readonly decisions: readonly Decision[];
  readonly raw: RawYear;
  readonly date: Day;
  /** The day that the budget in force is asked for; the issue date where it is not given. */
  readonly budgetOn?: Day;
}

/** What the checks of one year share. */
export interface YearContext extends YearRequest {
  readonly year: number;
  /** The day that dated values are asked for: 1 January, or the agreement's first day where that is within the year. */
  readonly day: Day;
  readonly members: readonly MemberInYear[];
  readonly municipalities: MunicipalityFinder;
  readonly report: Report;
}

/** The member of the year that a cell names; undefined, and reported at the cell, where it names none. */
export const memberAt = (
  { municipalities, members, year, report }: YearContext,
  text: string,
  name: string,
  at: () => SourceRef,
): MemberInYear | undefined => {
  const { member, problem } = municipalities(text, name);
  if (member === undefined) {
    report(problem(at()));
    return undefined;
  }
  const inYear = members.find((each) => each.member === member);
  if (inYear === undefined) {
    report(errorAt('municipality/not-in-force', at(), { name: member.name, year }));
  }
  return inYear;
};

/** Indices of the members of a class, ascending; all where there is none. */
export const indicesOf = (
  members: readonly MemberInYear[],
  memberClass: string | undefined,
): readonly number[] =>
  members
    .filter(({ member }) => memberClass === undefined || member.class === memberClass)
    .map(({ index }) => index);
