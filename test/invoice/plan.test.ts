import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { budgetDays } from '../../src/invoice/plan.ts';
import { budgetOf, credit, HALVES, INSTALLMENT, issue, plan } from './cooperation.ts';

const budget = budgetOf({
  lines: [{ id: 'L1', shares: ['100', '60'] }],
  invoicing: { installments: HALVES },
});
const first = issue(budget, INSTALLMENT(1));

describe('the days that budgets are asked for', () => {
  const days = (asked: Parameters<typeof budgetDays>[0]['asked'], rows = first) =>
    budgetDays({ asked, year: 2021, date: '2021-08-01' as Day, rows });

  test('are those of documents that stand, and the day of issue, each once', () => {
    expect(days({ purpose: 'installment', installment: 1 })).toEqual(['2021-02-01', '2021-08-01']);
    expect(days({ purpose: 'installment', installment: 2 })).toEqual(['2021-08-01']);
    const one = issue(budget, credit('20210001'), first, { day: '2021-03-01' });
    const anew = issue(budget, INSTALLMENT(1), one, { day: '2021-08-01' });
    expect(days({ purpose: 'installment', installment: 1 }, anew)).toEqual([
      '2021-02-01',
      '2021-08-01',
    ]);
    expect(days({ purpose: 'project', project: 'Digi' })).toEqual(['2021-08-01']);
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
