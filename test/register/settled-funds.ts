import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { FundRow } from '../../src/model/fund-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { FundMovement, FundYear } from '../../src/model/settlement.ts';
import type { MovementKind } from '../../src/model/fund.ts';
import { rowsToAdd } from '../../src/register/funds-register.ts';
import { planFunds, type FundsPlan } from '../../src/register/plan-funds.ts';
import type { SettledFigure } from '../../src/register/settled-figures.ts';

const at = { file: '2021/decisions.yaml', line: 1, column: 1 };
const head = { body: 'Styret', case: '1/22', at };
export const approved: Decision = {
  ...head,
  date: '2022-03-29' as Day,
  kind: 'approve',
  what: 'accounts',
};
export const reopened = (date: string): Decision => ({
  ...head,
  case: date,
  date: date as Day,
  kind: 'reopen',
  what: 'settlement',
});

/** A fund with movements of whole kroner, in order. */
export const fund = (id: string, opening: number, ...moves: [MovementKind, number][]): FundYear => {
  let balance = BigInt(opening) * 100n;
  const movements = moves.map(([kind, kroner]): FundMovement => {
    const amount = ore(BigInt(kroner) * 100n);
    balance += kind === 'set_aside' || kind === 'carry' ? amount : 0n - amount;
    return { kind, amount, balance: ore(balance), grounds: { clause: '6' } };
  });
  return {
    id,
    name: id,
    opening: { amount: ore(BigInt(opening) * 100n), from: 'agreement' },
    movements,
    closing: ore(balance),
  };
};

/** Two funds of 2021, and the rows they make in an empty register. */
export const SETTLED = [
  fund('operating', 100, ['set_aside', 50]),
  fund('investment', 0, ['use', 0]),
];
export const rows = rowsToAdd([], 2021, SETTLED);

/** What is to be added to `rows`, of 2021 unless `year` says otherwise. */
export const plan = (
  rows: readonly FundRow[],
  funds: readonly FundYear[],
  decisions: readonly Decision[] = [approved],
  year = 2021,
  figures: readonly SettledFigure[] = [],
): FundsPlan => planFunds({ year, funds, decisions, figures }, rows);

/** The rows of a plan; none where it adds none. */
export const added = (outcome: FundsPlan): readonly FundRow[] =>
  outcome.kind === 'add' ? outcome.rows : [];
