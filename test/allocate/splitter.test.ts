import { describe, expect, test } from 'vitest';
import { keyPlanner } from '../../src/allocate/key-plan.ts';
import { planSplit } from '../../src/allocate/split-plan.ts';
import { Splitter } from '../../src/allocate/splitter.ts';
import { Tally } from '../../src/allocate/tally.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { ore } from '../../src/model/ore.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import {
  decimal,
  everybody,
  fixed,
  keyOf,
  kroner,
  share,
  splitLine,
  yearInput,
  type TestYear,
} from './year.ts';

import { splitPlainly } from './plain-splitter.ts';

type SplitLine = Extract<CostLine, { kind: 'split' }>;

const people = (...figures: readonly number[]) => figures.map((figure) => decimal(String(figure)));

const split = (line: SplitLine, given: TestYear): number[] => {
  const row = new Float64Array(given.members.length).fill(NaN);
  expect(new Splitter(yearInput(given)).split(line, row)).toBeUndefined();
  return [...row];
};

const members = (count: number) => Array.from({ length: count }, () => ({}));

describe("K-IKT's million by 50/50", () => {
  // Population of 1 January 2021: Statistics Norway, table 07459.
  const population = people(27694, 12994, 5604, 1561, 2412, 1386, 2713, 3465, 2219);
  const shares = [
    '286154.41', '163752.33', '102218.23', '68553.49', '75639.49', '67096.32', '78145.82',
    '84407.47', '74032.44',
  ]; // prettier-ignore

  test.each([
    { amount: '1000000', sign: 1, why: 'half by nine equal parts, half by people' },
    { amount: '-1000000', sign: -1, why: 'a grant mirrors a cost' },
  ])('$why', ({ amount, sign }) => {
    const key = keyOf('50/50', [share('50', 'equal'), share('50', 'population', 'employees')]);
    const line = splitLine('S1', key, kroner(amount), everybody(9));
    expect(split(line, { members: members(9), bases: { population } })).toEqual(
      shares.map((text) => sign * Number(kroner(text))),
    );
  });
});

interface Case {
  readonly why: string;
  readonly parts: readonly KeyPart[];
  readonly amount: bigint;
  readonly shares: readonly number[];
  readonly users?: readonly number[];
  readonly days?: readonly number[];
  readonly basis?: string;
  readonly unit?: bigint;
  readonly host?: string;
  readonly min?: bigint;
  readonly max?: bigint;
}

// prettier-ignore
const cases: readonly Case[] = [
  { why: 'a tie goes to the lower number', parts: [share('100', 'equal')], amount: 100n, shares: [34, 33, 33] },
  { why: 'two odd øre go to the two lowest', parts: [share('100', 'equal')], amount: 101n, shares: [34, 34, 33] },
  { why: 'nothing is left over', parts: [share('100', 'equal')], amount: 99n, shares: [33, 33, 33] },
  { why: 'a credit mirrors the charge', parts: [share('100', 'equal')], amount: -100n, shares: [-34, -33, -33] },
  { why: 'less than an øre each', parts: [share('100', 'equal')], amount: 1n, shares: [1, 0, 0] },
  { why: 'nothing to split', parts: [share('100', 'equal')], amount: 0n, shares: [0, 0, 0] },
  { why: 'nothing to split, whatever is fixed', parts: [fixed('10'), share('100', 'equal')], amount: 0n, shares: [0, 0, 0] },
  { why: 'the largest fraction first: 16.67, 50, 33.33', parts: [share('100', 'weights')], amount: 100n, shares: [17, 50, 33] },
  { why: 'a weight of 0 gets 0 and no odd øre', parts: [share('100', 'zero')], amount: 101n, shares: [0, 51, 50] },
  { why: 'the default basis', parts: [share('100', 'weights', 'zero')], amount: 60n, shares: [10, 30, 20] },
  { why: 'the basis that the line chose', parts: [share('100', 'weights', 'zero')], basis: 'zero', amount: 60n, shares: [0, 30, 30] },
  { why: 'some users only', parts: [share('100', 'weights')], users: [0, 2], amount: 90n, shares: [30, 0, 60] },
  { why: 'decimals in the figures', parts: [share('100', 'fte')], amount: 60n, shares: [15, 30, 15] },
  { why: 'the host alone', parts: [share('100', 'host')], host: '3002', amount: 60n, shares: [0, 60, 0] },
  { why: 'the host has a part without being a user', parts: [share('50', 'host'), share('50', 'equal')], users: [0, 1], host: '3003', amount: 60n, shares: [15, 15, 30] },
  { why: 'the host has a part without being a user, and no part by figures', parts: [share('50', 'host'), share('50', 'weights')], users: [0, 1], host: '3003', amount: 80n, shares: [10, 30, 40] },
  { why: 'days count in equal parts too', parts: [share('100', 'equal')], days: [365, 73, 292], amount: 100n, shares: [50, 10, 40] },
  { why: 'days count in figures', parts: [share('100', 'weights')], days: [365, 73, 365], amount: 180n, shares: [50, 30, 100] },
  { why: 'kroner per user first, then percentages of what is left', parts: [fixed('1'), share('100', 'weights')], amount: 900n, shares: [200, 400, 300] },
  { why: 'kroner per user by days: 1 kr and twice 20 øre', parts: [fixed('1'), share('100', 'host')], days: [365, 73, 73], amount: 200n, shares: [160, 20, 20] },
  { why: 'fixed parts may take it all', parts: [fixed('1'), share('100', 'weights')], amount: 300n, shares: [100, 100, 100] },
  { why: 'whole kroner, the odd ones to the largest fractions', parts: [share('100', 'weights')], unit: 100n, amount: 1000n, shares: [200, 500, 300] },
  { why: 'whole kroner, and 50 øre under one to the next in order', parts: [share('100', 'equal')], unit: 100n, amount: 250n, shares: [100, 100, 50] },
  { why: 'less than one unit in all', parts: [share('100', 'weights')], unit: 100n, amount: 50n, shares: [0, 50, 0] },
  { why: 'a cap, and what it cuts off by the same key over the others', parts: [share('100', 'weights')], max: 40n, amount: 100n, shares: [20, 40, 40] },
  { why: 'a floor, and what it adds taken from the others', parts: [share('100', 'weights')], min: 25n, amount: 100n, shares: [25, 45, 30] },
  { why: 'a credit has the bounds mirrored', parts: [share('100', 'weights')], max: 40n, amount: -100n, shares: [-20, -40, -40] },
  { why: 'both bounds, more above than below: the cap first, and the floor is met after it', parts: [share('100', 'weights')], min: 18n, max: 40n, amount: 100n, shares: [20, 40, 40] },
  { why: 'both bounds, more below than above: the floor first', parts: [share('100', 'weights')], min: 30n, max: 45n, amount: 100n, shares: [30, 40, 30] },
  { why: 'both bounds by the same: both at once', parts: [share('100', 'weights')], min: 20n, max: 44n, amount: 96n, shares: [20, 44, 32] },
  { why: 'everyone at the cap, exactly', parts: [share('100', 'weights')], max: 20n, amount: 60n, shares: [20, 20, 20] },
  { why: 'all at bounds at once', parts: [share('100', 'zero')], min: 20n, max: 20n, amount: 60n, shares: [20, 20, 20] },
  { why: 'a floor for one without weight', parts: [share('100', 'zero')], min: 10n, amount: 110n, shares: [10, 50, 50] },
  { why: 'a capped host: its part goes to the others by the rest of the key', parts: [share('50', 'host'), share('50', 'equal')], host: '3001', max: 50n, amount: 120n, shares: [50, 35, 35] },
  { why: 'floors above what fixed kroner leave', parts: [fixed('0.20'), share('100', 'host')], host: '3003', min: 30n, amount: 100n, shares: [30, 30, 40] },
];

describe('a split', () => {
  test.each(cases)(
    '$why',
    ({ parts, amount, shares, users, days, basis, unit, host, min, max }) => {
      const key = keyOf('k', parts, {
        ...(min !== undefined && { min: ore(min) }),
        ...(max !== undefined && { max: ore(max) }),
      });
      const set = { members: users ?? [0, 1, 2], ...(days && { days }) };
      const line = splitLine('L', key, ore(amount), set, basis === undefined ? {} : { basis });
      const given: TestYear = {
        members: members(3),
        bases: { weights: people(1, 3, 2), zero: people(0, 5, 5), fte: people(0.5, 1, 0.5) },
        rounding: { rule: 'largest-remainder', unit: ore(unit ?? 1n) },
        ...(host !== undefined && { host }),
      };
      expect(split(line, given)).toEqual(shares);
    },
  );

  test('finds the host by a number that the member has had', () => {
    const line = splitLine('L', keyOf('k', [share('100', 'host')]), ore(5n), everybody(2));
    const given = { members: [{}, { member: { numbers: ['0604'] } }], host: '0604' };
    expect(split(line, given)).toEqual([0, 5]);
  });

  test('keeps apart sets of users that are made anew for each line', () => {
    const splitter = new Splitter(yearInput({ members: members(3) }));
    const key = keyOf('k', [share('100', 'equal')]);
    const row = new Float64Array(3);
    for (let index = 0; index < 600; index += 1) {
      const user = index % 3;
      splitter.split(splitLine('L', key, ore(9n), { members: [user] }), row);
      expect(row[user]).toBe(9);
    }
  });

  test('is exact beyond what its usual way divides in one step', () => {
    const figures = people(699_827, 291_189, 144_699);
    const input = yearInput({ members: members(3), bases: { people: figures } });
    const splitter = new Splitter(input);
    const key = keyOf('k', [share('30', 'equal'), share('70', 'people')]);
    const parts = [
      { percent: 30_000_000n, weights: [1n, 1n, 1n] },
      { percent: 70_000_000n, weights: figures },
    ];
    const { mostAmount } = planSplit(keyPlanner(input)(key, undefined), everybody(3)).oneBasis!;
    const most = BigInt(mostAmount);
    // In one step, the first user would get an øre more of the last amount.
    for (const amount of [most - 1n, most, most + 1n, 999_999_999_997_948n]) {
      const row = new Float64Array(3);
      const tally = new Tally(3);
      splitter.split(splitLine('L', key, ore(amount), everybody(3)), row, tally);
      const shares = splitPlainly({ amount, unit: 1n, yearDays: 365n, parts });
      expect(Array.from(row, BigInt)).toEqual(shares);
      const cut = (amount * 30n) / 300n;
      expect(
        tally.summary(['people']).map(({ equal, bases, total }) => [equal, ...bases, total]),
      ).toEqual(shares.map((one) => [cut, one - cut, one]));
    }
  });

  test('knows the bases that it split by, and no other parts of keys', () => {
    const bases = { people: people(1, 2), staff: people(1, 1), cars: people(1, 1) };
    const splitter = new Splitter(yearInput({ members: members(2), bases }));
    const key = keyOf('k', [
      share('30', 'equal'),
      share('30', 'host'),
      share('40', 'people', 'staff'),
    ]);
    const row = new Float64Array(2);
    expect([...splitter.usedBases]).toEqual([]);
    splitter.split(splitLine('A', key, ore(9n), everybody(2)), row);
    splitter.split(splitLine('B', key, ore(9n), everybody(2), { basis: 'staff' }), row);
    expect([...splitter.usedBases]).toEqual(['people', 'staff']);
  });

  test('never lets a figure that is missing pass for 0', () => {
    const given = { members: members(2), bases: { people: [decimal('1'), undefined] } };
    const key = keyOf('k', [share('100', 'people')]);
    const row = new Float64Array(2);
    const splitter = new Splitter(yearInput(given));
    expect(() => splitter.split(splitLine('L', key, ore(9n), everybody(2)), row)).toThrow(
      'every user has a figure',
    );
    expect(splitter.split(splitLine('L', key, ore(9n), everybody(1)), row)).toBeUndefined();
  });
});
