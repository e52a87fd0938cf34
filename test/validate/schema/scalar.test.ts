import { describe, expect, test } from 'vitest';
import { day, monthDay, yearlyDay } from '../../../src/validate/schema/day.ts';
import {
  bankAccount,
  municipalityNumber,
  organisationNumber,
} from '../../../src/validate/schema/norwegian.ts';
import { flag, oneOf, text } from '../../../src/validate/schema/scalar.ts';
import { decodeText } from '../yaml-text.ts';

describe('text', () => {
  test.each([
    { yaml: '6.10', value: '6.10', why: 'a clause keeps its zero' },
    { yaml: '0301', value: '0301', why: 'and a number its first one' },
    { yaml: 'true', value: 'true', why: 'no booleans where text is asked for' },
    { yaml: '"  6 a "', value: '6 a', why: 'spaces around it do not count' },
    { yaml: '|\n  to\n  linjer\n', value: 'to linjer', why: 'lines become one' },
    { yaml: '__proto__', value: '__proto__', why: 'a text like any other' },
  ])('$yaml: $why', ({ yaml, value }) => {
    expect(decodeText(text, yaml)).toMatchObject({ value, found: [] });
  });

  test.each([
    { yaml: '', code: 'schema/wrong-kind', why: 'nothing' },
    { yaml: '"   "', code: 'schema/wrong-kind', why: 'only spaces' },
    { yaml: '"\\e[31mred"', code: 'file/control-character', why: 'an escape sequence' },
    { yaml: '"a\\0b"', code: 'file/control-character', why: 'a zero byte' },
    { yaml: 'x'.repeat(2001), code: 'schema/too-long', why: 'too long' },
    { yaml: '- a', code: 'schema/wrong-kind', why: 'a list' },
  ])('refuses $why', ({ yaml, code }) => {
    expect(decodeText(text, yaml)).toMatchObject({ value: undefined, found: [`1:1 ${code}`] });
  });

  test('says what was found and what must stand there', () => {
    expect(decodeText(text, 'a: 1').args).toEqual([{ found: 'fields', expected: ['text'] }]);
  });
});

test('one of several words, by its letters exactly', () => {
  const schema = oneOf(['outside', 'exempt', '25']);
  expect(decodeText(schema, '25').value).toBe('25');
  expect(decodeText(schema, 'Exempt')).toMatchObject({
    value: undefined,
    found: ['1:1 schema/unknown-word'],
    args: [{ found: 'Exempt', allowed: ['outside', 'exempt', '25'] }],
  });
});

test('true and false, and nothing else', () => {
  expect(decodeText(flag, 'true').value).toBe(true);
  expect(decodeText(flag, 'false').value).toBe(false);
  expect(decodeText(flag, 'yes').found).toEqual(['1:1 schema/unknown-word']);
});

describe('days', () => {
  test.each([
    { schema: day, yaml: '2021-02-17' },
    { schema: day, yaml: '2020-02-29' },
    { schema: monthDay, yaml: '02-15' },
    { schema: yearlyDay, yaml: '"{year-1}-01-01"' },
    { schema: yearlyDay, yaml: '"{year}-12-31"' },
    { schema: yearlyDay, yaml: '"{year+1}-02-15"' },
    { schema: yearlyDay, yaml: '2020-02-29' },
  ])('$yaml (%#)', ({ schema, yaml }) => {
    expect(decodeText(schema, yaml)).toMatchObject({
      value: yaml.replaceAll('"', ''),
      found: [],
    });
  });

  test.each([
    { schema: day, yaml: '2021-02-30', code: 'no-such-day', why: 'February has 28' },
    { schema: day, yaml: '2021-02-29', code: 'no-such-day', why: 'no leap year' },
    { schema: day, yaml: '2021-13-01', code: 'no-such-day', why: 'a thirteenth month' },
    { schema: day, yaml: '2021-2-17', code: 'wrong-form', why: 'a month of one digit' },
    { schema: day, yaml: '2021', code: 'wrong-form', why: 'a year' },
    { schema: day, yaml: '12021-02-30', code: 'wrong-form', why: 'a year of five digits' },
    { schema: day, yaml: '2021-02-30 kl. 12', code: 'wrong-form', why: 'more than a day' },
    { schema: monthDay, yaml: '02-30 kl. 12', code: 'wrong-form', why: 'more than a day a year' },
    { schema: monthDay, yaml: '02-29', code: 'no-such-day', why: 'not every year' },
    { schema: monthDay, yaml: '2021-02-15', code: 'wrong-form', why: 'a year is too much' },
    { schema: yearlyDay, yaml: '"{year}-02-29"', code: 'no-such-day', why: 'not every year' },
    { schema: yearlyDay, yaml: '2021-02-29', code: 'no-such-day', why: 'not in 2021' },
    { schema: yearlyDay, yaml: '"{yaer}-01-01"', code: 'wrong-form', why: 'mistyped' },
  ])('refuses $yaml: $why', ({ schema, yaml, code }) => {
    expect(decodeText(schema, yaml).found).toEqual([`1:1 schema/${code}`]);
  });

  test.each([
    { schema: day, yaml: '17.02.2021', meant: '2021-02-17' },
    { schema: day, yaml: '17.2.2021', meant: '2021-02-17' },
    { schema: day, yaml: '7.12.2021', meant: '2021-12-07' },
    { schema: monthDay, yaml: '15.2.', meant: '02-15' },
    { schema: monthDay, yaml: '5.12.', meant: '12-05' },
  ])('takes $yaml to mean $meant', ({ schema, yaml, meant }) => {
    expect(decodeText(schema, yaml).args).toMatchObject([{ meant }]);
  });

  test.each([
    { schema: day, yaml: '30.02.2021', expected: 'day', why: 'that does not exist' },
    { schema: monthDay, yaml: '29.2.', expected: 'month-day', why: 'that is not of every year' },
  ])('a Norwegian day $why means nothing', ({ schema, yaml, expected }) => {
    expect(decodeText(schema, yaml).args).toEqual([{ found: yaml, expected }]);
  });
});

describe('numbers of Norwegian registers', () => {
  test.each([
    { schema: municipalityNumber, yaml: '3006', value: '3006' },
    { schema: municipalityNumber, yaml: '"0301"', value: '0301' },
    { schema: municipalityNumber, yaml: '301', value: '0301' },
    { schema: municipalityNumber, yaml: '0301', value: '0301' },
    { schema: organisationNumber, yaml: '938 583 986', value: '938583986' },
    { schema: organisationNumber, yaml: '938583986', value: '938583986' },
    { schema: bankAccount, yaml: '1234.56.78903', value: '12345678903' },
    { schema: bankAccount, yaml: '1234 56 78903', value: '12345678903' },
  ])('$yaml is $value', ({ schema, yaml, value }) => {
    expect(decodeText(schema, yaml)).toMatchObject({ value, found: [] });
  });

  test.each([
    { schema: municipalityNumber, yaml: '30061', code: 'wrong-form', why: 'five digits' },
    { schema: municipalityNumber, yaml: 'K-3006', code: 'wrong-form', why: 'SSB spells it so' },
    { schema: municipalityNumber, yaml: '../x', code: 'wrong-form', why: 'a path' },
    { schema: municipalityNumber, yaml: '٣٠٠٦', code: 'wrong-form', why: 'another script' },
    { schema: organisationNumber, yaml: '938583987', code: 'check-digit', why: 'mistyped' },
    { schema: organisationNumber, yaml: '93858398', code: 'wrong-form', why: 'a digit short' },
    { schema: organisationNumber, yaml: '93858398X', code: 'wrong-form', why: 'a letter at last' },
    { schema: organisationNumber, yaml: 'X38583986', code: 'wrong-form', why: 'a letter at first' },
    { schema: organisationNumber, yaml: 'NO938583986MVA', code: 'wrong-form', why: 'more than it' },
    { schema: bankAccount, yaml: '1234.56.78904', code: 'check-digit', why: 'mistyped' },
  ])('refuses $yaml: $why', ({ schema, yaml, code }) => {
    expect(decodeText(schema, yaml).found).toEqual([`1:1 schema/${code}`]);
  });
});
