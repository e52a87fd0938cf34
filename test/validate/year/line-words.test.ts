import { expect, test } from 'vitest';
import { readVat } from '../../../src/validate/year/line-words.ts';

test.each([
  { text: '25', vat: '25', why: 'a rate' },
  { text: '25 %', vat: '25', why: 'with its sign' },
  { text: '0.25', vat: '25', why: 'what a spreadsheet holds where it shows 25 %' },
  { text: '0.15', vat: '15', why: 'and 15 %' },
  { text: '0.12', vat: '12', why: 'and 12 %' },
  { text: '0.24', vat: undefined, why: 'a rate that Norway does not have' },
  { text: '0,25', vat: undefined, why: 'a quarter of a percent, as a person writes it' },
  { text: 'Utanfor', vat: 'outside', why: 'a word in nynorsk' },
])('$text as VAT: $why', ({ text, vat }) => {
  expect(readVat(text)).toBe(vat);
});
