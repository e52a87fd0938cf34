import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GONE_FOLDER, IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { fordel, SAMPLES, temporaryFolder } from './in-process.ts';

const BASE = resolve(import.meta.dirname, '../diagnostics/base');

/** A folder with the workspace `w` in it; some of its files otherwise. */
const withFiles = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  cpSync(BASE, join(folder, 'w'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'w', file), text);
  return folder;
};

const brokenBudget = `id;beskrivelse;nøkkel;grunnlag;brukere;beløp
L1;Servere;50/50;;;1000,001
L2;Nettverk;30/07;;;250000
L3;Lisenser;direct;;;
`;
const places = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/^(\S+?:\d+:\d+): /gm)].map(([, place]) => place ?? '');

describe('what was found', () => {
  it('is a line each in a pipe, sorted by file and place, with a count', async () => {
    const folder = withFiles({
      '2021/budget.csv': brokenBudget,
      '2021/municipalities.csv': 'kommunenr;innbyggere;ansatte\n3006;27694;\n3808;x;1\n3818;1;1\n',
    });
    const { exitCode, stdout, stderr } = await fordel(['check', 'w'], folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(places(stderr)).toEqual([
      'w/2021/budget.csv:2:20',
      'w/2021/budget.csv:3:13',
      'w/2021/municipalities.csv:2:12',
      'w/2021/municipalities.csv:3:6',
    ]);
    expect(stderr.split('\n')).toHaveLength(6);
    expect(stderr).toContain('4 errors; nothing was written\n');
  });

  it('shows the line and a caret on a terminal, wrapped, unless --quiet', async () => {
    const folder = withFiles({ '2021/budget.csv': brokenBudget });
    const onTerminal = { columns: 72, colors: true };
    const { stderr } = await fordel(['check', 'w'], folder, onTerminal);
    const plain = stderr.replace(/\u001B\[\d+m/g, '');
    expect(plain).not.toBe(stderr);
    expect(plain).toContain('3 | L2;Nettverk;30/07;;;250000\n  |             ^\n');
    for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
    const quiet = await fordel(['check', 'w', '--quiet'], folder, onTerminal);
    expect(quiet.stderr).not.toContain('|');
  });

  it('is said in the language asked for, with the same code', async () => {
    const folder = withFiles({ '2021/budget.csv': brokenBudget });
    for (const [lang, words] of [
      ['nb', '2 feil; ingenting er skrevet'],
      ['nn', '2 feil; ingenting er skrive'],
    ] as const) {
      const { stderr } = await fordel(['sjekk', 'w', '--lang', lang], folder);
      expect(stderr).toContain(words);
      expect(stderr).toMatch(/budget\.csv:3:13: error budget\//);
    }
  });

  it('is cut after a hundred, but whole in JSON', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => `M${String(i)};Line;nope;;;1`);
    const folder = withFiles({
      '2021/budget.csv': `id;tekst;nøkkel;a;b;beløp\n${lines.join('\n')}`,
    });
    const { stderr } = await fordel(['budget', 'w'], folder);
    const { stdout } = await fordel(['budget', 'w', '--json', '--quiet'], folder);
    const { errors } = JSON.parse(stdout) as { errors: readonly object[] };
    expect(errors.length).toBeGreaterThanOrEqual(250);
    expect(places(stderr)).toHaveLength(100);
    expect(stderr).toContain(`and ${String(errors.length - 100)} more`);
  });

  it('has every field in JSON', async () => {
    const folder = withFiles({ '2021/budget.csv': brokenBudget });
    const { stdout, exitCode } = await fordel(['check', 'w', '--json'], folder);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [
        { file: 'w/2021/budget.csv', line: 2, column: 20 },
        {
          code: 'budget/unknown-key',
          file: 'w/2021/budget.csv',
          line: 3,
          column: 13,
          message: expect.stringContaining('30/07') as string,
          hint: expect.stringContaining('30/70') as string,
        },
      ],
      warnings: [],
    });
  });

  it('says nothing raw to the terminal', async () => {
    const budget = `id;nøkkel;beløp\nL1;\u001B[2J${'x'.repeat(1_000_000)};1\n`;
    const folder = withFiles({ '2021/budget.csv': budget });
    const { stderr } = await fordel(['check', 'w'], folder, { columns: 80 });
    expect(stderr).not.toContain('\u001B');
    expect(stderr.length).toBeLessThan(5_000);
  });
});

describe('paths', () => {
  it('are as the user can open them', async () => {
    const folder = withFiles({ '2021/budget.csv': brokenBudget });
    const inside = await fordel(['check'], join(folder, 'w'));
    expect(places(inside.stderr)[0]).toBe('2021/budget.csv:2:20');
    const absolute = await fordel(['check', join(folder, 'w')], '/');
    expect(places(absolute.stderr)[0]).toBe(`${folder}/w/2021/budget.csv:2:20`);
    const other = await fordel(['check', 'w', '--budget', 'w/2021/budget.csv'], folder);
    expect(places(other.stderr)[0]).toBe('w/2021/budget.csv:2:20');
  });
});

describe('several workspaces', () => {
  it('show which one is at work, and do not write over each other', async () => {
    const folder = withFiles({});
    cpSync(join(folder, 'w'), join(folder, 'v'), { recursive: true });
    const args = ['budget', 'w', 'v', '--format', 'csv', '--out', 'o'];
    const { exitCode, stderr, progress } = await fordel(args, folder);
    expect(progress).toContain('w (1 of 2)');
    expect(exitCode).toBe(4);
    expect(stderr).toContain('another of the workspaces');
  });

  it('refuse to write where a file stands', async () => {
    const folder = withFiles({});
    mkdirSync(join(folder, 'w/out/2021'), { recursive: true });
    writeFileSync(join(folder, 'w/out/2021/budget'), 'mine');
    expect(await fordel(['budget', 'w'], folder)).toMatchObject({ exitCode: 4 });
    expect(readFileSync(join(folder, 'w/out/2021/budget'), 'utf8')).toBe('mine');
  });
});

describe('a disk that refuses', () => {
  it('is no bug of ours, whether it is on the way or at the end', async () => {
    const folder = withFiles({});
    expect(await fordel(['check', 'w/agreement.yaml/x'], folder)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('workspace/not-a-folder') as string,
    });
    const files = {
      ...nodeFiles,
      isFolder: (path: string): boolean => {
        if (path.endsWith('2021')) throw new IoError('EIO', path);
        return nodeFiles.isFolder(path);
      },
    };
    expect(await fordel(['check', 'w'], folder, { files })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('w/2021:1:1: error file/unreadable') as string,
    });
  });

  it('leaves what was there, and says why, when it cannot write', async () => {
    const folder = withFiles({});
    await fordel(['budget', 'w', '--format', 'csv'], folder);
    const before = readFileSync(join(folder, 'w/out/2021/budget/budget.csv'), 'utf8');
    for (const [code, why] of [
      ['ENOSPC', 'the disk is full'],
      ['EBUSY', 'open in another program'],
    ] as const) {
      const files = {
        ...nodeFiles,
        rename: (_: string, to: string): never => {
          throw new IoError(code, to);
        },
      };
      const { exitCode, stderr } = await fordel(['budget', 'w'], folder, { files });
      expect({ code, exitCode, stderr }).toMatchObject({
        exitCode: 4,
        stderr: expect.stringContaining(why) as string,
      });
      expect(readFileSync(join(folder, 'w/out/2021/budget/budget.csv'), 'utf8')).toBe(before);
    }
  });
});

describe('results', () => {
  it('are in JSON as the page has them', async () => {
    const folder = withFiles({});
    const { stdout } = await fordel(['budget', 'w', '--json', '--format', 'csv'], folder);
    const { lines, total, warnings } = JSON.parse(stdout) as {
      lines: readonly { id: string }[];
      total: string;
      warnings: readonly object[];
    };
    expect(lines.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'fee']);
    expect({ total, warnings }).toEqual({ total: '1365000.50', warnings: [] });
  });

  it('say nothing with --quiet when all is well', async () => {
    const folder = withFiles({});
    for (const args of [
      ['check'],
      ['budget'],
      ['members'],
      ['explain', '--municipality', '3818'],
    ]) {
      expect(await fordel([...args, 'w', '--quiet'], folder)).toMatchObject({
        exitCode: 0,
        stdout: '',
        stderr: '',
      });
    }
  });

  it('are explained by name, by an old number or without its zero, and for one line', async () => {
    const cwd = temporaryFolder();
    cpSync(join(SAMPLES, 'k-ikt'), join(cwd, 'k-ikt'), { recursive: true });
    const names = ['TINN', '0826', '826', '4026', 'Tinn kommune', '3818 Tinn', 'K-3818'];
    for (const municipality of names) {
      const args = ['explain', 'k-ikt', '--municipality', municipality, '--line', 'L01', '--json'];
      const { stdout } = await fordel(args, cwd);
      expect(JSON.parse(stdout)).toMatchObject({ municipality: '3818', lines: [{ id: 'L01' }] });
    }
  });

  it('are explained of one municipality: a name of two, or a number with another name, is wrong usage', async () => {
    const agreement = readFileSync(join(BASE, 'agreement.yaml'), 'utf8');
    const users = readFileSync(join(BASE, '2021/budget.csv'), 'utf8').replace('Tinn', '3818');
    const cwd = withFiles({
      'agreement.yaml': agreement.replace('name: Notodden }', 'name: Tinn }'),
      '2021/budget.csv': users,
      '2021/municipalities.csv': 'kommunenr;innbyggere;ansatte\n3006;3;1\n3808;2;1\n3818;1;1\n',
    });
    for (const { asked, code } of [
      { asked: 'Tinn', code: 'municipality/ambiguous' },
      { asked: '3808 Kongsberg', code: 'municipality/other-name' },
      { asked: '3899', code: 'workspace/unknown-municipality' },
    ]) {
      const { exitCode, stderr } = await fordel(['explain', 'w', '--municipality', asked], cwd);
      expect({ asked, exitCode }).toEqual({ asked, exitCode: 2 });
      expect(stderr).toContain(` error ${code}: `);
    }
  });

  it('need no current folder where all paths are given in full', async () => {
    const w = join(withFiles({}), 'w');
    for (const { args, exitCode } of [
      { args: ['check', w], exitCode: 0 },
      { args: ['check'], exitCode: 2 },
      { args: ['check', w, 'other'], exitCode: 2 },
      { args: ['budget', w, '--out', 'o'], exitCode: 2 },
      { args: ['budget', w, '--users', 'u.csv'], exitCode: 2 },
      { args: ['init', 'k-ikt'], exitCode: 2 },
    ]) {
      const ran = await fordel(args, GONE_FOLDER);
      expect({ args, exitCode: ran.exitCode }).toEqual({ args, exitCode });
      if (exitCode === 2) expect(ran.stderr).toContain('the current folder has been removed');
    }
  });

  it('fit a narrow window', async () => {
    const cwd = temporaryFolder();
    cpSync(join(SAMPLES, 'k-ikt'), join(cwd, 'k-ikt'), { recursive: true });
    const { stdout } = await fordel(['budget', 'k-ikt', '--format', 'csv'], cwd, { columns: 60 });
    for (const line of stdout.split('\n').filter((text) => !text.includes('/'))) {
      expect(line.length, line).toBeLessThanOrEqual(60);
    }
  });
});
