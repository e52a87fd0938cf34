import { describe, expect, test } from 'vitest';
import { isNearHalf, isNearNext, isNearWhole } from '../../src/allocate/near-fractions.ts';
import { makeWorkspace, type Workspace } from '../../src/allocate/workspace.ts';

/** What lies nearer than this cannot be told apart; twice that can. */
const MARGIN = 2 ** -40;

const having = (...dropped: readonly number[]): Workspace => {
  const workspace = makeWorkspace(dropped.length);
  workspace.dropped.set(dropped);
  return workspace;
};

interface Case {
  readonly why: string;
  readonly dropped: readonly number[];
  readonly near: boolean;
  /** Of them are of this line; what follows was left by another. */
  readonly count?: number;
}

describe('a sum of near fractions', () => {
  const cases: readonly Case[] = [
    { why: 'is a whole øre', dropped: [0.25, 1], near: true },
    { why: 'may be a whole øre from below', dropped: [0.25, 1 - MARGIN], near: true },
    { why: 'may be two whole øre from above', dropped: [2 + MARGIN, 0.25], near: true },
    { why: 'may be none', dropped: [MARGIN], near: true },
    { why: 'is none at all, which is exact', dropped: [0, 0.25], near: false },
    { why: 'is less than a whole øre', dropped: [1 - 2 * MARGIN], near: false },
    { why: 'is more than two', dropped: [2 + 2 * MARGIN], near: false },
    { why: 'is of another line', dropped: [0.25, 1], count: 1, near: false },
  ];
  test.each(cases)('$why: $near', ({ dropped, near, count = dropped.length }) => {
    expect(isNearWhole(count, having(...dropped))).toBe(near);
  });
});

describe('a near fraction', () => {
  const cases: readonly Case[] = [
    { why: 'is half an øre', dropped: [0.25, 0.5], near: true },
    { why: 'may be half an øre from below', dropped: [0.5 - MARGIN, 0.25], near: true },
    { why: 'may be half an øre from above', dropped: [0.25, 0.5 + MARGIN], near: true },
    { why: 'is less than half an øre', dropped: [0.5 - 2 * MARGIN], near: false },
    { why: 'is more than half an øre', dropped: [0.5 + 2 * MARGIN, 0], near: false },
    { why: 'is of another line', dropped: [0.25, 0.5], count: 1, near: false },
  ];
  test.each(cases)('$why: $near', ({ dropped, near, count = dropped.length }) => {
    expect(isNearHalf(count, having(...dropped))).toBe(near);
  });
});

describe('a near fraction without an odd øre', () => {
  const cases: readonly (Case & { readonly smallest: number; readonly wanted: number })[] = [
    { why: 'lies further down', dropped: [0.75, 0.5 - 2 * MARGIN, 0.5], smallest: 0.5, wanted: 2, near: false },
    { why: 'may be as large', dropped: [0.75, 0.5 - MARGIN, 0.5], smallest: 0.5, wanted: 2, near: true },
    { why: 'is as large', dropped: [0.5, 0.75, 0.5], smallest: 0.5, wanted: 2, near: true },
    { why: 'is none: each got one', dropped: [0.75, 0.5], smallest: 0.5, wanted: 2, near: false },
    { why: 'is of another line', dropped: [0.75, 0.5], count: 1, smallest: 0.75, wanted: 1, near: false },
    { why: 'is of another line, and as large', dropped: [0.5, 0.5], count: 1, smallest: 0.5, wanted: 1, near: false },
    { why: 'lacks nothing where there are no odd øre', dropped: [0, 0], smallest: Infinity, wanted: 0, near: false },
  ]; // prettier-ignore
  test.each(cases)('$why: $near', ({ dropped, near, smallest, wanted, ...rest }) => {
    const count = rest.count ?? dropped.length;
    expect(isNearNext(count, smallest, wanted, having(...dropped))).toBe(near);
  });
});
