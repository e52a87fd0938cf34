/* A plain year as the product takes it. */
import type { ConsumptionRow, CostLine } from '../../../src/model/cost-line.ts';
import { always } from '../../../src/model/dated-value.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { millionths } from '../../../src/model/millionths.ts';
import { ore } from '../../../src/model/ore.ts';
import type { SettlementInput } from '../../../src/model/settlement.ts';
import { directLine, everybody, keyOf, place, share, splitLine } from '../../allocate/year.ts';
import { at, settlementInput, type TestSettlement } from '../year.ts';
import type { PlainBudgetLine, PlainDecision, PlainYear } from './k-ikt.ts';

const directKey = directLine('direct', []).key;
const KEYS = [
  keyOf('50/50', [share('50', 'equal'), share('50', 'population', 'employees')]),
  keyOf('30/70', [share('30', 'equal'), share('70', 'employees')]),
  directKey,
] as const;

const costLine = (year: PlainYear, line: PlainBudgetLine): CostLine => {
  const head = { id: line.id, description: line.id, category: '', at: place(2) };
  if (line.key === 'direct') {
    const rows = line.units.map(({ member, planned, used, price }): ConsumptionRow => ({
      member,
      planned: millionths(planned * 1_000_000n),
      used: millionths(used * 1_000_000n),
      unitPrice: millionths(price * 10_000n),
      at: place(2),
    }));
    return { ...head, kind: 'direct', key: directKey, rows };
  }
  const days = line.users.map((user) => year.members[user]!.days);
  return {
    ...head,
    kind: 'split',
    key: line.key === '30/70' ? KEYS[1] : KEYS[0],
    ...(line.key === '50/50 employees' && { basis: 'employees' }),
    amount: ore(line.amount),
    users: { members: line.users, ...(days.some((count) => count !== 365) && { days }) },
  };
};

const decision = (plain: PlainDecision, index: number): Decision => {
  const { date, amount, upTo, line, fund = '', to = '' } = plain;
  const head = { date: date as Day, body: 'Styret', case: plain.case, at: at(index + 1) };
  if (plain.kind === 'approve') return { ...head, kind: 'approve', what: 'accounts' };
  const decided =
    amount === undefined
      ? { kind: 'up-to' as const, amount: ore(upTo ?? 0n) }
      : { kind: 'exact' as const, amount: ore(amount) };
  switch (plain.kind) {
    case 'transfer': {
      const isAll = amount === undefined && upTo === undefined;
      return { ...head, kind: 'transfer', fund, to, ...(!isAll && { amount: decided }) };
    }
    case 'use_fund':
      return {
        ...head,
        kind: 'use_fund',
        fund,
        amount: decided,
        ...(line !== undefined && { line }),
      };
    case 'set_aside':
    case 'return':
      return { ...head, kind: plain.kind, fund, amount: decided };
  }
};

const named = (year: PlainYear, id: 'operating' | 'investment', overCap: 'return' | 'refuse') => ({
  id,
  name: id,
  clause: '6',
  cap: always(ore(year.caps[id]), { clause: '6' }),
  overCap,
});

/** The year with K-IKT's rules, or with `more` in their place. */
export const productYear = (
  year: PlainYear,
  more: Partial<TestSettlement> = {},
): SettlementInput => {
  const lines = year.budget.map((line) => costLine(year, line));
  const input = settlementInput({
    year: year.year,
    partYear: true,
    members: year.members.map(({ name, days }) => ({ name, days })),
    bases: {
      population: year.members.map(({ population }) => millionths(population * 1_000_000n)),
      employees: year.members.map(({ employees }) => millionths(employees * 1_000_000n)),
    },
    keys: KEYS,
    lines,
    funds: [named(year, 'operating', 'return'), named(year, 'investment', 'refuse')],
    opening: { operating: ore(year.opening.operating), investment: ore(year.opening.investment) },
    accounts: year.accounts
      .map(({ id, kind, amount }) => ({
        id,
        description: id,
        category: '',
        kind,
        amount: ore(amount),
        split:
          lines.find((line) => line.id === id) ??
          splitLine(id, KEYS[1], ore(amount), everybody(year.members.length)),
        at: place(2),
      }))
      .map((line) => ({
        ...line,
        split: line.split.kind === 'split' ? { ...line.split, amount: line.amount } : line.split,
      })),
    decisions: year.decisions.map(decision),
    ...(year.invoiced && { invoiced: year.invoiced.map(ore) }),
    date: year.date,
    ...more,
  });
  const { agreement } = input.weighing;
  return {
    ...input,
    weighing: { ...input.weighing, agreement: { ...agreement, id: 'k-ikt' } },
  };
};
