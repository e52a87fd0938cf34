import { describe, expect, test } from 'vitest';
import { ore, oreText } from '../../src/model/ore.ts';
import {
  budgetOf,
  codesOf,
  credit,
  HALVES,
  INSTALLMENT,
  issue,
  plan,
  said,
  type TestLine,
} from './cooperation.ts';

const twoMembers: readonly TestLine[] = [
  { id: 'L1', shares: ['133.34', '50'] },
  { id: 'L3', shares: ['-10', '-5'] },
];

describe('the order of installments', () => {
  const budget = budgetOf({ lines: twoMembers, invoicing: { installments: HALVES } });

  test('the second waits for the first', () => {
    expect(codesOf(plan(budget, INSTALLMENT(2)))).toEqual(['invoice/earlier-not-issued']);
  });

  test('one of no percent has no documents to wait for', () => {
    const [, second] = HALVES;
    const installments = [
      { ...second!, share: 0n as never },
      { ...second!, share: 100_000_000n as never },
    ];
    const late = budgetOf({ lines: twoMembers, invoicing: { installments } });
    expect(said(plan(late, INSTALLMENT(2)))).toHaveLength(2);
  });

  const first = issue(budget, INSTALLMENT(1));
  const both = issue(budget, INSTALLMENT(2), first, { day: '2021-08-01' });
  const credited = issue(budget, credit('20210001'), both, { day: '2021-08-02' });

  test('one that was credited is issued anew beside those after it, with the same amount', () => {
    const anew = plan(budget, INSTALLMENT(1), credited, { day: '2021-08-03' });
    expect(said(anew)).toEqual(['20210006 invoice 3001 outside 61.67 + 0.00']);
    expect(anew.unchanged).toEqual(['20210002']);
    const rows = issue(budget, INSTALLMENT(1), credited, { day: '2021-08-03' });
    const again = plan(budget, INSTALLMENT(2), rows, { day: '2021-08-04' });
    expect(again).toMatchObject({ invoices: [], unchanged: ['20210003', '20210004'], found: [] });
  });

  test('while it is missing, the one after it stands as it was issued', () => {
    const again = plan(budget, INSTALLMENT(2), credited, { day: '2021-08-03' });
    expect(again).toEqual({ invoices: [], unchanged: ['20210003', '20210004'], found: [] });
  });

  const withoutSecond = issue(budget, credit('20210003'), credited, { day: '2021-08-03' });

  test('while it is missing, the one after it is not issued: it would take it in', () => {
    const planned = plan(budget, INSTALLMENT(2), withoutSecond, { day: '2021-08-04' });
    expect(planned).toEqual({
      invoices: [],
      unchanged: ['20210004'],
      found: [
        {
          code: 'invoice/earlier-credited',
          severity: 'error',
          args: {
            installment: 2,
            credited: [{ name: 'Kommune 0', number: '20210001', installment: 1 }],
          },
          at: { file: 'register/invoices.csv', line: 2, column: 1 },
        },
      ],
    });
    const anew = issue(budget, INSTALLMENT(1), withoutSecond, { day: '2021-08-04' });
    expect(said(plan(budget, INSTALLMENT(2), anew, { day: '2021-08-05' }))).toEqual([
      '20210008 invoice 3001 outside 61.67 + 0.00',
    ]);
  });

  test('one credited twice is named once, and one that comes to nothing now is not waited for', () => {
    const anew = issue(budget, INSTALLMENT(1), withoutSecond, { day: '2021-08-04' });
    const twice = issue(budget, credit('20210007'), anew, { day: '2021-08-05' });
    const { found } = plan(budget, INSTALLMENT(2), twice, { day: '2021-08-06' });
    expect(found).toMatchObject([
      { args: { credited: [{ number: '20210007' }] }, at: { line: 8 } },
    ]);
    const [, half] = HALVES;
    const late = budgetOf({
      lines: twoMembers,
      invoicing: {
        installments: [
          { ...half!, share: 0n as never },
          { ...half!, share: 100_000_000n as never },
        ],
      },
    });
    const planned = plan(
      late,
      INSTALLMENT(2),
      withoutSecond.slice(0, 1).concat(withoutSecond.slice(4)),
      {
        day: '2021-08-06',
      },
    );
    expect(planned.found).toEqual([]);
  });

  test('one that a later one has taken in, in a register of others, is not issued on top of it', () => {
    const second = both[2]!;
    const whole = { treatment: 'outside', net: ore(12334n), vat: ore(0n) } as const;
    const rows = [
      ...withoutSecond,
      { ...second, number: '20210007', net: whole.net, gross: whole.net, vatTotals: [whole] },
    ];
    const again = plan(budget, INSTALLMENT(2), rows, { day: '2021-08-05' });
    expect(again).toEqual({ invoices: [], unchanged: ['20210004', '20210007'], found: [] });
    expect(plan(budget, INSTALLMENT(1), rows, { day: '2021-08-05' }).found).toMatchObject([
      {
        code: 'invoice/later-stands',
        args: { later: [{ name: 'Kommune 0', number: '20210007' }] },
        at: { line: 8 },
      },
    ]);
  });

  test('one that a revised budget has changed waits until the later one is credited', () => {
    const more = budgetOf({
      lines: [...twoMembers, { id: 'L4', shares: ['20', '20'] }],
      invoicing: { installments: HALVES },
    });
    expect(codesOf(plan(more, INSTALLMENT(1), credited, { day: '2021-08-03' }))).toContain(
      'invoice/later-stands',
    );
  });

  test('of two that are missing the first may be issued, and then the second', () => {
    const [half] = HALVES;
    const quarter = (month: string) => ({
      ...half!,
      due: `${month}-15`,
      share: 25_000_000n as never,
    });
    const four = budgetOf({
      lines: [
        { id: 'L1', shares: ['100', '0'], vat: '25' },
        { id: 'L2', shares: ['-40', '0'], vat: '15' },
      ],
      invoicing: { installments: ['02', '05', '08', '11'].map(quarter) },
    });
    let rows = issue(four, INSTALLMENT(1));
    rows = issue(four, INSTALLMENT(2), rows, { day: '2021-04-01' });
    rows = issue(four, INSTALLMENT(3), rows, { day: '2021-07-01' });
    rows = issue(four, credit('20210001'), rows, { day: '2021-07-02' });
    rows = issue(four, credit('20210002'), rows, { day: '2021-07-02' });
    const first = plan(four, INSTALLMENT(1), rows, { day: '2021-07-03' });
    expect(first.invoices.map(({ net }) => oreText(net))).toEqual(['15.00']);
    expect(codesOf(plan(four, INSTALLMENT(2), rows, { day: '2021-07-03' }))).toEqual([
      'invoice/earlier-credited',
    ]);
    rows = issue(four, INSTALLMENT(1), rows, { day: '2021-07-03' });
    const second = plan(four, INSTALLMENT(2), rows, { day: '2021-07-04' });
    expect(second.invoices.map(({ net }) => oreText(net))).toEqual(['15.00']);
    expect(second.found).toEqual([]);
  });
});
