import { describe, expect, test } from 'vitest';
import { Splitter } from '../../src/allocate/splitter.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { ore, type Ore } from '../../src/model/ore.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import {
  decimal,
  everybody,
  fixed,
  keyOf,
  share,
  splitLine,
  yearInput,
  type TestYear,
} from './year.ts';

type SplitLine = Extract<CostLine, { kind: 'split' }>;

const people = (...figures: readonly number[]) => figures.map((figure) => decimal(String(figure)));

const finding = (line: SplitLine, given: TestYear) => {
  const row = new Float64Array(given.members.length).fill(7);
  const found = new Splitter(yearInput(given)).split(line, row);
  expect([...row]).toEqual(given.members.map(() => 7));
  return found;
};

const members = (count: number) => Array.from({ length: count }, () => ({}));

interface Refusal {
  readonly why: string;
  readonly parts: readonly KeyPart[];
  readonly amount: Ore;
  readonly code: string;
  readonly args: object;
  readonly min?: Ore;
  readonly max?: Ore;
}

const refusals: readonly Refusal[] = [
  {
    why: 'nobody has a weight',
    parts: [share('50', 'equal'), share('50', 'none')],
    amount: ore(100n),
    code: 'allocation/weight-sum-zero',
    args: { line: 'L', key: 'k', basis: 'none', users: ['Kommune 0', 'Kommune 1', 'Kommune 2'] },
  },
  {
    why: 'nobody has a weight, for a line of 0 too',
    parts: [share('100', 'none')],
    amount: ore(0n),
    code: 'allocation/weight-sum-zero',
    args: { line: 'L', key: 'k', basis: 'none', users: ['Kommune 0', 'Kommune 1', 'Kommune 2'] },
  },
  {
    why: 'fixed parts are more than the line',
    parts: [fixed('1'), share('100', 'equal')],
    amount: ore(-299n),
    code: 'allocation/fixed-above-amount',
    args: { line: 'L', key: 'k', amount: -299n, fixed: 300n },
  },
  {
    why: 'caps leave something over',
    parts: [share('100', 'equal')],
    amount: ore(100n),
    max: ore(30n),
    code: 'allocation/bounds-impossible',
    args: { line: 'L', key: 'k', amount: 100n, users: 3, min: undefined, max: 30n },
  },
  {
    why: 'floors are more than the line',
    parts: [share('100', 'equal')],
    amount: ore(100n),
    min: ore(40n),
    code: 'allocation/bounds-impossible',
    args: { line: 'L', key: 'k', amount: 100n, users: 3, min: 40n, max: undefined },
  },
  {
    why: 'those that have a weight are capped, and nobody else has any',
    parts: [share('100', 'host')],
    amount: ore(100n),
    max: ore(40n),
    code: 'allocation/bounds-impossible',
    args: { line: 'L', key: 'k', amount: 100n, users: 3, min: undefined, max: 40n },
  },
  {
    why: 'the host bears a part and is no member',
    parts: [share('100', 'host')],
    amount: ore(100n),
    code: 'allocation/host-not-member',
    args: { host: 'Vert', year: 2021, key: 'k' },
  },
];

describe('a split is refused where', () => {
  test.each(refusals)('$why', ({ why, parts, amount, code, args, min, max }) => {
    const key = keyOf('k', parts, { ...(min && { min }), ...(max && { max }) });
    const line = splitLine('L', key, amount, everybody(3), { line: 14 });
    const found = finding(line, {
      members: members(3),
      bases: { none: people(0, 0, 0) },
      host: why.includes('no member') ? '9999' : '3001',
    });
    expect(found).toStrictEqual({
      code,
      severity: 'error',
      args,
      at: { file: '2021/budget.csv', line: 14, column: 1, clause: '§ k' },
    });
  });

  test('the key has no clause to name', () => {
    const key = { ...keyOf('k', [share('100', 'none')]), grounds: {} };
    const line = splitLine('L', key, ore(1n), everybody(1), { line: 5 });
    const given = { members: members(1), bases: { none: people(0) } };
    expect(finding(line, given)?.at).toStrictEqual({ file: '2021/budget.csv', line: 5, column: 1 });
  });
});
