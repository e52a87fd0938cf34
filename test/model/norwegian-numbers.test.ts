import { describe, expect, test } from 'vitest';
import { isBankAccount, isOrganisationNumber } from '../../src/model/norwegian-numbers.ts';

describe('isOrganisationNumber', () => {
  test.each([
    { digits: '938583986', valid: true, why: 'Notodden kommune' },
    { digits: '942402465', valid: true, why: 'Kongsberg kommune' },
    { digits: '958935420', valid: true, why: 'Oslo kommune: the check digit is 0' },
    { digits: '938583987', valid: false, why: 'last digit mistyped' },
    { digits: '938538986', valid: false, why: 'two digits swapped' },
    { digits: '93858398', valid: false, why: 'eight digits' },
    { digits: '9385839860', valid: false, why: 'ten digits' },
    { digits: '938 583 986', valid: false, why: 'spaces are for the reader to take out' },
    { digits: '', valid: false, why: 'nothing' },
    { digits: '٩٣٨٥٨٣٩٨٦', valid: false, why: 'digits of another script' },
  ])('$digits: $why', ({ digits, valid }) => {
    expect(isOrganisationNumber(digits)).toBe(valid);
  });

  test('no tenth digit can stand for a remainder of 10', () => {
    const digits = [...'0123456789'].map((last) => `40000000${last}`);
    expect(digits.filter(isOrganisationNumber)).toEqual([]);
  });
});

describe('isBankAccount', () => {
  test.each([
    { digits: '12345678903', valid: true, why: 'the example number of the banks' },
    { digits: '86011117947', valid: true, why: 'the example account of Finans Norge' },
    { digits: '12345678904', valid: false, why: 'last digit mistyped' },
    { digits: '1234567890', valid: false, why: 'ten digits' },
    { digits: '123456789030', valid: false, why: 'twelve digits, the first eleven of them right' },
    { digits: '1234.56.78903', valid: false, why: 'points are for the reader to take out' },
  ])('$digits: $why', ({ digits, valid }) => {
    expect(isBankAccount(digits)).toBe(valid);
  });
});
