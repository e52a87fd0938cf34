import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import {
  budgetOf,
  codesOf,
  credit,
  HALVES,
  INSTALLMENT,
  issue,
  linesOf,
  plan,
  said,
} from './cooperation.ts';
import { both, budget as twoMembers, SETTLEMENT, settlementOf } from './settled-year.ts';

const budget = budgetOf({
  lines: [
    { id: 'L1', shares: ['100', '60'] },
    { id: 'L2', shares: ['80.01', '0'], vat: '25' },
    { id: 'L3', shares: ['-8', '0'], vat: '12' },
    { id: 'L4', shares: ['0', '-200'] },
  ],
  invoicing: { installments: HALVES, kid: { rule: 'mod10' } },
});
const rows = issue(budget, INSTALLMENT(1));
const day = '2021-03-01';

describe('taking a document back', () => {
  test('mirrors it by VAT treatment, and refers to it', () => {
    const { invoices, found } = plan(budget, credit('20210002'), rows, { day });
    expect(found).toEqual([]);
    const [note] = invoices;
    const [, row] = rows;
    expect(note).toMatchObject({
      number: '20210004',
      kind: 'credit-note',
      purpose: 'installment',
      installment: 1,
      installments: 2,
      regime: 'inside',
      net: row?.net,
      vat: row?.vat,
      gross: row?.gross,
      vatTotals: row?.vatTotals,
      credits: [{ number: '20210002', date: '2021-02-01', net: row?.net }],
      reverses: '20210002',
      calculation: { kind: 'whole-document', row },
      period: { from: '2021-01-01', until: '2021-12-31' },
    });
    expect([note?.due, note?.kid]).toEqual([undefined, undefined]);
    expect(linesOf(note!)).toEqual(['whole-document 40.01 25', 'whole-document -4.00 12']);
    expect(note?.lines[0]?.subject).toEqual({
      kind: 'whole-document',
      of: 'invoice',
      number: '20210002',
      date: '2021-02-01',
    });
  });

  test('a credit note is taken back by an invoice, due by the terms, with a KID', () => {
    expect(said(plan(budget, credit('20210003'), rows, { day }))).toEqual([
      '20210004 invoice 3002 outside 70.00 + 0.00',
    ]);
    const [invoice] = plan(budget, credit('20210003'), rows, { day }).invoices;
    expect(invoice).toMatchObject({ due: '2021-03-31', reverses: '20210003', index: 1 });
    expect(invoice?.kid).toHaveLength(13);
  });

  test('once more changes nothing and names what did it; the document counts no longer', () => {
    const taken = issue(budget, credit('20210001'), rows, { day });
    expect(plan(budget, credit('20210001'), taken, { day })).toEqual({
      invoices: [],
      unchanged: ['20210004'],
      found: [],
    });
    const anew = plan(budget, INSTALLMENT(1), taken, { day });
    expect(said(anew)).toEqual(['20210005 invoice 3001 outside 50.00 + 0.00']);
    expect(anew.unchanged).toEqual(['20210002', '20210003']);
    expect(plan(budget, credit('20210004'), taken, { day }).found).toMatchObject([
      {
        code: 'invoice/takes-another-back',
        args: { number: '20210004', reverses: '20210001' },
        at: { file: 'register/invoices.csv', line: 5 },
      },
    ]);
  });

  test('is refused while a credit note that stands refers to it', () => {
    const revised = budgetOf({
      lines: [{ id: 'L1', shares: ['10', '0'] }],
      invoicing: { installments: HALVES },
    });
    const only = issue(budget, INSTALLMENT(1)).slice(0, 1);
    const budgetOn = (on: string) => (on < '2021-06-01' ? budget : revised);
    const second = issue(revised, INSTALLMENT(2), only, { day: '2021-08-01', budgetOn });
    expect(second[1]).toMatchObject({ kind: 'credit-note', credits: ['20210001'] });
    expect(plan(revised, credit('20210001'), second, { day: '2021-08-01' }).found).toMatchObject([
      { code: 'invoice/referred-to', args: { number: '20210001', by: ['20210002'] } },
    ]);
    const back = issue(revised, credit('20210002'), second, { day: '2021-08-01' });
    expect(codesOf(plan(revised, credit('20210001'), back, { day: '2021-08-01' }))).toEqual([]);
  });

  test('is refused while what settled it stands, to pay or to receive; what members have settled apart is not', () => {
    const settlement = settlementOf(['12.50', '-40'], { project: ['3', '-4'] });
    const on = { day: '2022-04-01', settlement };
    const year = issue(twoMembers, SETTLEMENT, both, on);
    const all = issue(twoMembers, { ...SETTLEMENT, project: 'Digi' }, year, on);
    const refused = (number: string, rowsThen = all) =>
      plan(twoMembers, credit(number), rowsThen, { day: '2022-05-01' }).found.map(
        ({ args }) => args,
      );
    expect(refused('20210001')).toEqual([{ number: '20210001', by: ['20210005'] }]);
    const byBoth = ['20210006', '20210008'];
    expect(refused('20210002'), 'the project has no invoice to refer to').toEqual([
      { number: '20210002', by: byBoth },
    ]);
    const back = issue(twoMembers, credit('20210005'), all, { day: '2022-05-01' });
    expect(refused('20210001', back)).toEqual([]);
    expect(refused('20210006', back)).toEqual([]);
    const project = { purpose: 'project', project: 'Digi' } as const;
    const before = issue(twoMembers, project, both, { day: '2021-09-01' });
    const ofProject = issue(twoMembers, { ...SETTLEMENT, project: 'Digi' }, before, on);
    expect(refused('20210005', ofProject)).toEqual([{ number: '20210005', by: ['20210007'] }]);
    expect(refused('20210001', ofProject), 'the year is not settled').toEqual([]);
  });

  test.each([
    { number: '20210009', near: ['20210003', '20210002', '20210001'], why: 'a slip' },
    { number: 'x', near: ['20210001', '20210002', '20210003'], why: 'no number at all' },
    { number: '20210003x', near: ['20210001', '20210002', '20210003'], why: 'a letter after' },
    { number: 'x20210003', near: ['20210001', '20210002', '20210003'], why: 'a letter before' },
  ])('$number is answered with the nearest numbers: $why', ({ number, near }) => {
    expect(plan(budget, credit(number), rows, { day }).found).toMatchObject([
      { code: 'invoice/unknown-number', args: { number, near } },
    ]);
    expect(plan(budget, credit(number), [], { day })).toEqual({
      invoices: [],
      unchanged: [],
      found: [
        {
          code: 'invoice/unknown-number',
          severity: 'error',
          args: { number, near: [] },
          at: { file: 'register/invoices.csv', line: 1, column: 1 },
        },
      ],
    });
  });

  test('needs the member in the agreement, a day in order, and room in the KID', () => {
    const strange = rows.map((row) => ({ ...row, municipality: '1101', name: 'Eigersund' }));
    expect(plan(budget, credit('20210001'), strange, { day }).found).toMatchObject([
      { code: 'invoice/unknown-member', args: { municipality: '1101', name: 'Eigersund' } },
    ]);
    const early = plan(budget, credit('20210001'), rows, { day: '2021-01-31' });
    expect({ ...early, found: codesOf(early) }).toEqual({
      invoices: [],
      unchanged: [],
      found: ['invoice/date-before-register'],
    });
    const { agreement } = budget.input;
    const invoicing = { ...agreement.invoicing, kid: { rule: 'mod10' as const, length: 2 } };
    const tight = plan(budget, credit('20210003'), rows, {
      day,
      agreement: { ...agreement, invoicing },
    });
    expect({ ...tight, found: codesOf(tight) }).toEqual({
      invoices: [],
      unchanged: [],
      found: ['invoicing/kid-full'],
    });
  });

  test('keeps the project; an installment that the agreement no longer has stays what it was', () => {
    const projects = budgetOf({
      project: { lines: [{ id: 'P1', shares: ['10', '0'] }], effort: [] },
    });
    const ofProject = issue(projects, { purpose: 'project', project: 'Digi' });
    const [note] = plan(budget, credit('20210001'), ofProject, { day }).invoices;
    expect([note?.project, note?.installment, note?.installments]).toEqual([
      'Digi',
      undefined,
      undefined,
    ]);
    const third = rows.map((row) => ({ ...row, installment: 3 }));
    const [old] = plan(budget, credit('20210001'), third, { day }).invoices;
    expect([old?.installment, old?.installments]).toEqual([3, 3]);
  });
});

describe('numbers near a wrong one', () => {
  test('are three, the nearest first', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({
      ...rows[0]!,
      number: `20210${String(index * 10).padStart(3, '0')}`,
    }));
    expect(plan(budget, credit('20210054'), ten, { day }).found).toMatchObject([
      { args: { near: ['20210050', '20210060', '20210040'] } },
    ]);
  });

  test('a total of nothing is taken back as nothing', () => {
    const ofNothing = { treatment: 'outside' as const, net: rows[0]!.vat, vat: rows[0]!.vat };
    const [row] = rows.map((each) => ({ ...each, vatTotals: [...each.vatTotals, ofNothing] }));
    const [note] = plan(budget, credit('20210001'), [row!], { day }).invoices;
    expect(note?.lines.at(-1)).toMatchObject({ quantity: 1_000_000n, unitPrice: 0n, net: 0n });
  });
});

describe('the period of a document', () => {
  test.each([
    { member: {}, from: '2021-01-01', until: '2021-12-31', why: 'the whole year' },
    {
      member: { from: '2021-07-01' },
      from: '2021-07-01',
      until: '2021-12-31',
      why: 'joined in it',
    },
    { member: { until: '2021-05-31' }, from: '2021-01-01', until: '2021-05-31', why: 'left in it' },
    { member: { from: '2022-01-01' }, from: '2021-01-01', until: '2021-12-31', why: 'none of it' },
  ])('$why', ({ member, from, until }) => {
    const part = member as { from?: Day; until?: Day };
    const lines = [{ id: 'L1', shares: ['1', '1'] }];
    const of = (agreement = {}) =>
      plan(budgetOf({ members: [part], lines, agreement }), INSTALLMENT(1)).invoices[0]?.period;
    expect(of()).toEqual({ from, until });
    const whole = { period: { from: '2000-01-01', until: '2030-12-31' } };
    expect(of(whole as never)).toEqual({ from, until });
  });
});
