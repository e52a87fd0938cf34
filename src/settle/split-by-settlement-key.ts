import { Splitter, type SplitLine } from '../allocate/splitter.ts';
import type { SplitReason } from '../model/allocation.ts';
import { at, present } from '../model/assert.ts';
import type { UserSet } from '../model/cost-line.ts';
import { daysInYear } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { millionths } from '../model/millionths.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { YearInput } from '../model/year-input.ts';

/** Splits movements to and from the members, each on its own. */
export type MemberSplitter = (
  keyId: string,
  amount: Ore,
) =>
  | { readonly shares: readonly Ore[]; readonly because: () => SplitReason }
  | { readonly found: Diagnostic };

/** Øre to millionths of a krone. */
const TO_MILLIONTHS = 10_000n;

/**
 * A splitter by the agreement's settlement keys over the year's members, those of a part of the year weighed by days as in
 * the budget. `contribution`, the year's contributions, is a basis like the others.
 */
export const memberSplitter = (
  weighing: YearInput,
  contribution: readonly Ore[],
): MemberSplitter => {
  const input = withContribution(weighing, contribution);
  const splitter = new Splitter(input);
  const users = usersOf(input);
  const row = new Float64Array(input.members.length);
  return (keyId, amount) => {
    const key = present(input.keys.get(keyId), `the agreement has the settlement key ${keyId}`);
    const members = users(key.for);
    const place = input.agreement.keys.get(keyId)?.at;
    const line: SplitLine = {
      kind: 'split',
      id: keyId,
      description: key.label ?? keyId,
      category: '',
      key,
      amount,
      users: members,
      at: place ?? { file: 'agreement.yaml', line: 1, column: 1 },
    };
    const found = splitter.split(line, row);
    if (found !== undefined) return { found };
    const shares = Array.from(row, (share) => ore(BigInt(share)));
    return { shares, because: () => splitter.reasonFor(line) };
  };
};

export const zeros = (length: number): readonly Ore[] => new Array<Ore>(length).fill(ZERO_ORE);

const withContribution = (input: YearInput, contribution: readonly Ore[]): YearInput => ({
  ...input,
  bases: new Map([
    ...input.bases,
    [
      'contribution',
      {
        id: 'contribution',
        label: 'contribution',
        grounds: {},
        figures: contribution.map((amount) => millionths(amount * TO_MILLIONTHS)),
        at: [],
      },
    ],
  ]),
});

/** The members of the year, or those of a class; by days where any is in force for a part of it. */
const usersOf = ({ members, year }: YearInput): ((only: string | undefined) => UserSet) => {
  const made = new Map<string | undefined, UserSet>();
  const wholeYear = daysInYear(year);
  return (only) => {
    const known = made.get(only);
    if (known !== undefined) return known;
    const chosen = members.filter(({ member }) => only === undefined || member.class === only);
    const indices = chosen.map(({ index }) => index);
    const days = chosen.map((member) => member.days);
    const users: UserSet = days.every((count) => count === wholeYear)
      ? { members: indices }
      : { members: indices, days: indices.map((_, place) => at(days, place)) };
    made.set(only, users);
    return users;
  };
};
