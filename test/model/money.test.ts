import { describe, expect, test } from 'vitest';
import { assert, at, present } from '../../src/model/assert.ts';
import { millionthsText, millionths } from '../../src/model/millionths.ts';
import {
  lesserOre,
  magnitude,
  MAX_ORE,
  noLessThanZero,
  ore,
  oreText,
  sumOre,
} from '../../src/model/ore.ts';
import {
  addRational,
  compareRational,
  divideRational,
  negateRational,
  rationalText,
  roundHalfUp,
} from '../../src/model/rational.ts';

const rational = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

describe('øre', () => {
  test.each([
    { amount: 0n, text: '0.00' },
    { amount: 5n, text: '0.05' },
    { amount: -5n, text: '-0.05' },
    { amount: 123450n, text: '1234.50' },
    { amount: -123456789n, text: '-1234567.89' },
  ])('$amount is $text', ({ amount, text }) => {
    expect(oreText(ore(amount))).toBe(text);
  });

  test('add up, to 0 for none', () => {
    expect(sumOre([])).toBe(0n);
    expect(sumOre([ore(1n), ore(-3n)])).toBe(-2n);
    expect([magnitude(-3n), magnitude(3n), magnitude(0n)]).toEqual([3n, 3n, 0n]);
  });

  test('are bounded by another amount, or by 0', () => {
    expect([lesserOre(ore(2n), ore(3n)), lesserOre(ore(3n), ore(-2n))]).toEqual([2n, -2n]);
    expect([-1n, 0n, 1n].map(noLessThanZero)).toEqual([0n, 0n, 1n]);
  });

  test('are exact as floats as far as amounts go', () => {
    expect(BigInt(Number(MAX_ORE))).toBe(MAX_ORE);
  });
});

describe('millionths', () => {
  test.each([
    { value: 27_694_000_000n, text: '27694' },
    { value: 3_080_000n, text: '3.08' },
    { value: -500_000n, text: '-0.5' },
    { value: 1n, text: '0.000001' },
    { value: 0n, text: '0' },
  ])('$value is $text', ({ value, text }) => {
    expect(millionthsText(millionths(value))).toBe(text);
  });
});

describe('a rational', () => {
  test.each([
    { value: rational(1n, 2n), rounded: 1n, why: 'half goes up' },
    { value: rational(-1n, 2n), rounded: -1n, why: 'and away from zero' },
    { value: rational(49n, 100n), rounded: 0n, why: 'less than half' },
    { value: rational(-149n, 100n), rounded: -1n, why: 'less than half, below zero' },
    { value: rational(6n, 3n), rounded: 2n, why: 'whole' },
  ])('is rounded half up: $why', ({ value, rounded }) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });

  test('is added, negated, divided and compared', () => {
    expect(addRational(rational(1n, 2n), rational(1n, 3n))).toEqual(rational(5n, 6n));
    expect(addRational(rational(1n, 6n), rational(1n, 6n))).toEqual(rational(2n, 6n));
    expect(negateRational(rational(1n, 6n))).toEqual(rational(-1n, 6n));
    expect(divideRational(rational(1n, 6n), 100n)).toEqual(rational(1n, 600n));
    expect(compareRational(rational(1n, 2n), rational(2n, 3n))).toBe(-1);
    expect(compareRational(rational(2n, 4n), rational(1n, 2n))).toBe(0);
    expect(compareRational(rational(3n, 4n), rational(1n, 4n))).toBe(1);
    expect(compareRational(rational(1n, 4n), rational(3n, 4n))).toBe(-1);
  });

  test.each([
    { value: rational(28615440829183571n, 100000000000n), places: 10, text: '286154.4082918357' },
    { value: rational(2n, 3n), places: 2, text: '0.67' },
    { value: rational(-2n, 3n), places: 2, text: '-0.67' },
    { value: rational(-1n, 300n), places: 2, text: '0.00' },
    { value: rational(5n, 2n), places: 0, text: '3' },
  ])('is $text as text', ({ value, places, text }) => {
    expect(rationalText(value, places)).toBe(text);
  });
});

describe('an assertion', () => {
  test('stops where we are wrong, and says what holds', () => {
    expect(() => {
      assert(false, 'shares add up');
    }).toThrow('fordel is wrong: shares add up');
    expect(() => {
      present(undefined, 'there is one');
    }).toThrow('there is one');
    expect(() => at([1], 1)).toThrow('within the list');
    expect([present(0, 'there is one'), at([5], 0)]).toEqual([0, 5]);
  });
});
