import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { AllocatedLine, Budget } from '../../src/model/allocation.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import { sumOre, type Ore } from '../../src/model/ore.ts';
import { allocateBudget } from '../../src/allocate/budget.ts';
import { decimal, kroner } from '../allocate/year.ts';
import {
  budgetOf,
  codesOf,
  INSTALLMENT,
  issue,
  linesOf,
  plan,
  said,
  serviceOf,
} from './cooperation.ts';

const CONSUMPTION = { purpose: 'consumption' } as const;
const PROJECT = { purpose: 'project', project: 'Digi' } as const;
const SERVICES = { purpose: 'services' } as const;

const chargeOf = (id: string, per: string): ChargeInYear => ({
  charge: {
    id,
    clause: '5',
    rule: { kind: 'rates', parts: [{ per, rate: { kind: 'dated', values: [] } }] },
    months: decimal('1'),
    maxFor: new Map(),
    partYear: false,
  },
  grounds: { clause: '5' },
  rule: {
    kind: 'rates',
    parts: [{ per, rate: { kind: 'amount', amount: decimal('250') }, grounds: { clause: '5' } }],
  },
  consumption: [
    {
      member: 0,
      planned: decimal('2'),
      unitPrice: decimal('250'),
      at: { file: '', line: 1, column: 1 },
    },
  ],
  payers: [0, 1],
  exempt: [],
});

/** The budget with charges as the split makes them. */
const withCharges = (budget: Budget, ...charges: readonly ChargeInYear[]): Budget => {
  const input = { ...budget.input, charges, readLines: () => [] };
  const made = allocateBudget(input, { keepLines: true });
  const lines: readonly AllocatedLine[] = [...budget.lines, ...made.budget.lines];
  const totals = budget.totals.map((_, index) =>
    sumOre(lines.map((line): Ore => line.shares[index]!)),
  );
  return { ...budget, input, lines, totals };
};

describe('direct consumption', () => {
  const used = budgetOf({
    lines: [
      { id: 'L1', shares: ['100', '100'], category: 'Drift' },
      {
        id: 'S1',
        shares: ['25.01', '0'],
        units: [
          ['2.5', '10.005'],
          ['0', '10.005'],
        ],
        vat: '25',
      },
    ],
    invoicing: { consumption: 'actual' },
  });
  const charged = withCharges(used, chargeOf('depot', 'consumption'), chargeOf('fee', 'member'));

  test('is invoiced by units and price; a charge by units as a whole', () => {
    const { invoices } = plan(charged, CONSUMPTION);
    expect(said({ invoices })).toEqual([
      '20210001 invoice 3001 outside 500.00 + 0.00',
      '20210002 invoice 3001 inside 25.01 + 6.25',
    ]);
    expect(invoices[1]?.lines).toMatchObject([
      { quantity: decimal('2.5'), unitPrice: decimal('10.005'), net: kroner('25.01') },
    ]);
    expect(invoices[0]?.lines).toMatchObject([
      { subject: { id: 'depot' }, quantity: decimal('1'), unitPrice: decimal('500') },
    ]);
  });

  test('is left out of installments, with whole charges; fees stay', () => {
    expect(linesOf(plan(charged, INSTALLMENT(1)).invoices[0]!)).toEqual([
      'contribution 350.00 outside',
    ]);
    const planned = { ...charged.input.agreement.invoicing, consumption: 'planned' as const };
    const agreement = { ...charged.input.agreement, invoicing: planned };
    const asPlanned = { ...charged, input: { ...charged.input, agreement } };
    expect(said(plan(asPlanned, INSTALLMENT(1)))).toEqual([
      '20210001 invoice 3001 outside 850.00 + 0.00',
      '20210002 invoice 3001 inside 25.01 + 6.25',
      '20210003 invoice 3002 outside 350.00 + 0.00',
    ]);
  });

  test('once issued, the same units change nothing and others are refused', () => {
    const rows = issue(charged, CONSUMPTION);
    expect(plan(charged, CONSUMPTION, rows).unchanged).toEqual(['20210001', '20210002']);
    const other = budgetOf({
      lines: [
        {
          id: 'S1',
          shares: ['50', '0'],
          units: [
            ['5', '10'],
            ['0', '10'],
          ],
          vat: '25',
        },
      ],
    });
    const { invoices, unchanged, found } = plan(other, CONSUMPTION, rows);
    expect([invoices, unchanged]).toEqual([[], []]);
    expect(found).toMatchObject([
      {
        code: 'invoice/other-amounts',
        args: {
          purpose: 'consumption',
          differences: [
            { numbers: ['20210001'], treatment: undefined, invoiced: 50000n, now: 0n },
            { numbers: ['20210002'], treatment: undefined, invoiced: 2501n, now: 5000n },
          ],
        },
        at: { file: 'register/invoices.csv', line: 2 },
      },
    ]);
  });
});

describe('a project', () => {
  const project = (effort: readonly string[], lines: 'total' | 'category' | 'line' = 'total') =>
    budgetOf({
      project: {
        lines: [
          { id: 'P1', shares: ['60', '60'], category: 'A' },
          { id: 'P2', shares: ['30', '30'], vat: '25', category: 'B' },
          { id: 'P3', shares: ['10', '10'], category: 'B' },
          { id: 'P4', shares: ['0', '0'], vat: '25' },
        ],
        effort,
      },
      invoicing: { lines },
    });

  test('is invoiced by VAT, with own effort taken from each in proportion', () => {
    const { invoices, found } = plan(project(['0.01', '0']), PROJECT);
    expect(found).toEqual([]);
    expect(invoices.map(linesOf)).toEqual([
      ['project 70.00 outside', 'own-effort -0.01 outside'],
      ['project 30.00 25'],
      ['project 70.00 outside'],
      ['project 30.00 25'],
    ]);
    expect(invoices[0]).toMatchObject({ project: 'Digi', purpose: 'project', due: '2021-03-03' });
    const half = plan(project(['50', '0']), PROJECT).invoices;
    expect(half.slice(0, 2).map(linesOf)).toEqual([
      ['project 70.00 outside', 'own-effort -35.00 outside'],
      ['project 30.00 25', 'own-effort -15.00 25'],
    ]);
    const byLine = plan(project(['0', '0'], 'line'), PROJECT).invoices;
    expect(linesOf(byLine[0]!)).toEqual(['P1 60.00 outside', 'P3 10.00 outside']);
  });

  test.each(['category', 'line'] as const)(
    'by %s, effort that all bear is named as such',
    (lines) => {
      const budget = project(['0', '0'], lines);
      const [ofProject] = budget.projects;
      const shared = ofProject!.lines.map((line, index) => ({
        ...line,
        project: 'Digi',
        because: () => ({ kind: index === 2 ? 'in-kind' : 'rounding' }),
      })) as unknown as readonly AllocatedLine[];
      const withEffort = { ...budget, projects: [{ ...ofProject!, lines: shared }] };
      const [outside] = plan(withEffort, PROJECT).invoices;
      expect(linesOf(outside!).at(-1)).toBe('shared-effort 10.00 outside');
    },
  );

  test('what is below zero under one treatment takes no part of the effort', () => {
    const budget = budgetOf({
      project: {
        lines: [
          { id: 'P1', shares: ['100', '0'] },
          { id: 'P2', shares: ['-20', '0'], vat: '25' },
        ],
        effort: ['30', '0'],
      },
    });
    const { invoices, found } = plan(budget, PROJECT);
    expect(invoices.map(linesOf)).toEqual([
      ['project 100.00 outside', 'own-effort -30.00 outside'],
      ['project 20.00 25'],
    ]);
    expect(invoices[1]).toMatchObject({ kind: 'credit-note', credits: [], beyondInvoices: 2000n });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['invoice/without-reference', 'warning'],
    ]);
  });

  test('who has put in more than its share gets nothing now, and a warning says so', () => {
    const { invoices, found } = plan(project(['120', '100']), PROJECT);
    expect(invoices).toEqual([]);
    expect(found).toMatchObject([
      {
        code: 'invoice/project-pays-out',
        severity: 'warning',
        args: { project: 'Digi', name: 'Kommune 0', amount: 2000n },
      },
    ]);
  });

  test('one that the year does not have is answered with those there are', () => {
    expect(plan(project([]), { ...PROJECT, project: 'Digg' }).found).toMatchObject([
      { code: 'invoice/unknown-project', args: { projects: ['Digi'], nearest: 'Digi' } },
    ]);
  });

  test('a revision that takes it away leaves documents that stand as they were', () => {
    const rows = issue(project(['0', '0']), PROJECT);
    const later = project(['10', '0']);
    const budgetOn = (day: string) => (day < '2021-06-01' ? project(['0', '0']) : later);
    const again = plan(later, PROJECT, rows, { day: '2021-07-01', budgetOn });
    expect(again.unchanged).toEqual(['20210001', '20210002', '20210003', '20210004']);
    const gone = (day: string) => (day < '2021-06-01' ? budgetOf({}) : later);
    expect(codesOf(plan(later, PROJECT, rows, { day: '2021-07-01', budgetOn: gone }))).toEqual([
      'invoice/other-amounts',
    ]);
  });
});

describe('services', () => {
  const budget = budgetOf({});
  const services = [
    serviceOf(1, 'Kurs', '2', '1000.335', { vat: '25' }),
    serviceOf(0, 'Bistand', '1.5', '900', { agreed: '2021-03-01' as Day }),
    serviceOf(1, 'Rabatt', '-1', '100'),
    serviceOf(1, 'Gratis', '1', '0'),
  ];

  test('are a line each, by quantity and price', () => {
    const { invoices } = plan(budget, SERVICES, [], { day: '2021-03-01', services });
    expect(said({ invoices })).toEqual([
      '20210001 invoice 3001 outside 1350.00 + 0.00',
      '20210002 credit-note 3002 outside 100.00 + 0.00',
      '20210003 invoice 3002 inside 2000.67 + 500.17',
    ]);
    expect(invoices.map(linesOf)).toEqual([
      ['Bistand 1350.00 outside'],
      ['Rabatt 100.00 outside'],
      ['Kurs 2000.67 25'],
    ]);
    expect(invoices[1]?.lines[0]).toMatchObject({ quantity: decimal('1') });
    expect(invoices[0]?.lines[0]?.subject).toEqual({
      kind: 'service',
      description: 'Bistand',
      agreed: '2021-03-01',
    });
  });

  test('are not invoiced before they are agreed, told at their row', () => {
    expect(plan(budget, SERVICES, [], { day: '2021-02-28', services }).found).toMatchObject([
      {
        code: 'invoice/date-before-agreed',
        args: { agreed: '2021-03-01', description: 'Bistand' },
        at: { file: '2021/services.csv' },
      },
    ]);
  });

  test('a credit refers to the services of the year', () => {
    const [kurs] = services;
    const rows = issue(budget, SERVICES, [], { services: [{ ...kurs!, vat: 'outside' }] });
    const fewer = [{ ...kurs!, quantity: decimal('-1'), vat: '25' as const }];
    const { invoices } = plan(budget, SERVICES, rows, {
      services: [{ ...kurs!, vat: 'outside' }, ...fewer],
    });
    expect(invoices[0]?.credits).toEqual([{ number: '20210001', date: '2021-02-01', net: 0n }]);
    expect(invoices[0]?.beyondInvoices).toBe(100034n);
  });
});
