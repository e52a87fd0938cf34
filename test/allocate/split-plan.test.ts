import { describe, expect, test } from 'vitest';
import { keyPlanner } from '../../src/allocate/key-plan.ts';
import { exactPlan, runKey } from '../../src/allocate/run-key.ts';
import { planSplit, type SplitPlan } from '../../src/allocate/split-plan.ts';
import type { UserSet } from '../../src/model/cost-line.ts';
import type { KeyPart } from '../../src/model/distribution-key.ts';
import { decimal, everybody, fixed, keyOf, share, yearInput } from './year.ts';

const input = yearInput({
  members: [{}, {}, {}],
  bases: {
    people: ['1', '3', '2'].map(decimal),
    none: ['0', '0', '0'].map(decimal),
  },
});

const planOf = (parts: readonly KeyPart[], users: UserSet): SplitPlan =>
  planSplit(keyPlanner(input)(keyOf('k', parts), undefined), users);

const HALF = [share('50', 'equal'), share('50', 'people')];
const HOST = [share('50', 'host'), share('50', 'people')];

describe('a key over a set of users', () => {
  test('takes the weights as they are: nothing for equal parts, the figures’ own for a basis', () => {
    const plan = planOf(HALF, everybody(3));
    const { figures } = plan.keyPlan.parts[1]!;
    expect(plan.float!.parts.map(({ weights }) => weights)).toEqual([undefined, figures!.floats]);
    expect(plan.float!.parts[1]!.weights).toBe(figures!.floats);
    expect(plan.float!.parts.map(({ sum, largest }) => [sum, largest])).toEqual([
      [3, 1],
      [6, 3],
    ]);
    expect(plan.oneBasis).toMatchObject({ even: { sum: 3 }, basis: { sum: 6 }, common: 12 });
  });

  test('has weights of its own where days count', () => {
    const plan = planOf(HALF, { members: [0, 2], days: [73, 365] });
    expect(plan.float!.parts.map(({ weights }) => weights)).toEqual([
      Float64Array.of(73, 0, 365),
      Float64Array.of(73, 0, 730),
    ]);
    expect(plan.oneBasis).toBeUndefined();
  });

  test.each([
    { members: [1, 2], participants: [0, 1, 2], why: 'comes in number order, before the users' },
    { members: [0, 1], participants: [0, 1], why: 'takes part once where it is a user' },
  ])('the host $why', ({ members, participants }) => {
    const plan = planOf(HOST, { members });
    expect(plan.participants).toEqual(participants);
    expect(plan.float!.parts[0]!.weights).toEqual(Float64Array.of(1, 0, 0));
    expect(plan.oneBasis).toBeUndefined();
  });

  test('a user that is no host has equal parts where the host takes part too', () => {
    const plan = planOf([share('50', 'host'), share('50', 'equal')], { members: [1, 2] });
    expect(plan.float!.parts[1]!.weights).toEqual(Float64Array.of(0, 1, 1));
  });

  test('cannot be split where nobody has a weight: the first such part is named', () => {
    const parts = [share('30', 'equal'), share('40', 'none'), share('30', 'people')];
    expect(planOf(parts, everybody(3))).toMatchObject({ weightless: 'none', float: undefined });
    expect(planOf(HALF, everybody(3)).weightless).toBeUndefined();
  });

  test('goes by whole numbers of any size where kroner are fixed', () => {
    const plan = planOf([fixed('1'), share('100', 'people')], everybody(3));
    expect([plan.float, plan.oneBasis]).toEqual([undefined, undefined]);
  });
});

describe('a run of a key', () => {
  test('counts over the least common multiple of the weight sums', () => {
    const run = runKey(exactPlan(planOf(HALF, everybody(3))), [0, 1, 2], 12n);
    // Half by 3 equal parts, half by 6 people: over 2 × 6.
    expect(run).toEqual({
      amount: 12n,
      parts: [
        [24n, 24n, 24n],
        [12n, 36n, 24n],
      ],
      denominator: 12n,
      weightSums: [3n, 6n],
      fixed: { numerator: 0n, denominator: 1n },
    });
  });

  test('over some of the users has 0 for the others', () => {
    const run = runKey(exactPlan(planOf(HALF, everybody(3))), [0, 2], 12n);
    expect(run).toMatchObject({
      parts: [
        [36n, 0n, 36n],
        [24n, 0n, 48n],
      ],
      denominator: 12n,
      weightSums: [2n, 3n],
    });
  });
});
