/** Choices that follow from the seed alone: the same seed makes the same input, on any machine. */
export interface Random {
  /** From 0 to `below` − 1. */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A count, mostly small, now and then up to `most`. */
  readonly count: (most: number) => number;
  readonly list: <T>(length: number, make: (index: number) => T) => readonly T[];
}

/** FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
};

export const randomFrom = (seed: string): Random => {
  let state = hash(seed);
  /** Mulberry32: from 0 to below 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[int(from.length)]!;
    },
    count: (most) => int(next() < 0.9 ? Math.min(most, 5) + 1 : most + 1),
    list: (length, make) => Array.from({ length }, (_, index) => make(index)),
  };
};
