import { describe, expect, test } from 'vitest';
import { chargeByUse } from '../../src/invoice/by-use.ts';
import { consumptionClaims } from '../../src/invoice/consumption.ts';
import type { AllocatedLine, Budget, ProjectSplit } from '../../src/model/allocation.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import { kroner } from '../allocate/year.ts';
import {
  budgetOf,
  HALVES,
  INSTALLMENT,
  issue,
  linesOf,
  plan,
  said,
  type TestCooperation,
} from './cooperation.ts';

const PROJECT = { purpose: 'project', project: 'Digi' } as const;
/** The same lines, each split by a key of its own. */
const withKeys = (lines: readonly AllocatedLine[]): readonly AllocatedLine[] =>
  lines.map((line) => ({ ...line, key: `key of ${line.id}` }));
const projectOf = (given: NonNullable<TestCooperation['project']>, by: 'total' | 'category') => {
  const budget = budgetOf({ project: given, invoicing: { lines: by } });
  const projects = budget.projects.map((each) => ({ ...each, lines: withKeys(each.lines) }));
  return { ...budget, projects };
};
const keysOf = (budget: Budget, asked: Parameters<typeof plan>[1]) =>
  plan(budget, asked).invoices.map(({ lines }) =>
    lines.map(({ grounds }) => grounds.map(({ key }) => key)),
  );

describe('a line rests on the keys of what the member bears', () => {
  const lines = [
    { id: 'A', shares: ['10', '0'] },
    { id: 'B', shares: ['20', '5'] },
  ];

  test('in an installment', () => {
    const budget = budgetOf({ lines });
    expect(keysOf({ ...budget, lines: withKeys(budget.lines) }, INSTALLMENT(1))).toEqual([
      [['key of A', 'key of B']],
      [['key of B']],
    ]);
  });

  test('in a project, and own effort on none', () => {
    const budget = projectOf({ lines, effort: ['3', '0'] }, 'total');
    expect(keysOf(budget, PROJECT)).toEqual([[['key of A', 'key of B'], []], [['key of B']]]);
  });
});

describe('an installment', () => {
  test('reckons a treatment that comes to nothing this time', () => {
    const budget = budgetOf({
      lines: [
        { id: 'A', shares: ['100', '0'], vat: '25' },
        { id: 'B', shares: ['0.01', '0'], vat: '15' },
      ],
      invoicing: { installments: HALVES.map((each) => ({ ...each, share: 40_000_000n as never })) },
    });
    const [invoice] = plan(budget, INSTALLMENT(1)).invoices;
    expect(linesOf(invoice!)).toEqual(['contribution 40.00 25']);
    expect(invoice?.calculation).toMatchObject({
      sums: [
        { treatment: '25', amount: 4000n },
        { treatment: '15', contribution: 1n, amount: 0n },
      ],
    });
  });
});

describe('a project', () => {
  const lines = [
    { id: 'P1', shares: ['100', '10'], category: 'A' },
    { id: 'P2', shares: ['30', '0'], category: 'B' },
    { id: 'P3', shares: ['-30', '0'], category: 'B' },
    { id: 'P4', shares: ['-20', '0'], vat: '25' as const, category: 'C' },
  ];

  test('has no line for a category that comes to nothing', () => {
    const { invoices } = plan(projectOf({ lines, effort: ['30'] }, 'category'), PROJECT);
    expect(invoices.map(linesOf)).toEqual([
      ['category A 100.00 outside', 'own-effort -30.00 outside'],
      ['category C 20.00 25'],
      ['category A 10.00 outside'],
    ]);
  });

  test('asks nothing of a member whose effort makes up for its share, under any treatment', () => {
    const planned = plan(projectOf({ lines, effort: ['80', '0'] }, 'total'), PROJECT);
    expect(said(planned)).toEqual(['20210001 invoice 3002 outside 10.00 + 0.00']);
    expect(planned.found).toEqual([]);
  });

  test.each([
    { member: {}, at: { file: 'agreement.yaml', line: 1, column: 1 } },
    {
      member: { at: { file: 'agreement.yaml', line: 12, column: 5 } },
      at: { file: 'agreement.yaml', line: 12, column: 5 },
    },
  ])('tells at the member, line $at.line, that it is paid out later', ({ member, at }) => {
    const budget = budgetOf({
      members: [member, {}],
      project: { lines: [{ id: 'P', shares: ['10', '5'] }], effort: ['12', '5'] },
    });
    expect(plan(budget, PROJECT)).toEqual({
      invoices: [],
      unchanged: [],
      found: [
        {
          code: 'invoice/project-pays-out',
          severity: 'warning',
          args: { project: 'Digi', name: 'Kommune 0', amount: 200n },
          at,
        },
      ],
    });
  });

  test.each(['category', 'line'] as const)('by %s, names as effort what is effort alone', (by) => {
    const budget = budgetOf({
      project: { lines: lines.slice(0, 2), effort: [] },
      invoicing: { lines: by },
    });
    const [digi] = budget.projects;
    const shared = digi!.lines.map((line, index) => ({
      ...line,
      project: 'Digi',
      because: () => ({ kind: index === 0 ? 'rounding' : 'in-kind' }),
    })) as unknown as readonly AllocatedLine[];
    const projects: readonly ProjectSplit[] = [{ ...digi!, lines: shared }];
    const [first] = plan({ ...budget, projects }, PROJECT).invoices;
    expect(linesOf(first!)).toEqual([
      by === 'category' ? 'category A 100.00 outside' : 'P1 100.00 outside',
      'shared-effort 30.00 outside',
    ]);
  });
});

describe('what was used', () => {
  /** A line made by a charge of parts, or of agreed amounts. */
  const charged = (shares: readonly string[], ...parts: readonly string[]): AllocatedLine => {
    const rule =
      parts.length === 0
        ? { kind: 'agreed' }
        : { kind: 'rates', parts: parts.map((per) => ({ per })) };
    const charge = { charge: { id: 'depot', rule } } as unknown as ChargeInYear;
    return {
      id: 'depot',
      description: 'Depot',
      category: '',
      key: 'depot',
      grounds: { clause: '5' },
      amount: kroner('0'),
      shares: shares.map(kroner),
      at: { file: '', line: 1, column: 1 },
      because: () => ({ kind: 'charge', charge }),
    } as unknown as AllocatedLine;
  };

  test.each([
    { parts: ['member', 'consumption'], byUse: true, why: 'one part of it is' },
    { parts: ['member'], byUse: false, why: 'none of it is' },
    { parts: [], byUse: false, why: 'agreed amounts' },
  ])('a charge is by use, $byUse: $why', ({ parts, byUse }) => {
    expect(chargeByUse(charged(['1'], ...parts)) !== undefined).toBe(byUse);
  });

  test('is a line for each row of units and each charge that comes to something', () => {
    const plain = budgetOf({
      lines: [
        {
          id: 'S1',
          shares: ['0', '30'],
          units: [
            ['0', '10'],
            ['3', '10'],
          ],
        },
      ],
    });
    const budget = { ...plain, lines: [...plain.lines, charged(['7', '0'], 'consumption')] };
    const { invoices } = plan(budget, { purpose: 'consumption' });
    expect(invoices.map(linesOf)).toEqual([['depot 7.00 outside'], ['S1 30.00 outside']]);
    expect(invoices[0]?.lines[0]?.grounds).toEqual([{ key: 'depot', grounds: { clause: '5' } }]);
    expect(consumptionClaims(budget).map(({ lines }) => lines.length)).toEqual([1, 1]);
    const twice = plain.lines.map(({ line, ...rest }) => {
      if (line?.kind !== 'direct') throw new Error('it is paid by use');
      const [none, three] = line.rows;
      return { ...rest, line: { ...line, rows: [{ ...none!, member: 1 }, three!] } };
    });
    const [first] = plan({ ...plain, lines: twice }, { purpose: 'consumption' }).invoices;
    expect(linesOf(first!)).toEqual(['S1 30.00 outside']);
  });

  test('is held against the register as it was', () => {
    const budget = budgetOf({ lines: [{ id: 'S1', shares: ['20', '0'], units: [['2', '10']] }] });
    const rows = issue(budget, { purpose: 'consumption' });
    expect(plan(budget, { purpose: 'consumption' }, rows)).toEqual({
      invoices: [],
      unchanged: ['20210001'],
      found: [],
    });
  });
});
