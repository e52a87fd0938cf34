import { allocateBudget } from '../allocate/budget.ts';
import type { Budget } from '../model/allocation.ts';
import type { CostLine } from '../model/cost-line.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import type { SettlementInput } from '../model/settlement.ts';
import { accountsSums, isInResult } from './books.ts';
import { FundBooks } from './fund-books.ts';
import type { ModelOutcome } from './outcome.ts';
import { memberSplitter, zeros } from './split-by-settlement-key.ts';

/** The accounts split as the budget was: for the model `actual`. */
export interface SplitAccounts {
  readonly budget: Budget;
  readonly found: readonly Diagnostic[];
}

/**
 * The model `actual`: the accounts are split by the same keys as the budget, less what funds finance line by line; each
 * member's share is its contribution, and what it was invoiced less that is collected or credited in `net` alone.
 */
export const settleByActual = (input: SettlementInput): ModelOutcome => {
  const { weighing } = input;
  const width = weighing.members.length;
  const funds = new FundBooks(input, memberSplitter(weighing, zeros(width)));
  funds.refuse('set_aside', 'use_fund', 'return');
  const financed = funds.useByLine();
  const { budget, found } = splitAccounts(input, financed);
  const books = {
    contribution: budget.totals,
    consumption: zeros(width),
    charged: budget.total,
    ...accountsSums(input.accounts),
  };
  const byLine = sumOre(financed.values());
  funds.transferDecided();
  funds.keepCaps(undefined);
  return {
    books,
    result: ore(books.charged + books.otherIncome + byLine - books.accounts),
    funds: funds.finish(),
    collected: funds.collected,
    returned: funds.returned,
    memberMovements: funds.memberMovements,
    accountsSplit: budget,
    transferred: funds.transferred,
    pending: funds.pending,
    found: [...funds.found, ...found, ...chargesInTheWay(input)],
  };
};

/** Splits each line of the accounts, less what funds gave to it, by its key. */
const splitAccounts = (
  input: SettlementInput,
  financed: ReadonlyMap<string, Ore>,
): SplitAccounts => {
  const left = new Map(financed);
  const lines = input.accounts.filter(isInResult).flatMap(({ split }) => split ?? []);
  const afterFunds = lines.map((line): CostLine => {
    const given = left.get(line.id);
    if (given === undefined || line.kind === 'direct') return line;
    const used = given < line.amount ? given : line.amount;
    left.set(line.id, ore(given - used));
    return { ...line, amount: ore(line.amount - used) };
  });
  return allocateBudget(
    { ...input.weighing, charges: [], inKind: [], readLines: () => afterFunds },
    { keepLines: true },
  );
};

/** No rule says how a charge and a split of the accounts meet: never a guess. */
const chargesInTheWay = ({ weighing }: SettlementInput): readonly Diagnostic[] =>
  weighing.charges.length === 0
    ? []
    : [
        errorAt(
          'settlement/charges-in-actual',
          weighing.charges[0]?.charge.at ?? { file: 'agreement.yaml', line: 1, column: 1 },
          { charges: weighing.charges.map(({ charge }) => charge.id) },
        ),
      ];
