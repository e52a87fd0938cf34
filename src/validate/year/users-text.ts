import type { UserSet } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { KeyInYear, MemberInYear } from '../../model/year-input.ts';
import type { YearContext } from './context.ts';
import { indicesOf } from './context.ts';
import type { FindingAt } from './report.ts';
import type { MakeUserSet } from './user-sets.ts';

/** The users that a cell means, or all that is wrong with it. */
export type ReadUsers =
  | { readonly users: UserSet; readonly findings?: undefined }
  | { readonly users?: undefined; readonly findings: readonly FindingAt[] };

const ALL = /^(?:all|alle)$/i;
const ALL_BUT =
  /^(?:all|alle)\s+(?:except|but|unntatt|untatt|unnateke|utenom|utanom|bortsett\s+fra)(?![\p{L}\p{N}])[\s:]*(.*)$/isu;
const SEPARATOR = /[,|]/;

/**
 * Reads the column `users` of a budget: empty or `all` is every member in force of the key's class; names or numbers
 * separated by comma or `|`; or `all except …`, of the class. A member that is named outside the class is an error, and
 * so is one named twice, or a set without users. The same text under the same key gives the same object.
 */
export const usersReader = (
  context: YearContext,
  makeSet: MakeUserSet,
): ((text: string, key: KeyInYear) => ReadUsers) => {
  const byKey = new Map<string, Map<string, ReadUsers>>();
  return (text, key) => {
    let byText = byKey.get(key.id);
    if (byText === undefined) {
      byText = new Map();
      byKey.set(key.id, byText);
    }
    let users = byText.get(text);
    if (users === undefined) {
      users = readUsers(context, makeSet, text, key);
      byText.set(text, users);
    }
    return users;
  };
};

const readUsers = (
  context: YearContext,
  makeSet: MakeUserSet,
  text: string,
  key: KeyInYear,
): ReadUsers => {
  const trimmed = text.trim();
  const inClass = indicesOf(context.members, key.for);
  const but = ALL_BUT.exec(trimmed)?.[1];
  if (trimmed === '' || ALL.test(trimmed)) return nonEmpty(makeSet, inClass, trimmed, key);
  const { named, findings } = namedMembers(context, but ?? trimmed);
  if (but === undefined) {
    findings.push(...outsideClass(named, key));
  }
  if (findings.length > 0) return { findings };
  const indices = named.map(({ index }) => index).toSorted((a, b) => a - b);
  if (but === undefined) return nonEmpty(makeSet, indices, trimmed, key);
  const left = inClass.filter((index) => !indices.includes(index));
  return nonEmpty(makeSet, left, trimmed, key);
};

const nonEmpty = (
  makeSet: MakeUserSet,
  indices: readonly number[],
  text: string,
  key: KeyInYear,
): ReadUsers =>
  indices.length > 0
    ? { users: makeSet(indices) }
    : {
        findings: [
          (at) =>
            errorAt('users/none', at, {
              text,
              ...(key.for !== undefined && { class: key.for }),
            }),
        ],
      };

/** Those named that are not of the key's class. */
export const outsideClass = (
  named: readonly MemberInYear[],
  key: KeyInYear,
): readonly FindingAt[] => {
  const { id, for: memberClass } = key;
  if (memberClass === undefined) return [];
  return named
    .filter(({ member }) => member.class !== memberClass)
    .map(
      ({ name }): FindingAt =>
        (at) =>
          errorAt('users/not-in-class', at, { name, class: memberClass, key: id }),
    );
};

const namedMembers = (
  { municipalities, members, year }: YearContext,
  list: string,
): { readonly named: readonly MemberInYear[]; readonly findings: FindingAt[] } => {
  const named = new Set<MemberInYear>();
  const findings: FindingAt[] = [];
  for (const text of list.split(SEPARATOR).map((each) => each.trim())) {
    if (text === '') continue;
    const { member, problem } = municipalities(text);
    if (member === undefined) {
      findings.push(problem);
      continue;
    }
    const { name } = member;
    const inYear = members.find((each) => each.member === member);
    if (inYear === undefined) {
      findings.push((at) => errorAt('municipality/not-in-force', at, { name, year }));
    } else if (named.has(inYear)) {
      findings.push((at) => errorAt('users/twice', at, { name }));
    } else named.add(inYear);
  }
  return { named: [...named], findings };
};
