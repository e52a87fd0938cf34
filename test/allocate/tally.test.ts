import { describe, expect, test } from 'vitest';
import { Tally } from '../../src/allocate/tally.ts';

const MOST = Number.MAX_SAFE_INTEGER;

describe('a tally', () => {
  test('adds up beyond what a float can count, of either sign', () => {
    const tally = new Tally(2);
    for (const amount of [MOST, 2, 2, MOST - 2]) {
      tally.makeRoom(amount);
      const pending = tally.pending('equal');
      pending[0]! += amount;
      pending[1]! -= amount;
    }
    const sum = 2n * BigInt(MOST) + 2n;
    expect(tally.summary([]).map(({ total }) => total)).toEqual([sum, -sum]);
  });

  test('keeps sums as floats as long as they are exact', () => {
    const tally = new Tally(1);
    tally.makeRoom(5);
    tally.pending('equal')[0] = 5;
    tally.makeRoom(MOST - 5);
    expect(tally.pending('equal')[0]).toBe(5);
    tally.makeRoom(1);
    expect(tally.pending('equal')[0]).toBe(0);
  });

  test('has a row for each member, with 0 of what nothing was added to', () => {
    const tally = new Tally(2);
    tally.add('basis:people', 1, 7n);
    tally.add('direct', 1, -2n);
    const none = { equal: 0n, host: 0n, charges: 0n, rounding: 0n };
    expect(tally.summary(['people', 'staff'])).toStrictEqual([
      { ...none, bases: [0n, 0n], direct: 0n, total: 0n },
      { ...none, bases: [7n, 0n], direct: -2n, total: 5n },
    ]);
    expect([tally.has('direct'), tally.has('host')]).toEqual([true, false]);
  });
});
