import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { AskedInvoices } from '../../src/invoice/invoicing-input.ts';
import { daysOfIssued } from '../../src/invoice/plan.ts';
import { budgetOf, credit, HALVES, INSTALLMENT, issue, plan, type TestRun } from './cooperation.ts';

const budget = budgetOf({
  lines: [{ id: 'L1', shares: ['100', '60'] }],
  invoicing: { installments: HALVES },
});
const first = issue(budget, INSTALLMENT(1));

describe('the days that standing documents are held against the budget of', () => {
  const days = (asked: AskedInvoices, more: Partial<Parameters<typeof daysOfIssued>[0]> = {}) =>
    daysOfIssued({ asked, year: 2021, date: '2021-08-01' as Day, rows: first, ...more });

  test('are those of the same kind and of earlier installments, each once', () => {
    expect(days(INSTALLMENT(1))).toEqual(['2021-02-01']);
    expect(days(INSTALLMENT(2))).toEqual(['2021-02-01']);
    const one = issue(budget, credit('20210001'), first, { day: '2021-03-01' });
    const anew = issue(budget, INSTALLMENT(1), one, { day: '2021-08-01' });
    expect(days(INSTALLMENT(1), { rows: anew })).toEqual(['2021-02-01', '2021-08-01']);
    expect(days({ purpose: 'project', project: 'Digi' })).toEqual([]);
    expect(days(INSTALLMENT(0))).toEqual([]);
  });

  test('are not those of earlier installments by a budget file that another was decided for', () => {
    const budgetFileOn = (day: Day) => (day < '2021-06-15' ? '' : 'budget-2.csv');
    expect(days(INSTALLMENT(2), { budgetFileOn })).toEqual([]);
    expect(days(INSTALLMENT(1), { budgetFileOn })).toEqual(['2021-02-01']);
  });

  test('are none where the amounts rest on no budget of a day', () => {
    expect(days({ purpose: 'settlement' })).toEqual([]);
    expect(days({ purpose: 'services' })).toEqual([]);
    expect(days({ purpose: 'consumption' })).toEqual([]);
  });
});

describe('a register by other hands', () => {
  test('two documents for one are held together against what there is to invoice', () => {
    const [row, other] = first;
    const twice = [row!, other!, { ...row!, number: '20210003' }];
    expect(plan(budget, INSTALLMENT(1), twice).found).toMatchObject([
      {
        args: {
          differences: [{ numbers: ['20210001', '20210003'], invoiced: 10000n, now: 5000n }],
        },
      },
    ]);
  });

  test('a document to one that is no member any longer is a difference', () => {
    const left = first.map((row) => ({ ...row, municipality: '1101', name: 'Eigersund' }));
    const { found, unchanged } = plan(budget, INSTALLMENT(1), left);
    expect(unchanged).toEqual([]);
    expect(found).toMatchObject([
      {
        args: { differences: [{ name: 'Eigersund', numbers: ['20210001', '20210002'], now: 0n }] },
      },
    ]);
    const two = left.map((row, index) => ({ ...row, municipality: String(1101 + index) }));
    expect(plan(budget, INSTALLMENT(1), two).found).toMatchObject([
      { args: { differences: [{ numbers: ['20210001'] }, { numbers: ['20210002'] }] } },
    ]);
  });
});

describe('earlier installments that are not what the budget of their day comes to', () => {
  const more = budgetOf({
    lines: [{ id: 'L1', shares: ['100', '80'] }],
    invoicing: { installments: HALVES },
  });
  const second = (rows = first, run: TestRun = {}) =>
    plan(more, INSTALLMENT(2), rows, { day: '2021-08-01', ...run });

  test('are told, and the one that would take in the difference is not issued', () => {
    expect(second()).toEqual({
      invoices: [],
      unchanged: [],
      found: [
        {
          code: 'invoice/other-amounts',
          severity: 'error',
          args: {
            purpose: 'installment',
            year: 2021,
            installment: 1,
            project: undefined,
            differences: [
              {
                name: 'Kommune 1',
                numbers: ['20210002'],
                treatment: undefined,
                invoiced: 3000n,
                now: 4000n,
              },
            ],
          },
          at: { file: 'register/invoices.csv', line: 3, column: 1 },
        },
      ],
    });
  });

  test('are those of members that are to be sent this one, and of none that has it', () => {
    const both = issue(budget, INSTALLMENT(2), first, { day: '2021-08-01' });
    const without = issue(budget, credit('20210003'), both, { day: '2021-08-01' });
    const planned = plan(more, INSTALLMENT(2), without, {
      day: '2021-08-02',
      budgetOn: (day) => (day === '2021-08-01' ? budget : more),
    });
    expect(planned.found).toEqual([]);
    expect(planned.invoices).toHaveLength(1);
  });

  test('are right by the budget of their day', () => {
    const budgetOn = (day: Day) => (day === '2021-08-01' ? more : budget);
    expect(second(first, { budgetOn })).toMatchObject({
      invoices: [{ net: 5000n }, { net: 5000n }],
    });
  });

  test('are caught up where another budget file was decided since', () => {
    const budgetFileOn = (day: Day) => (day < '2021-06-15' ? '' : 'budget-2.csv');
    expect(second(first, { budgetFileOn }).found).toEqual([]);
  });

  test('are told by treatment where a document has several', () => {
    const parted = (share: string) =>
      budgetOf({
        lines: [
          { id: 'L1', shares: ['100', '60'], vat: '25' },
          { id: 'L2', shares: [share, '0'], vat: '15' },
        ],
        invoicing: { installments: HALVES },
      });
    const rows = issue(parted('40'), INSTALLMENT(1));
    expect(plan(parted('50'), INSTALLMENT(1), rows).found).toMatchObject([
      { args: { differences: [{ treatment: '15', invoiced: 2000n, now: 2500n }] } },
    ]);
    expect(plan(parted('0'), INSTALLMENT(1), rows).found).toMatchObject([
      { args: { differences: [{ treatment: '15', invoiced: 2000n, now: 0n }] } },
    ]);
  });
});
