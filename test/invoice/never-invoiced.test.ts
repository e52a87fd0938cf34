import { describe, expect, test } from 'vitest';
import { neverInvoiced } from '../../src/invoice/never-invoiced.ts';
import type { InvoicingRules } from '../../src/model/agreement.ts';
import type { Budget } from '../../src/model/allocation.ts';
import type { Day } from '../../src/model/day.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { budgetOf, credit, HALVES, issue, type TestLine } from './cooperation.ts';
import { budget, both, first, SETTLEMENT, settlementOf } from './settled-year.ts';

/** A settled year of these lines and rules. */
const settled = (
  {
    invoicing = {},
    lines,
  }: { invoicing?: Partial<InvoicingRules>; lines?: readonly TestLine[] } = {},
  more: { readonly status?: Settlement['status']; readonly date?: string } = {},
): Settlement => {
  const settlement = settlementOf(['0', '0']);
  const of: Budget = lines === undefined ? settlement.input.budget : budgetOf({ lines, invoicing });
  const { weighing } = settlement.input;
  const agreement = {
    ...weighing.agreement,
    invoicing: { ...weighing.agreement.invoicing, ...invoicing },
  };
  return {
    ...settlement,
    status: more.status ?? 'final',
    input: {
      ...settlement.input,
      budget: of,
      budgetAtUse: of,
      weighing: { ...weighing, agreement },
      date: (more.date ?? '2022-04-01') as Day,
    },
  };
};

const said = (settlement: Settlement, rows: readonly InvoiceRow[]) =>
  neverInvoiced(settlement, rows).map(({ args }) => args);

const USED: TestLine = { id: 'S1', shares: ['50', '0'], units: [['5', '10']], vat: '25' };
const SPLIT: TestLine = { id: 'L1', shares: ['100', '60'] };
const USE = { purpose: 'consumption' } as const;
const CONSUMPTION = issue(budgetOf({ lines: [USED] }), USE);

describe('what was never invoiced when a year is settled', () => {
  test('is named at the register', () => {
    expect(neverInvoiced(settled(), first)).toEqual([
      {
        code: 'settlement/never-invoiced',
        severity: 'warning',
        args: { year: 2021, installments: [2], consumption: false },
        at: { file: 'register/invoices.csv', line: 1, column: 1 },
      },
    ]);
  });

  test('is what there is no document of, standing or credited', () => {
    expect(said(settled(), both)).toEqual([]);
    const rows = issue(budget, credit('20210004'), both, { day: '2021-08-02' });
    expect(said(settled(), rows.slice(2))).toMatchObject([{ installments: [1] }]);
  });

  test('is told once the year is over, or its settlement final', () => {
    const preliminary = { status: 'preliminary' } as const;
    expect(said(settled({}, { ...preliminary, date: '2021-12-31' }), first)).toEqual([]);
    expect(said(settled({}, { ...preliminary, date: '2022-01-01' }), first)).toHaveLength(1);
    expect(said(settled({}, { date: '2021-12-31' }), first)).toHaveLength(1);
  });

  test('counts as invoiced elsewhere where the register has nothing of the year', () => {
    expect(said(settled(), [])).toEqual([]);
    expect(
      said(
        settled(),
        first.map((row) => ({ ...row, year: 2020 })),
      ),
    ).toEqual([]);
  });

  test('cannot be issued any more where the settlement is invoiced, that of a project aside', () => {
    const closed = issue(budget, SETTLEMENT, first, {
      day: '2022-04-01',
      settlement: settlementOf(['5', '0']),
    });
    expect(said(settled(), closed)).toEqual([]);
    const ofProject = closed.map((row) =>
      row.purpose === 'settlement' ? { ...row, project: 'Digi' } : row,
    );
    expect(said(settled(), ofProject)).toHaveLength(1);
    const ofOther = closed.map((row) =>
      row.purpose === 'settlement' ? { ...row, year: 2020 } : row,
    );
    expect(said(settled(), ofOther)).toHaveLength(1);
  });

  test.each<{
    readonly lines: readonly TestLine[];
    readonly installments: readonly number[];
    readonly consumption: boolean;
    readonly rows?: readonly InvoiceRow[];
    readonly consumptionIs?: InvoicingRules['consumption'];
    readonly why: string;
  }>([
    { lines: [SPLIT, USED], installments: [2], consumption: true, why: 'consumption apart too' },
    { lines: [USED], installments: [], consumption: true, why: 'nothing but consumption' },
    { lines: [SPLIT], installments: [2], consumption: false, why: 'no consumption' },
    {
      lines: [SPLIT, USED],
      installments: [1, 2],
      consumption: false,
      rows: CONSUMPTION,
      why: 'consumption alone is invoiced',
    },
    {
      lines: [USED],
      installments: [2],
      consumption: false,
      consumptionIs: 'planned',
      why: 'consumption is in the installments',
    },
    {
      lines: [{ id: 'L1', shares: ['0', '0'] }],
      installments: [],
      consumption: false,
      why: 'nobody bears anything',
    },
  ])(
    '$why',
    ({ lines, installments, consumption, rows = first, consumptionIs = 'actual', why }) => {
      const invoicing = { installments: HALVES, consumption: consumptionIs };
      expect(said(settled({ lines, invoicing }), rows), why).toEqual(
        installments.length === 0 && !consumption
          ? []
          : [{ year: 2021, installments, consumption }],
      );
    },
  );

  test('is no installment of no percent', () => {
    const [half] = HALVES;
    const installments = [
      { ...half!, share: 100_000_000n as never },
      { ...half!, share: 0n as never },
    ];
    expect(said(settled({ invoicing: { installments } }), first)).toEqual([]);
  });
});
