import { Splitter } from '../allocate/splitter.ts';
import type { SplitLine, UserSet } from '../model/cost-line.ts';
import type { Budget } from '../model/allocation.ts';
import { at } from '../model/assert.ts';
import { daysInYear } from '../model/day.ts';
import { ore, type Ore } from '../model/ore.ts';
import type { Cut } from '../model/settlement.ts';
import type { MemberInYear, YearInput } from '../model/year-input.ts';

/**
 * Who has cut its use of a line, and how much each cut moved to whom: the line's amount split with the cut and without it.
 *
 * A cut is to use the line for fewer days than one is a member, or not at all where `earlier` has the member among its users.
 * Several cuts of one line are made one after the other in number order, so that together they are the whole change. One that
 * moves nothing is left out, and so is a member that cannot be weighed as a user: the key has no figure for it any more.
 */
export const cutsIn = (budget: Budget, earlier: Budget | undefined): readonly Cut[] => {
  const { input } = budget;
  const usersBefore = earlier && usersOf(earlier);
  const splitter = new Splitter(input);
  return splitLinesOf(budget).flatMap((line) => {
    const before = usersBefore?.get(line.id);
    const usedBefore = ({ index, number }: MemberInYear): boolean =>
      before?.includes(number) === true && canBeWeighed(input, line, index);
    return cutsOfLine(input, splitter, line, usedBefore);
  });
};

const splitLinesOf = ({ lines, projects }: Budget): readonly SplitLine[] =>
  [...lines, ...projects.flatMap((project) => project.lines)].flatMap(({ line }) =>
    line?.kind === 'split' ? [line] : [],
  );

/** Numbers of the users of each line, by line id. */
const usersOf = (budget: Budget): ReadonlyMap<string, readonly string[]> =>
  new Map(
    splitLinesOf(budget).map(({ id, users }) => [
      id,
      users.members.map((index) => at(budget.input.members, index).number),
    ]),
  );

const canBeWeighed = ({ bases }: YearInput, { key, basis }: SplitLine, member: number): boolean =>
  key.rule.kind === 'parts' &&
  key.rule.parts.every(({ by }) => {
    const figures = bases.get(
      typeof by === 'string' ? by : (by.find((id) => id === basis) ?? by[0]),
    );
    return figures === undefined || figures.figures[member] !== undefined;
  });

const cutsOfLine = (
  input: YearInput,
  splitter: Splitter,
  line: SplitLine,
  usedBefore: (member: MemberInYear) => boolean,
): readonly Cut[] => {
  const now = daysOfUsers(line.users, input);
  const daysNow = ({ index }: MemberInYear): number => now.get(index) ?? 0;
  const cutters = input.members.filter(
    (member) => daysNow(member) < member.days && (now.has(member.index) || usedBefore(member)),
  );
  const days = new Map(now);
  for (const member of cutters) days.set(member.index, member.days);
  const cuts: Cut[] = [];
  let without = cutters.length === 0 ? undefined : sharesWith(splitter, line, days, input);
  for (const member of cutters) {
    days.set(member.index, daysNow(member));
    const shares = sharesWith(splitter, line, days, input);
    if (without === undefined || shares === undefined) return [];
    const before = without;
    const moved = shares.map((share, index) => ore(share - at(before, index)));
    without = shares;
    if (moved.every((amount) => amount === 0n)) continue;
    cuts.push({
      line: line.id,
      description: line.description,
      ...(line.project !== undefined && { project: line.project }),
      member: member.index,
      days: daysNow(member),
      daysAsMember: member.days,
      moved,
    });
  }
  return cuts;
};

const daysOfUsers = ({ members, days }: UserSet, { year }: YearInput): Map<number, number> => {
  const wholeYear = daysInYear(year);
  return new Map(
    members.map((index, place) => [index, days === undefined ? wholeYear : at(days, place)]),
  );
};

/** The line's shares with those users, by member index; undefined where its key cannot split it among them. */
const sharesWith = (
  splitter: Splitter,
  line: SplitLine,
  days: ReadonlyMap<number, number>,
  { members }: YearInput,
): readonly Ore[] | undefined => {
  const users = members.flatMap(({ index }) => {
    const count = days.get(index) ?? 0;
    return count > 0 ? [{ index, count }] : [];
  });
  const row = new Float64Array(members.length);
  const found = splitter.split(
    {
      kind: 'split',
      id: line.id,
      description: line.description,
      category: line.category,
      key: line.key,
      ...(line.basis !== undefined && { basis: line.basis }),
      amount: line.amount,
      users: { members: users.map(({ index }) => index), days: users.map(({ count }) => count) },
      at: line.at,
    },
    row,
  );
  return found === undefined ? Array.from(row, (share) => ore(BigInt(share))) : undefined;
};
