import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Splitter } from '../../src/allocate/splitter.ts';
import { Tally } from '../../src/allocate/tally.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { millionths } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { keyOf, splitLine, yearInput } from '../allocate/year.ts';
import { splitHalfUpPlainly, splitPlainly, type PlainLine } from '../allocate/plain-splitter.ts';

/** Shares that are 100 in all: random cuts of a hundred per cent, in millionths. */
const percentages = fc
  .tuple(
    fc.constantFrom([50, 50], [30, 70], [100], [33, 33, 34], [20, 30, 50]),
    fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 0, maxLength: 2 }),
    fc.boolean(),
  )
  .map(([usual, cuts, odd]) => {
    if (!odd) return usual.map((percent) => BigInt(percent) * 1_000_000n);
    const points = [...new Set([0, ...cuts, 100_000_000])].sort((a, b) => a - b);
    return points.slice(1).map((point, index) => BigInt(point - points[index]!));
  });

/** Figures in millionths: people, employees with decimals, and absurd ones. */
const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 700_000 }).map((n) => BigInt(n) * 1_000_000n) },
  { weight: 2, arbitrary: fc.constantFrom(0n, 1n, 1_000_000n) },
  { weight: 2, arbitrary: fc.bigInt(0n, 10n ** 9n) },
  { weight: 1, arbitrary: fc.bigInt(0n, 10n ** 21n) },
);

const amount = fc
  .tuple(
    fc.oneof(
      fc.bigInt(1n, 10_000n),
      fc.bigInt(1n, 10n ** 9n),
      fc.bigInt(1n, 10n ** 15n - 1n),
      fc.constantFrom(0n, 10n ** 15n - 1n, 2n ** 49n, 2n ** 26n),
    ),
    fc.boolean(),
  )
  .map(([magnitude, negative]) => (negative ? -magnitude : magnitude));

/** A line with a key of one to three parts over some users. */
const plainLine = fc
  .record({
    amount,
    percents: percentages,
    count: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom(1n, 1n, 1n, 5n, 100n, 100_000n),
    fixedPart: fc.option(fc.bigInt(1n, 500_000n), { nil: undefined, freq: 5 }),
    partYear: fc.boolean(),
  })
  .chain(({ percents, count, ...rest }) =>
    fc.record({
      amount: fc.constant(rest.amount),
      unit: fc.constant(rest.unit),
      yearDays: fc.constant(365n),
      days: rest.partYear
        ? fc.array(fc.bigInt(1n, 365n), { minLength: count, maxLength: count })
        : fc.constant(undefined),
      parts: fc
        .tuple(
          ...percents.map((percent) =>
            fc
              .oneof(
                fc.constant(new Array<bigint>(count).fill(1_000_000n)),
                fc
                  .array(figure, { minLength: count, maxLength: count })
                  .filter((figures) => figures.some((one) => one > 0n)),
              )
              .map((weights) => ({ percent, weights })),
          ),
        )
        .map((parts) =>
          rest.fixedPart === undefined
            ? parts
            : [
                { fixed: rest.fixedPart, weights: new Array<bigint>(count).fill(1_000_000n) },
                ...parts,
              ],
        ),
    }),
  )
  .map(({ days, ...line }): PlainLine => (days === undefined ? line : { ...line, days }))
  .filter(({ amount: total, parts }) => {
    const { fixed = 0n, weights } = parts[0]!;
    return total === 0n || fixed * BigInt(weights.length) <= (total < 0n ? -total : total);
  });

/** The line as the product has it: weights that are all 1 are `equal`, others a basis of their own. */
const prepare = (line: PlainLine, rule: 'largest-remainder' | 'half-up' = 'largest-remainder') => {
  const count = line.parts[0]!.weights.length;
  const bases: Record<string, ReturnType<typeof millionths>[]> = {};
  const parts = line.parts.map(({ percent, fixed, weights }, index): KeyPart => {
    if (fixed !== undefined) return { kind: 'fixed', fixed: ore(fixed), by: 'equal' };
    if (weights.every((weight) => weight === 1_000_000n)) {
      return { kind: 'share', share: millionths(percent!), by: ['equal'] };
    }
    const id = `basis-${String(index)}`;
    bases[id] = weights.map(millionths);
    return { kind: 'share', share: millionths(percent!), by: [id] };
  });
  const input = yearInput({
    members: Array.from({ length: count }, () => ({})),
    bases,
    rounding: { unit: ore(line.unit), rule },
  });
  const users = {
    members: input.members.map(({ index }) => index),
    ...(line.days && { days: line.days.map(Number) }),
  };
  return { input, count, asked: splitLine('L', keyOf('k', parts), ore(line.amount), users) };
};

const split = (line: PlainLine, rule?: 'largest-remainder' | 'half-up'): bigint[] => {
  const { input, count, asked } = prepare(line, rule);
  const row = new Float64Array(count);
  expect(new Splitter(input).split(asked, row)).toBeUndefined();
  return Array.from(row, BigInt);
};

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n);

const check = (property: (line: PlainLine) => void, runs = 1000): void => {
  fc.assert(fc.property(plainLine, property), { numRuns: runs });
};

describe('a split', () => {
  test('is what plain fractions give', () => {
    check((line) => {
      expect(split(line)).toEqual(splitPlainly(line));
    }, 5000);
  });

  test('rounded half up is what plain fractions give', () => {
    check((line) => {
      expect(split(line, 'half-up')).toEqual(splitHalfUpPlainly(line));
    }, 2000);
  });

  test('adds up to the line', () => {
    check((line) => {
      expect(sum(split(line))).toBe(line.amount);
    });
  });

  test('mirrors a credit', () => {
    check((line) => {
      const credited = split({ ...line, amount: -line.amount });
      expect(credited.map((share) => -share)).toEqual(split(line));
    });
  });

  test('is given for the reasons it has: parts add up, and no share is a whole unit from the exact one', () => {
    check((line) => {
      const { input, asked } = prepare(line);
      const splitter = new Splitter(input);
      const row = new Float64Array(input.members.length);
      splitter.split(asked, row);
      const reason = splitter.reasonFor(asked);
      reason.exact.forEach(({ numerator, denominator }, member) => {
        const difference = BigInt(row[member]!) * denominator - numerator;
        expect(difference < line.unit * denominator).toBe(true);
        expect(-difference < line.unit * denominator).toBe(true);
        if (numerator === 0n) expect(row[member]).toBe(0);
        const ofParts = reason.parts.map(({ exact }) => exact[member]!);
        // The parts share a denominator with the whole where no bound settled it.
        expect(sum(ofParts.map((part) => part.numerator))).toBe(numerator);
      });
    });
  });

  test('is the same whatever the scale of the weights', () => {
    fc.assert(
      fc.property(plainLine, fc.bigInt(2n, 10n ** 7n), (line, factor) => {
        const scaled = line.parts.map((part) => ({
          ...part,
          weights: part.weights.map((weight) => weight * factor),
        }));
        expect(split({ ...line, parts: scaled })).toEqual(split(line));
      }),
      { numRuns: 500 },
    );
  });

  test('moves nothing but ties where members change places', () => {
    check((line) => {
      const reversed = split({
        ...line,
        parts: line.parts.map((part) => ({ ...part, weights: part.weights.toReversed() })),
        ...(line.days && { days: line.days.toReversed() }),
      }).toReversed();
      const straight = split(line);
      const { input, asked } = prepare(line);
      const { exact } = new Splitter(input).reasonFor(asked);
      const moved = exact.filter((_, member) => straight[member] !== reversed[member]);
      const dropped = moved.map(({ numerator, denominator }) => {
        const magnitude = numerator < 0n ? -numerator : numerator;
        return { over: magnitude % (denominator * line.unit), under: denominator };
      });
      for (const one of dropped) {
        expect(one.over * dropped[0]!.under).toBe(dropped[0]!.over * one.under);
      }
    });
  });

  test('is the line itself for one member', () => {
    check((line) => {
      const alone = {
        ...line,
        parts: line.parts.map((part) => ({ ...part, weights: [1_000_000n] })),
      };
      const { days, ...wholeYear } = alone;
      expect(split(days === undefined ? alone : wholeYear)).toEqual([line.amount]);
    }, 200);
  });

  test('comes to the same in the summary as in the shares', () => {
    fc.assert(
      fc.property(fc.array(plainLine, { minLength: 1, maxLength: 5 }), (lines) => {
        const { input, count, asked } = prepare(lines[0]!);
        const splitter = new Splitter(input);
        const tally = new Tally(count);
        const row = new Float64Array(count);
        const totals = new Array<bigint>(count).fill(0n);
        for (const { amount: total } of lines) {
          const enough = total < 0n ? total - 10n ** 8n : total + 10n ** 8n;
          splitter.split({ ...asked, amount: ore(enough) }, row, tally);
          row.forEach((share, member) => (totals[member] = totals[member]! + BigInt(share)));
        }
        const bases = [...input.bases.keys()];
        tally.summary(bases).forEach((summary, member) => {
          expect(summary.total).toBe(totals[member]);
          expect(sum([summary.equal, ...summary.bases])).toBe(totals[member]);
        });
      }),
      { numRuns: 500 },
    );
  });
});
