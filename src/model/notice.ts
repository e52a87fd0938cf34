import type { Day } from './day.ts';
import type { Member, Notice } from './member.ts';
import { addDays, daysBetween, firstDayOf, yearOf } from './day.ts';

/**
 * The last day of a membership under notice dated `given`.
 *
 * From `next-january-1` the months run from 1 January after the notice is dated, that day included: 12 months of a notice
 * of 2022-05-10 (and of one of 2022-01-01) run from 2023-01-01 to 2023-12-31. From `notice` they end on the day of the
 * month that the notice is dated, or the last day of a shorter month: one month from 2023-01-31 is 2023-02-28.
 */
export const noticeEnds = (given: Day, notice: Notice): Day =>
  notice.from === 'next-january-1'
    ? addDays(addMonths(firstDayOf(yearOf(given) + 1), notice.months), -1)
    : addMonths(given, notice.months);

/**
 * The last day that `member` is party to the agreement, or undefined where none is known. An `until` of its own decides;
 * else the notice it has given, where the agreement has a rule for that.
 */
export const lastDayOfMember = (member: Member, notice: Notice | undefined): Day | undefined => {
  if (member.until !== undefined) return member.until;
  return member.noticeGiven === undefined || notice === undefined
    ? undefined
    : noticeEnds(member.noticeGiven, notice);
};

const addMonths = (day: Day, months: number): Day => {
  const monthsSinceYear0 = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const firstOfMonth = monthStart(monthsSinceYear0);
  const daysOfMonth = daysBetween(firstOfMonth, monthStart(monthsSinceYear0 + 1));
  return addDays(firstOfMonth, Math.min(Number(day.slice(8)), daysOfMonth) - 1);
};

const monthStart = (monthsSinceYear0: number): Day => {
  const year = String(Math.floor(monthsSinceYear0 / 12)).padStart(4, '0');
  const month = String((monthsSinceYear0 % 12) + 1).padStart(2, '0');
  return `${year}-${month}-01` as Day;
};
