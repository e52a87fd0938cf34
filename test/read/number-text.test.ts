import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalForm,
  decimalIn,
  plainNumberText,
  readDecimal,
  readPlainDecimal,
} from '../../src/read/number-text.ts';

const ORE = { decimals: 2 } as const;
const MILLIONTHS = { decimals: 6 } as const;

describe('readDecimal', () => {
  it.each([
    { text: '1234.5', value: 123450n, why: 'decimal point' },
    { text: '1234,50', value: 123450n, why: 'decimal comma' },
    { text: '1 234,50', value: 123450n, why: 'space groups' },
    { text: '1\u00A0234,50', value: 123450n, why: 'no-break space groups' },
    { text: '1\u202F234,50', value: 123450n, why: 'narrow no-break space groups' },
    { text: '1\u2009234,50', value: 123450n, why: 'thin space groups' },
    { text: '1.234.567,89', value: 123456789n, why: 'points group' },
    { text: '1,234,567.89', value: 123456789n, why: 'commas group' },
    { text: '1,234.56', value: 123456n, why: 'the comma groups, since a point follows' },
    { text: '-1 234,50', value: -123450n, why: 'minus before' },
    { text: '- 1 234,50', value: -123450n, why: 'minus and a space before' },
    { text: '\u22121 234,50', value: -123450n, why: 'U+2212' },
    { text: '\u20135', value: -500n, why: 'the dash that word processors put for minus' },
    { text: '(1 234,50)', value: -123450n, why: 'brackets' },
    { text: '(kr 5)', value: -500n, why: 'currency inside brackets' },
    { text: '1 234,50-', value: -123450n, why: 'minus after' },
    { text: 'kr 150 000,-', value: 15000000n, why: 'kroner, no øre' },
    { text: 'kr. 150 000,00', value: 15000000n, why: 'kr.' },
    { text: 'NOK 150 000', value: 15000000n, why: 'NOK' },
    { text: '150 000 kr', value: 15000000n, why: 'kr after' },
    { text: '150,- kr', value: 15000n, why: 'no øre, then kr' },
    { text: '-kr 150', value: -15000n, why: 'minus before the currency' },
    { text: 'kr -150', value: -15000n, why: 'minus after the currency' },
    { text: '150,--', value: 15000n, why: 'two dashes for the øre' },
    { text: '3.000.000.-', value: 300000000n, why: 'points group, and no øre' },
    { text: '3.000,-', value: 300000n, why: 'the comma is the decimal mark, so the point groups' },
    { text: '3.000.-', value: 300000n, why: 'no øre, so 3.000 has no decimals' },
    { text: '3.000,00', value: 300000n, why: 'the comma is the decimal mark' },
    { text: '3 000', value: 300000n, why: 'a space only groups' },
    { text: '1.234.567', value: 123456700n, why: 'two points cannot both be the decimal mark' },
    { text: ' 12 ', value: 1200n, why: 'space around' },
    { text: '007', value: 700n, why: 'zeros in front' },
    { text: ',50', value: 50n, why: 'no digit before the mark' },
    { text: '+5', value: 500n, why: 'plus' },
    { text: '-0', value: 0n, why: 'minus nothing is 0' },
    { text: '9999999999999,99', value: 999999999999999n, why: 'the largest amount' },
    { text: '0000000000000000000001', value: 100n, why: 'zeros in front are no size' },
  ])('reads $text: $why', ({ text, value }) => {
    expect(readDecimal(text, ORE)).toEqual({ kind: 'number', value });
  });

  it.each([
    { text: '0.125', value: 125000n, why: 'no group begins with 0' },
    { text: '0,125', value: 125000n, why: 'no group begins with 0' },
    { text: '1234.567', value: 1234567000n, why: 'a first group has at most three digits' },
    { text: '1 234.567', value: 1234567000n, why: 'the space groups, so the point does not' },
    { text: '3,08', value: 3080000n, why: 'two decimals' },
    { text: '36.1500', value: 36150000n, why: 'four decimals' },
    { text: '.125', value: 125000n, why: 'nothing before to be thousands of' },
  ])('reads $text as millionths: $why', ({ text, value }) => {
    expect(readDecimal(text, MILLIONTHS)).toEqual({ kind: 'number', value });
  });

  it.each([
    { text: '3.000', readings: ['3000', '3.000'] },
    { text: '3,000', readings: ['3000', '3.000'] },
    { text: '-3.000', readings: ['-3000', '-3.000'] },
    { text: '(3.000)', readings: ['-3000', '-3.000'] },
    { text: '12.345', readings: ['12345', '12.345'] },
    { text: '100,505', readings: ['100505', '100.505'] },
    { text: 'kr 3.000', readings: ['3000', '3.000'] },
  ])('refuses $text with both readings', ({ text, readings }) => {
    expect(readDecimal(text, ORE)).toEqual({ kind: 'ambiguous', readings });
    expect(readDecimal(text, MILLIONTHS)).toEqual({ kind: 'ambiguous', readings });
  });

  it.each([
    { reading: '48.750', amount: '48.75', figure: '48.7500', why: 'a zero that says nothing' },
    { reading: '-3.000', amount: '-3.00', figure: '-3.0000', why: 'below zero' },
    { reading: '1.234', amount: undefined, figure: '1.2340', why: 'no amount has three decimals' },
  ])('writes $reading so that it has one reading: $why', ({ reading, amount, figure }) => {
    expect(decimalForm(reading, 2)).toBe(amount);
    expect(decimalForm(reading, 6)).toBe(figure);
    for (const [form, field] of [
      [amount, ORE],
      [figure, MILLIONTHS],
    ] as const) {
      if (form !== undefined) expect(readDecimal(form, field).kind).toBe('number');
    }
  });

  it.each(['', ' ', '.', '..', ':', '-', ' - ', '\u2212'])('takes %j as missing', (text) => {
    expect(readDecimal(text, ORE)).toEqual({ kind: 'missing' });
  });

  it.each(['1.2345', '0.125', '1 234,567', '0,000'])('%s has too many decimals', (text) => {
    expect(readDecimal(text, ORE)).toEqual({ kind: 'too-many-decimals' });
  });

  it.each(['10000000000000', '10 000 000 000 000,00', '9'.repeat(1_000_000)])(
    'an amount of 10^13 is too large',
    (text) => {
      expect(readDecimal(text, ORE)).toEqual({ kind: 'too-large' });
      expect(readDecimal(text, MILLIONTHS)).toEqual({ kind: 'too-large' });
    },
  );

  it.each([
    { text: '1 23 456', why: 'groups of two' },
    { text: '1  234', why: 'two spaces' },
    { text: '1234 567', why: 'a first group of four' },
    { text: '1234.567,89', why: 'a first group of four' },
    { text: '1.23.456', why: 'groups of two' },
    { text: '1.234 567', why: 'two ways of grouping' },
    { text: '1.234,567.89', why: 'two ways of grouping' },
    { text: '0.123.456', why: 'a group that begins with 0' },
    { text: '1e5', why: 'no powers' },
    { text: '0x10', why: 'no hexadecimals' },
    { text: '--5', why: 'two signs' },
    { text: '(-5)', why: 'two signs' },
    { text: '-5-', why: 'two signs' },
    { text: '()', why: 'nothing in brackets' },
    { text: 'kr', why: 'no digits' },
    { text: '150,50,-', why: 'øre, and none' },
    { text: '٣', why: 'digits are 0–9 only' },
    { text: '５', why: 'digits are 0–9 only' },
    { text: '5.', why: 'nothing after the mark' },
    { text: '50 %', why: 'percent' },
    { text: 'Infinity', why: 'a word' },
    { text: '1'.repeat(65) + 'x', why: 'too long to be a number' },
  ])('refuses $text: $why', ({ text }) => {
    expect(readDecimal(text, ORE)).toEqual({ kind: 'not-a-number' });
  });

  it('reads back every amount however it is grouped and marked', () => {
    const group = (digits: string, mark: string): string =>
      digits.replace(/\B(?=(\d{3})+$)/g, mark);
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
        fc.constantFrom(
          { group: '', point: ',' },
          { group: '', point: '.' },
          { group: ' ', point: ',' },
          { group: '\u202F', point: '.' },
          { group: '.', point: ',' },
          { group: ',', point: '.' },
        ),
        fc.constantFrom('-X', '\u2212X', '(X)', 'X-', 'kr -X', '-X kr'),
        (ore, marks, signed) => {
          const digits = (ore < 0n ? -ore : ore).toString().padStart(3, '0');
          const body = `${group(digits.slice(0, -2), marks.group)}${marks.point}${digits.slice(-2)}`;
          const text = ore < 0n ? signed.replace('X', body) : body;
          expect(readDecimal(text, ORE)).toEqual({ kind: 'number', value: ore });
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDecimal(text, ORE)).toHaveProperty('kind');
        expect(readPlainDecimal(text, ORE)).toHaveProperty('kind');
      }),
    );
  });

  it('reads 100 000 plain amounts in no time', () => {
    const started = performance.now();
    for (let index = 0; index < 100_000; index += 1) readDecimal(`${String(index)},50`, ORE);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('numbers of a spreadsheet', () => {
  it.each([
    { value: 0.1 + 0.2, text: '0.3', why: 'fifteen digits' },
    { value: 1e-7, text: '0.0000001', why: 'no powers' },
    { value: 1e21, text: '1000000000000000000000', why: 'no powers' },
    { value: 1234567.89, text: '1234567.89', why: 'as it is' },
    { value: -3, text: '-3', why: 'negative' },
    { value: -0, text: '0', why: 'no negative zero' },
    { value: 1.005, text: '1.005', why: 'the shortest text, not the binary value' },
  ])('$value is $text: $why', ({ value, text }) => {
    expect(plainNumberText(value)).toBe(text);
  });

  it('are never ambiguous, where typed text is', () => {
    const row = { line: 1, cells: ['3.125', '3.125'], numeric: new Set([0]) };
    expect(decimalIn(row, 0, MILLIONTHS)).toEqual({ kind: 'number', value: 3125000n });
    expect(decimalIn(row, 1, MILLIONTHS).kind).toBe('ambiguous');
    expect(decimalIn(row, 2, MILLIONTHS)).toEqual({ kind: 'missing' });
    expect(decimalIn(row, 0, ORE)).toEqual({ kind: 'too-many-decimals' });
  });
});
