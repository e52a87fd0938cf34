/** The package as a user gets it: packed, installed with no network, and run from another folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/in-process.ts';
import { build } from './built.ts';

beforeAll(build, 120_000);

const ROOT = resolve(import.meta.dirname, '../..');
const IS_WINDOWS = process.platform === 'win32';

const run = (program: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: IS_WINDOWS,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
};

it('is one package that needs no other, and works where it is installed', () => {
  const folder = temporaryFolder();
  const packed = run(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    ROOT,
  ).trim();
  const prefix = join(folder, 'prefix');
  run(
    'npm',
    [
      'install',
      '--global',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      prefix,
      join(folder, packed),
    ],
    folder,
  );

  const modules = join(prefix, IS_WINDOWS ? 'node_modules' : 'lib/node_modules');
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['fordel']);
  expect(existsSync(join(modules, 'fordel/node_modules'))).toBe(false);

  const fordel = join(prefix, IS_WINDOWS ? 'fordel.cmd' : 'bin/fordel');
  run(fordel, ['init', 'k-ikt', 'min'], folder);
  run(fordel, ['budget', 'min', '--quiet'], folder);
  expect(readdirSync(join(folder, 'min/out/2022/budget'))).toContain('budget.xlsx');
});
