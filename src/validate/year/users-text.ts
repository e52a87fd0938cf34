import { type Memo, boundedMemo } from '../../model/bounded-memo.ts';
import type { UserSet } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import type { KeyInYear } from '../../model/distribution-key.ts';
import { type YearContext, indicesOf } from './context.ts';
import { type Marks, numberListReader } from './number-list.ts';
import type { FindingAt } from './report.ts';
import { MOST_USER_SETS, type MakeUserSet } from './user-sets.ts';

/** The users that a cell means, or all that is wrong with it. */
export type ReadUsers =
  | { readonly users: UserSet; readonly findings?: undefined }
  | { readonly users?: undefined; readonly findings: readonly FindingAt[] };

const ALL = /^(?:all|alle)$/i;
const ALL_BUT =
  /^(?:all|alle)\s+(?:except|but|unntatt|untatt|unnateke|utenom|utanom|bortsett\s+fra)(?![\p{L}\p{N}])[\s:]*/iu;
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
  const readNumbers = numberListReader(context);
  const byKey = new Map<
    string,
    { readonly ofClass: OfClass; readonly memo: Memo<string, ReadUsers> }
  >();
  return (text, key) => {
    let known = byKey.get(key.id);
    if (known === undefined) {
      const ofClass = { key, indices: indicesOf(context.members, key.for) };
      known = { ofClass, memo: boundedMemo(MOST_USER_SETS) };
      byKey.set(key.id, known);
    }
    const { ofClass, memo } = known;
    return memo(text, () => readUsers(context, readNumbers, makeSet, text, ofClass));
  };
};

/** The members that a key is for. */
interface OfClass {
  readonly key: KeyInYear;
  readonly indices: readonly number[];
}

const readUsers = (
  context: YearContext,
  readNumbers: ReturnType<typeof numberListReader>,
  makeSet: MakeUserSet,
  text: string,
  { key, indices }: OfClass,
): ReadUsers => {
  const nonEmpty = (users: readonly number[]): ReadUsers =>
    users.length > 0 ? { users: makeSet(users) } : { findings: [nobody(text, key)] };
  if (text === '' || ALL.test(text)) return nonEmpty(indices);
  const start = ALL_BUT.exec(text)?.[0].length;
  const marks = readNumbers(text, start ?? 0);
  if (marks !== undefined) {
    // A number that is not of the class is for the reader of names to report.
    const isComplete = start !== undefined || key.for === undefined;
    if (isComplete) return nonEmpty(marked(indices, marks, start === undefined ? 1 : 0));
  }
  const { named, findings } = namedMembers(context, text.slice(start ?? 0));
  if (start === undefined) findings.push(...outsideClass(named, key));
  if (findings.length > 0) return { findings };
  const listed = named.map(({ index }) => index);
  return nonEmpty(
    start === undefined
      ? listed.toSorted((a, b) => a - b)
      : indices.filter((index) => !listed.includes(index)),
  );
};

/**
 * The members that have the mark. Plain loops, and the room of the longest list: a callback or a growing array for each of
 * millions of users would cost more than the rest of the reading.
 */
const marked = (indices: readonly number[], marks: Marks, mark: 0 | 1): readonly number[] => {
  const users = indices.slice();
  const other = 1 - mark;
  let count = 0;
  for (const index of indices) {
    // Overwritten by the next one where it has not the mark: a branch here would often be guessed wrong.
    users[count] = index;
    count += (marks[index] ?? other) ^ other;
  }
  return users.slice(0, count);
};

const nobody =
  (text: string, { for: memberClass }: KeyInYear): FindingAt =>
  (at) =>
    errorAt('users/none', at, { text, ...(memberClass !== undefined && { class: memberClass }) });

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
