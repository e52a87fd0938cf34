import type { Member } from '../../model/member.ts';

/** Finds members by what they are called: own number, other numbers, or name without regard to case. */
export interface MemberIndex {
  /** The members that `name` may mean: none, one, or several that bear the same name. */
  readonly find: (name: string) => readonly Member[];
}

/** A name as it is compared: spaces around it and case do not count. */
export const comparedName = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export const indexMembers = (members: readonly Member[]): MemberIndex => {
  const byNumber = new Map<string, Member>();
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    for (const number of member.numbers) byNumber.set(number, member);
    const name = comparedName(member.name);
    byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  // Own numbers last: they go before another's old number, which is an error of its own.
  for (const member of members) byNumber.set(member.number, member);
  return {
    find: (name) => {
      const member = byNumber.get(name.trim());
      return member === undefined ? (byName.get(comparedName(name)) ?? []) : [member];
    },
  };
};
