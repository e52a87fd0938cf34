import { assert, at, present } from '../model/assert.ts';
import type { SettlementRules } from '../model/agreement.ts';
import { hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import type {
  Control,
  FundYear,
  MemberSettlement,
  Outcome,
  Settlement,
  SettlementInput,
} from '../model/settlement.ts';
import { settleByActual } from './actual-model.ts';
import { assumptionsOf } from './assumptions.ts';
import { settleByCarrying } from './carry-model.ts';
import { cutsIn } from './cuts.ts';
import type { ModelOutcome } from './outcome.ts';
import { pendingOf } from './pending.ts';
import { settleProjects } from './projects.ts';
import { settleByResult } from './result-model.ts';

/**
 * The year's settlement by the agreement's model. Without `settlement`, `found` has errors that say why.
 *
 * All amounts are net of VAT. The control line holds to the øre, or it is our bug.
 */
export const settle = (
  input: SettlementInput,
): { readonly settlement?: Settlement; readonly found: readonly Diagnostic[] } => {
  const rules = present(input.weighing.agreement.settlement, 'a year is settled by rules');
  const outcome = byModel(input, rules);
  const { projects, found: inProjects } = settleProjects(input);
  // Where a decision on an overspend is pending, `outcome` is what comes of it if the members bear all that is left.
  const undecided = outcome.pending.some(({ kind }) => kind === 'deficit');
  const fundFirst = undecided ? settleByResult(input, rules, 'fund-first') : undefined;
  const found = [
    ...(outcome.found.length > 0 ? outcome.found : (fundFirst?.found ?? [])),
    ...inProjects,
  ];
  if (hasErrors(found)) return { found };
  const pending = [...pendingOf(input, rules), ...outcome.pending];
  const { books, result, funds, transferred } = outcome;
  const { charged, otherIncome, accounts } = books;
  return {
    found,
    settlement: {
      input,
      model: rules.model,
      status: pending.length === 0 ? 'final' : 'preliminary',
      charged,
      otherIncome,
      accounts,
      result,
      funds,
      members: membersOf(input, outcome),
      memberMovements: outcome.memberMovements,
      ...(outcome.accountsSplit !== undefined && { accountsSplit: outcome.accountsSplit }),
      transferred,
      pending,
      outcomes:
        fundFirst === undefined
          ? []
          : [outcomeOf(input, 'fund-first', fundFirst), outcomeOf(input, 'members', outcome)],
      projects,
      cuts: cutsIn(outcome.accountsSplit ?? input.budget, input.earlierBudget),
      control: controlOf(outcome),
      ...assumptionsOf(input, outcome),
    },
  };
};

const byModel = (input: SettlementInput, rules: SettlementRules): ModelOutcome => {
  switch (rules.model) {
    case 'result':
      return settleByResult(input, rules, 'members');
    case 'actual':
      return settleByActual(input, rules);
    case 'carry':
      return settleByCarrying(input, rules);
  }
};

/** net = contribution + consumption + collected − returned − invoiced. Without a register the budget counts as invoiced. */
const membersOf = (input: SettlementInput, outcome: ModelOutcome): readonly MemberSettlement[] =>
  input.weighing.members.map(({ index }) => {
    const contribution = at(outcome.books.contribution, index);
    const consumption = at(outcome.books.consumption, index);
    const collected = at(outcome.collected, index);
    const returned = at(outcome.returned, index);
    const invoiced = at(input.invoiced ?? input.budget.totals, index);
    const net = ore(contribution + consumption + collected - returned - invoiced);
    return { contribution, consumption, collected, returned, invoiced, net };
  });

/** charged + other income + collected − returned − transferred = accounts + closing funds − opening funds. */
const controlOf = ({ books, funds, collected, returned, transferred }: ModelOutcome): Control => {
  const sumOf = (amount: (fund: FundYear) => Ore): Ore => sumOre(funds.map(amount));
  const left =
    books.charged + books.otherIncome + sumOre(collected) - sumOre(returned) - transferred;
  const right =
    books.accounts + sumOf(({ closing }) => closing) - sumOf(({ opening }) => opening.amount);
  assert(left === right, 'no krone comes from nowhere or is lost in a settlement');
  return { left: ore(left), right: ore(right) };
};

/** What members would pay and receive, and funds hold, that way. */
const outcomeOf = (
  input: SettlementInput,
  kind: Outcome['kind'],
  outcome: ModelOutcome,
): Outcome => {
  controlOf(outcome);
  return {
    kind,
    members: membersOf(input, outcome),
    closing: new Map(outcome.funds.map(({ id, closing }) => [id, closing])),
  };
};
