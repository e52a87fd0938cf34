import type { Agreement } from '../../model/agreement.ts';
import { daysInYear, daysOfYearIn, firstDayOf, yearOf } from '../../model/day.ts';
import type { Day, Period } from '../../model/day.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import { lastDayOfMember, noticeEnds } from '../../model/notice.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { placeInAgreement } from './place.ts';
import type { Report } from './report.ts';

/** Whether the agreement is in force in some part of the year; reported where it is not. */
export const yearIsWithinAgreement = (
  { period }: Agreement,
  year: number,
  report: Report,
): boolean => {
  if (daysOfYearIn(year, period) > 0) return true;
  report(errorAt('year/outside-agreement', placeInAgreement(), { year, ...period }));
  return false;
};

/** The day that dated values of the year are asked for: 1 January, or the agreement's first day where it begins later. */
export const dayOfRules = ({ period }: Agreement, year: number): Day => {
  const firstDay = firstDayOf(year);
  return period.from !== undefined && period.from > firstDay ? period.from : firstDay;
};

/**
 * The members in force in some part of the year, in the agreement's order, with their days. One in force for a part of
 * it is an error where something weighs by membership and does not count by days.
 */
export const membersInYear = (
  agreement: Agreement,
  year: number,
  report: Report,
): readonly MemberInYear[] => {
  const members: MemberInYear[] = [];
  for (const member of agreement.members) {
    checkNotice(agreement, member, year, report);
    const period = membershipOf(agreement, member);
    const days = daysOfYearIn(year, period);
    if (days === 0) continue;
    if (days < daysInYear(year) && !countsByDays(agreement, member)) {
      const at = placeInAgreement(member);
      report(errorAt('member/part-of-year', at, { name: member.name, year, ...period }));
    }
    const { number, name } = member;
    members.push({ member, number, name, index: members.length, days });
  }
  if (members.length === 0) report(errorAt('year/no-members', placeInAgreement(), { year }));
  return members;
};

/** From the member's first day to its last, as the agreement or its notice has it. */
export const membershipOf = ({ notice }: Agreement, member: Member): Period => {
  const until = lastDayOfMember(member, notice);
  return {
    ...(member.from !== undefined && { from: member.from }),
    ...(until !== undefined && { until }),
  };
};

/** Whether all that weighs by this membership counts by days: agreed amounts and units used do not weigh by it. */
const countsByDays = ({ partYear, keys, charges }: Agreement, member: Member): boolean => {
  if (partYear) return true;
  const concerned = (rule: { readonly for?: string }): boolean =>
    rule.for === undefined || rule.for === member.class;
  const weighing = [...keys.values()].some((key) => key.rule.kind === 'parts' && concerned(key));
  return (
    !weighing &&
    [...charges.values()].every(
      (charge) =>
        charge.partYear ||
        !concerned(charge) ||
        charge.rule.kind === 'agreed' ||
        charge.rule.parts.every(({ per }) => per === 'consumption'),
    )
  );
};

/** A notice needs a rule that says when it ends, and should end on the day that the agreement gives, if it gives one. */
const checkNotice = (agreement: Agreement, member: Member, year: number, report: Report): void => {
  const { noticeGiven: given, until, name } = member;
  if (given === undefined) return;
  const at = placeInAgreement(member);
  if (agreement.notice === undefined) {
    if (until === undefined) report(errorAt('member/notice-without-rule', at, { name, given }));
    return;
  }
  const byNotice = noticeEnds(given, agreement.notice);
  // Said in the years that it makes a difference to, not in all that follow.
  const matters = until !== undefined && [yearOf(until), yearOf(byNotice)].includes(year);
  if (matters && until !== byNotice) {
    report(warningAt('member/two-last-days', at, { name, until, byNotice }));
  }
};
