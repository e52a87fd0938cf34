import { describe, expect, test } from 'vitest';
import { codesOf, credit, INSTALLMENT, issue, plan, said } from './cooperation.ts';
import { both, budget, first, OF_PROJECT, SETTLEMENT, settlementOf } from './settled-year.ts';

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

  test('without any invoice in the register it refers to none, and a warning says so', () => {
    const settlement = settlementOf(['0', '-10']);
    const { invoices, found } = plan(budget, SETTLEMENT, [], { day: '2022-04-01', settlement });
    expect(invoices).toMatchObject([{ credits: [], beyondInvoices: 1000n }]);
    expect(codesOf({ found })).toEqual(['invoice/without-reference']);
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
    expect(plan(budget, INSTALLMENT(1), closed, { day: '2022-04-02' }).unchanged).toEqual([
      '20210001',
      '20210002',
    ]);
    const late = plan(budget, INSTALLMENT(2), closed, { day: '2022-04-02' });
    expect(late.found).toMatchObject([
      {
        code: 'invoice/year-closed',
        args: { names: ['Kommune 0', 'Kommune 1'], numbers: ['20210003'] },
        at: { line: 4 },
      },
    ]);
    const services = { services: [], day: '2022-04-02' };
    expect(plan(budget, { purpose: 'services' }, closed, services).found).toEqual([]);
    const project = plan(budget, { purpose: 'project', project: 'Digi' }, closed, services);
    expect(project.found).toEqual([]);
    expect(project.invoices).toHaveLength(2);
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
