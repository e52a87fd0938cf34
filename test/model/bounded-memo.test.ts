import { describe, expect, it } from 'vitest';
import { boundedMemo } from '../../src/model/bounded-memo.ts';

/** Asks for each name in turn, and says how many had to be made. */
const madeFor = (most: number, names: Iterable<number>): number => {
  const memo = boundedMemo<number, object>(most);
  let made = 0;
  for (const name of names) {
    memo(name, () => {
      made += 1;
      return { name };
    });
  }
  return made;
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const again = (names: readonly number[], times: number): readonly number[] =>
  Array.from({ length: times }, () => names).flat();

describe('what is kept by name', () => {
  it('gives the same object for the same name', () => {
    const memo = boundedMemo<string, object>(10);
    const first = memo('3006', () => ({}));
    expect(memo('3006', () => ({}))).toBe(first);
    expect(memo('3808', () => ({}))).not.toBe(first);
  });

  const cases = [
    { names: again(upTo(10), 3), made: 10, why: 'as many as are kept: each is made once' },
    { names: [...again(upTo(10), 2), 10, ...upTo(10)], made: 21, why: 'one more empties it' },
    {
      names: [...again(upTo(10), 2), ...again(upTo(10), 2).map((name) => name + 100)],
      made: 20,
      why: 'and where names came back, as many are kept again',
    },
    {
      names: [...upTo(101), ...again(upTo(30), 2)],
      most: 100,
      made: 101 + 2 * 30,
      why: 'none came back: few are kept from then on',
    },
    {
      names: [...upTo(101), ...again(upTo(16), 3), ...again(upTo(60), 2)],
      most: 100,
      made: 101 + 16 + 15 + 60,
      why: 'until names come back',
    },
  ];
  for (const { names, made, most = 10, why } of cases) {
    it(why, () => {
      expect(madeFor(most, names)).toBe(made);
    });
  }
});
