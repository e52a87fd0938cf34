import { allocateBudget } from '../../src/allocate/budget.ts';
import type { SettlementRules } from '../../src/model/agreement.ts';
import type { Budget } from '../../src/model/allocation.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import { always } from '../../src/model/dated-value.ts';
import type { Day } from '../../src/model/day.ts';
import type { DecidedAmount, Decision } from '../../src/model/decision.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Fund } from '../../src/model/fund.ts';
import { ore, oreText, type Ore } from '../../src/model/ore.ts';
import type {
  AccountsLine,
  OpeningBalance,
  Settlement,
  SettlementInput,
} from '../../src/model/settlement.ts';
import type { YearInput } from '../../src/model/year-input.ts';
import type { KeyInYear } from '../../src/model/distribution-key.ts';
import { settle } from '../../src/settle/settle.ts';
import { kroner, yearInput, type TestYear } from '../allocate/year.ts';

/** A year that is settled, from what a test cares about. */
export interface TestSettlement extends TestYear {
  readonly rules?: Partial<SettlementRules>;
  readonly keys?: readonly KeyInYear[];
  readonly funds?: readonly Fund[];
  /** By fund id; 0 where left out. */
  readonly opening?: Readonly<Record<string, Ore>>;
  readonly accounts?: readonly AccountsLine[];
  readonly decisions?: readonly Decision[];
  readonly invoiced?: readonly Ore[];
  readonly projectsInvoiced?: ReadonlyMap<string, readonly Ore[]>;
  readonly earlierBudget?: Budget;
  readonly date?: string;
}

export const at = (line: number) => ({ file: '2021/decisions.yaml', line, column: 3 });

/** `fund('operating', { cap: '3000000', overCap: 'return' })` */
export const fund = (
  id: string,
  more: {
    readonly cap?: string;
    readonly overCap?: 'return' | 'refuse';
    readonly assumption?: string;
  } = {},
): Fund => ({
  id,
  name: `Fond ${id}`,
  clause: '6',
  ...(more.cap !== undefined && { cap: always(kroner(more.cap), { clause: '6' }) }),
  ...(more.overCap !== undefined && { overCap: more.overCap }),
  ...(more.assumption !== undefined && { assumption: more.assumption }),
});

export const OPERATING = fund('operating', { cap: '3000', overCap: 'return' });
export const INVESTMENT = fund('investment', { cap: '1000', overCap: 'refuse' });
export const CARRIED_FUND = fund('carried');

let decided = 0;
const head = (date = '2022-03-29') => {
  decided += 1;
  return { date: date as Day, body: 'Styret', case: `${String(decided)}/22`, at: at(decided) };
};

/** `= 100` is exactly, `<= 100` is up to. */
export const amountOf = (text: string): DecidedAmount =>
  text.startsWith('<=')
    ? { kind: 'up-to', amount: kroner(text.slice(2).trim()) }
    : { kind: 'exact', amount: kroner(text.replace('=', '').trim()) };

/** Decisions as a board would word them: `setAside('investment', '<= 300')`. */
export const approved = (date?: string): Decision => ({
  ...head(date),
  kind: 'approve',
  what: 'accounts',
});
export const audited = (date?: string): Decision => ({
  ...head(date),
  kind: 'audited',
  what: 'accounts',
});
export const useFund = (id: string, amount: string, line?: string, date?: string): Decision => ({
  ...head(date),
  kind: 'use_fund',
  fund: id,
  amount: amountOf(amount),
  ...(line !== undefined && { line }),
});
export const setAside = (id: string, amount: string, date?: string): Decision => ({
  ...head(date),
  kind: 'set_aside',
  fund: id,
  amount: amountOf(amount),
});
export const giveBack = (id: string, amount: string, date?: string): Decision => ({
  ...head(date),
  kind: 'return',
  fund: id,
  amount: amountOf(amount),
});
export const transfer = (id: string, to: string, amount?: string, date?: string): Decision => ({
  ...head(date),
  kind: 'transfer',
  fund: id,
  to,
  ...(amount !== undefined && { amount: amountOf(amount) }),
});

/** A booked line: a cost, or an income where it is below zero, unless `more` says otherwise. */
export const booked = (
  id: string,
  amount: string,
  more: Partial<AccountsLine> = {},
): AccountsLine => {
  const booking = kroner(amount);
  return {
    id,
    description: `Linje ${id}`,
    category: '',
    kind: booking < 0n ? 'income' : 'cost',
    amount: booking,
    at: { file: '2021/accounts.csv', line: 2, column: 1 },
    ...more,
  };
};

/** A booked line that is split as `split` is. */
export const bookedAs = (split: CostLine, amount: string): AccountsLine =>
  booked(split.id, amount, {
    split,
    ...(split.project !== undefined && { project: split.project }),
  });

const atUse = (line: CostLine): CostLine =>
  line.kind === 'split'
    ? line
    : {
        ...line,
        rows: line.rows.map((row) => ({ ...row, planned: row.used ?? row.planned })),
      };

export const settlementInput = (given: TestSettlement): SettlementInput => {
  const plain = yearInput(given);
  const funds = given.funds ?? [];
  const weighing: YearInput = {
    ...plain,
    agreement: {
      ...plain.agreement,
      funds: new Map(funds.map((each) => [each.id, each])),
      settlement: {
        model: 'result',
        key: '30/70',
        surplus: ['operating'],
        deficit: ['operating', 'members'],
        requires: ['approve'],
        bases: 'year',
        clause: '6',
        ...given.rules,
      },
    },
    keys: new Map((given.keys ?? []).map((key) => [key.id, key])),
  };
  const { budget, found } = allocateBudget(weighing, { keepLines: true });
  if (found.length > 0) throw new Error(`the budget of the test is wrong: ${found[0]?.code ?? ''}`);
  const lines = given.lines ?? [];
  const used = allocateBudget(
    { ...weighing, readLines: () => lines.map(atUse) },
    { keepLines: true },
  );
  return {
    budget,
    budgetAtUse: used.budget,
    ...(given.earlierBudget && { earlierBudget: given.earlierBudget }),
    weighing,
    accounts: given.accounts ?? [],
    decisions: given.decisions ?? [],
    opening: new Map(
      funds.map(({ id }): [string, OpeningBalance] => [
        id,
        { amount: given.opening?.[id] ?? ore(0n), from: 'register' },
      ]),
    ),
    ...(given.invoiced && { invoiced: given.invoiced }),
    projectsInvoiced: given.projectsInvoiced ?? new Map(),
    date: (given.date ?? '2022-04-01') as Day,
  };
};

/** The settlement of a year without errors. */
export const settled = (given: TestSettlement): Settlement => {
  const { settlement, found } = settle(settlementInput(given));
  if (settlement === undefined) throw new Error(found.map(({ code }) => code).join(', '));
  return settlement;
};

/** All that is said of a year that cannot be settled. */
export const said = (given: TestSettlement): readonly Diagnostic[] => {
  const { settlement, found } = settle(settlementInput(given));
  if (settlement !== undefined) throw new Error('the year could be settled');
  return found;
};

/** The codes of it. */
export const refused = (given: TestSettlement): readonly string[] =>
  said(given).map(({ code }) => code);

/** `use 100.00 → 900.00`, for each movement of a fund. */
export const movementsOf = ({ funds }: Settlement, id: string): readonly string[] =>
  (funds.find((each) => each.id === id)?.movements ?? []).map(
    ({ kind, amount, balance }) => `${kind} ${oreText(amount)} → ${oreText(balance)}`,
  );

export const texts = (amounts: readonly Ore[]): readonly string[] => amounts.map(oreText);

export { ore };
