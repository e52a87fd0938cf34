import type { FundDecision } from './decided-amount.ts';

/** What decides the order, first to last. */
type Ranks = readonly (number | string)[];

/** An exact amount comes before a limit, which takes what is left; all of a balance comes last. */
const firmness = ({ amount }: FundDecision): number =>
  amount === undefined ? 2 : amount.kind === 'exact' ? 0 : 1;

/** What tells apart decisions on one fund: the line that it finances, or who receives it. */
const purpose = (decision: FundDecision): string => {
  if (decision.kind === 'transfer') return decision.to;
  return decision.kind === 'use_fund' ? (decision.line ?? '') : '';
};

const sortedBy = <T>(items: readonly T[], ranksOf: (item: T) => Ranks): readonly T[] =>
  items
    .map((item) => ({ item, ranks: ranksOf(item) }))
    .toSorted((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ item }) => item);

const compareRanks = (a: Ranks, b: Ranks): number => {
  for (const [place, rank] of a.entries()) {
    const other = b[place];
    if (other !== undefined && rank !== other) return rank < other ? -1 : 1;
  }
  return 0;
};

/**
 * Decisions of one kind in the order that they take effect: exact amounts, then limits; within each by date, those of one day
 * by the order of `funds` and then by what they are for. Where they stand in the file decides nothing.
 */
export const inOrderOfEffect = <T extends FundDecision>(
  decisions: readonly T[],
  funds: readonly string[],
): readonly T[] =>
  sortedBy(decisions, (decision) => [
    firmness(decision),
    decision.date,
    funds.indexOf(decision.fund),
    purpose(decision),
  ]);

/** The same for what covers an overspend: by the agreement's order of funds before the date; funds that it leaves out last. */
export const inOrderOfDeficit = <T extends FundDecision>(
  decisions: readonly T[],
  deficit: readonly string[],
): readonly T[] =>
  sortedBy(decisions, (decision) => {
    const place = deficit.indexOf(decision.fund);
    return [firmness(decision), place < 0 ? deficit.length : place];
  });
