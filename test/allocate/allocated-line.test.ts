import { describe, expect, test } from 'vitest';
import {
  directLineWith,
  effortLineWith,
  oreOfRow,
  splitLineWith,
} from '../../src/allocate/allocated-line.ts';
import { Splitter } from '../../src/allocate/splitter.ts';
import { ore } from '../../src/model/ore.ts';
import { directLine, everybody, keyOf, share, splitLine, use, yearInput } from './year.ts';

const key = keyOf('equal', [share('100', 'equal')]);
const input = yearInput({ members: [{}, {}] });
const { rounding } = input.agreement;
const splitter = new Splitter(input);
const line = splitLine('A', key, ore(101n), everybody(2));

describe('an allocated line', () => {
  test('says what its line says, and no project where it has none', () => {
    const shares = oreOfRow(Float64Array.of(51, 50));
    const { because, ...said } = splitLineWith(line, shares, splitter, rounding);
    expect(said).toStrictEqual({
      id: 'A',
      description: 'Linje A',
      category: '',
      key: 'equal',
      grounds: { clause: '§ equal' },
      amount: 101n,
      shares: [51n, 50n],
      line,
      at: line.at,
    });
    expect(because()).toMatchObject({ kind: 'split', oddUnits: [0] });
  });

  test('of a project names it', () => {
    const direct = directLine('D', [use(1, '1', '2')], 'sensor');
    const allocated = directLineWith(direct, ore(200n), [ore(0n), ore(200n)]);
    expect(allocated).toMatchObject({ project: 'sensor', amount: 200n, key: 'direct' });
    expect(allocated.because()).toEqual({ kind: 'direct', key: direct.key, rows: direct.rows });
  });

  test.each([
    { shares: [51n, 50n], why: 'those that it got' },
    { shares: [50n, 51n], why: 'less than a unit from the exact ones' },
  ])('gives its reasons for shares: $why', ({ shares }) => {
    for (const lineWith of [splitLineWith, effortLineWith]) {
      expect(lineWith(line, shares.map(ore), splitter, rounding).because).not.toThrow();
    }
  });

  test.each([
    { shares: [52n, 49n], why: 'more than a unit away' },
    { shares: [49n, 52n], why: 'more than a unit away, the other way round' },
  ])('gives no reasons for shares that it cannot have: $why', ({ shares }) => {
    for (const lineWith of [splitLineWith, effortLineWith]) {
      const { because } = lineWith(line, shares.map(ore), splitter, rounding);
      expect(because).toThrow('a share is within a unit of the exact one');
    }
  });
});
