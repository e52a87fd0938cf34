import type { SettlementRules } from '../model/agreement.ts';
import { CARRIED } from '../model/fund.ts';
import { ore, sumOre } from '../model/ore.ts';
import type { SettlementInput } from '../model/settlement.ts';
import { booksAsBudgeted } from './books.ts';
import { FundBooks } from './fund-books.ts';
import type { ModelOutcome } from './outcome.ts';
import { memberSplitter } from './split-by-settlement-key.ts';

/**
 * The model `carry`: contributions are final, and charged + other income + fund use by line − accounts is carried forward in
 * the fund `carried`, from which a decision may transfer to a successor. A balance below zero is not transferred: the decision
 * then moves 0, and what is owed stays.
 */
export const settleByCarrying = (input: SettlementInput, rules: SettlementRules): ModelOutcome => {
  const books = booksAsBudgeted(input);
  const funds = new FundBooks(input, memberSplitter(input.weighing, books.contribution));
  const byLine = sumOre(funds.useByLine().values());
  const result = ore(books.charged + books.otherIncome + byLine - books.accounts);
  funds.ledger(CARRIED).move({ kind: 'carry', amount: result });
  funds.refuse(rules.model, 'set_aside', 'use_fund');
  const key = rules.returnKey ?? rules.key;
  if (key === undefined) funds.refuse(rules.model, 'return');
  else funds.returnDecided(key);
  funds.transferDecided();
  funds.keepCaps(key);
  return {
    books,
    result,
    funds: funds.finish(),
    collected: funds.collected,
    returned: funds.returned,
    memberMovements: funds.memberMovements,
    transferred: funds.transferred,
    pending: funds.pending,
    found: funds.found,
  };
};
