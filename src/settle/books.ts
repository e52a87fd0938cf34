import { at } from '../model/assert.ts';
import { noLessThanZero, ore, sumOre, type Ore } from '../model/ore.ts';
import type { AccountsLine, SettlementInput } from '../model/settlement.ts';

/** The sums of the year that every model starts from. Projects are left out. */
export interface Books {
  /** By member index. */
  readonly contribution: readonly Ore[];
  /** Units used less units planned, in kroner, by member index. */
  readonly consumption: readonly Ore[];
  readonly charged: Ore;
  readonly accounts: Ore;
  readonly otherIncome: Ore;
}

/** Whether a line counts in the result of the cooperation: what members paid and what funds moved does not. */
export const isInResult = (line: AccountsLine): boolean =>
  line.project === undefined && isCostOrIncome(line);

/** Whether a line is a cost or an income of the year, of a project or not. */
export const isCostOrIncome = ({ kind }: AccountsLine): boolean =>
  kind === 'cost' || kind === 'income';

/** Positive lines of the accounts, and the negative ones as a positive sum. */
export const accountsSums = (
  lines: readonly AccountsLine[],
): Pick<Books, 'accounts' | 'otherIncome'> => {
  const amounts = lines.filter(isInResult).map(({ amount }) => amount);
  return {
    accounts: sumOre(amounts.map(noLessThanZero)),
    otherIncome: sumOre(amounts.map((amount) => noLessThanZero(0n - amount))),
  };
};

/** Contributions as budgeted, with direct consumption at the units used. */
export const booksAsBudgeted = (input: SettlementInput): Books => {
  const contribution = input.budget.totals;
  const consumption = contribution.map((planned, member) =>
    ore(at(input.budgetAtUse.totals, member) - planned),
  );
  return {
    contribution,
    consumption,
    charged: sumOre([...contribution, ...consumption]),
    ...accountsSums(input.accounts),
  };
};
