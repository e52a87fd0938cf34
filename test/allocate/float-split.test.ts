import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floatPlan, type FloatPart } from '../../src/allocate/float-plan.ts';
import { splitByFloats } from '../../src/allocate/float-split.ts';
import { makeWorkspace, type Workspace } from '../../src/allocate/workspace.ts';
import type { RoundingRule } from '../../src/model/agreement.ts';
import { splitHalfUpPlainly, splitPlainly } from './plain-splitter.ts';

/** One part of a key. */
interface Part {
  /** Percent: those of a line's parts are 100 in all. */
  readonly share: number;
  /** By user; none where all weigh the same. */
  readonly weights?: readonly number[];
}

interface Line {
  readonly parts: readonly Part[];
  readonly amount: number;
  readonly count: number;
  readonly unit?: number;
  readonly rule?: RoundingRule;
}

/** Left in the room beyond the users by an earlier line. */
const LEFT = 127;

const roomFor = (count: number): Workspace => {
  const workspace = makeWorkspace(count + 2);
  workspace.shares.fill(LEFT, count);
  workspace.dropped.fill(LEFT, count);
  workspace.buckets.fill(LEFT, count);
  return workspace;
};

const floatPartOf = (count: number, { share, weights }: Part): FloatPart => ({
  share,
  weights: weights && Float64Array.from(weights),
  sum: weights?.reduce((sum, weight) => sum + weight, 0) ?? count,
  largest: weights === undefined ? 1 : Math.max(...weights),
});

const planOf = ({ parts, count, unit = 1 }: Pick<Line, 'parts' | 'count' | 'unit'>) =>
  floatPlan(
    parts.map((part) => floatPartOf(count, part)),
    100,
    unit,
  );

/** Whether floats could tell, and the shares and cuts that they gave. */
const byFloats = ({ parts, amount, count, unit = 1, rule = 'largest-remainder' }: Line) => {
  const plan = planOf({ parts, count, unit })!;
  const workspace = roomFor(count);
  const users = Array.from({ length: count }, (_, member) => member);
  const told = splitByFloats(plan, amount, users, rule, workspace);
  expect([...workspace.shares.slice(count)]).toEqual([LEFT, LEFT]);
  return {
    plan,
    told,
    shares: Array.from(workspace.shares.slice(0, count), BigInt),
    cuts: workspace.cuts.map((cut) => [...cut.slice(0, count)]),
  };
};

const percentOf = (share: number): bigint => BigInt(share) * 1_000_000n;
const weightsOf = ({ weights }: Part, count: number): bigint[] =>
  (weights ?? new Array<number>(count).fill(1)).map(BigInt);

const plainly = ({ parts, amount, count, unit = 1, rule }: Line): bigint[] =>
  (rule === 'half-up' ? splitHalfUpPlainly : splitPlainly)({
    amount: BigInt(amount),
    unit: BigInt(unit),
    yearDays: 365n,
    parts: parts.map((part) => ({
      percent: percentOf(part.share),
      weights: weightsOf(part, count),
    })),
  });

const EVEN: Part = { share: 50 };
const PEOPLE: Part = { share: 50, weights: [5, 2, 6] };

describe('floats split as plain fractions do', () => {
  const cases: readonly (Line & { readonly why: string; readonly shares: readonly bigint[] })[] = [
    { why: 'odd øre to the largest fractions', parts: [EVEN, PEOPLE], count: 3, amount: 100, shares: [36n, 24n, 40n] },
    { why: 'each half goes up', parts: [{ share: 100 }], count: 2, amount: 5, rule: 'half-up', shares: [3n, 3n] },
    { why: 'less than half goes down', parts: [{ share: 100 }], count: 3, amount: 4, rule: 'half-up', shares: [1n, 1n, 1n] },
    { why: 'each half krone goes up', parts: [{ share: 100 }], count: 2, amount: 300, unit: 100, rule: 'half-up', shares: [200n, 200n] },
    { why: 'two fractions that make a whole øre', parts: [EVEN, EVEN], count: 2, amount: 2, shares: [1n, 1n] },
  ]; // prettier-ignore
  test.each(cases)('$why', ({ shares, ...line }) => {
    expect(byFloats(line)).toMatchObject({ told: true, shares });
    expect(plainly(line)).toEqual(shares);
  });

  test.each([
    { why: 'equal parts', parts: [EVEN, PEOPLE], part: 0 },
    { why: 'parts by weights', parts: [EVEN, PEOPLE], part: 1 },
    { why: 'parts by weights, the heaviest first', parts: [PEOPLE, EVEN], part: 0 },
  ])('$why: the largest amount in one step, and the next digit by digit', ({ parts, part }) => {
    const line = { parts, count: 3 };
    const { oneStep } = byFloats({ ...line, amount: 1 }).plan.parts[part]!;
    for (const amount of [oneStep - 1, oneStep, oneStep + 1]) {
      const asked = { ...line, amount };
      expect(byFloats(asked)).toMatchObject({ told: true, shares: plainly(asked) });
    }
  });

  test('in all sorts of lines, with what each part gives cut to the øre', () => {
    const weight = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 700_000 }));
    const line = fc.integer({ min: 1, max: 9 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        rule: fc.constantFrom<RoundingRule>('largest-remainder', 'half-up'),
        unit: fc.constantFrom(1, 1, 5, 100),
        amount: fc.oneof(
          fc.integer({ min: 1, max: 10_000 }),
          fc.integer({ min: 1, max: 10 ** 15 - 1 }),
        ),
        parts: fc.constantFrom([100], [30, 70], [50, 50]).chain((percents) =>
          fc.tuple(
            ...percents.map((share) =>
              fc
                .option(
                  fc
                    .array(weight, { minLength: count, maxLength: count })
                    .filter((weights) => weights.some((one) => one > 0)),
                  { nil: undefined },
                )
                .map((weights): Part => (weights === undefined ? { share } : { share, weights })),
            ),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(line, (asked) => {
        const { parts, count, amount } = asked;
        fc.pre(planOf(asked)?.exactFractions === true);
        const { told, shares, cuts } = byFloats(asked);
        expect(told).toBe(true);
        expect(shares).toEqual(plainly(asked));
        parts.forEach((part, index) => {
          const weights = weightsOf(part, count);
          const under = 100n * weights.reduce((sum, one) => sum + one, 0n);
          expect(cuts[index]!.map(BigInt)).toEqual(
            weights.map((one) => (BigInt(amount) * BigInt(part.share) * one) / under),
          );
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('where fractions are near ones', () => {
  /** Weight sums with nothing in common, so that a common denominator is their product. */
  const parts: readonly Part[] = [
    { share: 30, weights: [5_391_371, 5_391_371] },
    { share: 30, weights: [2_700_001, 2_700_001] },
    { share: 40, weights: [0, 1_300_021] },
  ];
  const line = { parts, count: 2 };

  test.each([
    { amount: 7, together: true, each: true, why: '2.1 and 4.9 can be told' },
    { amount: 20, together: true, each: true, why: '6 and 14 have no fractions: that is exact' },
    { amount: 5, together: false, each: false, why: '1.5 and 3.5 may be half an øre, or as large' },
    { amount: 10, together: false, each: false, why: '1.5 and 1.5 may be a whole øre' },
    { amount: 10 ** 15 - 3, together: true, each: true, why: 'digit by digit: .1 and .9' },
  ])('$amount øre: $why', ({ amount, together, each }) => {
    const lines = [
      { ...line, amount, rule: 'largest-remainder', expected: together },
      { ...line, amount, rule: 'half-up', expected: each },
    ] as const;
    for (const { expected, ...asked } of lines) {
      const { plan, told, shares } = byFloats(asked);
      expect(plan.exactFractions).toBe(false);
      expect(told).toBe(expected);
      if (told) expect(shares).toEqual(plainly(asked));
    }
  });

  test('equal ones of which one gets the odd øre cannot be told, though each on its own can', () => {
    const alike = [4, 4, 5_391_363];
    const three = {
      parts: [
        { share: 30, weights: alike },
        { share: 30, weights: [4, 4, 2_699_993] },
        { share: 40, weights: [4, 4, 1_300_013] },
      ],
      count: 3,
      amount: 200_000,
    };
    expect(byFloats({ ...three, rule: 'half-up' })).toMatchObject({
      told: true,
      shares: plainly({ ...three, rule: 'half-up' }),
    });
    expect(byFloats(three).told).toBe(false);
  });
});
