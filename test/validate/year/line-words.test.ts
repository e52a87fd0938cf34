import { expect, test } from 'vitest';
import { looksLikeTotal, readKind, readVat } from '../../../src/validate/year/line-words.ts';

test.each([
  { text: '25', vat: '25', why: 'a rate' },
  { text: '25 %', vat: '25', why: 'with its sign' },
  { text: '0.25', vat: '25', why: 'what a spreadsheet holds where it shows 25 %' },
  { text: '0.15', vat: '15', why: 'and 15 %' },
  { text: '0.12', vat: '12', why: 'and 12 %' },
  { text: '0.24', vat: undefined, why: 'a rate that Norway does not have' },
  { text: '0,25', vat: undefined, why: 'a quarter of a percent, as a person writes it' },
  { text: 'Utanfor', vat: 'outside', why: 'a word in nynorsk' },
  { text: '15%', vat: '15', why: 'a sign without a space' },
  { text: '25 % mva', vat: undefined, why: 'more than the rate' },
  { text: '%25', vat: undefined, why: 'a sign before the rate' },
  {
    text: `25${' '.repeat(100_000)}mva`,
    vat: undefined,
    why: 'a cell as long as a fault makes it',
  },
])('$text as VAT: $why', ({ text, vat }) => {
  expect(readVat(text)).toBe(vat);
});

test.each([
  { text: 'Inntekt', kind: 'income' },
  { text: 'UTGIFT', kind: 'cost' },
  { text: 'kostnader', kind: undefined },
])('$text as a kind', ({ text, kind }) => {
  expect(readKind(text)).toBe(kind);
});

test.each([
  { text: 'SUM', isTotal: true, why: 'in capitals' },
  { text: 'Sum drift', isTotal: true, why: 'of a part' },
  { text: 'til sammen:', isTotal: true, why: 'with a colon' },
  { text: 'Sumobryting', isTotal: false, why: 'a word that begins so' },
  { text: 'Delsum', isTotal: false, why: 'a word that ends so' },
])('$text heads a total ($isTotal): $why', ({ text, isTotal }) => {
  expect(looksLikeTotal(text)).toBe(isTotal);
});
