import { describe, expect, test } from 'vitest';
import { floatPlan, type FloatPart, type FloatPlan } from '../../src/allocate/float-plan.ts';
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

/** A part of a plan made without a key. */
const weighing = (sum: number): FloatPart => ({ share: 1, weights: undefined, sum, largest: 1 });

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
    for (const sum of [1, 2, 3, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 2 ** 46 - 1, 2 ** 47 - 1]) {
      const { base } = floatPlan([weighing(sum)], 1, 1)!.parts[0]!;
      expect(2n * BigInt(base) * BigInt(sum) <= 2n ** 53n).toBe(true);
      expect(4n * BigInt(base) * BigInt(sum) >= 2n ** 53n).toBe(true);
    }
  });

  test.each([
    {
      sum: 2 ** 47 - 1,
      shareSum: 1,
      base: 32,
      why: 'the largest divisor with digits of five bits',
    },
    { sum: 2 ** 47, shareSum: 1, base: undefined, why: 'the next' },
    { sum: 2 ** 44, shareSum: 7, base: 32, why: 'share sum × weight sum below it' },
    { sum: 2 ** 44, shareSum: 8, base: undefined, why: 'share sum × weight sum at it' },
    { sum: Infinity, shareSum: 1, base: undefined, why: 'figures that no float holds' },
  ])('has digits by $why', ({ sum, shareSum, base }) => {
    expect(floatPlan([weighing(sum)], shareSum, 1)?.parts[0]!.base).toBe(base);
    expect(floatPlan([weighing(1), weighing(sum)], shareSum, 1)?.parts[1]!.base).toBe(base);
  });

  test('counts fractions over the least common denominator of its parts', () => {
    const plan = floatPlan([4, 6, 1].map(weighing), 5, 1)!;
    expect(plan.common).toBe(60);
    expect(plan.parts.map(({ divisor, toCommon }) => [divisor, toCommon])).toEqual([
      [20, 3],
      [30, 2],
      [5, 12],
    ]);
  });

  // 2^26 - 1 and 2^26 + 1 have nothing in common, and twice their product is 2^53 - 2.
  const A = 2 ** 26 - 1;
  const B = 2 ** 26 + 1;
  test.each([
    { sums: [A, B], exact: true, why: 'twice a fraction is exact to the last one' },
    { sums: [2 ** 26, B], exact: false, why: 'twice a fraction may be beyond' },
    { sums: [A, B, 1], exact: false, why: 'three fractions together may be beyond' },
    { sums: [A, 1, B], exact: false, why: 'in whatever order' },
    { sums: [(A - 1) / 2, B, 1], exact: true, why: 'three fractions together are exact' },
    { sums: [A, B], shareSum: 2, exact: false, why: 'percentages make it twice as much' },
    { sums: [A, B - 2], shareSum: 2, exact: true, why: 'the same weight sum twice' },
  ])('has exact fractions, $exact: $why', ({ sums, shareSum = 1, exact }) => {
    const plan = floatPlan(sums.map(weighing), shareSum, 1)!;
    expect(plan.exactFractions).toBe(exact);
    expect(plan.common === 1).toBe(!exact);
  });

  test.each([
    { unit: 1, fits: true },
    { unit: 32, fits: true },
    { unit: 33, fits: false },
  ])('rounded to $unit øre, counts fractions in those too: $fits', ({ unit, fits }) => {
    // 2^47 - 1 times twice 32 is below 2^53.
    expect(floatPlan([weighing(2 ** 47 - 1)], 1, unit) !== undefined).toBe(fits);
  });

  test.each([
    { parts: 32, exactFractions: false },
    { parts: 33, exactFractions: undefined },
  ])('adds $parts near fractions: $exactFractions', ({ parts, exactFractions }) => {
    const sums = Array.from({ length: parts }, (_, index) => (index === 0 ? 2 ** 26 : B));
    expect(floatPlan(sums.map(weighing), 1, 1)?.exactFractions).toBe(exactFractions);
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
