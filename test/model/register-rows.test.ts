import { describe, expect, it, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import {
  balanceBefore,
  signedAmount,
  standingRows,
  type FundRow,
} from '../../src/model/fund-row.ts';
import {
  signOf,
  standingInvoices,
  type InvoiceFile,
  type InvoiceRow,
} from '../../src/model/invoice-row.ts';
import { rowOf } from '../../src/model/row-of-invoice.ts';
import type { Invoice } from '../../src/model/invoice.ts';
import { ore } from '../../src/model/ore.ts';
import type { MovementKind } from '../../src/model/fund.ts';

const fundRow = (number: number, more: Partial<FundRow> = {}): FundRow => ({
  number,
  year: 2021,
  fund: 'operating',
  kind: 'use',
  amount: ore(10_000n),
  balance: ore(50_000n),
  clause: '6',
  decision: '',
  line: '',
  to: '',
  settlement: '2021-1',
  figures: '',
  ...more,
});

const EFFECTS: Readonly<Record<MovementKind, bigint>> = {
  set_aside: 10_000n,
  carry: 10_000n,
  use: -10_000n,
  return: -10_000n,
  transfer: -10_000n,
};

describe('a row of the register of funds', () => {
  test.each(Object.entries(EFFECTS))('of kind %s moves the balance by %s', (kind, effect) => {
    const row = fundRow(1, { kind: kind as MovementKind });
    expect(signedAmount(row)).toBe(effect);
    expect(balanceBefore(row)).toBe(50_000n - effect);
  });

  it('counts unless it is taken back, or takes another back', () => {
    const rows = [fundRow(1), fundRow(2), fundRow(3, { reverses: 1 }), fundRow(4)];
    expect(standingRows(rows).map(({ number }) => number)).toEqual([2, 4]);
  });
});

/** What a document must have, as far as its row asks. */
const least = {
  number: '20210001',
  kind: 'invoice',
  purpose: 'services',
  year: 2021,
  member: { number: '3006', numbers: ['3006'], name: 'Kongsberg' },
  date: '2021-02-01' as Day,
  net: ore(10_000n),
  vat: ore(2_500n),
  gross: ore(12_500n),
  vatTotals: [{ treatment: '25', net: ore(10_000n), vat: ore(2_500n) }],
  credits: [],
};
const FILES: readonly InvoiceFile[] = [{ path: '2021/invoices/20210001.pdf', sha256: 'a1' }];

const invoiceOf = (more: Partial<Invoice>) => ({ ...least, ...more }) as unknown as Invoice;

const ROW = {
  number: '20210001',
  kind: 'invoice',
  purpose: 'services',
  year: 2021,
  municipality: '3006',
  name: 'Kongsberg',
  date: '2021-02-01',
  net: 10_000n,
  vat: 2_500n,
  gross: 12_500n,
  vatTotals: [{ treatment: '25', net: 10_000n, vat: 2_500n }],
  credits: [],
  files: FILES,
};

describe('a row of the register of invoices', () => {
  it('has nothing of what a document leaves out', () => {
    expect(rowOf(invoiceOf({}), FILES)).toStrictEqual(ROW);
  });

  test.each<{ given: Partial<Invoice>; inRow: object }>([
    { given: { installment: 2 }, inRow: { installment: 2 } },
    { given: { project: 'Fiber' }, inRow: { project: 'Fiber' } },
    { given: { due: '2021-03-01' as Day }, inRow: { due: '2021-03-01' } },
    { given: { kid: '602243' }, inRow: { kid: '602243' } },
    { given: { reverses: '20210000' }, inRow: { reverses: '20210000' } },
    {
      given: {
        credits: [
          { number: '20210009', date: '2021-01-09' as Day, net: ore(3n) },
          { number: '20210008', date: '2021-01-08' as Day, net: ore(4n) },
        ],
      },
      inRow: { credits: ['20210009', '20210008'] },
    },
  ])('has $inRow where the document has it', ({ given, inRow }) => {
    expect(rowOf(invoiceOf(given), FILES)).toStrictEqual({ ...ROW, ...inRow });
  });

  it('counts unless it is taken back, or takes another back', () => {
    const row = (number: string, reverses?: string) =>
      ({ number, ...(reverses !== undefined && { reverses }) }) as InvoiceRow;
    const rows = [row('1'), row('2'), row('3', '1'), row('4')];
    expect(standingInvoices(rows).map(({ number }) => number)).toEqual(['2', '4']);
  });

  it('is owed where it is an invoice, and credited where it is a credit note', () => {
    expect([signOf({ kind: 'invoice' }), signOf({ kind: 'credit-note' })]).toEqual([1n, -1n]);
  });
});
