import { describe, expect, test } from 'vitest';
import { floatPlan, type FloatPlan } from '../../src/allocate/float-plan.ts';
import { keyPlanner } from '../../src/allocate/key-plan.ts';
import { planSplit } from '../../src/allocate/split-plan.ts';
import { Splitter } from '../../src/allocate/splitter.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { millionths } from '../../src/model/millionths.ts';
import { ore, type Ore } from '../../src/model/ore.ts';
import { everybody, keyOf, share, splitLine, yearInput } from './year.ts';
import { splitHalfUpPlainly, splitPlainly } from './plain-splitter.ts';

/** Weights whose sums have nothing in common, so that a common denominator is their product. */
const PRIMES = { a: 5_391_369n + 2n, b: 2_700_001n, c: 1_300_021n };
const basis = (sum: bigint, decimals = 1_000_000n) =>
  [sum - 1000n, 600n, 400n].map((weight) => millionths(weight * decimals));

const BASES = {
  people: basis(PRIMES.a),
  staff: basis(PRIMES.b),
  area: basis(PRIMES.c),
  fine: basis(PRIMES.a * 10n ** 9n + 7n, 1n),
  vast: basis(2n ** 54n),
};
const HALF = [share('50', 'equal'), share('50', 'people')];
const THREE = [share('30', 'people'), share('40', 'staff'), share('30', 'area')];

const YEAR = { members: [{}, {}, {}], bases: BASES };

const planOf = (parts: readonly KeyPart[], unit = 1n): FloatPlan | undefined => {
  const input = yearInput({ ...YEAR, rounding: { unit: ore(unit), rule: 'largest-remainder' } });
  const keyPlan = keyPlanner(input)(keyOf('k', parts), undefined);
  return planSplit(keyPlan, everybody(3)).float;
};

describe('a plan goes by floats', () => {
  interface Case {
    readonly why: string;
    readonly parts: readonly KeyPart[];
    readonly unit?: bigint;
    readonly exactFractions: boolean | undefined;
  }
  const cases: readonly Case[] = [
    { why: 'equal parts and people', parts: HALF, exactFractions: true },
    { why: 'whole kroner', parts: HALF, unit: 100n, exactFractions: true },
    { why: 'three bases: their common denominator is too large, so fractions are near', parts: THREE, exactFractions: false },
    { why: 'not in whole kroner by near fractions', parts: THREE, unit: 100n, exactFractions: undefined },
    { why: 'not with figures so fine that a digit would have too few bits', parts: [share('100', 'fine')], exactFractions: undefined },
    { why: 'not with figures beyond a float', parts: [share('100', 'vast')], exactFractions: undefined },
    {
      why: 'not where the divisor is beyond a float',
      parts: [share('33.333333', 'fine'), share('66.666667', 'fine')],
      exactFractions: undefined,
    },
    {
      why: 'not with more near fractions than their errors allow',
      parts: [...THREE.slice(0, 2), ...Array.from({ length: 31 }, () => share('0.967742', 'area'))],
      exactFractions: undefined,
    },
  ]; // prettier-ignore
  test.each(cases)('$why', ({ parts, unit, exactFractions }) => {
    expect(planOf(parts, unit)?.exactFractions).toBe(exactFractions);
  });

  test('divides in one step as far as a product is exact', () => {
    const [, people] = planOf(HALF)!.parts;
    const heaviest = PRIMES.a - 1000n;
    expect(BigInt(people!.oneStep) * heaviest < 2n ** 53n).toBe(true);
    expect((BigInt(people!.oneStep) + 1n) * heaviest >= 2n ** 53n).toBe(true);
  });

  test('has digits as large as a step of the division can be', () => {
    for (const sum of [1, 2, 3, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 2 ** 46 - 1]) {
      const plan = floatPlan([{ share: 1, weights: undefined, sum, largest: 1 }], 1, 1);
      const { base } = plan!.parts[0]!;
      expect(2n * BigInt(base) * BigInt(sum) <= 2n ** 53n).toBe(true);
    }
  });
});

describe('whichever way a line goes, it is what plain fractions give', () => {
  const plain = (parts: readonly KeyPart[], amount: bigint): bigint[] =>
    splitPlainly({
      amount,
      unit: 1n,
      yearDays: 365n,
      parts: parts.map((part) => {
        const percent = part.kind === 'share' ? part.share : 0n;
        const by = part.by[0] as keyof typeof BASES;
        const equal = part.by[0] === 'equal';
        return { percent, weights: equal ? [1n, 1n, 1n] : BASES[by] };
      }),
    });
  const split = (parts: readonly KeyPart[], amount: Ore): bigint[] => {
    const row = new Float64Array(3);
    const line = splitLine('L', keyOf('k', parts), amount, everybody(3));
    expect(new Splitter(yearInput(YEAR)).split(line, row)).toBeUndefined();
    return Array.from(row, BigInt);
  };
  const amounts = [1n, 99n, 10n ** 9n, 123_456_789_012n, 10n ** 15n - 1n, 2n ** 49n];

  test.each([
    { why: 'in one step or digit by digit', parts: HALF },
    {
      why: 'equal parts of many percentages',
      parts: [share('33.333333', 'equal'), share('66.666667', 'equal')],
    },
    { why: 'by near fractions', parts: THREE },
    { why: 'in larger numbers', parts: [share('50', 'fine'), share('50', 'vast')] },
  ])('$why', ({ parts }) => {
    for (const amount of amounts) expect(split(parts, ore(amount))).toEqual(plain(parts, amount));
  });

  test.each([
    { why: 'two halves that make a whole øre', amount: 10n },
    { why: 'a half that goes up, or the odd øre', amount: 5n },
    { why: 'no odd øre', amount: 20n },
  ])('where near fractions cannot tell: $why', ({ amount }) => {
    const figures = (...weights: readonly bigint[]) =>
      weights.map((weight) => millionths(weight * 1_000_000n));
    const bases = {
      people: figures(PRIMES.a, PRIMES.a),
      staff: figures(PRIMES.b, PRIMES.b),
      area: figures(0n, PRIMES.c),
    };
    const parts = [share('30', 'people'), share('30', 'staff'), share('40', 'area')];
    const line = {
      amount,
      unit: 1n,
      yearDays: 365n,
      parts: Object.values(bases).map((weights, index) => ({
        percent: [30n, 30n, 40n][index]! * 1_000_000n,
        weights,
      })),
    };
    const asked = splitLine('L', keyOf('k', parts), ore(amount), everybody(2));
    const by = (rule: 'largest-remainder' | 'half-up'): bigint[] => {
      const row = new Float64Array(2);
      const given = { members: [{}, {}], bases, rounding: { unit: ore(1n), rule } };
      expect(new Splitter(yearInput(given)).split(asked, row)).toBeUndefined();
      return Array.from(row, BigInt);
    };
    expect(by('largest-remainder')).toEqual(splitPlainly(line));
    expect(by('half-up')).toEqual(splitHalfUpPlainly(line));
  });

  test('near fractions of members with the same weights leave ties to the lower number', () => {
    const bases = evenBases();
    const splitter = new Splitter(yearInput({ members: [{}, {}, {}, {}], bases }));
    const key = keyOf('k', THREE);
    const parts = Object.values(bases).map((weights, index) => ({
      percent: [30n, 40n, 30n][index]! * 1_000_000n,
      weights,
    }));
    const row = new Float64Array(4);
    let tied = 0;
    for (let amount = 100_000_000n; amount < 101_000_000n; amount += 9_973n) {
      splitter.split(splitLine('L', key, ore(amount), everybody(4)), row);
      const expected = splitPlainly({ amount, unit: 1n, yearDays: 365n, parts });
      expect(Array.from(row, BigInt)).toEqual(expected);
      if (row[0] !== row[2]) tied += 1;
    }
    expect(tied).toBeGreaterThan(0);
  });
});

/** Four members: three alike and one that has nearly all. */
const evenBases = () =>
  Object.fromEntries(
    Object.entries({ people: PRIMES.a, staff: PRIMES.b, area: PRIMES.c }).map(([id, sum]) => [
      id,
      [7n, 7n, 7n, sum].map((weight) => millionths(weight * 1_000_000n)),
    ]),
  );
