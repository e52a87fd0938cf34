import { describe, expect, test } from 'vitest';
import { millionthsText, ONE } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { rationalText } from '../../src/model/rational.ts';
import { explain } from './explained.ts';
import { decimal, everybody, fixed, keyOf, share, splitLine } from './year.ts';

const half = [share('50', 'equal'), share('50', 'people')];

describe('a share is explained', () => {
  test.each([
    {
      why: 'a share that the cap cuts: the first run, over all on the whole line',
      line: { amount: ore(120n), max: ore(45n) },
      member: 1,
      run: { amount: 120n, settled: [], left: '1.2000000000' },
      parts: ['3 0.2000000000', '6 0.3000000000'],
    },
    {
      why: 'what the cap left: the second, over the others on what remains',
      line: { amount: ore(120n), max: ore(45n) },
      member: 0,
      run: {
        amount: 75n,
        settled: [{ kind: 'max', members: 1, bound: 45n }],
        left: '0.7500000000',
      },
      parts: ['2 0.1875000000', '3 0.1250000000'],
    },
    {
      why: 'of a credit, on the other side of zero',
      line: { amount: ore(-120n), min: ore(32n) },
      member: 2,
      run: {
        amount: -88n,
        settled: [{ kind: 'min', members: 1, bound: -32n }],
        left: '-0.8800000000',
      },
      parts: ['2 -0.2200000000', '5 -0.1760000000'],
    },
    {
      why: 'cut in the second run',
      line: { amount: ore(120n), min: ore(37n), max: ore(44n) },
      member: 1,
      run: {
        amount: 83n,
        settled: [{ kind: 'min', members: 1, bound: 37n }],
        left: '0.8300000000',
      },
      parts: ['2 0.2075000000', '5 0.2490000000'],
    },
    {
      why: 'what a floor and a cap left',
      line: { amount: ore(120n), min: ore(37n), max: ore(44n) },
      member: 2,
      run: {
        amount: 39n,
        settled: [
          { kind: 'min', members: 1, bound: 37n },
          { kind: 'max', members: 1, bound: 44n },
        ],
        left: '0.3900000000',
      },
      parts: ['1 0.1950000000', '2 0.1950000000'],
    },
    {
      why: 'a line of 0 has nothing to run on',
      line: { amount: ore(0n), min: ore(32n) },
      member: 0,
      run: { amount: 0n, settled: [], left: '0.0000000000' },
      parts: ['3 0.0000000000', '6 0.0000000000'],
    },
  ])('by the run that it comes of: $why', ({ line, member, run, parts }) => {
    const { amount, ...bounds } = line;
    const lines = [splitLine('L', keyOf('k', half, bounds), amount, everybody(3))];
    const { reckoning } = explain({ lines }, member).lines[0]!;
    if (reckoning.kind !== 'split') throw new Error(reckoning.kind);
    const { left, ...rest } = reckoning.run;
    expect({ ...rest, left: rationalText(left, 10) }).toEqual(run);
    expect(
      reckoning.parts.map(
        ({ inRun }) => `${millionthsText(inRun.weightSum)} ${rationalText(inRun.exact, 10)}`,
      ),
    ).toEqual(parts);
  });

  test('with the days that weights are made of, but for what the host bears', () => {
    const parts = [fixed('0.10'), share('50', 'people'), share('50', 'host')];
    const users = { members: [0, 1], days: [365, 73] };
    const { lines } = explain({ lines: [splitLine('L', keyOf('k', parts), ore(90n), users)] }, 1);
    const { reckoning } = lines[0]!;
    if (reckoning.kind !== 'split') throw new Error(reckoning.kind);
    expect(reckoning).toMatchObject({ daysOfYear: 365, run: { amount: 90n } });
    expect(rationalText(reckoning.run.left, 10)).toBe('0.7800000000');
    expect(reckoning.parts.map(({ by, byDays }) => ({ by, byDays }))).toEqual([
      { by: 'equal', byDays: { figure: ONE, days: 73 } },
      { by: 'people', byDays: { figure: decimal('3'), days: 73 } },
      { by: 'host', byDays: undefined },
    ]);
  });
});
