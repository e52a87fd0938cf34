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
    { text: '', from: ['ab'], found: 'ab', why: 'two letters are near' },
  ];
  for (const { text, from, found, why } of cases) {
    it(`${text} → ${String(found)}: ${why}`, () => {
      expect(nearest(text, from)).toBe(found);
    });
  }
});
