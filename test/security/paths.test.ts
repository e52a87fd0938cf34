/** No path escapes the output folder, whatever names say; nor does a decision read outside its year. */
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { fordel, temporaryFolder } from '../cli/in-process.ts';
import { contentsOf, inTurn, writeHostileWorkspace } from './hostile-workspace.ts';
import { runsOf, SAMPLES_WITH_RUNS } from './runs.ts';

/** The real disk, with the paths that were read and those that were changed. */
const watchedFiles = (): { files: FileSystem; read: Set<string>; changed: Set<string> } => {
  const read = new Set<string>();
  const changed = new Set<string>();
  const files: FileSystem = {
    ...nodeFiles,
    readFile: (path) => {
      read.add(resolve(path));
      return nodeFiles.readFile(path);
    },
    makeFolder: (path) => {
      changed.add(resolve(path));
      nodeFiles.makeFolder(path);
    },
    createFile: (path) => {
      changed.add(resolve(path));
      return nodeFiles.createFile(path);
    },
    append: (path, bytes) => {
      changed.add(resolve(path));
      nodeFiles.append(path, bytes);
    },
    truncate: (path, length) => {
      changed.add(resolve(path));
      nodeFiles.truncate(path, length);
    },
    rename: (from, to) => {
      changed.add(resolve(from)).add(resolve(to));
      nodeFiles.rename(from, to);
    },
    renameAll: (moves) => {
      for (const { from, to } of moves) changed.add(resolve(from)).add(resolve(to));
      nodeFiles.renameAll(moves);
    },
    remove: (path) => {
      changed.add(resolve(path));
      nodeFiles.remove(path);
    },
  };
  return { files, read, changed };
};

const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(folder + sep));

const STARTS = [
  '../../../../',
  '..\\..\\..\\',
  '/etc/',
  'C:\\Windows\\',
  '%2e%2e%2f',
  'CON.',
  '~/',
  '$(id)`id`',
  '.\u202E/../',
];

/** The formats that need no library: names are the same in all. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  budget: ['--format', 'csv'],
  settle: ['--format', 'csv'],
  invoice: ['--format', 'csv,xml'],
};

describe('a workspace', () => {
  it.each(SAMPLES_WITH_RUNS)(
    'with names that are paths stays in its folders (%s)',
    async (sample) => {
      const around = temporaryFolder();
      const folder = join(around, 'a/b/c/w');
      const disguise = inTurn(STARTS);
      writeHostileWorkspace(sample, folder, disguise);
      const { files, read, changed } = watchedFiles();
      for (const args of runsOf(sample, disguise)) {
        const { exitCode, stderr } = await fordel(
          [...args, ...(FORMATS[args[0] ?? ''] ?? []), folder],
          '/',
          {
            files,
          },
        );
        expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({
          exitCode: 0,
          stderr: '',
        });
      }
      const own = [join(folder, 'out'), join(folder, 'register')];
      expect([...changed].filter((path) => !isBelow(path, own))).toEqual([]);
      expect([...read].filter((path) => !isBelow(path, [folder]))).toEqual([]);
      const outside = [...contentsOf(around).keys()].filter(
        (name) => !name.startsWith(join('a/b/c/w')),
      );
      expect(outside).toEqual([]);
    },
  );
});

describe('an agreement', () => {
  it.each(['../../x', '..', '/etc/x', 'a/b', 'C:\\x', '.', ''])(
    'with the id %j stays below --out',
    async (id) => {
      const around = temporaryFolder();
      const folders = ['one', 'two'].map((name) => join(around, name));
      for (const [index, folder] of folders.entries()) {
        writeHostileWorkspace('suksit', folder, (text) => text);
        const path = join(folder, 'agreement.yaml');
        const own = JSON.stringify(index === 0 ? id : `${id}2`);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/^id: .*$/m, `id: ${own}`));
      }
      const out = join(around, 'd/e/all');
      const { files, changed } = watchedFiles();
      const { exitCode } = await fordel(
        ['budget', ...folders, '--out', out, '--format', 'csv'],
        '/',
        { files },
      );
      expect([0, 1]).toContain(exitCode);
      // Folders on the way to what was asked for are made.
      const isOnTheWay = (path: string): boolean => out.startsWith(path + sep);
      expect([...changed].filter((path) => !isBelow(path, [out]) && !isOnTheWay(path))).toEqual([]);
    },
  );
});

it.each([
  '../secret.csv',
  '../../secret.csv',
  '/etc/passwd',
  '..\\secret.csv',
  'final/../../secret.csv',
])('a decision never reads %j', async (file) => {
  const around = temporaryFolder();
  const folder = join(around, 'w');
  writeHostileWorkspace('k-ikt', folder, (text) => text);
  writeFileSync(join(around, 'secret.csv'), 'linje;beløp\nL01;1\n');
  writeFileSync(join(folder, 'secret.csv'), 'linje;beløp\nL01;1\n');
  const decisions = join(folder, '2021/decisions.yaml');
  const more = `- { date: 2021-01-02, body: Rådmannsutvalget, case: "1/21", revise: budget, file: ${JSON.stringify(file)} }\n`;
  writeFileSync(decisions, `${readFileSync(decisions, 'utf8').trimEnd()}\n${more}`);
  const { files, read } = watchedFiles();
  const ran = await fordel(['budget', folder, '--year', '2021', '--format', 'csv'], '/', { files });
  expect(ran.exitCode).toBe(1);
  expect([...read].filter((path) => !isBelow(path, [folder]) || path.includes('secret'))).toEqual(
    [],
  );
});

describe('a symbolic link as output folder', () => {
  it('is followed and stays, and what else is there is left alone', async () => {
    const around = temporaryFolder();
    const folder = join(around, 'w');
    const elsewhere = join(around, 'elsewhere');
    writeHostileWorkspace('k-ikt', folder, (text) => text);
    mkdirSync(join(elsewhere, '2021'), { recursive: true });
    writeFileSync(join(elsewhere, 'mine.txt'), 'mine');
    symlinkSync(elsewhere, join(folder, 'out'), 'dir');
    const run = (): Promise<{ exitCode: number }> =>
      fordel(['budget', folder, '--year', '2021', '--format', 'csv'], '/');
    expect(await run()).toMatchObject({ exitCode: 0 });
    expect(await run()).toMatchObject({ exitCode: 0 });
    expect(lstatSync(join(folder, 'out')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(elsewhere, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(elsewhere).sort()).toEqual(['2021', 'mine.txt']);
    expect(readdirSync(join(elsewhere, '2021'))).toEqual(['budget']);
    expect(readdirSync(dirname(elsewhere)).sort()).toEqual(['elsewhere', 'w']);
  });

  it('that points to nothing, or round in a circle, is refused with exit 4', async () => {
    const folder = join(temporaryFolder(), 'w');
    writeHostileWorkspace('k-ikt', folder, (text) => text);
    symlinkSync('out', join(folder, 'out'));
    const ran = await fordel(['budget', folder, '--year', '2021', '--format', 'csv'], '/');
    expect(ran.exitCode).toBe(4);
  });
});
