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
    { names: again(upTo(10), 3), made: 10, why: 'each is made once' },
    {
      names: [...again(upTo(10), 2), 10, 10, ...upTo(10)],
      made: 21,
      why: 'one more than are kept empties it',
    },
    {
      names: [0, 0, ...upTo(1000), 0, 1],
      made: 1001,
      why: 'what was asked for twice stays, what was asked for once does not',
    },
    {
      names: again(upTo(200), 4),
      most: 1000,
      made: 200,
      why: 'of the newest two hundred none is forgotten',
    },
    {
      names: [...upTo(201), 0],
      made: 202,
      why: 'one more than that, and what nobody asked for again is forgotten',
    },
  ];
  for (const { names, made, most = 10, why } of cases) {
    it(why, () => {
      expect(madeFor(most, names)).toBe(made);
    });
  }
});
