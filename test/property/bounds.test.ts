import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Splitter } from '../../src/allocate/splitter.ts';
import { millionths } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { everybody, keyOf, share, splitLine, yearInput } from '../allocate/year.ts';

const bounded = fc
  .record({
    weights: fc.array(fc.bigInt(1n, 1000n), { minLength: 1, maxLength: 8 }),
    amount: fc.bigInt(1n, 5000n),
    min: fc.option(fc.bigInt(0n, 400n), { nil: undefined }),
    room: fc.option(fc.bigInt(0n, 800n), { nil: undefined }),
    sign: fc.constantFrom(1n, -1n),
  })
  .map(({ min, room, ...rest }) => ({
    ...rest,
    min,
    max: room === undefined ? undefined : (min ?? 0n) + room,
  }));

describe('a key with bounds', () => {
  test('splits wherever shares within them can add up, in proportion to weights between them', () => {
    fc.assert(
      fc.property(bounded, ({ weights, amount, min, max, sign }) => {
        const count = weights.length;
        const input = yearInput({
          members: weights.map(() => ({})),
          bases: { people: weights.map((weight) => millionths(weight * 1_000_000n)) },
        });
        const key = keyOf('k', [share('100', 'people')], {
          ...(min !== undefined && { min: ore(min) }),
          ...(max !== undefined && { max: ore(max) }),
        });
        const line = splitLine('L', key, ore(sign * amount), everybody(count));
        const row = new Float64Array(count);
        const splitter = new Splitter(input);
        const finding = splitter.split(line, row);
        const least = BigInt(count) * (min ?? 0n);
        const possible = least <= amount && (max === undefined || amount <= BigInt(count) * max);
        expect(finding?.code).toBe(possible ? undefined : 'allocation/bounds-impossible');
        if (!possible) return;

        const shares = Array.from(row, (one) => sign * BigInt(one));
        expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(amount);
        for (const one of shares) {
          expect(one >= (min ?? 0n) && (max === undefined || one <= max)).toBe(true);
        }
        // There is one level kroner per weight: those between the bounds are at it, the others are cut off from it.
        const { exact, bounded: settled } = splitter.reasonFor(line);
        const level = exact
          .map(({ numerator, denominator }, place) => ({
            over: sign * numerator,
            under: denominator * weights[place]!,
            place,
          }))
          .filter(({ place }) => !settled.has(place));
        for (const one of level) {
          expect(one.over * level[0]!.under).toBe(level[0]!.over * one.under);
        }
        if (level.length === 0) return;
        const { over, under } = level[0]!;
        settled.forEach((kind, place) => {
          const unbound = over * weights[place]!;
          if (kind === 'max') expect(unbound >= max! * under).toBe(true);
          else expect(unbound <= min! * under).toBe(true);
        });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('Math.floor(a / b)', () => {
  test('is the exact quotient of whole numbers below 2^53', () => {
    const any = fc.bigInt(1n, 2n ** 53n - 1n);
    const scaled = fc
      .tuple(any, fc.integer({ min: 0, max: 52 }))
      .map(([n, bits]) => (n >> BigInt(bits)) + 1n);
    const exactly = (a: bigint, b: bigint): void => {
      expect(Math.floor(Number(a) / Number(b))).toBe(Number(a / b));
    };
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const below = a < 2n ** 53n ? a : a - 1n;
        exactly(below, b);
        // The worst: one less than a multiple of b, and the multiple itself.
        const multiple = (below / b) * b;
        if (multiple > 0n) exactly(multiple - 1n, b);
        exactly(multiple, b);
      }),
      { numRuns: 20_000 },
    );
  });
});
