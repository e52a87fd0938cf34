import { errorAt } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import { nearest } from '../../model/nearest.ts';
import type { FindingAt } from './report.ts';
import { comparableName, readMunicipality, spellingsOf } from './municipality-names.ts';

/** A member of the agreement, in force in the year or not; or what is wrong with what was written. */
export type Lookup =
  | { readonly member: Member; readonly problem?: undefined }
  | { readonly member?: undefined; readonly problem: FindingAt };

/**
 * Finds the member that a text means. Any of a member's numbers will do. The number decides; beside it a name that is
 * another member's is an error, other spellings are not. A name alone must name exactly one member.
 */
export type MunicipalityFinder = (text: string, name?: string) => Lookup;

/** Suggestions are dear among hundreds of members: after so many wrong names nobody reads them. */
const MOST_SUGGESTIONS = 200;

/** `3006 Kongsberg`. */
export const memberText = ({ number, name }: Member): string => `${number} ${name}`;

/** A finder among all members of the agreement, also those that have left. */
export const municipalityFinder = (members: readonly Member[]): MunicipalityFinder => {
  const named = nameIndex(members);
  const numbered = numberIndex(members);
  const texts = members.map(memberText);
  const known = new Map<string, Lookup>();
  let unknowns = 0;

  const unknown = (text: string, name: string): Lookup => {
    unknowns += 1;
    const likely =
      onlyOne(named(name)) ?? (unknowns > MOST_SUGGESTIONS ? undefined : similar(text, members));
    return problem((at) =>
      errorAt('municipality/unknown', at, {
        text,
        members: texts,
        ...(likely !== undefined && { nearest: memberText(likely) }),
      }),
    );
  };

  const find = (text: string, besides: string): Lookup => {
    const { number, name } = readMunicipality(text);
    if (number === undefined) {
      if (name === '') return problem((at) => errorAt('municipality/blank', at, {}));
      return exactlyOne(name, named(name)) ?? unknown(name, name);
    }
    const beside = readMunicipality(besides);
    const names = [name, beside.name].filter((each) => each !== '');
    const candidates = numbered(number);
    const fitting = candidates.filter((each) => names.some((other) => named(other).includes(each)));
    const found = exactlyOne(text, fitting.length === 1 ? fitting : candidates);
    if (found?.member === undefined) return found ?? unknown(text, names[0] ?? text);
    const meant = [
      ...names.map((each) => ({ text: each, members: named(each) })),
      { text: besides, members: numbered(beside.number ?? '') },
    ];
    return otherName(found.member, number, meant) ?? found;
  };

  return (number, besides = '') => {
    // A name alone may have its number before it: `0301 Oslo` in a column of names.
    const [text, name] = number === '' ? [besides, ''] : [number, besides];
    const asked = `${text}\u0000${name}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const lookup = find(text, name);
    known.set(asked, lookup);
    return lookup;
  };
};

type Index = (text: string) => readonly Member[];

/** Members by name: as a whole or, failing that, by one of the languages that the name is given in. */
const nameIndex = (members: readonly Member[]): Index => {
  const index = indexBy(members, ({ name }) => spellingsOf(name));
  return (name) =>
    index.get(comparableName(name)) ?? [
      ...new Set([...spellingsOf(name)].flatMap((spelling) => index.get(spelling) ?? [])),
    ];
};

/** Members by number: their own goes before one that another member had. */
const numberIndex = (members: readonly Member[]): Index => {
  const index = indexBy(members, ({ number, numbers }) => [number, ...numbers]);
  return (number) => {
    const candidates = index.get(number) ?? [];
    const own = candidates.filter((member) => member.number === number);
    return own.length === 0 ? candidates : own;
  };
};

/** The problem with what stands beside a number and means another member. */
const otherName = (
  member: Member,
  number: string,
  meant: readonly { readonly text: string; readonly members: readonly Member[] }[],
): Lookup | undefined => {
  for (const { text, members } of meant) {
    const [other] = members;
    if (other === undefined || members.includes(member)) continue;
    const args = { number, name: text, member: member.name, named: memberText(other) };
    return problem((at) => errorAt('municipality/other-name', at, args));
  }
  return undefined;
};

const problem = (finding: FindingAt): Lookup => ({ problem: finding });

const onlyOne = (members: readonly Member[]): Member | undefined =>
  members.length === 1 ? members[0] : undefined;

/** Undefined where there is none; several are a problem. */
const exactlyOne = (text: string, members: readonly Member[]): Lookup | undefined => {
  const [member] = members;
  if (member === undefined) return undefined;
  if (members.length === 1) return { member };
  return problem((at) =>
    errorAt('municipality/ambiguous', at, { text, members: members.map(memberText) }),
  );
};

/** The member whose name or number is most like the text. */
const similar = (text: string, members: readonly Member[]): Member | undefined => {
  const byText = new Map(
    members.flatMap((member) =>
      [member.name, member.number, memberText(member)].map((each) => [each, member]),
    ),
  );
  return byText.get(nearest(text, byText.keys()) ?? '');
};

const indexBy = (
  members: readonly Member[],
  keysOf: (member: Member) => Iterable<string>,
): ReadonlyMap<string, readonly Member[]> => {
  const index = new Map<string, Member[]>();
  for (const member of members) {
    for (const key of new Set(keysOf(member))) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [member]);
      else there.push(member);
    }
  }
  return index;
};
