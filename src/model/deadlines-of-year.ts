import type { Agreement, Deadline } from './agreement.ts';
import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import type { Decision } from './decision.ts';
import { dayInYear } from './yearly-day.ts';

/** What the law gives a deadline for: the accounts submitted by the administration, and the annual report. */
export type LawDeadline = 'annual-accounts' | 'annual-report';

/**
 * From kommuneloven § 14-6 and § 14-7, in force since the accounts of 2020. They bind those who keep municipal accounts, and
 * are told as information: whether they bind this cooperation depends on how it is organised, and no decision fulfils them.
 */
const BY_LAW: readonly { readonly law: LawDeadline; readonly due: string }[] = [
  { law: 'annual-accounts', due: '{year+1}-02-22' },
  { law: 'annual-report', due: '{year+1}-03-31' },
];
const LAW_IN_FORCE = 2020;

/** Where a deadline comes from: the agreement, by its own id, or the law. */
export type DeadlineSource =
  | { readonly kind: 'agreement'; readonly deadline: Deadline }
  | { readonly kind: 'law'; readonly law: LawDeadline };

/**
 * How it stands on the date asked. `done`: the decision that fulfils it is there, in time or not. `late`: it is not there, and
 * the day is past. `due`: the day is not past. `passed`: it is past, and no decision says whether it was kept.
 */
export type DeadlineState =
  | { readonly kind: 'done'; readonly decision: Decision }
  | { readonly kind: 'late' | 'due' | 'passed' };

/** A deadline of one year. */
export interface DeadlineOfYear {
  readonly source: DeadlineSource;
  readonly due: Day;
  readonly state: DeadlineState;
  /** From the date asked until the deadline, or from the decision where it is done; below zero after the deadline. */
  readonly daysLeft: number;
}

const fulfils = (decision: Decision, doneBy: NonNullable<Deadline['doneBy']>): boolean =>
  'approve' in doneBy
    ? decision.kind === 'approve' && decision.what === doneBy.approve
    : decision.kind === 'audited';

/**
 * What is due for a year, as it stands on `date`: the agreement's deadlines and those of the law, in order of the day, of one
 * day the agreement's first. A decision of a later date than `date` is not made yet.
 *
 * @param decisions of the year, in date order: the first that fulfils a deadline is when it was done
 */
export const deadlinesOfYear = (
  agreement: Agreement,
  year: number,
  decisions: readonly Decision[],
  date: Day,
): readonly DeadlineOfYear[] => {
  const agreed = agreement.deadlines.map((deadline): DeadlineOfYear => {
    const { due: template, doneBy } = deadline;
    const due = dayInYear(template, year);
    const source = { kind: 'agreement', deadline } as const;
    const decision = doneBy && decisions.find((each) => each.date <= date && fulfils(each, doneBy));
    if (decision !== undefined) {
      const state = { kind: 'done', decision } as const;
      return { source, due, state, daysLeft: daysBetween(decision.date, due) };
    }
    return { source, due, ...standing(due, date, doneBy === undefined ? 'passed' : 'late') };
  });
  const byLaw = year < LAW_IN_FORCE ? [] : BY_LAW;
  return [
    ...agreed,
    ...byLaw.map(({ law, due: template }): DeadlineOfYear => {
      const due = dayInYear(template, year);
      return { source: { kind: 'law', law }, due, ...standing(due, date, 'passed') };
    }),
  ].toSorted((a, b) => daysBetween(b.due, a.due));
};

const standing = (
  due: Day,
  date: Day,
  afterwards: 'late' | 'passed',
): Pick<DeadlineOfYear, 'state' | 'daysLeft'> => ({
  state: { kind: due < date ? afterwards : 'due' },
  daysLeft: daysBetween(date, due),
});
