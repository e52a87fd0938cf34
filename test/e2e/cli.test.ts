import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, temporaryFolder } from '../cli/in-process.ts';
import { BIN, build, spawnFordel } from './built.ts';

beforeAll(build, 120_000);

const ROOT = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

/** A folder with a copy of the sample in it. */
const withSample = (id = 'k-ikt'): string => {
  const folder = temporaryFolder();
  cpSync(join(SAMPLES, id), join(folder, id), {
    recursive: true,
    filter: (path) => basename(path) !== 'out',
  });
  return folder;
};

describe('help and usage', () => {
  it.each(['--version', '-V'])('%s prints the version alone', (option) => {
    expect(spawnFordel([option])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    { args: ['--help'], says: 'Usage: fordel <command> [workspace…] [options]' },
    { args: ['-h', '--lang', 'nb'], says: 'Bruk: fordel <kommando> [arbeidsmappe…] [valg]' },
    { args: ['budsjett', '--help'], says: 'Usage: fordel budget [workspace…] [options]' },
    { args: ['help', 'explain'], says: '--municipality MUNICIPALITY' },
    { args: ['medlemer', '--help', '--lang=nn'], says: 'Døme: fordel medlemer' },
  ])('fordel $args', ({ args, says }) => {
    const { exitCode, stdout, stderr } = spawnFordel(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(says);
  });

  it.each([
    { args: [], says: 'a command is missing', why: 'nothing asked' },
    { args: ['budsjet'], says: 'Did you mean budsjett?', why: 'mistyped command' },
    { args: ['compare'], says: "there is no command 'compare'", why: 'not made yet' },
    { args: ['budget', '--yaer', '2021'], says: 'Did you mean --year?', why: 'mistyped option' },
    { args: ['budget', '--year', 'MMXXI'], says: 'four digits', why: 'no year' },
    { args: ['budget', '--year'], says: 'must be followed by a value', why: 'value missing' },
    { args: ['budget', '--format', 'html'], says: 'one of csv, xlsx', why: 'not made yet' },
    { args: ['budget', '--csv', 'norsk'], says: 'one of norwegian, rfc4180', why: 'no such CSV' },
    { args: ['budget', '--date', '2021-02-30'], says: 'a day that exists', why: 'no such day' },
    { args: ['explain'], says: '--municipality is missing', why: 'whom?' },
    { args: ['init', 'kikt'], says: 'Did you mean k-ikt?', why: 'mistyped template' },
  ])('wrong usage is exit 2: $why', ({ args, says }) => {
    const { exitCode, stdout, stderr } = spawnFordel(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it.each([
    { env: { LANG: 'nb_NO.UTF-8' }, says: 'kommandoen mangler' },
    { env: { LC_ALL: 'nn_NO', LANG: 'en_US' }, says: 'kommandoen manglar' },
    { env: { LC_MESSAGES: 'no_NO', LANG: 'sv_SE' }, says: 'kommandoen mangler' },
    { env: { LANG: 'sv_SE.UTF-8' }, says: 'a command is missing' },
  ])('speaks the language of $env', ({ env, says }) => {
    expect(spawnFordel([], { env }).stderr).toContain(says);
  });
});

describe('the commands', () => {
  it('go from a template to a budget and its explanation', () => {
    const cwd = temporaryFolder();
    const made = spawnFordel(['ny', 'k-ikt', 'oslo'], { cwd });
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(made.stdout).toContain('Next: fordel budget oslo');
    expect(existsSync(join(cwd, 'oslo/agreement.schema.json'))).toBe(true);
    expect(existsSync(join(cwd, 'oslo/expected'))).toBe(false);

    expect(spawnFordel(['check', 'oslo'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
    const budget = spawnFordel(['budget'], { cwd: join(cwd, 'oslo') });
    expect(budget.exitCode).toBe(0);
    for (const file of ['budget.csv', 'summary.csv', 'budget.xlsx', 'manifest.json']) {
      expect(budget.stdout).toContain(join('out/2022/budget', file));
      expect(existsSync(join(cwd, 'oslo/out/2022/budget', file))).toBe(true);
    }
    const explained = spawnFordel(['explain', 'oslo', '--municipality', 'tinn'], { cwd });
    expect(explained.stdout).toContain('3818 Tinn');
    expect(spawnFordel(['members', 'oslo'], { cwd }).stdout).toContain('2023-12-31');
    expect(spawnFordel(['init', 'suksit', 'oslo'], { cwd })).toMatchObject({ exitCode: 2 });
  });

  it('print nothing but the result with --json', () => {
    const cwd = withSample();
    for (const args of [
      ['check'],
      ['budget', '--format', 'csv'],
      ['explain', '--municipality', '3818'],
      ['members'],
    ]) {
      const { stdout } = spawnFordel([...args, 'k-ikt', '--json'], { cwd });
      expect(JSON.parse(stdout)).toMatchObject({ command: args[0], agreement: 'k-ikt' });
    }
  });

  it('give an array for several workspaces, and the worst exit code', () => {
    const cwd = withSample();
    const { exitCode, stdout } = spawnFordel(['check', 'nowhere', 'k-ikt', '--json'], { cwd });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { errors: [{ code: 'workspace/not-a-folder', file: 'nowhere', line: 1, column: 1 }] },
      { command: 'check', agreement: 'k-ikt' },
    ]);
  });

  it('write to a folder per agreement where several share --out', () => {
    const cwd = withSample();
    cpSync(join(SAMPLES, 'suksit'), join(cwd, 'suksit'), { recursive: true });
    const args = ['budget', 'k-ikt', 'suksit', '--out', 'all', '--format', 'csv', '--quiet'];
    expect(spawnFordel(args, { cwd })).toMatchObject({ exitCode: 0, stdout: '' });
    expect(existsSync(join(cwd, 'all/k-ikt/2022/budget/budget.csv'))).toBe(true);
    expect(existsSync(join(cwd, 'all/suksit/2020/budget/budget.csv'))).toBe(true);
  });

  it('write nothing when there is an error', () => {
    const cwd = withSample();
    const budget = join(cwd, 'k-ikt/2022/budget.csv');
    writeFileSync(budget, readFileSync(budget, 'utf8').replace(';30/70;', ';30/07;'));
    const { exitCode, stderr } = spawnFordel(['budget', 'k-ikt'], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^k-ikt\/2022\/budget\.csv:\d+:\d+: error budget\/\S+: .*30\/70/m);
    expect(existsSync(join(cwd, 'k-ikt/out'))).toBe(false);
  });

  it('say what keeps them from writing, with exit 4', () => {
    const cwd = withSample();
    const args = ['budget', 'k-ikt', '--out', 'k-ikt/agreement.yaml'];
    const { exitCode, stderr } = spawnFordel(args, { cwd });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining('error workspace/cannot-write') as string,
    });
  });
});

describe('output', () => {
  it('has no colours in a pipe, nor with NO_COLOR, but has with FORCE_COLOR', () => {
    const cwd = withSample();
    const coloured = (env: Record<string, string>): boolean =>
      spawnFordel(['members', 'k-ikt'], { cwd, env }).stdout.includes('\u001B[');
    expect(coloured({})).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '0' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('is whole in a pipe, however long', () => {
    const cwd = withSample();
    const rows = Array.from({ length: 20_000 }, (_, i) => `X${String(i)};Line;;50/50;;;1000;;`);
    const budget = join(cwd, 'k-ikt/2022/budget.csv');
    writeFileSync(budget, `${readFileSync(budget, 'utf8').trimEnd()}\n${rows.join('\n')}\n`);
    const args = ['budget', 'k-ikt', '--json', '--format', 'csv'];
    const { stdout } = spawnFordel(args, { cwd });
    const { lines } = JSON.parse(stdout) as { lines: readonly unknown[] };
    expect(lines.length).toBeGreaterThan(20_000);
  });

  it.skipIf(!existsSync('/dev/full'))('says so with exit 4 when it cannot be written', () => {
    const command = `"${process.execPath}" "${BIN}" budget k-ikt --quiet --json > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], {
      cwd: withSample(),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 4, lines: 1 });
    expect(stderr).toContain('could not all be written: ENOSPC');
  });

  it('ends quietly when the reader has seen enough', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" --help | true`],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the package', () => {
  it('holds what a user needs, and nothing of the tests', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: readonly { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/fordel.js',
        'bin/package.json',
        'dist/fordel.cjs',
        'dist/run.cjs',
        'dist/xlsx-library.cjs',
        'samples/agreement.schema.json',
        'samples/k-ikt/agreement.yaml',
        'LICENSE',
      ]),
    );
    expect(paths.filter((path) => /^(src|test)\/|\/out\//.test(path))).toEqual([]);
  });
});
