import { describe, expect, test } from 'vitest';
import { basisFigure, reckonCharge, type ReckonedCharge } from '../../src/allocate/charge.ts';
import { millionths, ONE } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { rationalText } from '../../src/model/rational.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import { decimal, kroner, yearInput } from './year.ts';

const input = yearInput({
  members: [{}, { days: 73 }],
  bases: { people: [decimal('7'), undefined] },
});

const chargeOf = (given: Partial<ChargeInYear>, partYear = false): ChargeInYear => ({
  charge: { id: 'fee', rule: { kind: 'agreed' }, months: ONE, maxFor: new Map(), partYear },
  grounds: {},
  rule: {
    kind: 'rates',
    parts: [{ per: 'member', rate: { kind: 'amount', amount: decimal('100') }, grounds: {} }],
  },
  consumption: [],
  payers: [0, 1],
  exempt: [],
  ...given,
});

/** What one member pays, with the exact øre as text. */
const reckon = (charge: ChargeInYear, member: number) => {
  const { parts, exact, ...reckoned } = reckonCharge(input, charge, member) as ReckonedCharge;
  return {
    ...reckoned,
    exact: rationalText(exact, 2),
    parts: parts.map((part) => rationalText(part.exact, 2)),
  };
};

describe('a charge for one member', () => {
  interface Case {
    readonly why: string;
    readonly charge: ChargeInYear;
    readonly member?: number;
    readonly expected: object;
  }
  const whole = { parts: ['10000.00'], exact: '10000.00', share: 10_000n };
  const cases: readonly Case[] = [
    { why: 'is a sum of parts, and nothing more', charge: chargeOf({}), expected: whole },
    { why: 'counts no days of one that is there all year', charge: chargeOf({}, true), expected: whole },
    { why: 'counts the days of one that is not', charge: chargeOf({}, true), member: 1, expected: { parts: ['2000.00'], days: 73, exact: '2000.00', share: 2000n } },
    { why: 'no bound settles what lies at both', charge: chargeOf({ min: kroner('100'), max: kroner('100') }), expected: whole },
    { why: 'a floor settles', charge: chargeOf({ min: ore(10_001n) }), expected: { parts: ['10000.00'], bound: { kind: 'min', amount: 10_001n }, exact: '10001.00', share: 10_001n } },
    { why: 'a cap settles', charge: chargeOf({ max: ore(9999n) }), expected: { parts: ['10000.00'], bound: { kind: 'max', amount: 9999n }, exact: '9999.00', share: 9999n } },
    { why: 'is nothing for one that does not pay', charge: chargeOf({ payers: [1] }), expected: { parts: [], exact: '0.00', share: 0n } },
    { why: 'has no parts where it is agreed', charge: chargeOf({ rule: { kind: 'agreed', amounts: [ore(7n)], at: [] } }), expected: { parts: [], exact: '7.00', share: 7n } },
  ]; // prettier-ignore
  test.each(cases)('$why', ({ charge, member = 0, expected }) => {
    expect(reckon(charge, member)).toStrictEqual(expected);
  });

  test('shows figure and rate of each part', () => {
    const part = {
      per: 'people',
      rate: { kind: 'amount', amount: decimal('3') },
      grounds: {},
    } as const;
    const charge = chargeOf({ rule: { kind: 'rates', parts: [part] } });
    const { parts } = reckonCharge(input, charge, 0) as ReckonedCharge;
    expect(parts).toMatchObject([{ part, figure: decimal('7'), rate: decimal('3') }]);
  });

  test('never lets a figure that is missing pass for 0', () => {
    expect(basisFigure(input, 'people', 0)).toBe(millionths(7_000_000n));
    expect(() => basisFigure(input, 'people', 1)).toThrow('the year has the basis people for the');
    expect(() => basisFigure(input, 'cars', 0)).toThrow(
      'the year has the basis cars for the member',
    );
  });
});
