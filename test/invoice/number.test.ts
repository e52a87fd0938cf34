import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { isKid } from '../../src/model/norwegian-numbers.ts';
import { kidOf } from '../../src/invoice/kid.ts';
import { budgetOf, codesOf, INSTALLMENT, issue, plan, rowOf } from './cooperation.ts';

const lines = [{ id: 'L1', shares: ['100', '50'] }];

describe('a KID', () => {
  test.each([
    { rule: 'mod10', length: undefined, kid: '2021000130066', why: '8 + 4 digits and the check' },
    { rule: 'mod11', length: undefined, kid: '02021000130065', why: 'one more in front' },
    { rule: 'mod10', length: 20, kid: '00000002021000130066', why: 'zeros on the left' },
    { rule: 'mod10', length: 12, kid: undefined, why: 'no room for the check digit' },
    { rule: 'mod11', length: 13, kid: undefined, why: 'no room for the digit in front' },
  ] as const)('by $rule of $length digits: $why', ({ rule, length, kid }) => {
    const form = { rule, ...(length !== undefined && { length }) };
    expect(kidOf(form, '20210001', '3006')).toBe(kid);
    if (kid !== undefined) expect(isKid(kid, rule)).toBe(true);
  });

  test('is right for every number, of its length, and another for another invoice', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    let counted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('mod10', 'mod11'),
        fc.integer({ min: 14, max: 25 }),
        number,
        fc.integer({ min: 301, max: 5999 }),
        (rule, length, place, municipality) => {
          const invoice = `2021${String(place).padStart(4, '0')}`;
          const kid = kidOf({ rule, length }, invoice, String(municipality).padStart(4, '0'))!;
          expect(kid).toHaveLength(length);
          expect(isKid(kid, rule)).toBe(true);
          expect(kid.slice(-5, -1)).toBe(String(municipality).padStart(4, '0'));
          expect(kid.slice(-13, -5)).toBe(invoice);
          if (kid.startsWith('1')) counted += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(counted).toBeGreaterThan(0);
  });
});

describe('numbers', () => {
  test('one series a year, for invoices and credit notes; more digits when there must be', () => {
    const budget = budgetOf({ lines });
    const [first] = plan(budget, INSTALLMENT(1)).invoices;
    const row = rowOf(first!);
    const before = [
      { ...row, number: '20200007', year: 2020, purpose: 'services' as const },
      { ...row, number: '20219999', purpose: 'services' as const },
    ];
    const { invoices } = plan(budget, INSTALLMENT(1), before);
    expect(invoices.map(({ number }) => number)).toEqual(['202110000', '202110001']);
  });

  test('go on after the highest of the year, whatever stands around it', () => {
    const budget = budgetOf({ lines });
    const [row] = issue(budget, INSTALLMENT(1));
    const numbers = ['20210003', '20210001', '20200009', '20220008'];
    const before = numbers.map((number) => ({ ...row!, number, purpose: 'services' as const }));
    const { invoices } = plan(budget, INSTALLMENT(1), before);
    expect(invoices.map(({ number }) => number)).toEqual(['20210004', '20210005']);
  });

  test('invoices have a KID where the agreement asks for one; no credit note or voucher has', () => {
    const given = { lines: [{ id: 'L1', shares: ['100', '-50'] }] };
    const kids = (budget: ReturnType<typeof budgetOf>) =>
      plan(budget, INSTALLMENT(1)).invoices.map(({ kid, kind }) => [kind, kid]);
    expect(kids(budgetOf(given))).toEqual([
      ['invoice', undefined],
      ['credit-note', undefined],
    ]);
    expect(kids(budgetOf({ ...given, invoicing: { kid: { rule: 'mod10' } } }))).toEqual([
      ['invoice', '2021000130017'],
      ['credit-note', undefined],
    ]);
    const internal = budgetOf({
      ...given,
      invoicing: { kid: { rule: 'mod10' }, host: 'internal' },
    });
    expect(kids(internal)[0]).toEqual(['invoice', undefined]);
    expect(plan(internal, INSTALLMENT(1)).invoices.map(({ isInternal }) => isInternal)).toEqual([
      true,
      false,
    ]);
  });

  test('a number that the KID has no room for stops the run, at the agreement', () => {
    const at = { file: 'agreement.yaml', line: 80, column: 3 };
    const budget = budgetOf({ lines, invoicing: { kid: { rule: 'mod10', length: 12 }, at } });
    const { invoices, found } = plan(budget, INSTALLMENT(1));
    expect(invoices).toEqual([]);
    expect(found).toMatchObject([
      { code: 'invoicing/kid-full', args: { number: '20210001', length: 12 }, at },
    ]);
    const nowhere = budgetOf({ lines, invoicing: { kid: { rule: 'mod11', length: 13 } } });
    expect(plan(nowhere, INSTALLMENT(1)).found[0]?.at.file).toBe('agreement.yaml');
  });

  test('nothing is issued before the newest document of any year', () => {
    const budget = budgetOf({ lines });
    const rows = issue(budget, INSTALLMENT(1), [], { day: '2021-03-01' }).map((row) => ({
      ...row,
      year: 2020,
    }));
    const early = plan(budget, INSTALLMENT(1), rows, { day: '2021-02-28' });
    expect(early.found).toMatchObject([
      {
        code: 'invoice/date-before-register',
        args: { date: '2021-02-28', newest: '2021-03-01', number: '20210001' },
        at: { file: 'register/invoices.csv', line: 2 },
      },
    ]);
    expect(codesOf(plan(budget, INSTALLMENT(1), rows, { day: '2021-03-01' }))).toEqual([]);
    const days = ['2021-02-10', '2021-03-01', '2021-02-20'].map((date, index) => ({
      ...rows[0]!,
      number: `2020000${String(index)}`,
      date: date as Day,
    }));
    expect(plan(budget, INSTALLMENT(1), days, { day: '2021-02-09' }).found).toMatchObject([
      { args: { newest: '2021-03-01', number: '20200001' }, at: { line: 3 } },
    ]);
  });

  test('what is unchanged is listed on any day', () => {
    const budget = budgetOf({ lines });
    const rows = issue(budget, INSTALLMENT(1), [], { day: '2021-03-01' });
    const again = plan(budget, INSTALLMENT(1), rows, { day: '2021-01-01' });
    expect(again).toEqual({ invoices: [], unchanged: ['20210001', '20210002'], found: [] });
  });
});
