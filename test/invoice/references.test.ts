import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../src/invoice/references.ts';
import type { InvoiceSubject } from '../../src/model/invoice-subject.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { VatTreatment } from '../../src/model/vat.ts';
import { both } from './settled-year.ts';

const SUBJECT: InvoiceSubject = { purpose: 'settlement', year: 2021 };
type Totals = readonly (readonly [VatTreatment, bigint])[];
const totalsOf = (totals: Totals) =>
  totals.map(([treatment, net]) => ({ treatment, net: ore(net), vat: ore(0n) }));
/** A row of the year by its last digit, of nets by treatment. */
const row = (digit: number, totals: Totals, more: Partial<InvoiceRow> = {}): InvoiceRow => ({
  ...both[0]!,
  number: `2021000${String(digit)}`,
  vatTotals: totalsOf(totals),
  ...more,
});
/** `1: 500` for each reference, the newest first, and what they do not carry. */
const refer = (credited: Totals, rows: readonly InvoiceRow[]) => {
  const { credits, beyondInvoices } = referencesOf(totalsOf(credited), SUBJECT, rows);
  return [credits.map(({ number, net }) => `${number.slice(-1)}: ${String(net)}`), beyondInvoices];
};

describe('a credit note refers to', () => {
  const two = [row(1, [['25', 500n]]), row(2, [['25', 300n]])];

  test.each([
    { credited: 300n, said: ['2: 300'], why: 'the newest, which carries all of it' },
    { credited: 400n, said: ['2: 300', '1: 100'], why: 'the newest first' },
    { credited: 800n, said: ['2: 300', '1: 500'], why: 'all, which carry just as much' },
    { credited: 801n, said: ['2: 300', '1: 500'], beyond: 1n, why: 'all, and says the rest' },
    { credited: -5n, said: [], why: 'nothing where it charges' },
    { credited: 0n, said: [], why: 'nothing for nothing' },
  ])('$why', ({ credited, said, beyond }) => {
    expect(refer([['25', credited]], two)).toEqual([said, beyond]);
  });

  test('the newest with room, and not to one that others have used up', () => {
    const note = row(3, [['25', 300n]], { kind: 'credit-note', credits: ['20210002'] });
    expect(refer([['25', 100n]], [...two, note])).toEqual([['1: 100'], undefined]);
    const ofOlder = { ...note, credits: ['20210001'] };
    expect(refer([['25', 400n]], [...two, ofOlder])).toEqual([['2: 300', '1: 100'], undefined]);
  });

  test('the newest that has the treatment for what none carries, else the newest there is', () => {
    const exempt = row(3, [['exempt', 900n]]);
    const taxed = [['25', 801n]] as const;
    expect(refer(taxed, [...two, exempt])).toEqual([['2: 300', '1: 500'], 1n]);
    const none = row(1, [['25', 0n]]);
    expect(refer([['25', 7n]], [none, exempt])).toEqual([['1: 0'], 7n]);
    expect(refer([['15', 7n]], [...two, exempt])).toEqual([['3: 0'], 7n]);
    expect(refer([['25', 7n]], [])).toEqual([[], 7n]);
  });

  test('invoices of each treatment it credits; what it charges under another takes nothing off', () => {
    const credited = [
      ['exempt', 10n],
      ['25', -4n],
    ] as const;
    expect(refer(credited, two)).toEqual([['2: 0'], 10n]);
  });

  test('invoices, never other credit notes', () => {
    const note = row(3, [['25', 50n]], { kind: 'credit-note', credits: [] });
    expect(refer([['25', 100n]], [...two, note])).toEqual([['2: 100'], undefined]);
  });

  describe('a settlement without invoices of its own', () => {
    const others = [
      row(1, [['25', 500n]], { purpose: 'project', project: 'Digi' }),
      row(2, [['25', 300n]], { purpose: 'services' }),
      row(3, [['25', 900n]], { purpose: 'settlement' }),
      row(4, [['outside', 900n]], { purpose: 'services' }),
      row(5, [['25', 900n]], { purpose: 'services', year: 2020 }),
      row(6, [['25', 900n]], { purpose: 'services', kind: 'credit-note' }),
    ];

    test('the others of the year and the regime, those of a settlement last', () => {
      expect(refer([['25', 900n]], others)).toEqual([['2: 300', '1: 500', '3: 100'], undefined]);
      expect(refer([['outside', 1000n]], others)).toEqual([['4: 900'], 100n]);
      expect(refer([['25', 7n]], [others[3]!])).toEqual([[], 7n]);
    });

    test('is a settlement: no other credit note refers to what it is not of', () => {
      const subject = { purpose: 'services', year: 2021 } as const;
      const { credits } = referencesOf(totalsOf([['25', 7n]]), subject, [others[0]!]);
      expect(credits).toEqual([]);
    });
  });
});
