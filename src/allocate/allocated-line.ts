import type { Rounding } from '../model/agreement.ts';
import type { AllocatedLine, Because, SplitReason } from '../model/allocation.ts';
import { assert, present } from '../model/assert.ts';
import { once } from '../model/once.ts';
import { ore, type Ore } from '../model/ore.ts';
import type { DirectLine } from './direct.ts';
import type { Splitter } from './splitter.ts';
import type { SplitLine } from '../model/cost-line.ts';

/** A row of the kernel as money. */
export const oreOfRow = (row: Float64Array): readonly Ore[] =>
  Array.from(row, (share) => ore(BigInt(share)));

/** A split line with its shares, and its reasons for when they are asked for. */
export const splitLineWith = (
  line: SplitLine,
  shares: readonly Ore[],
  splitter: Splitter,
  rounding: Rounding,
): AllocatedLine =>
  withShares(line, line.amount, shares, () => explained(line, shares, splitter, rounding));

/** A line paid by consumption. Its amount is the sum of its shares. */
export const directLineWith = (
  line: DirectLine,
  amount: Ore,
  shares: readonly Ore[],
): AllocatedLine =>
  withShares(line, amount, shares, () => ({ kind: 'direct', key: line.key, rows: line.rows }));

/** Own effort in a project, split as one more line of it. */
export const effortLineWith = (
  line: SplitLine,
  shares: readonly Ore[],
  splitter: Splitter,
  rounding: Rounding,
): AllocatedLine =>
  withShares(line, line.amount, shares, () => ({
    kind: 'in-kind',
    key: line.key,
    split: explained(line, shares, splitter, rounding),
  }));

const withShares = (
  line: SplitLine | DirectLine,
  amount: Ore,
  shares: readonly Ore[],
  because: () => Because,
): AllocatedLine => ({
  id: line.id,
  description: line.description,
  category: line.category,
  key: line.key.id,
  grounds: line.key.grounds,
  ...(line.project !== undefined && { project: line.project }),
  amount,
  shares,
  line,
  // Asked for only where it is shown: to find it may mean to read the file again.
  get at() {
    return line.at;
  },
  because: once(because),
});

/** The reason, proven against the shares that it is given for. */
const explained = (
  line: SplitLine,
  shares: readonly Ore[],
  splitter: Splitter,
  { unit }: Rounding,
): SplitReason => {
  const reason = splitter.reasonFor(line);
  reason.exact.forEach(({ numerator, denominator }, member) => {
    const share = present(shares[member], 'each member has a share');
    const difference = share * denominator - numerator;
    const limit = unit * denominator;
    assert(-limit < difference && difference < limit, 'a share is within a unit of the exact one');
  });
  return reason;
};
