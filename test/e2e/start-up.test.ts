import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { BIN, build } from './built.ts';

beforeAll(build, 120_000);

const ROUNDS = 25;
/** design.md § 6. */
const MOST = 1.35;

const milliseconds = (args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** Runs side by side, so that both meet the same load; the lower quartile, since load only ever adds. */
const ratioOf = (option: string): number => {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    empty: milliseconds(['-e', '0']),
    own: milliseconds([BIN, option]),
  }));
  const quartile = (times: readonly number[]): number =>
    times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 4)] ?? NaN;
  return quartile(rounds.map(({ own }) => own)) / quartile(rounds.map(({ empty }) => empty));
};

it.each(['--version', '--help'])('%s starts within 1.35 of an empty Node', (option) => {
  // Once more where another program took the machine just then.
  const ratio = Math.min(ratioOf(option), ratioOf(option));
  expect(ratio).toBeLessThan(MOST);
});

it('keeps the first bundle small: the work is in files of its own', () => {
  const { size } = statSync(join(resolve(import.meta.dirname, '../..'), 'dist/fordel.cjs'));
  expect(size).toBeLessThan(100_000);
});
