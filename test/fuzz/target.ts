import type { Random } from './random.ts';

/** An input: files by name, and what the command line is called with where it is called. All that a case rests on. */
export interface FuzzCase {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly args?: readonly string[];
}

/** A part of the product that takes input from outside. */
export interface Target {
  readonly name: string;
  /** How many of a thousand inputs it gets. */
  readonly perMille: number;
  readonly make: (random: Random) => FuzzCase;
  /** What the product did that it must not; undefined when all is well. Throwing is the product's, never the test's. */
  readonly run: (input: FuzzCase) => Promise<string | undefined> | string | undefined;
}

/** An input of one file. */
export const oneFile = (name: string, bytes: Uint8Array): FuzzCase => ({
  files: new Map([[name, bytes]]),
});

/** The file of an input that has one. */
export const onlyFile = ({ files }: FuzzCase): readonly [string, Uint8Array] => [...files][0]!;
