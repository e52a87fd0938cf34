import { expect, it } from 'vitest';
import { CARRIED } from '../../src/model/fund.ts';
import { INVOICE_PURPOSES, type InvoicePurpose } from '../../src/model/invoice-subject.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { VAT_TREATMENTS, vatPercent, type VatTreatment } from '../../src/model/vat.ts';

/* A record must have every case of its type to compile; the list beside the type is held against it. */
const PERCENT: Readonly<Record<VatTreatment, bigint>> = {
  outside: 0n,
  exempt: 0n,
  '25': 25n,
  '15': 15n,
  '12': 12n,
  '0': 0n,
};
const PURPOSES: Readonly<Record<InvoicePurpose, true>> = {
  installment: true,
  consumption: true,
  project: true,
  services: true,
  settlement: true,
};
const EACH_LANGUAGE: Readonly<Record<Language, true>> = { nb: true, nn: true, en: true };

it.each([
  { what: 'VAT treatments', list: VAT_TREATMENTS, cases: PERCENT },
  { what: 'purposes of invoices', list: INVOICE_PURPOSES, cases: PURPOSES },
  { what: 'languages', list: LANGUAGES, cases: EACH_LANGUAGE },
])('the list of $what has each of them once', ({ list, cases }) => {
  expect(list.toSorted()).toEqual(Object.keys(cases).toSorted());
});

it.each(VAT_TREATMENTS)('VAT of %s is as many percent', (treatment) => {
  expect(vatPercent(treatment)).toBe(PERCENT[treatment]);
});

it('the carried fund has the name that agreements know it by', () => {
  expect(CARRIED).toBe('carried');
});
