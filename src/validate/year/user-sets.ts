import { daysInYear } from '../../model/day.ts';
import type { UserSet } from '../../model/cost-line.ts';
import type { MemberInYear } from '../../model/year-input.ts';

/**
 * Makes sets of users: the same object for the same members and days. `days` are in the order of `members`; without
 * them each counts the days of its membership.
 */
export type MakeUserSet = (members: readonly number[], days?: readonly number[]) => UserSet;

export const userSets = (members: readonly MemberInYear[], year: number): MakeUserSet => {
  const wholeYear = daysInYear(year);
  const made = new Map<string, UserSet>();
  return (indices, given) => {
    const days = given ?? indices.map((index) => members[index]?.days ?? 0);
    const isWhole = days.every((count) => count === wholeYear);
    const name = isWhole ? indices.join() : `${indices.join()}:${days.join()}`;
    const before = made.get(name);
    if (before !== undefined) return before;
    const set = { members: indices, ...(!isWhole && { days }) };
    made.set(name, set);
    return set;
  };
};
