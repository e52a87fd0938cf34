import type { SplitReason } from '../../model/allocation.ts';
import type { Ore } from '../../model/ore.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { figureOf, kronerOf, numberOf } from '../workbook-parts/cells.ts';
import type { KeyVariant } from './key-variants.ts';

/** What a line costs per user and per unit of each basis: the cells between the line and its shares. Kroner in floats. */
export interface SplitFigures {
  /** Kroner per user taken off first, with the sign of the line. */
  readonly fixed: number;
  readonly userSum: number;
  readonly toSplit: number;
  readonly perUser: number;
  /** In the order of the workbook's bases. */
  readonly weightSums: readonly number[];
  readonly perUnit: readonly number[];
  readonly host: number;
}

/** What the figures are made from. */
export interface SplitGround {
  readonly amount: Ore;
  readonly variant: KeyVariant;
  /** Weight of each member as a user: 1, a fraction of the year, or 0. */
  readonly users: readonly number[];
  /** Figures of each basis by member index, in the order of the workbook's bases. */
  readonly bases: readonly { readonly id: string; readonly figures: readonly number[] }[];
}

const fraction = (variant: KeyVariant, by: string): number =>
  figureOf(variant.percents.get(by) ?? (0n as never)) / 100;

/** The figures as the workbook's formulas give them. */
export const splitFigures = ({ amount, variant, users, bases }: SplitGround): SplitFigures => {
  const fixed = kronerOf(variant.fixed) * (amount < 0n ? -1 : 1);
  const userSum = users.reduce((sum, weight) => sum + weight, 0);
  const toSplit = kronerOf(amount) - fixed * userSum;
  const per = (by: string, weightSum: number): number =>
    weightSum === 0 ? 0 : (toSplit * fraction(variant, by)) / weightSum;
  const weightSums = bases.map(({ figures }) =>
    figures.reduce((sum, figure, index) => sum + figure * (users[index] ?? 0), 0),
  );
  return {
    fixed,
    userSum,
    toSplit,
    perUser: fixed + per('equal', userSum),
    weightSums,
    perUnit: bases.map(({ id }, index) => per(id, weightSums[index] ?? 0)),
    host: toSplit * fraction(variant, 'host'),
  };
};

/** The unrounded share in kroner as the workbook's formula gives it. */
export const formulaShare = (
  figures: SplitFigures,
  { users, bases }: SplitGround,
  member: MemberInYear,
  isHost: boolean,
): number => {
  const perMember = bases.reduce(
    (sum, basis, index) => sum + (figures.perUnit[index] ?? 0) * (basis.figures[member.index] ?? 0),
    figures.perUser,
  );
  return (users[member.index] ?? 0) * perMember + (isHost ? figures.host : 0);
};

/** A float is this near the exact share or the formula is another rule than the key's. */
const isNear = (found: number, exact: number): boolean =>
  Math.abs(found - exact) <= 1e-9 * Math.max(1, Math.abs(exact)) + 1e-7;

/** Whether the formula gives every member's exact share; it does not where a bound of the key settled one. */
export const givesExactShares = (found: readonly number[], exact: SplitReason['exact']): boolean =>
  exact.every(({ numerator, denominator }, index) =>
    isNear(found[index] ?? 0, numberOf({ numerator, denominator: denominator * 100n })),
  );
