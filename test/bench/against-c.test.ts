import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fordel-against-c-'));
const program = join(folder, 'split');

/** Runs a command that must succeed. */
const run = (command: string, ...args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
};

const generate = (name: string, ...options: readonly string[]): string => {
  const workspace = join(folder, name);
  run(process.execPath, 'test/bench/generate.mjs', workspace, ...options);
  return workspace;
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('generate.mjs', () => {
  it('makes the same bytes for the same options', () => {
    const [first, again, other] = [
      generate('first', '--lines', '50', '--members', '20'),
      generate('again', '--lines', '50', '--members', '20'),
      generate('other', '--lines', '50', '--members', '20', '--seed', '2'),
    ].map((workspace) => readFileSync(join(workspace, '2021/budget.csv'), 'utf8'));
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });
});

const hasCompiler = spawnSync('gcc', ['--version']).status === 0;
const isBuilt = existsSync('dist/fordel.cjs');

/** Another program, in another language, by other arithmetic: the same øre. Skipped without gcc or before a build. */
describe.skipIf(!hasCompiler || !isBuilt)('the matrix against split.c', () => {
  beforeAll(() => {
    run('gcc', '-O2', '-Wall', '-Wextra', '-Werror', '-o', program, 'test/bench/split.c');
  });

  it.each([
    { members: 2, lines: 40, subsets: 'distinct', why: 'the fewest that share' },
    { members: 9, lines: 500, subsets: 'pool', why: 'a cooperation' },
    { members: 357, lines: 700, subsets: 'distinct', why: 'all of Norway' },
    { members: 357, lines: 7000, subsets: 'pool', why: 'enough for a thread of its own' },
    { members: 1500, lines: 60, subsets: 'pool', why: 'wider than any country' },
  ])('$members × $lines, $subsets: $why', ({ members, lines, subsets }) => {
    const name = `${String(members)}-${subsets}`;
    const workspace = generate(
      name,
      ...['--members', String(members), '--lines', String(lines), '--subsets', subsets],
    );
    const plain = join(workspace, 'c.csv');
    const year = join(workspace, '2021');
    run(program, join(year, 'municipalities.csv'), join(year, 'budget.csv'), plain);
    const out = join(workspace, 'result');
    const options = ['--format', 'csv', '--quiet', '--out', out];
    run(process.execPath, 'bin/fordel.js', 'budget', workspace, ...options);
    expect(readFileSync(join(out, '2021/budget/budget.csv')).equals(readFileSync(plain))).toBe(
      true,
    );
  });
});
