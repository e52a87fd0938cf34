import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DivisionPart, FloatPlan } from '../../src/allocate/float-plan.ts';
import { oneBasisPlan } from '../../src/allocate/one-basis-split.ts';
import { Splitter } from '../../src/allocate/splitter.ts';
import { Tally } from '../../src/allocate/tally.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { millionths } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { splitPlainly } from './plain-splitter.ts';
import { everybody, keyOf, share, splitLine, yearInput } from './year.ts';

const part = (weights?: Float64Array): DivisionPart => ({
  share: 1,
  weights,
  sum: 3,
  largest: 2,
  divisor: 6,
  toCommon: 1,
  oneStep: 1000,
  base: 2,
});
const EVEN = part();
const BASIS = part(Float64Array.of(1, 2));

describe('the plan in few passes', () => {
  test.each([
    { why: 'equal and a basis', parts: [EVEN, BASIS], fits: true },
    { why: 'a basis alone', parts: [BASIS], fits: true },
    { why: 'the largest common denominator', parts: [BASIS], common: 2 ** 48, fits: true },
    { why: 'beyond it', parts: [BASIS], common: 2 ** 48 + 1, fits: false },
    { why: 'equal alone', parts: [EVEN], fits: false },
    { why: 'a basis first: the last part takes the rest', parts: [BASIS, EVEN], fits: false },
    { why: 'two bases', parts: [BASIS, BASIS], fits: false },
    { why: 'three parts', parts: [EVEN, EVEN, BASIS], fits: false },
    { why: 'no part', parts: [], fits: false },
    { why: 'whole kroner', parts: [BASIS], unit: 100, fits: false },
    { why: 'near fractions', parts: [BASIS], exactFractions: false, fits: false },
  ])('is made for $why: $fits', ({ parts, fits, ...rest }) => {
    const plan: FloatPlan = { parts, common: 6, exactFractions: true, unit: 1, ...rest };
    expect(oneBasisPlan(plan) !== undefined).toBe(fits);
  });

  test.each([
    { parts: [BASIS], most: 1000, why: 'the part' },
    { parts: [{ ...EVEN, oneStep: 400 }, BASIS], most: 400, why: 'the equal part' },
    { parts: [{ ...EVEN, oneStep: 2000 }, BASIS], most: 1000, why: 'the part by a basis' },
  ])('goes as far as $why divides in one step', ({ parts, most }) => {
    const plan = oneBasisPlan({ parts, common: 6, exactFractions: true, unit: 1 });
    expect(plan!.mostAmount).toBe(most);
  });

  test('finds the whole øre in any sum of two fractions', () => {
    const common = fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 2 ** 48 }),
      fc.constantFrom(2 ** 48, 2 ** 48 - 1),
    );
    fc.assert(
      fc.property(common, fc.double({ min: 0, max: 1, noNaN: true }), (whole, at) => {
        const plan = oneBasisPlan({ parts: [BASIS], common: whole, exactFractions: true, unit: 1 });
        const { toWhole } = plan!;
        const sums = [0, whole - 1, whole, whole + 1, Math.floor(at * (2 * whole - 1))];
        for (const sum of sums.filter((each) => each < 2 * whole)) {
          expect(Math.floor(sum * toWhole)).toBe(sum < whole ? 0 : 1);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

const PEOPLE = fc.oneof(fc.integer({ min: 0, max: 700_000 }), fc.constantFrom(0, 1, 5000, 2 ** 40));

describe('a line in few passes', () => {
  test('is split as plain fractions split it, and added up by part', () => {
    const line = fc.record({
      people: fc
        .array(PEOPLE, { minLength: 1, maxLength: 60 })
        .filter((figures) => figures.some((one) => one > 0)),
      equal: fc.constantFrom(0, 1, 30, 50, 99),
      amounts: fc.array(
        fc.oneof(
          fc.bigInt(-10_000n, 10_000n),
          fc.bigInt(-(10n ** 10n), 10n ** 10n),
          fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(line, ({ people, equal, amounts }) => {
        const count = people.length;
        const figures = people.map((one) => BigInt(one) * 1_000_000n);
        const parts: KeyPart[] = [share(String(100 - equal), 'people')];
        if (equal > 0) parts.unshift(share(String(equal), 'equal'));
        const plainParts = [{ percent: BigInt(100 - equal) * 1_000_000n, weights: figures }];
        if (equal > 0) {
          plainParts.unshift({
            percent: BigInt(equal) * 1_000_000n,
            weights: new Array<bigint>(count).fill(1n),
          });
        }
        const input = yearInput({
          members: people.map(() => ({})),
          bases: { people: figures.map(millionths) },
        });
        const splitter = new Splitter(input);
        const tally = new Tally(count);
        const row = new Float64Array(count).fill(NaN);
        const totals = people.map(() => 0n);
        let cuts = 0n;
        for (const amount of amounts) {
          splitter.split(
            splitLine('L', keyOf('k', parts), ore(amount), everybody(count)),
            row,
            tally,
          );
          const plain = splitPlainly({ amount, unit: 1n, yearDays: 365n, parts: plainParts });
          expect(Array.from(row, BigInt)).toEqual(plain);
          expect(row.some((each) => Object.is(each, -0))).toBe(false);
          plain.forEach((each, member) => (totals[member] = totals[member]! + each));
          cuts += (amount * BigInt(equal)) / (100n * BigInt(count));
        }
        tally.summary(['people']).forEach((summary, member) => {
          expect(summary.equal).toBe(cuts);
          expect(summary.bases).toEqual([totals[member]! - cuts]);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
