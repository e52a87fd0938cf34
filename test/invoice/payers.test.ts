import { describe, expect, test } from 'vitest';
import type { AskedInvoices, InvoicingInput } from '../../src/invoice/invoicing-input.ts';
import { payersOf } from '../../src/invoice/payers.ts';
import type { Day } from '../../src/model/day.ts';
import { decimal, place } from '../allocate/year.ts';
import { budgetOf, type TestCooperation } from './cooperation.ts';
import { OF_PROJECT, SETTLEMENT, settlementOf } from './settled-year.ts';

const given: TestCooperation = {
  members: [{ number: '0001' }, { number: '0002' }],
  lines: [
    { id: 'A', shares: ['100', '0'] },
    {
      id: 'D',
      shares: ['0', '50'],
      units: [
        ['0', '1'],
        ['50', '1'],
      ],
    },
  ],
  project: { lines: [{ id: 'P', shares: ['10', '20'] }], effort: ['0', '30'] },
};

const numbersOf = (
  asked: AskedInvoices,
  more: Partial<InvoicingInput> = {},
  cooperation: TestCooperation = given,
): readonly string[] => {
  const budget = budgetOf(cooperation);
  return payersOf({
    asked,
    date: '2021-01-15' as Day,
    members: budget.input.members,
    budgetOn: () => budget,
    budgetAtUse: budget,
    ...more,
  }).map(({ number }) => number);
};

const INSTALLMENT = { purpose: 'installment', installment: 1 } as const;
const service = (member: number, quantity: string) => ({
  member,
  description: 'Kurs',
  quantity: decimal(quantity),
  unitPrice: decimal('100'),
  at: place(2),
});

describe('who pays', () => {
  test.each([
    {
      why: 'planned consumption is in the installments',
      consumption: 'planned',
      said: ['0001', '0002'],
    },
    { why: 'actual consumption is not', consumption: 'actual', said: ['0001'] },
  ] as const)('an installment: $why', ({ consumption, said }) => {
    expect(numbersOf(INSTALLMENT, {}, { ...given, invoicing: { consumption } })).toEqual(said);
  });

  test('who bears lines that cancel out may get two documents', () => {
    const lines = [
      { id: 'A', shares: ['100', '0'], vat: 'outside' },
      { id: 'B', shares: ['-100', '0'], vat: '25' },
    ] as const;
    expect(numbersOf(INSTALLMENT, {}, { ...given, lines })).toEqual(['0001']);
  });

  test('for what was used: who used something', () => {
    expect(numbersOf({ purpose: 'consumption' })).toEqual(['0002']);
  });

  test('for a project: whose share is more than its own effort', () => {
    expect(numbersOf({ purpose: 'project', project: 'Digi' })).toEqual(['0001']);
    const even = { lines: [{ id: 'P', shares: ['10', '20'] }], effort: ['10', '0'] };
    expect(
      numbersOf({ purpose: 'project', project: 'Digi' }, {}, { ...given, project: even }),
      'what comes to nothing is not paid',
    ).toEqual(['0002']);
    expect(numbersOf({ purpose: 'project', project: 'None' })).toEqual([]);
  });

  test('for services: who is named with an amount', () => {
    const services = [service(0, '0'), service(1, '2')];
    expect(numbersOf({ purpose: 'services' }, { services })).toEqual(['0002']);
    expect(numbersOf({ purpose: 'services' })).toEqual([]);
  });

  test('for a settlement: who has something to pay or to receive', () => {
    const settlement = settlementOf(['-5', '0'], { project: ['0', '5'] });
    expect(numbersOf(SETTLEMENT, { settlement })).toEqual(['0001']);
    expect(numbersOf(OF_PROJECT, { settlement })).toEqual(['0002']);
    expect(numbersOf({ ...OF_PROJECT, project: 'None' }, { settlement })).toEqual([]);
  });
});
