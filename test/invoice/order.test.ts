import { describe, expect, test } from 'vitest';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { ore } from '../../src/model/ore.ts';
import {
  budgetOf,
  credit,
  HALVES,
  INSTALLMENT,
  issue,
  plan,
  said,
  serviceOf,
} from './cooperation.ts';

const [half] = HALVES;
const quarters = ['02', '05', '08', '11'].map((month) => ({
  ...half!,
  due: `${month}-15`,
  share: 25_000_000n as never,
}));
const at = { file: 'agreement.yaml', line: 80, column: 3 };
const nowhere = { file: 'agreement.yaml', line: 1, column: 1 };
const lines = [{ id: 'L1', shares: ['100', '60'] }];
/** A document of the year to each member that is no installment. */
const COURSES = issue(budgetOf({}), { purpose: 'services' }, [], {
  services: [0, 1].map((member) => serviceOf(member, 'Kurs', '1', '7', { vat: '25' })),
}).map((row) => ({ ...row, number: `${row.number}0` }));

describe('an installment that there is none of', () => {
  test.each([
    { placed: { at }, expected: at },
    { placed: {}, expected: nowhere },
  ])('is refused where the agreement says how many: $expected.line', ({ placed, expected }) => {
    const budget = budgetOf({ lines, invoicing: { installments: quarters, ...placed } });
    expect(plan(budget, INSTALLMENT(5))).toEqual({
      invoices: [],
      unchanged: [],
      found: [
        {
          code: 'invoice/unknown-installment',
          severity: 'error',
          args: { installment: 5, count: 4 },
          at: expected,
        },
      ],
    });
  });
});

describe('earlier installments that nobody was sent', () => {
  const budget = budgetOf({ lines, invoicing: { installments: quarters, at } });
  const first = issue(budget, INSTALLMENT(1));
  const missing = (rows = first, given = budget) =>
    plan(given, INSTALLMENT(3), rows, { day: '2021-07-01' });

  test('are named, at the agreement', () => {
    expect(missing()).toEqual({
      invoices: [],
      unchanged: [],
      found: [
        {
          code: 'invoice/earlier-not-issued',
          severity: 'error',
          args: { installment: 3, missing: [2] },
          at,
        },
      ],
    });
    const placeless = budgetOf({ lines, invoicing: { installments: quarters } });
    expect(missing(first, placeless).found).toMatchObject([{ at: nowhere }]);
  });

  test('are not those of another year', () => {
    const before = first.map((row) => ({ ...row, year: 2020 }));
    expect(missing(before).found).toMatchObject([{ args: { missing: [1, 2] } }]);
  });
});

describe('what earlier installments came to', () => {
  const budget = budgetOf({ lines, invoicing: { installments: HALVES } });
  const first = issue(budget, INSTALLMENT(1));
  const second = (rows = first) =>
    said(plan(budget, INSTALLMENT(2), rows, { day: '2021-08-01' })).map((each) => each.slice(9));

  test('is that of the year alone, and of installments alone', () => {
    const expected = ['invoice 3001 outside 50.00 + 0.00', 'invoice 3002 outside 30.00 + 0.00'];
    expect(second()).toEqual(expected);
    const before = first.map((row) => ({ ...row, number: '20200001', year: 2020 }));
    expect(second([...before, ...COURSES, ...first])).toEqual(expected);
  });
});

describe('an installment that comes beside later ones', () => {
  /** Of 100 and 20 kroner a year in quarters. */
  const four = (shares: readonly string[] = ['100', '20'], more: readonly string[] = []) =>
    budgetOf({
      lines: [
        { id: 'L1', shares, vat: '25' },
        { id: 'L2', shares: more, vat: '15' },
      ],
      invoicing: { installments: quarters },
    });
  const budget = four();
  const days = ['2021-02-01', '2021-04-01', '2021-07-01'];
  const three = (of = budget) =>
    days.reduce<readonly InvoiceRow[]>(
      (rows, day, index) => issue(of, INSTALLMENT(index + 1), rows, { day }),
      [],
    );
  const without = (rows: readonly InvoiceRow[], ...numbers: readonly string[]) =>
    numbers.reduce(
      (before, number) => issue(budget, credit(number), before, { day: '2021-07-02' }),
      rows,
    );
  const anew = (rows: readonly InvoiceRow[], of = budget, installment = 1) =>
    plan(of, INSTALLMENT(installment), rows, {
      day: '2021-07-03',
      // What stands is held against the budget that it was issued by.
      budgetOn: (day) => (day === '2021-07-03' ? of : budget),
    });

  test('is issued to each member that lacks it, with the amounts that it had', () => {
    const rows = without(three(), '20210001', '20210002');
    expect(said(anew(rows)).map((each) => each.slice(9))).toEqual([
      'invoice 3001 inside 25.00 + 6.25',
      'invoice 3002 inside 5.00 + 1.25',
    ]);
  });

  test('counts installments of the year alone', () => {
    const rows = without(three(), '20210001', '20210002');
    const before = three().map((row) => ({
      ...row,
      number: `2020${row.number.slice(4)}`,
      year: 2020,
      installment: 4,
    }));
    expect(anew([...before, ...COURSES, ...rows]).found).toEqual([]);
  });

  test('names the later ones that are in the way, at the first of them', () => {
    const more = four(['200', '40']);
    const rows = without(three(), '20210001');
    expect(anew(rows, more).found).toEqual([
      {
        code: 'invoice/later-stands',
        severity: 'error',
        args: {
          installment: 1,
          later: [
            { name: 'Kommune 0', number: '20210003' },
            { name: 'Kommune 0', number: '20210005' },
          ],
        },
        at: { file: 'register/invoices.csv', line: 4, column: 1 },
      },
    ]);
  });

  test('does not name another document of its own', () => {
    const parted = (share: string) =>
      budgetOf({
        lines: [
          { id: 'L1', shares: [share, '0'] },
          { id: 'L2', shares: ['40', '0'], vat: '25' },
        ],
        invoicing: { installments: HALVES },
      });
    const both = issue(parted('100'), INSTALLMENT(2), issue(parted('100'), INSTALLMENT(1)));
    const rows = issue(parted('100'), credit('20210001'), both);
    const planned = plan(parted('200'), INSTALLMENT(1), rows, {
      day: '2021-03-01',
      budgetOn: (day) => parted(day === '2021-03-01' ? '200' : '100'),
    });
    const later = [
      { name: 'Kommune 0', number: '20210003' },
      { name: 'Kommune 0', number: '20210004' },
    ];
    expect(planned.found).toMatchObject([{ code: 'invoice/later-stands', args: { later } }]);
  });

  test('of two that are missing has room where a later one took in neither', () => {
    const rows = without(three(), '20210001', '20210003');
    expect(anew(rows).found).toEqual([]);
    expect(anew(rows, budget, 2).found).toMatchObject([
      { code: 'invoice/earlier-credited', args: { credited: [{ number: '20210001' }] } },
    ]);
  });

  test('of two that are missing has none where a later one took in both', () => {
    const whole = { treatment: '25', net: ore(7500n), vat: ore(1875n) } as const;
    const rows = [
      ...without(three(), '20210001', '20210003', '20210005'),
      { ...three()[4]!, number: '20210010', net: whole.net, vatTotals: [whole] },
    ];
    expect(anew(rows).found).toMatchObject([
      { code: 'invoice/later-stands', args: { later: [{ number: '20210010' }] } },
    ]);
  });

  test.each([
    { shares: ['20', '20'], found: true, why: 'the later one has more than all comes to now' },
    { shares: ['-20', '20'], found: false, why: 'both are to be credited' },
    { shares: ['36', '20'], found: true, why: 'more than there is room for' },
    { shares: ['100', '20'], found: false, why: 'as it was' },
  ])('of two that are missing after a revision to $shares: $why', ({ shares, found }) => {
    const rows = without(three(), '20210001', '20210003');
    expect(anew(rows, four(shares)).found.map(({ code }) => code)).toEqual(
      found ? ['invoice/later-stands'] : [],
    );
  });

  test('of two that are missing may come to nothing under a treatment that has room', () => {
    const tiny = four(['100', '20'], ['0.01', '0']);
    const rows = without(three(tiny), '20210001', '20210003');
    const planned = plan(tiny, INSTALLMENT(1), rows, { day: '2021-07-03' });
    expect(planned.found).toEqual([]);
    expect(planned.invoices[0]?.vatTotals).toEqual([{ treatment: '25', net: 2500n, vat: 625n }]);
  });
});
