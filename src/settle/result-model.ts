import type { SettlementRules } from '../model/agreement.ts';
import { present } from '../model/assert.ts';
import { lesserOre, noLessThanZero, ore, sumOre, type Ore } from '../model/ore.ts';
import type { SettlementInput } from '../model/settlement.ts';
import { booksAsBudgeted } from './books.ts';
import { inOrderOfDeficit } from './decision-order.ts';
import { FundBooks } from './fund-books.ts';
import type { ModelOutcome } from './outcome.ts';
import { memberSplitter } from './split-by-settlement-key.ts';

/** Who bears an overspend that nobody has decided on: shown both ways until somebody has. */
export type Undecided = 'members' | 'fund-first';

/**
 * The model `result`: members' shares stay as budgeted, and the year's result goes to or comes from the funds and the
 * members.
 *
 * result = charged + other income + fund use by line − accounts. Above zero: what decisions set aside, then the rest to the
 * first fund of `surplus`. Below zero: from the funds of `deficit` as far as decisions say, the rest from the members by the
 * settlement key. Then decided returns, transfers, and what lies above a cap.
 */
export const settleByResult = (
  input: SettlementInput,
  rules: SettlementRules,
  undecided: Undecided,
): ModelOutcome => {
  const key = present(rules.key, 'the model result has a settlement key');
  const books = booksAsBudgeted(input);
  const funds = new FundBooks(input, memberSplitter(input.weighing, books.contribution));
  const byLine = sumOre(funds.useByLine().values());
  const result = ore(books.charged + books.otherIncome + byLine - books.accounts);
  const left = setAside(funds, noLessThanZero(result));
  placeSurplus(funds, rules.surplus, rules.returnKey ?? key, left);
  coverDeficit(funds, rules.deficit, key, noLessThanZero(0n - result), undecided);
  funds.returnDecided(rules.returnKey ?? key);
  funds.transferDecided();
  funds.keepCaps(rules.returnKey ?? key);
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

/**
 * What decisions set aside of an underspend, exact amounts first. One that gives a limit stops at a cap that refuses.
 *
 * @returns what is left of the underspend
 */
const setAside = (funds: FundBooks, underspend: Ore): Ore => {
  let left = underspend;
  for (const decision of funds.decisions('set_aside')) {
    const ledger = funds.ledger(decision.fund);
    const stops = decision.amount.kind === 'up-to' && ledger.fund.overCap === 'refuse';
    const limit = stops ? lesserOre(left, ledger.room ?? left) : left;
    const amount = funds.amountOf(decision, { of: 'underspend', limit });
    ledger.move({ kind: 'set_aside', amount, decision });
    left = ore(left - amount);
  }
  return left;
};

/** The rest of an underspend: to the first fund that the agreement lists, or back to the members where it says so. */
const placeSurplus = (
  funds: FundBooks,
  surplus: readonly string[],
  key: string,
  amount: Ore,
): void => {
  const first = present(surplus[0], 'the model result says where an underspend goes');
  if (first === 'members') {
    funds.giveBack(key, amount);
    return;
  }
  funds.ledger(first).move({ kind: 'set_aside', amount });
};

/**
 * An overspend: from the funds as decided, exact amounts first and then limits in the agreement's order; the rest from the
 * members. A fund of `deficit` that nobody has decided on is pending while anything is left.
 */
const coverDeficit = (
  funds: FundBooks,
  deficit: readonly string[],
  key: string,
  overspend: Ore,
  undecided: Undecided,
): void => {
  let need = overspend;
  const decided = new Set<string>();
  const decisions = funds.decisions('use_fund').filter(({ line }) => line === undefined);
  for (const decision of inOrderOfDeficit(decisions, deficit)) {
    const amount = funds.amountOf(decision, { of: 'overspend', limit: need });
    funds.ledger(decision.fund).move({ kind: 'use', amount, decision });
    decided.add(decision.fund);
    need = ore(need - amount);
  }
  for (const fund of deficit) {
    if (need === 0n || fund === 'members' || decided.has(fund)) continue;
    const ledger = funds.ledger(fund);
    funds.pending.push({ kind: 'deficit', fund, need, balance: ledger.balance });
    if (undecided === 'fund-first') {
      const amount = lesserOre(funds.freeOf(fund), need);
      ledger.move({ kind: 'use', amount });
      need = ore(need - amount);
    }
  }
  if (need === 0n) return;
  if (!deficit.includes('members')) funds.pending.push({ kind: 'deficit-uncovered', amount: need });
  funds.collect(key, need);
};
