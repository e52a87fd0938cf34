import type { Agreement } from '../model/agreement.ts';
import { firstDayOf, lastDayOf, type Day } from '../model/day.ts';
import type { Member } from '../model/member.ts';
import { lastDayOfMember } from '../model/notice.ts';

/** The part of the year that the member is one, within the agreement; the whole year where that is none of it. */
export const memberPeriod = (
  { notice, period }: Pick<Agreement, 'notice' | 'period'>,
  member: Member,
  year: number,
): { readonly from: Day; readonly until: Day } => {
  const whole = { from: firstDayOf(year), until: lastDayOf(year) };
  const starts = [whole.from, period.from ?? whole.from, member.from ?? whole.from];
  const lastDay = lastDayOfMember(member, notice) ?? whole.until;
  const ends = [whole.until, period.until ?? whole.until, lastDay];
  const from = starts.reduce((latest, day) => (day > latest ? day : latest));
  const until = ends.reduce((earliest, day) => (day < earliest ? day : earliest));
  return from <= until ? { from, until } : whole;
};
