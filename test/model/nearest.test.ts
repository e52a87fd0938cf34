import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

describe('nearest', () => {
  const cases = [
    {
      text: '30/07',
      from: ['50/50', '30/70', 'direct'],
      found: '30/70',
      why: 'swapped neighbours',
    },
    { text: 'Kongsbreg', from: ['Kongsberg', 'Notodden'], found: 'Kongsberg', why: 'a slip' },
    { text: 'KONGSBERG', from: ['Kongsberg'], found: 'Kongsberg', why: 'case does not count' },
    { text: 'amuont', from: ['amount', 'account'], found: 'amount', why: 'the nearer of two' },
    { text: 'xyz', from: ['population'], found: undefined, why: 'nothing like it' },
    { text: 'abcdef', from: ['fedcba'], found: undefined, why: 'as long, but another word' },
    { text: 'anything', from: [], found: undefined, why: 'nothing to choose from' },
    { text: 'opreatign', from: ['operating'], found: 'operating', why: 'two swaps are two slips' },
    { text: 'lines', from: ['linex', 'Lines'], found: 'Lines', why: 'the same word before a slip' },
    { text: '', from: ['ab'], found: 'ab', why: 'two letters are near' },
  ];
  for (const { text, from, found, why } of cases) {
    it(`${text} → ${String(found)}: ${why}`, () => {
      expect(nearest(text, from)).toBe(found);
    });
  }

  /** By the definition: what it takes to make one of the other, last letters first. */
  const slips = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
    const isSwap = a.length > 1 && b.length > 1 && a.slice(-2) === b.at(-1)! + b.at(-2)!;
    return Math.min(
      slips(restA, b) + 1,
      slips(a, restB) + 1,
      slips(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
      ...(isSwap ? [slips(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
    );
  };

  it('finds the first of those with the fewest slips, two at most in a short word', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (text, from) => {
        const near = [0, 1, 2].flatMap((count) => from.filter((one) => slips(text, one) === count));
        expect(nearest(text, from)).toBe(near[0]);
      }),
      { numRuns: 300 },
    );
  });
});
