import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NameKind } from '../../model/diagnostic-codes/agreement.ts';
import { nearest } from '../../model/nearest.ts';
import { present } from '../present.ts';
import type { DecodeLog, Mention } from '../schema/schema.ts';
import { comparedName } from './member-index.ts';
import type { MemberIndex } from './member-index.ts';

/** Suggestions are dear among thousands of names: after so many wrong ones nobody reads them. */
const MOST_SUGGESTIONS = 200;
const MOST_KNOWN = 50;

type Names = ReadonlyMap<NameKind, ReadonlySet<string>>;

/** Names by what they name, in the order given. */
export const namesByKind = (mentions: readonly Mention[]): Names => {
  const names = new Map<NameKind, Set<string>>();
  for (const { kind, name } of mentions) {
    const known = names.get(kind);
    if (known === undefined) names.set(kind, new Set([name]));
    else known.add(name);
  }
  return names;
};

/** Finds references that nothing has the name of. */
export const unknownNames = (
  { referred }: Pick<DecodeLog, 'referred'>,
  names: Names,
): readonly Diagnostic[] => {
  const shown = new Map([...names].map(([kind, each]) => [kind, [...each].slice(0, MOST_KNOWN)]));
  const members = new Set([...(names.get('member') ?? [])].map(comparedName));
  return referred
    .filter(({ kind, name }) => {
      if (kind === 'member') return !members.has(comparedName(name));
      return !(names.get(kind)?.has(name) ?? false);
    })
    .map(({ kind, name, at }, index) => {
      const known = shown.get(kind) ?? [];
      const likely = index < MOST_SUGGESTIONS ? nearest(name, names.get(kind) ?? []) : undefined;
      return errorAt('agreement/unknown-name', at, present({ kind, name, known, nearest: likely }));
    });
};

/** Finds references to members by a name that several of them bear. */
export const ambiguousMembers = (
  { referred }: Pick<DecodeLog, 'referred'>,
  members: MemberIndex,
): readonly Diagnostic[] =>
  referred.flatMap(({ kind, name, at }) => {
    if (kind !== 'member') return [];
    const numbers = members.find(name).map(({ number }) => number);
    return numbers.length > 1 ? [errorAt('agreement/ambiguous-member', at, { name, numbers })] : [];
  });

/** What Norwegian words for the built-in ones are likely to mean; only likely, since any column may be a basis. */
const BUILT_IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['lik', 'equal'],
  ['likt', 'equal'],
  ['like', 'equal'],
  ['likedelt', 'equal'],
  ['vert', 'host'],
  ['vertskommune', 'host'],
  ['vertskommunen', 'host'],
  ['vertskommuna', 'host'],
  ['forbruk', 'consumption'],
  ['deltaker', 'member'],
  ['deltakar', 'member'],
]);

/**
 * Warns of a basis that `bases` does not list but that is spelt much like one that it does, or is a
 * Norwegian word for a built-in one. Not an error: any column of
 * municipalities.csv may be a basis, and that the column is there is checked when the year is read.
 */
export const nearBases = (
  { referred }: Pick<DecodeLog, 'referred'>,
  declared: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const told = new Set<string>(declared);
  return referred.flatMap(({ kind, name, at }) => {
    if (kind !== 'basis' || told.has(name)) return [];
    told.add(name);
    if (told.size - declared.size > MOST_SUGGESTIONS) return [];
    const near = BUILT_IN_WORDS.get(name.toLowerCase()) ?? nearest(name, declared);
    return near === undefined ? [] : [warningAt('agreement/near-basis', at, { name, near })];
  });
};
