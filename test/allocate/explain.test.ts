import { describe, expect, test } from 'vitest';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { ONE } from '../../src/model/millionths.ts';
import { ore, type Ore } from '../../src/model/ore.ts';
import { rationalText } from '../../src/model/rational.ts';
import { explain, legible } from './explained.ts';
import {
  decimal,
  directLine,
  effort,
  everybody,
  fixed,
  keyOf,
  share,
  splitLine,
  use,
} from './year.ts';

const half = [share('50', 'equal'), share('50', 'people')];

interface Case {
  readonly why: string;
  readonly parts: readonly KeyPart[];
  readonly amount: Ore;
  readonly member: number;
  readonly min?: Ore;
  readonly max?: Ore;
  readonly expected: object;
}

const cases: readonly Case[] = [
  {
    why: 'by two parts, rounded down',
    parts: half,
    amount: ore(100n),
    member: 1,
    expected: {
      exact: '0.4166666667',
      rounding: '0.0033333333',
      share: 42n,
      parts: ['equal 1 3 0.1666666667', 'people 3 6 0.2500000000'],
      odd: [1],
      bound: undefined,
    },
  },
  {
    why: 'of a credit',
    parts: half,
    amount: ore(-100n),
    member: 1,
    expected: {
      exact: '-0.4166666667',
      rounding: '-0.0033333333',
      share: -42n,
      parts: ['equal 1 3 -0.1666666667', 'people 3 6 -0.2500000000'],
      odd: [1],
      bound: undefined,
    },
  },
  {
    why: 'at the cap: its parts in the proportions of the run before',
    parts: half,
    amount: ore(120n),
    max: ore(45n),
    member: 1,
    expected: {
      exact: '0.4500000000',
      rounding: '0.0000000000',
      share: 45n,
      parts: ['equal 1 3 0.1800000000', 'people 3 6 0.2700000000'],
      odd: [2],
      bound: 'max',
    },
  },
  {
    why: 'of what a cap cut off',
    parts: half,
    amount: ore(120n),
    max: ore(45n),
    member: 0,
    expected: {
      exact: '0.3125000000',
      rounding: '-0.0025000000',
      share: 31n,
      parts: ['equal 1 2 0.1875000000', 'people 1 3 0.1250000000'],
      odd: [2],
      bound: undefined,
    },
  },
  {
    why: 'at the floor, of a credit',
    parts: half,
    amount: ore(-120n),
    min: ore(32n),
    member: 0,
    expected: { share: -32n, bound: 'min' },
  },
  {
    why: 'at the floor under a higher cap',
    parts: half,
    amount: ore(120n),
    min: ore(32n),
    max: ore(90n),
    member: 0,
    expected: { share: 32n, bound: 'min' },
  },
  {
    why: 'at a floor that the key gave nothing to: the last part has it',
    parts: [share('50', 'host'), share('50', 'host')],
    amount: ore(100n),
    min: ore(10n),
    member: 1,
    expected: { share: 10n, parts: ['host 0 1 0.0000000000', 'host 0 1 0.1000000000'] },
  },
  {
    why: 'with kroner per user first',
    parts: [fixed('0.10'), share('100', 'people')],
    amount: ore(90n),
    member: 2,
    expected: { share: 30n, parts: ['equal 1 3 0.1000000000', 'people 2 6 0.2000000000'] },
  },
];

describe('a share is explained', () => {
  test.each(cases)('$why', ({ parts, amount, member, min, max, expected }) => {
    const key = keyOf('k', parts, { ...(min && { min }), ...(max && { max }) });
    const { lines, member: of } = explain(
      { lines: [splitLine('L', key, amount, everybody(3), { line: 7 })] },
      member,
    );
    expect(of.index).toBe(member);
    expect(lines).toHaveLength(1);
    expect(legible(lines[0]!)).toMatchObject({ id: 'L', ...expected });
    expect(lines[0]).toMatchObject({
      amount,
      key: 'k',
      grounds: { clause: '§ k' },
      description: 'Linje L',
      source: { file: '2021/budget.csv', line: 7 },
    });
  });

  test('with figures as their file has them, decimals and all', () => {
    const key = keyOf('k', [share('100', 'cars')]);
    const bases = { cars: [decimal('0.25'), decimal('100'), decimal('1.5')] };
    const { lines } = explain({ bases, lines: [splitLine('L', key, ore(90n), everybody(3))] }, 2);
    expect(legible(lines[0]!).parts).toEqual(['cars 1.5 101.75 0.0132678133']);
  });

  test('with percentages and kroner as the key has them', () => {
    const key = keyOf('k', [fixed('0.10'), share('100', 'people')]);
    const { lines } = explain({ lines: [splitLine('L', key, ore(90n), everybody(3))] }, 0);
    const { reckoning } = lines[0]!;
    if (reckoning.kind !== 'split') throw new Error(reckoning.kind);
    const { parts, ...rest } = reckoning;
    expect(rest).toStrictEqual({
      kind: 'split',
      run: { amount: 90n, settled: [], left: { numerator: 60n, denominator: 100n } },
      oddUnits: [],
    });
    expect(
      parts.map(({ exact, inRun, ...part }) => {
        expect(rationalText(inRun.exact, 10)).toBe(rationalText(exact, 10));
        expect(inRun.weightSum).toBe(part.weightSum);
        return { ...part, of: rationalText(exact, 2) };
      }),
    ).toStrictEqual([
      { by: 'equal', fixed: 10n, weight: ONE, weightSum: decimal('3'), of: '0.10' },
      { by: 'people', share: decimal('100'), weight: ONE, weightSum: decimal('6'), of: '0.10' },
    ]);
  });

  test('where the member takes part, or the line is asked for', () => {
    const key = keyOf('k', half);
    const lines = [
      splitLine('A', key, ore(90n), { members: [0, 1] }),
      splitLine('B', key, ore(90n), everybody(3)),
      directLine('C', [use(0, '1', '2')]),
    ];
    const ids = (line?: string) => explain({ lines }, 2, line).lines.map(({ id }) => id);
    expect(ids()).toEqual(['B']);
    expect(ids('A')).toEqual(['A']);
    expect(ids('C')).toEqual(['C']);
    expect(ids('D')).toEqual([]);
  });

  test('to one that takes part but gets nothing of an øre, not to one without weight in any part', () => {
    const key = keyOf('k', [share('50', 'host'), share('50', 'people')]);
    const lines = [splitLine('A', key, ore(1n), everybody(3))];
    const bases = { people: [decimal('1'), decimal('0'), decimal('2')] };
    const asked = (member: number) =>
      explain({ bases, lines }, member).lines.map(({ id, share: one }) => [id, one]);
    expect([0, 1, 2].map(asked)).toEqual([[['A', 1n]], [], [['A', 0n]]]);
  });

  test('by the units used, with each row', () => {
    const rows = [use(0, '1', '0.005'), use(1, '2', '3'), use(0, '2.5', '99.99')];
    const { lines } = explain({ lines: [directLine('C', rows)] }, 0);
    expect(legible(lines[0]!)).toEqual({
      id: 'C',
      exact: '249.9800000000',
      rounding: '0.0100000000',
      share: 24999n,
    });
    expect(lines[0]!.reckoning).toMatchObject({
      kind: 'direct',
      uses: [
        { planned: ONE, unitPrice: decimal('0.005'), amount: 1n, at: rows[0]!.at },
        { planned: decimal('2.5'), unitPrice: decimal('99.99'), amount: 24998n },
      ],
    });
  });

  test('in projects too, own effort and all', () => {
    const key = keyOf('k', half);
    const { lines } = explain(
      {
        lines: [splitLine('P', key, ore(120n), everybody(3), { project: 'sensor' })],
        inKind: [effort('sensor', 0, ore(60n))],
      },
      0,
    );
    expect(
      lines.map(({ id, project, reckoning, share: one }) => [id, project, reckoning.kind, one]),
    ).toEqual([
      ['P', 'sensor', 'split', 30n],
      ['in-kind:sensor', 'sensor', 'in-kind', 15n],
    ]);
  });

  test('on the rounding line, to the host', () => {
    const given = {
      lines: [splitLine('L', keyOf('k', [share('100', 'equal')]), ore(100n), everybody(3))],
      rounding: { unit: ore(1n), rule: 'half-up' as const },
    };
    const { lines } = explain(given, 0);
    expect(lines.map(legible)).toMatchObject([
      { id: 'L', exact: '0.3333333333', rounding: '-0.0033333333', odd: [] },
      { id: 'rounding', exact: '0.0000000000', rounding: '0.0100000000', share: 1n },
    ]);
    expect(lines[1]!.reckoning).toEqual({ kind: 'rounding' });
    expect(explain(given, 1).lines).toHaveLength(1);
  });
});
