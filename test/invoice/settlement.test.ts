import { describe, expect, test } from 'vitest';
import type { Budget } from '../../src/model/allocation.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import {
  budgetOf,
  codesOf,
  credit,
  INSTALLMENT,
  issue,
  plan,
  said,
  serviceOf,
} from './cooperation.ts';
import { both, budget, first, OF_PROJECT, SETTLEMENT, settlementOf } from './settled-year.ts';

/** The settlement with the members of another budget. */
const placedIn = (settlement: Settlement, { input }: Budget): Settlement => {
  const { weighing } = settlement.input;
  const { members } = input;
  return { ...settlement, input: { ...settlement.input, weighing: { ...weighing, members } } };
};

describe('a settlement', () => {
  test('to pay is an invoice, to receive a credit note against the newest invoices first', () => {
    const settlement = settlementOf(['12.50', '-40'], { key: '30/70' });
    const { invoices, found } = plan(budget, SETTLEMENT, both, { day: '2022-04-01', settlement });
    expect(found).toEqual([]);
    expect(said({ invoices })).toEqual([
      '20210005 invoice 3001 outside 12.50 + 0.00',
      '20210006 credit-note 3002 outside 40.00 + 0.00',
    ]);
    expect(invoices[0]?.due).toBe('2022-05-01');
    expect(invoices[0]?.lines[0]?.grounds).toEqual([{ key: '30/70', grounds: { clause: '6' } }]);
    expect(invoices[1]?.credits).toEqual([
      { number: '20210004', date: '2021-08-01', net: 3000n },
      { number: '20210002', date: '2021-02-01', net: 1000n },
    ]);
    expect(invoices[1]?.beyondInvoices).toBeUndefined();
    expect(invoices[1]?.calculation).toEqual({ kind: 'settlement', settlement });
  });

  test('what the invoices cannot carry refers to the last of them, and is said', () => {
    const settlement = settlementOf(['0', '-100']);
    const { invoices } = plan(budget, SETTLEMENT, both, { day: '2022-04-01', settlement });
    expect(invoices).toMatchObject([
      {
        credits: [
          { number: '20210004', net: 3000n },
          { number: '20210002', net: 3000n },
        ],
        beyondInvoices: 4000n,
        lines: [{ grounds: [{ grounds: { assumption: 'Som budsjettet.' } }] }],
      },
    ]);
  });

  test('under another VAT treatment none carries it, and the last is referred to', () => {
    const settlement = settlementOf(['0', '-10'], { vat: '25' });
    const { invoices } = plan(budget, SETTLEMENT, both, { day: '2022-04-01', settlement });
    expect(invoices).toMatchObject([
      { vat: 250n, credits: [{ number: '20210004', net: 0n }], beyondInvoices: 1000n },
    ]);
  });

  test('of one project of several is that one’s, with the grounds and VAT of its own', () => {
    const one = settlementOf(['0', '0'], { project: ['5', '0'] });
    const [digi] = one.projects;
    const [split] = one.input.budget.projects;
    const other = { ...split!, name: 'Other', lines: [{ ...split!.lines[0]!, key: 'other' }] };
    const { agreement } = budget.input;
    const settlement = {
      ...one,
      input: {
        ...one.input,
        budget: { ...budget, projects: [other, split!] },
        weighing: { ...one.input.weighing, agreement },
      },
      projects: [{ ...digi!, name: 'Other', members: digi!.members.toReversed() }, digi!],
    };
    const { invoices } = plan(budget, OF_PROJECT, [], { settlement });
    expect(said({ invoices })).toEqual(['20210001 invoice 3001 outside 5.00 + 0.00']);
    expect(invoices[0]?.lines[0]?.grounds.map(({ key }) => key)).toEqual(['30/70']);
  });

  test('without any invoice in the register it refers to none, and a warning says so', () => {
    const settlement = settlementOf(['0', '-10']);
    const { invoices, found } = plan(budget, SETTLEMENT, [], { day: '2022-04-01', settlement });
    expect(invoices).toMatchObject([{ credits: [], beyondInvoices: 1000n }]);
    const warning = {
      code: 'invoice/without-reference',
      severity: 'warning',
      args: { name: 'Kommune 1', year: 2021 },
    };
    const at = { file: 'agreement.yaml', line: 1, column: 1 };
    expect(found).toEqual([{ ...warning, at }]);
    const place = { file: 'agreement.yaml', line: 9, column: 5 };
    const placed = budgetOf({ members: [{}, { at: place }] });
    expect(
      plan(placed, SETTLEMENT, [], { settlement: placedIn(settlement, placed) }).found,
    ).toEqual([{ ...warning, at: place }]);
  });

  test('what a credit note has taken of an invoice is gone, until it is taken back itself', () => {
    const credits = issue(budget, SETTLEMENT, both, {
      day: '2022-04-01',
      settlement: settlementOf(['0', '-40']),
    });
    const ofProject = { ...credits.at(-1)!, number: '20210006', project: 'X' };
    const more = { day: '2022-05-01', settlement: settlementOf(['0', '-40']) };
    expect(plan(budget, SETTLEMENT, credits, more).unchanged).toEqual(['20210005']);
    const again = plan(budget, SETTLEMENT, [...both, ofProject], more);
    expect(again.invoices[0]).toMatchObject({
      credits: [
        { number: '20210004', net: 0n },
        { number: '20210002', net: 2000n },
      ],
      beyondInvoices: 2000n,
    });
    const back = issue(budget, credit('20210005'), credits, { day: '2022-04-02' });
    expect(plan(budget, SETTLEMENT, back, more).invoices[0]?.credits).toMatchObject([
      { number: '20210004', net: 3000n },
      { number: '20210002', net: 1000n },
    ]);
  });

  test('closes the year for installments: what stands is listed, nothing is issued', () => {
    const settlement = settlementOf(['12.50', '0']);
    const closed = issue(budget, SETTLEMENT, first, { day: '2022-04-01', settlement });
    expect(plan(budget, INSTALLMENT(1), closed, { day: '2022-04-02' })).toEqual({
      invoices: [],
      unchanged: ['20210001', '20210002'],
      found: [],
    });
    const late = plan(budget, INSTALLMENT(2), closed, { day: '2022-04-02' });
    expect(late.found).toMatchObject([
      {
        code: 'invoice/year-closed',
        args: { names: ['Kommune 0', 'Kommune 1'], numbers: ['20210003'] },
        at: { line: 4 },
      },
    ]);
    const services = { services: [serviceOf(0, 'Kurs', '1', '7')], day: '2022-04-02' };
    expect(plan(budget, { purpose: 'services' }, closed, services).found).toEqual([]);
    const ofYearBefore = closed.map((row) =>
      row.purpose === 'settlement' ? { ...row, year: 2020 } : row,
    );
    expect(plan(budget, INSTALLMENT(2), ofYearBefore, { day: '2022-04-02' }).found).toEqual([]);
    const project = plan(budget, { purpose: 'project', project: 'Digi' }, closed, services);
    expect(project.found).toEqual([]);
    expect(project.invoices).toHaveLength(2);
  });

  test('closes the year for those that it was settled with, and not for those credited', () => {
    const settlement = settlementOf(['12.50', '-40']);
    const closed = issue(budget, SETTLEMENT, first, { day: '2022-04-01', settlement });
    const opened = issue(budget, credit('20210003'), closed, { day: '2022-04-02' });
    expect(plan(budget, INSTALLMENT(2), opened, { day: '2022-04-03' }).found).toMatchObject([
      {
        code: 'invoice/year-closed',
        args: { names: ['Kommune 1'], numbers: ['20210004'] },
        at: { line: 5 },
      },
    ]);
    const whole = issue(budget, SETTLEMENT, both, { day: '2022-04-01', settlement });
    const without = ['20210005', '20210003'].reduce(
      (rows, number) => issue(budget, credit(number), rows, { day: '2022-04-02' }),
      whole,
    );
    const anew = plan(budget, INSTALLMENT(2), without, { day: '2022-04-03' });
    expect(anew.found).toEqual([]);
    expect(anew.invoices).toMatchObject([{ member: { name: 'Kommune 0' }, installment: 2 }]);
  });

  test('of a project without invoices refers to the others of the year', () => {
    const settlement = settlementOf(['0', '0'], { project: ['-5', '2'] });
    const { invoices, found } = plan(budget, OF_PROJECT, both, { day: '2022-04-01', settlement });
    expect(found).toEqual([]);
    expect(invoices[0]).toMatchObject({
      kind: 'credit-note',
      credits: [{ number: '20210003', net: 500n }],
    });
  });

  test('of a project is apart, against its own invoices', () => {
    const rows = issue(budget, { purpose: 'project', project: 'Digi' }, both, {
      day: '2021-09-01',
    });
    const settlement = settlementOf(['0', '0'], { project: ['-5', '2'] });
    const { invoices } = plan(budget, OF_PROJECT, rows, { day: '2022-04-01', settlement });
    expect(invoices).toMatchObject([
      { kind: 'credit-note', project: 'Digi', credits: [{ number: '20210005', net: 500n }] },
      { kind: 'invoice', project: 'Digi', calculation: { project: 'Digi' } },
    ]);
    expect(invoices[0]?.lines[0]?.grounds).toMatchObject([{ key: '30/70' }]);
    const closed = issue(budget, OF_PROJECT, both, { day: '2022-04-01', settlement });
    const project = { purpose: 'project', project: 'Digi' } as const;
    expect(codesOf(plan(budget, project, closed, { day: '2022-04-03' }))).toEqual([
      'invoice/year-closed',
    ]);
    const unknown = plan(budget, { ...OF_PROJECT, project: 'Dig' }, rows, { settlement });
    expect(unknown.found).toMatchObject([
      { code: 'invoice/unknown-project', args: { project: 'Dig', nearest: 'Digi' } },
    ]);
  });
});
