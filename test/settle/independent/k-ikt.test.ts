import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsumptionRow, CostLine } from '../../../src/model/cost-line.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { millionths } from '../../../src/model/millionths.ts';
import { ore, oreText } from '../../../src/model/ore.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { always } from '../../../src/model/dated-value.ts';
import { settle } from '../../../src/settle/settle.ts';
import { directLine, keyOf, place, share } from '../../allocate/year.ts';
import { at, settlementInput } from '../year.ts';
import {
  settlePlainly,
  type PlainBudgetLine,
  type PlainDecision,
  type PlainYear,
} from './k-ikt.ts';
import { plainYear } from './random-year.ts';

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

/** The product's settlement of the same year. */
const settleOurs = (year: PlainYear) => {
  const named = (id: 'operating' | 'investment', overCap: 'return' | 'refuse') => ({
    id,
    name: id,
    clause: '6',
    cap: always(ore(year.caps[id]), { clause: '6' }),
    overCap,
  });
  const input = settlementInput({
    year: year.year,
    members: year.members.map(({ name, days }) => ({ name, days })),
    bases: {
      population: year.members.map(({ population }) => millionths(population * 1_000_000n)),
      employees: year.members.map(({ employees }) => millionths(employees * 1_000_000n)),
    },
    keys: KEYS,
    lines: year.budget.map((line) => costLine(year, line)),
    funds: [named('operating', 'return'), named('investment', 'refuse')],
    opening: { operating: ore(year.opening.operating), investment: ore(year.opening.investment) },
    accounts: year.accounts.map(({ id, kind, amount }) => ({
      id,
      description: id,
      category: '',
      kind,
      amount: ore(amount),
      at: place(2),
    })),
    decisions: year.decisions.map(decision),
    ...(year.invoiced && { invoiced: year.invoiced.map(ore) }),
    date: year.date,
  });
  const { agreement } = input.weighing;
  return settle({
    ...input,
    weighing: { ...input.weighing, agreement: { ...agreement, id: 'k-ikt' } },
  });
};

/** Every field of § 4.1, in its form. */
const jsonOf = (settlement: Settlement): Readonly<Record<string, unknown>> => ({
  command: 'settle',
  agreement: settlement.input.weighing.agreement.id,
  year: settlement.input.weighing.year,
  model: settlement.model,
  status: settlement.status,
  budget: oreText(settlement.input.budget.total),
  charged: oreText(settlement.charged),
  other_income: oreText(settlement.otherIncome),
  accounts: oreText(settlement.accounts),
  result: oreText(settlement.result),
  funds: settlement.funds.map(({ id, opening, movements, closing, cap }) => ({
    id,
    opening: oreText(opening.amount),
    movements: movements.map((movement) => ({
      kind: movement.kind,
      amount: oreText(movement.amount),
      clause: movement.grounds.clause,
      case: movement.decision?.case ?? null,
    })),
    closing: oreText(closing),
    cap: cap === undefined ? null : oreText(cap),
  })),
  members: settlement.members.map((member, index) => ({
    number: settlement.input.weighing.members[index]?.number,
    name: settlement.input.weighing.members[index]?.name,
    contribution: oreText(member.contribution),
    consumption: oreText(member.consumption),
    collected: oreText(member.collected),
    returned: oreText(member.returned),
    invoiced: oreText(member.invoiced),
    net: oreText(member.net),
  })),
  transferred: oreText(settlement.transferred),
  pending: settlement.pending.map(({ kind }) => kind).sort(),
  control: { left: oreText(settlement.control.left), right: oreText(settlement.control.right) },
});

describe("K-IKT's settlement", () => {
  test('is what the rules give read plainly, in every field, and refused for the same years', () => {
    const seen = { refused: 0, preliminary: 0, final: 0 };
    fc.assert(
      fc.property(plainYear, (year) => {
        const plain = settlePlainly(year);
        const { settlement, found } = settleOurs(year);
        if (plain === 'refused') {
          seen.refused += 1;
          expect(settlement).toBeUndefined();
          expect(found.length).toBeGreaterThan(0);
          return;
        }
        expect(found).toEqual([]);
        expect(settlement && jsonOf(settlement)).toEqual(plain);
        seen[settlement?.status ?? 'refused'] += 1;
      }),
      { numRuns: 4000 },
    );
    // The years are such that all of it is tried.
    expect(Math.min(seen.refused, seen.preliminary, seen.final)).toBeGreaterThan(200);
  });
});
