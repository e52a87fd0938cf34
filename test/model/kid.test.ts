import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKid, kidCheckDigit } from '../../src/model/norwegian-numbers.ts';

/** Luhn as the banks' leaflets word it: digit by digit from the right, doubled ones added up by their digits. */
const luhn = (body: string): number => {
  const products = body
    .split('')
    .map(Number)
    .map((digit, index) => ((body.length - index) % 2 === 1 ? digit * 2 : digit));
  const crossSum = products
    .join('')
    .split('')
    .map(Number)
    .reduce((sum, digit) => sum + digit, 0);
  return Number(String(100_000 - crossSum).slice(-1));
};

/** MOD11 by the remainder of the weighted sum, whatever its size. */
const mod11 = (body: string): string => {
  const weights = '765432765432765432765432'.slice(-body.length);
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    sum += Number(body.charAt(index)) * Number(weights.charAt(index));
  }
  const remainder = sum % 11;
  return remainder === 0 ? '0' : String(11 - remainder);
};

const digits = fc.stringMatching(/^\d{1,24}$/);

describe('the check digit of a KID', () => {
  test.each([
    { body: '60224', rule: 'mod10', check: 3, why: 'the example of the format' },
    { body: '0', rule: 'mod10', check: 0, why: 'nothing to add up' },
    { body: '1', rule: 'mod10', check: 8, why: 'the last digit is doubled' },
    { body: '5', rule: 'mod10', check: 9, why: 'ten counts as one' },
    { body: '1', rule: 'mod11', check: 9, why: '2 less than 11' },
    { body: '6', rule: 'mod11', check: undefined, why: '12 leaves 1, which would need 10' },
    { body: '1234567', rule: 'mod11', check: 4, why: 'the seventh weight is 2 again' },
  ] as const)('$body by $rule: $why', ({ body, rule, check }) => {
    expect(kidCheckDigit(body, rule)).toBe(check);
  });

  test('is that of an independent reckoning', () => {
    fc.assert(
      fc.property(digits, (body) => {
        expect(kidCheckDigit(body, 'mod10')).toBe(luhn(body));
        expect(String(kidCheckDigit(body, 'mod11') ?? 10)).toBe(mod11(body));
      }),
    );
  });

  test('tells a right KID from one with a wrong digit, and from what is none', () => {
    expect(isKid('602243', 'mod10')).toBe(true);
    expect(isKid('602243', 'mod11')).toBe(false);
    fc.assert(
      fc.property(digits, fc.nat(23), fc.integer({ min: 1, max: 9 }), (body, where, by) => {
        for (const rule of ['mod10', 'mod11'] as const) {
          const check = kidCheckDigit(body, rule);
          if (check === undefined) continue;
          expect(isKid(`${body}${String(check)}`, rule)).toBe(true);
          const place = where % body.length;
          const wrong = String((Number(body[place]) + by) % 10);
          const changed = `${body.slice(0, place)}${wrong}${body.slice(place + 1)}`;
          expect(isKid(`${changed}${String(check)}`, rule)).toBe(false);
        }
      }),
    );
    const none = ['1', '', 'x12', ' 602243', '602243 ', '0'.repeat(26)];
    expect(none.filter((text) => isKid(text, 'mod10'))).toEqual([]);
    expect(isKid('0'.repeat(25), 'mod10')).toBe(true);
  });
});
