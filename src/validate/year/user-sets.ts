import type { UserSet } from '../../model/cost-line.ts';
import { daysInYear } from '../../model/day.ts';
import type { MemberInYear } from '../../model/year-input.ts';

/** So many sets are kept by their text: more different ones in one file are as good as all different. */
export const MOST_USER_SETS = 2000;

/**
 * Makes a set of users. `indices` are ascending, `days` in their order; without days each counts those of its
 * membership.
 */
export type MakeUserSet = (indices: readonly number[], days?: readonly number[]) => UserSet;

export const userSetMaker = (members: readonly MemberInYear[], year: number): MakeUserSet => {
  const wholeYear = daysInYear(year);
  const allWhole = members.every(({ days }) => days === wholeYear);
  return (indices, given) => {
    if (allWhole && given === undefined) return { members: indices };
    const days = given ?? indices.map((index) => members[index]?.days ?? 0);
    return { members: indices, ...(days.some((count) => count !== wholeYear) && { days }) };
  };
};
