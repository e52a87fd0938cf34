import type { FundDecision } from './decided-amount.ts';

/** An exact amount comes before a limit, which takes what is left; all of a balance comes last. */
const firmness = ({ amount }: FundDecision): number =>
  amount === undefined ? 2 : amount.kind === 'exact' ? 0 : 1;

/** What tells apart decisions on one fund: the line that it finances, or who receives it. */
const purpose = (decision: FundDecision): string =>
  'to' in decision ? decision.to : 'line' in decision ? decision.line : '';

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Decisions of one kind in the order that they take effect: exact amounts, then limits; within each by date, those of one day
 * by the order of `funds` and then by what they are for. Where they stand in the file decides nothing.
 */
export const inOrderOfEffect = <T extends FundDecision>(
  decisions: readonly T[],
  funds: readonly string[],
): readonly T[] =>
  decisions.toSorted(
    (a, b) =>
      firmness(a) - firmness(b) ||
      compareTexts(a.date, b.date) ||
      funds.indexOf(a.fund) - funds.indexOf(b.fund) ||
      compareTexts(purpose(a), purpose(b)),
  );

/** The same for what covers an overspend: by the agreement's order of funds before the date; funds that it leaves out last. */
export const inOrderOfDeficit = <T extends FundDecision>(
  decisions: readonly T[],
  deficit: readonly string[],
): readonly T[] => {
  const placeOf = ({ fund }: T): number => {
    const place = deficit.indexOf(fund);
    return place < 0 ? deficit.length : place;
  };
  return decisions.toSorted((a, b) => firmness(a) - firmness(b) || placeOf(a) - placeOf(b));
};
