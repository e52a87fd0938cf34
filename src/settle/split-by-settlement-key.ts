import { hostIndex } from '../allocate/key-plan.ts';
import { IN_AGREEMENT } from '../allocate/place.ts';
import { Splitter } from '../allocate/splitter.ts';
import type { SplitLine, UserSet } from '../model/cost-line.ts';
import { tooLarge } from '../allocate/too-large.ts';
import type { SplitReason } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import { daysInYear } from '../model/day.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { once } from '../model/once.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import type { YearInput } from '../model/year-input.ts';
import type { KeyInYear } from '../model/distribution-key.ts';
import { basisOfAmounts } from './booked-line.ts';
import { whyNotWeighed } from './settlement-weights.ts';

/** Splits movements to and from the members, each on its own: the shares add up to the amount. */
export type MemberSplitter = (
  keyId: string,
  amount: Ore,
) =>
  | { readonly shares: readonly Ore[]; readonly because: () => SplitReason }
  | { readonly found: Diagnostic };

/**
 * A splitter by the agreement's settlement keys over the year's members, those of a part of the year weighed by days as in
 * the budget. `contribution`, the year's contributions, is a basis like the others. Amounts are above zero. Where each share
 * is rounded half up on its own, the host bears the difference, as in the budget.
 */
export const memberSplitter = (
  weighing: YearInput,
  contribution: readonly Ore[],
): MemberSplitter => {
  const basis = basisOfAmounts('contribution', contribution);
  const input = { ...weighing, bases: new Map([...weighing.bases, [basis.id, basis]]) };
  const splitter = new Splitter(input);
  const users = usersOf(input);
  const row = new Float64Array(input.members.length);
  return (keyId, amount) => {
    const key = input.keys.get(keyId);
    const members = users(key?.for);
    const unweighed = whyNotWeighed(input, keyId, members.members);
    if (unweighed !== undefined) return { found: unweighed };
    const line = lineOf(present(key, 'a key that weighs is in force'), amount, members, input);
    const found = tooLarge(keyId, line, [amount]) ?? splitter.split(line, row);
    if (found !== undefined) return { found };
    const shares = Array.from(row, (share) => ore(BigInt(share)));
    const difference = ore(amount - sumOre(shares));
    if (difference === 0n) return { shares, because: once(() => splitter.reasonFor(line)) };
    const host = hostIndex(input);
    if (host === undefined) {
      const args = { host: input.agreement.host.name, year: input.year, key: undefined };
      return { found: errorAt('allocation/host-not-member', line.at, args) };
    }
    const rounded = shares.map((share, index) =>
      index === host ? ore(share + difference) : share,
    );
    return { shares: rounded, because: once(() => splitter.reasonFor(line)) };
  };
};

/** The movement as a line of its own. */
const lineOf = (
  key: KeyInYear,
  amount: Ore,
  users: UserSet,
  { agreement }: YearInput,
): SplitLine => ({
  kind: 'split',
  id: key.id,
  description: key.label ?? key.id,
  category: '',
  key,
  amount,
  users,
  at: agreement.keys.get(key.id)?.at ?? IN_AGREEMENT,
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
      : { members: indices, days };
    made.set(only, users);
    return users;
  };
};
