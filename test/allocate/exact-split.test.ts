import { describe, expect, test } from 'vitest';
import { splitExactly } from '../../src/allocate/exact-split.ts';
import { keyPlanner } from '../../src/allocate/key-plan.ts';
import { planSplit } from '../../src/allocate/split-plan.ts';
import type { UserSet } from '../../src/model/cost-line.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { ore } from '../../src/model/ore.ts';
import { rationalText } from '../../src/model/rational.ts';
import { decimal, everybody, fixed, keyOf, share, yearInput } from './year.ts';

interface Given {
  readonly parts: readonly KeyPart[];
  readonly amount: bigint;
  readonly min?: bigint;
  readonly max?: bigint;
  readonly users?: UserSet;
  readonly people?: readonly string[];
}

const split = ({ parts, amount, min, max, users, people = ['1', '3', '2'] }: Given) => {
  const input = yearInput({
    members: people.map(() => ({})),
    bases: { people: people.map(decimal) },
  });
  const key = keyOf('k', parts, {
    ...(min !== undefined && { min: ore(min) }),
    ...(max !== undefined && { max: ore(max) }),
  });
  const plan = planSplit(keyPlanner(input)(key, undefined), users ?? everybody(people.length));
  return splitExactly(plan, amount);
};

const HALF = [share('50', 'equal'), share('50', 'people')];
const ALL = [share('100', 'people')];

describe('bounds of a key', () => {
  interface Case extends Given {
    readonly why: string;
    /** Parts of each share, joined. */
    readonly shares: readonly string[];
    readonly bounded: readonly (readonly [number, 'min' | 'max'])[];
  }
  const cases: readonly Case[] = [
    { why: 'no share is outside', parts: HALF, amount: 120n, min: 29n, max: 51n, shares: ['20+10', '20+30', '20+20'], bounded: [] },
    { why: 'a share at its bound is not outside', parts: HALF, amount: 120n, min: 30n, max: 50n, shares: ['20+10', '20+30', '20+20'], bounded: [] },
    { why: 'the cap alone, missed by more', parts: ALL, amount: 120n, min: 22n, max: 50n, shares: ['23.3', '50', '46.7'], bounded: [[1, 'max']] },
    { why: 'the floor alone, missed by more', parts: ALL, amount: 120n, min: 32n, max: 58n, shares: ['32', '52.8', '35.2'], bounded: [[0, 'min']] },
    { why: 'both at once, missed by the same', parts: ALL, amount: 120n, min: 30n, max: 50n, shares: ['30', '50', '40'], bounded: [[0, 'min'], [1, 'max']] },
    {
      why: 'both at once in the second run, and those between them share what is left',
      parts: HALF,
      people: ['0', '4', '5', '2', '3'],
      amount: 36n,
      min: 6n,
      max: 9n,
      // After the first floor: 8.04, 9.11, 5.89 and 6.96.
      shares: ['6+0', '3.8+4.3', '3.7+5.3', '3.8+2.2', '3.8+3.2'],
      bounded: [[0, 'min'], [3, 'min'], [2, 'max']],
    },
    { why: 'nothing is split into nothing, whatever the floor', parts: HALF, amount: 0n, min: 30n, shares: ['0+0', '0+0', '0+0'], bounded: [] },
    { why: 'nothing is split into nothing, whatever is fixed', parts: [fixed('0.40'), share('100', 'people')], amount: 0n, shares: ['0+0', '0+0', '0+0'], bounded: [] },
    { why: 'a part that gave nothing gives nothing of the bound', parts: HALF, people: ['0', '4', '2'], amount: 120n, min: 30n, shares: ['30+0', '22.5+30', '22.5+15'], bounded: [[0, 'min']] },
    {
      why: 'a part that took something back leaves the bound to the last part',
      parts: [fixed('0.40'), share('100', 'people')],
      people: ['1', '9', '0', '0'],
      users: { members: [0, 1, 2, 3], days: [365, 365, 73, 73] },
      amount: 110n,
      min: 25n,
      // Fixed kroner are 40, 40, 8 and 8: after two floors of 25, 60 are left for 80.
      shares: ['40+-5', '0+25', '25+0', '25+0'],
      bounded: [[2, 'min'], [3, 'min'], [1, 'min']],
    },
  ]; // prettier-ignore
  test.each(cases)('$why', ({ shares, bounded, ...given }) => {
    const result = split(given);
    if ('kind' in result) throw new Error(result.kind);
    const short = (text: string): string => text.replace(/\.0$/u, '');
    const byPlace = result.shares.map((_, place) =>
      result.parts.map((ofPart) => short(rationalText(ofPart[place]!, 1))).join('+'),
    );
    expect(byPlace).toEqual(shares);
    expect([...result.bounded]).toEqual(bounded);
  });
});

describe('what a key cannot split', () => {
  test.each([
    {
      why: 'fixed kroner by days, rounded up to the øre: 365 and 73 days of 1.01 kr are 121.2 øre',
      given: {
        parts: [fixed('1.01'), share('100', 'people')],
        amount: 121n,
        users: { members: [0, 1], days: [365, 73] },
      },
      refused: { kind: 'fixed-above-amount', fixed: 122n },
    },
    {
      why: 'fixed kroner that are whole øre',
      given: { parts: [fixed('1.01'), share('100', 'people')], amount: 302n },
      refused: { kind: 'fixed-above-amount', fixed: 303n },
    },
    {
      why: 'caps that leave something over',
      given: { parts: HALF, amount: 91n, max: 30n },
      refused: { kind: 'bounds-impossible', min: undefined, max: 30n },
    },
    {
      why: 'a floor for those that a host’s part leaves nothing to',
      given: { parts: [share('100', 'host')], amount: 100n, min: 10n, max: 40n },
      refused: { kind: 'bounds-impossible', min: 10n, max: 40n },
    },
  ] as const)('$why', ({ given, refused }) => {
    expect(split(given)).toEqual(refused);
  });

  test('but what fixed kroner use up to the øre it can', () => {
    const given = { parts: [fixed('1.01'), share('100', 'people')], amount: 303n };
    expect(split(given)).not.toHaveProperty('kind');
  });
});
