import { describe, expect, test } from 'vitest';
import { tooLarge } from '../../src/allocate/too-large.ts';
import { errorAt } from '../../src/model/diagnostic.ts';
import { MAX_ORE, ore } from '../../src/model/ore.ts';
import { place } from './year.ts';

describe('an amount', () => {
  const most: bigint = MAX_ORE;
  test.each([
    { amounts: [], found: undefined, why: 'none' },
    { amounts: [0n, most, -most], found: undefined, why: 'the largest there is, of either sign' },
    {
      amounts: [1n, -most - 1n, most + 2n],
      found: -most - 1n,
      why: 'an øre more: the first of them',
    },
  ])('is $why', ({ amounts, found }) => {
    expect(tooLarge('A', { at: place(4) }, amounts.map(ore))).toEqual(
      found === undefined
        ? undefined
        : errorAt('allocation/amount-too-large', place(4), { what: 'A', amount: ore(found) }),
    );
  });
});
