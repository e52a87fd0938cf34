import { describe, expect, test } from 'vitest';
import type { InvoicingRules } from '../../../src/model/agreement.ts';
import type { InvoiceRow } from '../../../src/model/invoice-row.ts';
import type { Host } from '../../../src/model/member.ts';
import { ore } from '../../../src/model/ore.ts';
import { validateTakingBack } from '../../../src/validate/invoicing/index.ts';
import { findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { day, member, saidAt } from '../year/given.ts';
import { agreementOf, at, without, type Given } from './given.ts';

describe('taking back', () => {
  const row: InvoiceRow = {
    number: '20210001',
    kind: 'invoice',
    purpose: 'installment',
    year: 2021,
    installment: 1,
    municipality: '3006',
    name: 'Kongsberg',
    date: day('2021-02-01'),
    net: ore(100n),
    vat: ore(25n),
    gross: ore(125n),
    vatTotals: [{ treatment: '25', net: ore(100n), vat: ore(25n) }],
    credits: [],
    files: [],
  };
  const check = (given: Given, more: Partial<InvoiceRow> = {}) => {
    const found = validateTakingBack(agreementOf(given), { ...row, ...more });
    expectGolden(findingLines(found));
    return found.map(saidAt);
  };

  test('asks for what the new document must have', () => {
    expect(check({})).toEqual([]);
    expect(check({}, { municipality: '9999' })).toEqual([]);
    const bare = { members: [member('3007', 'Kongsberg', { numbers: ['3006'], at: at(7) })] };
    expect(check({ ...bare, host: { vatRegistered: false, ...without<Host>('orgnr') } })).toEqual([
      'invoicing/host-orgnr agreement.yaml:5:7',
      'invoicing/member-orgnr agreement.yaml:7:5',
      'invoicing/host-not-registered agreement.yaml:5:7',
    ]);
    const noTerms = { invoicing: without<InvoicingRules>('termsDays') };
    expect(check(noTerms)).toEqual([]);
    expect(check(noTerms, { kind: 'credit-note' })).toEqual([
      'invoicing/no-terms agreement.yaml:20:12',
    ]);
  });

  test('asks for the number of the member that the document was for, by its old number too', () => {
    const some = {
      members: [
        member('3006', 'Kongsberg', { numbers: ['0604'], at: at(7) }),
        member('3808', 'Notodden', { numbers: ['0807'], at: at(8) }),
        member('3818', 'Tinn', { at: at(9) }),
      ],
      host: { number: '9999' },
    };
    expect(check(some, { municipality: '3808' })).toEqual([
      'invoicing/member-orgnr agreement.yaml:8:5',
    ]);
    expect(check(some, { municipality: '0807' })).toEqual([
      'invoicing/member-orgnr agreement.yaml:8:5',
    ]);
  });
});
