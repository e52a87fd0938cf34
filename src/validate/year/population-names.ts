import { errorAt, warningAt, type Diagnostic } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import type { PopulationFigure } from '../../read/population-figure.ts';
import type { YearContext } from './context.ts';
import { comparableName, spellingsOf } from './municipality-names.ts';

/** The languages that a name is given in: `Oslo - Oslove` is Oslo and Oslove. */
const languagesOf = (name: string): ReadonlySet<string> => {
  const spellings = new Set(spellingsOf(name));
  if (spellings.size > 1) spellings.delete(comparableName(name));
  return spellings;
};

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((each) => whole.has(each));

/**
 * The figures of each member in an export that tells regions by names alone.
 *
 * All that the one name says must be said by the other: the county Troms - Romsa - Tromssa is not the municipality
 * Tromsø - Romsa. A name of several members is reported, and is nobody's.
 */
export const figuresByName = (
  { municipalities, agreement, report }: YearContext,
  figures: readonly PopulationFigure[],
): ReadonlyMap<Member, readonly PopulationFigure[]> => {
  const known = agreement.members.map(({ name }) => languagesOf(name));
  const found = new Map<Member, PopulationFigure[]>();
  const reported = new Set<string>();
  for (const figure of figures) {
    const { name, at } = figure;
    const said = languagesOf(name);
    if (!known.some((other) => isWithin(said, other) || isWithin(other, said))) continue;
    const { member, problem } = municipalities(name);
    if (member === undefined) {
      if (!reported.has(name)) report(problem(at));
      reported.add(name);
      continue;
    }
    const there = found.get(member);
    if (there === undefined) found.set(member, [figure]);
    else there.push(figure);
  }
  return found;
};

/** Two rows of one year that may both be the member's: an error. */
export const nameTwice = (
  figures: readonly PopulationFigure[],
  year: number,
): Diagnostic | undefined => {
  const [first, second] = figures.filter((each) => each.year === year);
  if (first?.twinLine !== undefined) {
    return errorAt('population/name-twice', first.at, { name: first.name, line: first.twinLine });
  }
  if (first === undefined || second === undefined) return undefined;
  return errorAt('population/name-twice', second.at, { name: second.name, line: first.at.line });
};

/**
 * A warning of the members that may have been several municipalities in the year, of which the name tells only one: they
 * have several other numbers. Those that were only renumbered have them too, and nothing here tells them apart.
 */
export const maybeParts = (
  members: readonly Member[],
  byName: ReadonlyMap<Member, readonly PopulationFigure[]>,
  year: number,
): Diagnostic | undefined => {
  const found = members
    .filter(({ numbers }) => numbers.length > 1)
    .flatMap((member) => byName.get(member)?.find((each) => each.year === year) ?? []);
  const [first] = found;
  if (first === undefined) return undefined;
  return warningAt('population/name-may-be-part', first.at, {
    names: found.map(({ name }) => name),
    year,
  });
};
