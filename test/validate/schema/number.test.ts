import { describe, expect, test } from 'vitest';
import { millionths } from '../../../src/model/millionths.ts';
import {
  count,
  decimal,
  kroner,
  percent,
  positiveKroner,
  signedKroner,
} from '../../../src/validate/schema/number.ts';
import { decodeText } from '../yaml-text.ts';

describe('decimal', () => {
  test.each([
    { text: '3.08', value: 3_080_000n, why: 'from its text, never through a float' },
    { text: '"3.08"', value: 3_080_000n, why: 'quotes change nothing' },
    { text: '0', value: 0n, why: 'zero' },
    { text: '-0.5', value: -500_000n, why: 'negative' },
    { text: '0.000001', value: 1n, why: 'the smallest' },
    { text: '9007199254740993', value: undefined, why: 'more than 10^13 is refused' },
    { text: '9999999999999.999999', value: 10n ** 19n - 1n, why: 'the largest' },
  ])('$text: $why', ({ text, value }) => {
    expect(decodeText(decimal(), text).value).toBe(value);
  });

  test.each([
    { text: '3,08', meant: '3.08', why: 'decimal comma' },
    { text: '1_000', meant: '1000', why: 'underscores' },
    { text: '150 000', meant: '150000', why: 'a space between thousands' },
    { text: '150\u00a0000', meant: '150000', why: 'a hard space between thousands' },
    { text: '+3', meant: '3', why: 'a plus sign' },
    { text: '.5', meant: '0.5', why: 'nothing before the point' },
    { text: '3.', meant: '3', why: 'nothing after the point' },
    { text: '007', meant: '7', why: 'zeros in front' },
    { text: 'kr 25', meant: '25', why: 'a currency' },
    { text: '50 %', meant: '50', why: 'a percent sign' },
    { text: '\u22125', meant: '-5', why: 'a typographic minus' },
    { text: '150000,-', meant: '150000', why: 'the Norwegian dash' },
    { text: '3,000', meant: undefined, why: 'three or three thousand: never a guess' },
    { text: '1e5', meant: undefined, why: 'an exponent' },
    { text: '0x10', meant: undefined, why: 'hexadecimal' },
    { text: '.inf', meant: undefined, why: 'no number' },
    { text: 'tre', meant: undefined, why: 'a word' },
    { text: '٣', meant: undefined, why: 'digits of another script' },
    { text: '-kr 25', meant: '-25', why: 'a currency after the sign' },
    { text: 'NOK 25', meant: '25', why: 'the currency by its code' },
    { text: '25 kr', meant: '25', why: 'the currency behind' },
    { text: '25 kr.', meant: '25', why: 'shortened' },
    { text: '25.-', meant: '25', why: 'the dash after a point' },
    { text: '1234,5', meant: '1234.5', why: 'one decimal after a comma' },
    { text: '-1234,5678', meant: '-1234.5678', why: 'four of them, below zero' },
    { text: '1,123456', meant: '1.123456', why: 'six' },
    { text: '1,1234567', meant: undefined, why: 'seven' },
    { text: '-,5', meant: '-0.5', why: 'nothing before the comma' },
    { text: '-007', meant: '-7', why: 'zeros in front, below zero' },
    { text: 'kr \u22125', meant: '-5', why: 'a typographic minus behind the currency' },
    { text: '12,34,56', meant: undefined, why: 'two commas' },
    { text: '5\u22121', meant: undefined, why: 'a minus within' },
    { text: '5+1', meant: undefined, why: 'a plus within' },
    { text: '5 kr 6', meant: undefined, why: 'a currency within' },
    { text: '5 % av 6', meant: undefined, why: 'a percent sign within' },
    { text: 'a1,5', meant: undefined, why: 'a letter before' },
    { text: `+${'1'.repeat(39)}`, meant: '1'.repeat(39), why: 'forty characters' },
    { text: `+${'1'.repeat(40)}`, meant: undefined, why: 'more than any number has' },
  ])('refuses $text: $why', ({ text, meant }) => {
    const { value, found, args } = decodeText(decimal(), text);
    expect(value).toBeUndefined();
    expect(found).toEqual(['1:1 schema/wrong-form']);
    expect(args[0]).toEqual({ found: text, expected: 'number', ...(meant && { meant }) });
  });

  test.each([
    { text: '0.0000001', found: '1:1 schema/too-many-decimals', why: 'seven decimals' },
    { text: '10000000000000', found: '1:1 schema/out-of-range', why: '10^13' },
    {
      text: '9'.repeat(2000),
      found: '1:1 schema/out-of-range',
      why: 'as many digits as a text may have',
    },
    { text: '9'.repeat(2001), found: '1:1 schema/too-long', why: 'more than a text may have' },
    { text: '[1]', found: '1:1 schema/wrong-kind', why: 'a list' },
    { text: '{a: 1}', found: '1:1 schema/wrong-kind', why: 'fields' },
    { text: '~', found: '1:1 schema/wrong-kind', why: 'nothing: missing is never 0' },
    { text: '""', found: '1:1 schema/wrong-kind', why: 'an empty text' },
  ])('refuses $why', ({ text, found }) => {
    expect(decodeText(decimal(), text)).toMatchObject({ value: undefined, found: [found] });
  });

  test.each([
    { text: '150.000', readings: ['150000', '150.0000'], why: 'thousands, or decimals' },
    { text: '3.125', readings: ['3125', '3.1250'], why: 'a rate has six decimals' },
    { text: '-12.500', readings: ['-12500', '-12.5000'], why: 'below zero too' },
  ])('refuses $text with both readings: $why', ({ text, readings }) => {
    const { value, found, args } = decodeText(decimal(), text);
    expect(value).toBeUndefined();
    expect(found).toEqual(['1:1 schema/two-readings']);
    expect(args[0]).toEqual({ found: text, readings });
  });

  test.each([
    { text: '0.125', value: 125_000n, why: 'no group begins with 0' },
    { text: '1234.567', value: 1_234_567_000n, why: 'a first group has at most three digits' },
    { text: '3.1250', value: 3_125_000n, why: 'a group has three digits' },
    { text: '3.12', value: 3_120_000n, why: 'two decimals' },
  ])('has one reading of $text: $why', ({ text, value }) => {
    expect(decodeText(decimal(), text).value).toBe(value);
  });

  const [zero, some, more] = [millionths(0n), millionths(-1_500_000n), millionths(2_500_000n)];
  const UNSIGNED = '^(0|[1-9]\\d*)(\\.\\d{1,6})?$';
  const SIGNED = '^-?(0|[1-9]\\d*)(\\.\\d{1,6})?$';
  test.each([
    { limits: {}, pattern: SIGNED, bounds: {}, why: 'without limits' },
    { limits: { least: zero }, pattern: UNSIGNED, bounds: { minimum: 0 }, why: 'zero or more' },
    { limits: { least: more }, pattern: UNSIGNED, bounds: { minimum: 2.5 }, why: 'more' },
    {
      limits: { least: some, most: more },
      pattern: SIGNED,
      bounds: { minimum: -1.5, maximum: 2.5 },
      why: 'between two',
    },
    { limits: { most: more }, pattern: SIGNED, bounds: { maximum: 2.5 }, why: 'up to' },
  ])('tells an editor: $why', ({ limits, pattern, bounds }) => {
    const type = ['number', 'string'];
    expect(decimal(limits).jsonSchema(new Map() as never)).toEqual({ type, pattern, ...bounds });
  });

  test.each([
    { text: '-1.5', is: -1_500_000n, why: 'the least' },
    { text: '2.5', is: 2_500_000n, why: 'the most' },
    { text: '-1.500001', is: { found: '-1.500001', least: '-1.5' }, why: 'less' },
    { text: '2.500001', is: { found: '2.500001', least: '-1.5', most: '2.5' }, why: 'more' },
    {
      text: `-${'9'.repeat(50)}`,
      is: { found: `-${'9'.repeat(50)}`, least: '-1.5' },
      why: 'more digits than any number has, below zero',
    },
  ])('has limits: $why', ({ text, is }) => {
    const { value, args } = decodeText(decimal({ least: some, most: more }), text);
    expect(value ?? args[0]).toEqual(is);
  });
});

test.each([
  { text: '10000000000000', limit: { most: '9999999999999.999999' }, why: 'above' },
  { text: '-10000000000000', limit: { least: '-9999999999999.999999' }, why: 'below' },
])('a number without limits of its own is told those of all, $why', ({ text, limit }) => {
  expect(decodeText(signedKroner, text).args).toEqual([{ found: text, ...limit }]);
});

test('a whole number tells an editor what it is', () => {
  expect(count(1, 12).jsonSchema(new Map() as never)).toEqual({
    type: ['integer', 'string'],
    pattern: '^(0|[1-9]\\d*)$',
    minimum: 1,
    maximum: 12,
  });
});

describe('kroner', () => {
  test.each([
    { schema: kroner, text: '66635', value: 6_663_500n },
    { schema: kroner, text: '0.1', value: 10n },
    { schema: kroner, text: '9999999999999.99', value: 10n ** 15n - 1n },
    { schema: signedKroner, text: '-12.50', value: -1250n },
    { schema: positiveKroner, text: '0.01', value: 1n },
  ])('$text is $value øre', ({ schema, text, value }) => {
    expect(decodeText(schema, text)).toMatchObject({ value, found: [] });
  });

  test.each([
    { schema: kroner, text: '3.000', code: 'two-readings', why: 'thousands with a point' },
    {
      schema: kroner,
      text: '3.005',
      code: 'too-many-decimals',
      why: 'no amount has three decimals',
    },
    { schema: kroner, text: '-1', code: 'out-of-range', why: 'negative' },
    { schema: positiveKroner, text: '0', code: 'out-of-range', why: 'zero' },
  ])('refuses $text: $why', ({ schema, text, code }) => {
    expect(decodeText(schema, text).found).toEqual([`1:1 schema/${code}`]);
  });
});

test('a percentage goes from 0 to 100', () => {
  expect(decodeText(percent, '33.333333').value).toBe(33_333_333n);
  // A field that takes one of two readings has one.
  expect(decodeText(percent, '33.333').value).toBe(33_333_000n);
  expect(decodeText(percent, '100.000001').args).toEqual([
    { found: '100.000001', least: '0', most: '100' },
  ]);
});

test('a count is whole and within its limits', () => {
  expect(decodeText(count(1, 12), '12').value).toBe(12);
  expect(decodeText(count(1, 12), '1.5').found).toEqual(['1:1 schema/too-many-decimals']);
  expect(decodeText(count(1, 12), '13').found).toEqual(['1:1 schema/out-of-range']);
  expect(decodeText(count(1, 12), '0').args).toEqual([{ found: '0', least: '1' }]);
  expect(decodeText(count(1, 12), 'tolv').args).toEqual([{ found: 'tolv', expected: 'count' }]);
});
