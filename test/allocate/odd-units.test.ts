import { describe, expect, test } from 'vitest';
import { carryAndCount, handOutOddUnits } from '../../src/allocate/odd-units.ts';
import { makeWorkspace } from '../../src/allocate/workspace.ts';

describe('odd øre', () => {
  interface Case {
    readonly why: string;
    /** Of a million. */
    readonly fractions: readonly number[];
    readonly left: number;
    readonly unit?: number;
    readonly gets: readonly number[];
  }
  const cases: readonly Case[] = [
    { why: 'go to the largest fractions', fractions: [1, 999_999, 500_000], left: 1, gets: [0, 1, 0] },
    { why: 'tell apart fractions that lie close', fractions: [500_001, 500_003, 500_002], left: 2, gets: [0, 1, 1] },
    { why: 'go to the earlier of equal ones', fractions: [5, 9, 5, 9, 9], left: 2, gets: [0, 1, 0, 1, 0] },
    { why: 'go to larger ones before equal ones', fractions: [5, 9, 5, 9, 9], left: 4, gets: [1, 1, 0, 1, 1] },
    { why: 'are none', fractions: [0, 0], left: 0, gets: [0, 0] },
    { why: 'are whole units, and the rest under one goes to the next', fractions: [7, 9, 8], left: 150, unit: 100, gets: [0, 100, 50] },
    { why: 'are in the bucket that another line was in beyond the users', fractions: [999_998, 5, 999_998], left: 1, gets: [1, 0, 0] },
    { why: 'are under one unit', fractions: [7, 7, 7], left: 50, unit: 100, gets: [50, 0, 0] },
  ]; // prettier-ignore
  test.each(cases)('$why', ({ fractions, left, unit = 1, gets }) => {
    const count = fractions.length;
    // What another line left beyond the users: it would come first.
    const workspace = makeWorkspace(count + 2);
    workspace.shares.fill(1000, count);
    workspace.dropped.fill(999_999, count);
    workspace.buckets.fill(127, count);
    workspace.dropped.set(fractions);
    expect(carryAndCount(count, 1_000_000 / unit, unit, workspace)).toBe(0);
    const smallest = handOutOddUnits(count, left, unit, workspace);
    expect([...workspace.shares]).toEqual([...gets, 1000, 1000]);
    const got = fractions.filter((_, place) => gets[place]! > 0);
    expect(smallest).toBe(Math.min(...got));
  });
});
