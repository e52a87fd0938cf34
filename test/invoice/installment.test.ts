import { describe, expect, test } from 'vitest';
import { oreText } from '../../src/model/ore.ts';
import {
  budgetOf,
  codesOf,
  HALVES,
  INSTALLMENT,
  issue,
  linesOf,
  plan,
  said,
} from './cooperation.ts';
import type { TestLine } from './cooperation.ts';

const twoMembers: readonly TestLine[] = [
  { id: 'L1', shares: ['100.01', '50'], category: 'Drift' },
  { id: 'L2', shares: ['33.33', '0'], category: 'Prosjektleder' },
  { id: 'L3', shares: ['-10', '-5'], category: 'Drift' },
];

describe('installments', () => {
  const budget = budgetOf({ lines: twoMembers, invoicing: { installments: HALVES } });

  test('each is the cumulative share less those before, so that they add up to the contribution', () => {
    const first = plan(budget, INSTALLMENT(1));
    expect(said(first)).toEqual([
      '20210001 invoice 3001 outside 61.67 + 0.00',
      '20210002 invoice 3002 outside 22.50 + 0.00',
    ]);
    const rows = issue(budget, INSTALLMENT(1));
    const second = plan(budget, INSTALLMENT(2), rows, { day: '2021-08-01' });
    expect(said(second)).toEqual([
      '20210003 invoice 3001 outside 61.67 + 0.00',
      '20210004 invoice 3002 outside 22.50 + 0.00',
    ]);
    expect(second.invoices.map(({ installments }) => installments)).toEqual([2, 2]);
  });

  test('the due date is the later of the day of the installment and the terms', () => {
    expect(plan(budget, INSTALLMENT(1)).invoices[0]?.due).toBe('2021-03-03');
    const early = plan(budget, INSTALLMENT(1), [], { day: '2021-01-05' });
    expect(early.invoices[0]?.due).toBe('2021-02-15');
    const invoicing = { ...budget.input.agreement.invoicing, termsDays: 0 };
    const agreement = { ...budget.input.agreement, invoicing };
    const late = plan(budget, INSTALLMENT(1), [], { day: '2021-03-01', agreement });
    expect(late.invoices[0]?.due).toBe('2021-03-01');
  });

  test('without installments in the agreement there is one of all of it', () => {
    const whole = budgetOf({ lines: twoMembers });
    const { invoices } = plan(whole, INSTALLMENT(1));
    expect(invoices.map(({ net, due }) => [oreText(net), due])).toEqual([
      ['123.34', '2021-03-03'],
      ['45.00', '2021-03-03'],
    ]);
    expect(codesOf(plan(whole, INSTALLMENT(2)))).toEqual(['invoice/unknown-installment']);
    expect(codesOf(plan(whole, INSTALLMENT(0)))).toEqual(['invoice/unknown-installment']);
  });

  test.each([
    {
      lines: 'total',
      first: ['contribution 61.67 outside'],
      second: ['contribution 61.67 outside'],
    },
    {
      lines: 'category',
      first: ['category Drift 45.01 outside', 'category Prosjektleder 16.66 outside'],
      second: ['category Drift 45.00 outside', 'category Prosjektleder 16.67 outside'],
    },
    {
      lines: 'line',
      first: ['L1 50.01 outside', 'L2 16.66 outside', 'L3 -5.00 outside'],
      second: ['L1 50.00 outside', 'L2 16.67 outside', 'L3 -5.00 outside'],
    },
  ] as const)('lines by $lines add up to the document', ({ lines, first, second }) => {
    const byLines = budgetOf({ lines: twoMembers, invoicing: { installments: HALVES, lines } });
    expect(linesOf(plan(byLines, INSTALLMENT(1)).invoices[0]!)).toEqual(first);
    const rows = issue(byLines, INSTALLMENT(1));
    const { invoices } = plan(byLines, INSTALLMENT(2), rows, { day: '2021-08-01' });
    expect(linesOf(invoices[0]!)).toEqual(second);
  });

  test('a line rests on the keys of what it sums up, each once', () => {
    const [invoice] = plan(budget, INSTALLMENT(1)).invoices;
    expect(invoice?.lines[0]?.grounds).toEqual([{ key: '30/70', grounds: { clause: '§ 30/70' } }]);
  });

  test('a revised budget is caught up by the next installment, on a line of its own', () => {
    const rows = issue(budget, INSTALLMENT(1));
    const revised = budgetOf({
      lines: [{ id: 'L1', shares: ['200', '20'] }],
      invoicing: { installments: HALVES },
    });
    const budgetOn = (day: string) => (day < '2021-06-15' ? budget : revised);
    const again = plan(revised, INSTALLMENT(1), rows, { day: '2021-08-01', budgetOn });
    expect([again.invoices, again.unchanged]).toEqual([[], ['20210001', '20210002']]);
    const second = plan(revised, INSTALLMENT(2), rows, { day: '2021-08-01', budgetOn });
    expect(said(second)).toEqual([
      '20210003 invoice 3001 outside 138.33 + 0.00',
      '20210004 credit-note 3002 outside 2.50 + 0.00',
    ]);
    expect(linesOf(second.invoices[0]!)).toEqual([
      'contribution 100.00 outside',
      'earlier-installments 38.33 outside',
    ]);
    expect(linesOf(second.invoices[1]!)).toEqual([
      'contribution -10.00 outside',
      'earlier-installments 12.50 outside',
    ]);
    const [, back] = second.invoices;
    expect(back?.credits).toEqual([{ number: '20210002', date: '2021-02-01', net: 250n }]);
    expect([back?.due, back?.beyondInvoices]).toEqual([undefined, undefined]);
    expect(back?.calculation).toMatchObject({
      kind: 'installment',
      sums: [{ contribution: 2000n, cumulative: 2000n, earlier: 2250n, amount: -250n }],
    });
  });

  test('outside the Act and inside it are two documents; a treatment that is gone is taken back', () => {
    const mixed = budgetOf({
      lines: [
        { id: 'L1', shares: ['100', '0'] },
        { id: 'L2', shares: ['80', '0'], vat: '25' },
        { id: 'L3', shares: ['40', '0'], vat: 'exempt' },
      ],
      invoicing: { installments: HALVES },
    });
    const first = plan(mixed, INSTALLMENT(1));
    expect(said(first)).toEqual([
      '20210001 invoice 3001 outside 50.00 + 0.00',
      '20210002 invoice 3001 inside 60.00 + 10.00',
    ]);
    expect(first.invoices[1]?.vatTotals).toEqual([
      { treatment: 'exempt', net: 2000n, vat: 0n },
      { treatment: '25', net: 4000n, vat: 1000n },
    ]);
    expect(first.invoices[1]?.calculation).toMatchObject({ sums: { length: 2 } });
    const rows = issue(mixed, INSTALLMENT(1));
    const allTaxed = budgetOf({
      lines: [{ id: 'L1', shares: ['220', '0'], vat: '25' }],
      invoicing: { installments: HALVES },
    });
    const budgetOn = (day: string) => (day < '2021-06-15' ? mixed : allTaxed);
    const second = plan(allTaxed, INSTALLMENT(2), rows, { day: '2021-08-01', budgetOn });
    expect(said(second)).toEqual([
      '20210003 credit-note 3001 outside 50.00 + 0.00',
      '20210004 invoice 3001 inside 160.00 + 45.00',
    ]);
    expect(linesOf(second.invoices[1]!)).toEqual([
      'earlier-installments -20.00 exempt',
      'contribution 110.00 25',
      'earlier-installments 70.00 25',
    ]);
  });

  test('nothing to pay is no document', () => {
    const none = budgetOf({
      lines: [
        { id: 'L1', shares: ['100', '0'] },
        { id: 'L2', shares: ['-100', '0'] },
      ],
      invoicing: { lines: 'line' },
    });
    expect(plan(none, INSTALLMENT(1)).invoices).toEqual([]);
  });
});
