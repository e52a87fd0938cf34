import { allocateBudget } from '../allocate/budget.ts';
import { IN_AGREEMENT } from '../allocate/place.ts';
import type { SettlementRules } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { lesserOre, noLessThanZero, ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { SettlementInput } from '../model/settlement.ts';
import { bookedLine, withBases } from './booked-line.ts';
import { accountsSums, isInResult } from './books.ts';
import { FundBooks } from './fund-books.ts';
import type { ModelOutcome } from './outcome.ts';
import { memberSplitter } from './split-by-settlement-key.ts';
import { zeros } from './zeros.ts';

/** The accounts split as the budget was: for the model `actual`. */
export interface SplitAccounts {
  readonly budget: Budget;
  readonly found: readonly Diagnostic[];
}

/**
 * The model `actual`: the accounts are split by the same keys as the budget, less what funds finance line by line; each
 * member's share is its contribution, and what it was invoiced less that is collected or credited in `net` alone.
 */
export const settleByActual = (
  input: SettlementInput,
  { model }: SettlementRules,
): ModelOutcome => {
  const { weighing } = input;
  const width = weighing.members.length;
  const funds = new FundBooks(input, memberSplitter(weighing, zeros(width)));
  funds.refuse(model, 'set_aside', 'use_fund', 'return');
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
  const { weighing } = input;
  const left = new Map(financed);
  const booked = input.accounts.filter(isInResult).map(({ id, amount, split }) => {
    const line = present(split, 'where the accounts are split, each line says how');
    const given = left.get(id) ?? ZERO_ORE;
    // An id may be booked more than once, with a correction below zero: only costs can be financed.
    const used = lesserOre(given, noLessThanZero(amount));
    left.set(id, ore(given - used));
    return bookedLine(line, ore(amount - used), weighing.members.length);
  });
  return allocateBudget(
    {
      ...weighing,
      bases: withBases(weighing.bases, booked),
      charges: [],
      inKind: [],
      readLines: () => booked.map(({ line }) => line),
    },
    { keepLines: true },
  );
};

/** No rule says how a charge and a split of the accounts meet: never a guess. */
const chargesInTheWay = ({ weighing }: SettlementInput): readonly Diagnostic[] => {
  const [first] = weighing.charges;
  if (first === undefined) return [];
  const charges = weighing.charges.map(({ charge }) => charge.id);
  return [errorAt('settlement/charges-in-actual', first.charge.at ?? IN_AGREEMENT, { charges })];
};
