import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { regimeOfTotals } from '../../src/invoice/vat.ts';
import { ore } from '../../src/model/ore.ts';
import { decimal } from '../allocate/year.ts';
import {
  budgetOf,
  credit,
  INSTALLMENT,
  issue,
  linesOf,
  plan,
  said,
  serviceOf,
} from './cooperation.ts';
import { OF_PROJECT, SETTLEMENT, settlementOf } from './settled-year.ts';

const budget = budgetOf({
  lines: [
    { id: 'L1', shares: ['100', '0'] },
    { id: 'S1', shares: ['20', '0'], units: [['2', '10']] },
  ],
  project: { lines: [{ id: 'P1', shares: ['40', '0'] }], effort: [] },
});
const [kongsberg] = budget.input.agreement.members;
const grounds = [{ key: '30/70', grounds: { clause: '§ 30/70' } }];
const oneLine = (subject: object, kroner: bigint, rest: object = { grounds }) => ({
  quantity: decimal('1'),
  unitPrice: kroner * 1_000_000n,
  net: kroner * 100n,
  vat: 'outside',
  subject,
  ...rest,
});
/** What every invoice to the first member says, of one line outside the VAT Act. */
const invoiceOf = (line: ReturnType<typeof oneLine>) => ({
  number: '20210001',
  year: 2021,
  kind: 'invoice',
  member: kongsberg,
  index: 0,
  isInternal: false,
  regime: 'outside',
  period: { from: '2021-01-01', until: '2021-12-31' },
  date: '2021-02-01',
  due: '2021-03-03',
  lines: [line],
  vatTotals: [{ treatment: 'outside', net: line.net, vat: 0n }],
  net: line.net,
  vat: 0n,
  gross: line.net,
  credits: [],
});

describe('a document says all that it has, and nothing that it has not', () => {
  test('an installment', () => {
    const [direct] = budget.lines.slice(1);
    expect(plan(budget, INSTALLMENT(1)).invoices).toStrictEqual([
      {
        ...invoiceOf(
          oneLine({ kind: 'contribution' }, 120n, {
            grounds: [...grounds, { key: 'direct', grounds: direct?.grounds }],
          }),
        ),
        purpose: 'installment',
        installment: 1,
        installments: 1,
        calculation: {
          kind: 'installment',
          budget,
          sums: [
            {
              treatment: 'outside',
              contribution: 12_000n,
              cumulativeShare: decimal('100'),
              cumulative: 12_000n,
              earlier: 0n,
              amount: 12_000n,
            },
          ],
        },
      },
    ]);
  });

  test('what was used', () => {
    const [direct] = budget.lines.slice(1);
    const subject = { kind: 'cost-line', id: 'S1', description: 'Linje S1' };
    const line = {
      ...oneLine(subject, 20n, { grounds: [{ key: 'direct', grounds: direct?.grounds }] }),
      quantity: decimal('2'),
      unitPrice: decimal('10'),
    };
    expect(plan(budget, { purpose: 'consumption' }).invoices).toStrictEqual([
      {
        ...invoiceOf(line),
        purpose: 'consumption',
        calculation: { kind: 'consumption', budget },
      },
    ]);
  });

  test('a project', () => {
    expect(plan(budget, { purpose: 'project', project: 'Digi' }).invoices).toStrictEqual([
      {
        ...invoiceOf(oneLine({ kind: 'project', project: 'Digi' }, 40n)),
        purpose: 'project',
        project: 'Digi',
        calculation: { kind: 'project', budget, project: budget.projects[0] },
      },
    ]);
  });

  test('services', () => {
    const services = [serviceOf(0, 'Kurs', '1', '7')];
    expect(plan(budget, { purpose: 'services' }, [], { services }).invoices).toStrictEqual([
      {
        ...invoiceOf(oneLine({ kind: 'service', description: 'Kurs' }, 7n, { grounds: [] })),
        purpose: 'services',
        calculation: { kind: 'services', services },
      },
    ]);
  });

  test('the settlement of a year, and of a project', () => {
    const settlement = settlementOf(['3', '0'], { project: ['4', '0'] });
    const of = (rest: object) => oneLine({ kind: 'settlement' }, 3n, rest);
    const year = plan(budget, SETTLEMENT, [], { settlement });
    expect(year.invoices).toStrictEqual([
      {
        ...invoiceOf(of({ grounds: [{ grounds: { assumption: 'Som budsjettet.' } }] })),
        purpose: 'settlement',
        calculation: { kind: 'settlement', settlement },
      },
    ]);
    expect(plan(budget, OF_PROJECT, [], { settlement }).invoices).toStrictEqual([
      {
        ...invoiceOf(oneLine({ kind: 'settlement' }, 4n)),
        purpose: 'settlement',
        project: 'Digi',
        calculation: { kind: 'settlement', settlement, project: 'Digi' },
      },
    ]);
  });

  test('one that takes another back', () => {
    const rows = issue(budget, { purpose: 'services' }, [], {
      services: [serviceOf(0, 'Kurs', '1', '7')],
    });
    const of = { kind: 'whole-document', of: 'invoice', number: '20210001', date: '2021-02-01' };
    const { due, ...invoice } = invoiceOf(oneLine(of, 7n, { grounds: [] }));
    expect(due).toBe('2021-03-03');
    expect(plan(budget, credit('20210001'), rows)).toStrictEqual({
      invoices: [
        {
          ...invoice,
          number: '20210002',
          kind: 'credit-note',
          purpose: 'services',
          credits: [{ number: '20210001', date: '2021-02-01', net: 700n }],
          reverses: '20210001',
          calculation: { kind: 'whole-document', row: rows[0] },
        },
      ],
      unchanged: [],
      found: [],
    });
  });
});

describe('an invoice or a credit note', () => {
  test.each([
    { taxed: '-100', exempt: '125', kind: 'invoice', sums: '25.00 + -25.00', why: 'gross nothing' },
    {
      taxed: '100',
      exempt: '-125',
      kind: 'credit-note',
      sums: '25.00 + -25.00',
      why: 'gross nothing, net below',
    },
    {
      taxed: '-100',
      exempt: '110',
      kind: 'credit-note',
      sums: '-10.00 + 25.00',
      why: 'gross below, net above',
    },
    { taxed: '0', exempt: '5', kind: 'invoice', sums: '5.00 + 0.00', why: 'both above' },
  ])('$kind: $why', ({ taxed, exempt, kind, sums }) => {
    const services = [
      serviceOf(0, 'A', '1', taxed, { vat: '25' }),
      serviceOf(0, 'B', '1', exempt, { vat: 'exempt' }),
    ];
    const planned = plan(budget, { purpose: 'services' }, [], { services });
    expect(said(planned)).toEqual([`20210001 ${kind} 3001 inside ${sums}`]);
  });

  test('treatments that come to nothing together make an invoice of nothing', () => {
    const services = [
      serviceOf(0, 'A', '1', '100', { vat: '0' }),
      serviceOf(0, 'B', '-1', '100', { vat: 'exempt' }),
    ];
    const planned = plan(budget, { purpose: 'services' }, [], { services });
    expect(said(planned)).toEqual(['20210001 invoice 3001 inside 0.00 + 0.00']);
    const [invoice] = planned.invoices;
    expect(linesOf(invoice!)).toEqual(['A 100.00 0', 'B -100.00 exempt']);
  });

  test('one by other hands that mixes both regimes counts as outside', () => {
    const total = (treatment: 'outside' | '25') => ({ treatment, net: ore(1n), vat: ore(0n) });
    expect(regimeOfTotals([total('25'), total('outside')])).toBe('outside');
    expect(regimeOfTotals([total('25')])).toBe('inside');
  });
});

describe('the period of a document within the agreement', () => {
  test.each([
    { period: { from: '2021-03-01' }, from: '2021-03-01', until: '2021-12-31', why: 'begins' },
    { period: { until: '2021-09-30' }, from: '2021-01-01', until: '2021-09-30', why: 'ends' },
    {
      period: { from: '2021-05-31', until: '2021-05-31' },
      from: '2021-05-31',
      until: '2021-05-31',
      why: 'one day',
    },
  ])('$why in the year', ({ period, from, until }) => {
    const given = budgetOf({
      lines: [{ id: 'L1', shares: ['1', '0'] }],
      agreement: { period: period as { from?: Day; until?: Day } },
    });
    expect(plan(given, INSTALLMENT(1)).invoices[0]?.period).toEqual({ from, until });
  });
});
