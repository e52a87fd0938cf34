import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IoError } from '../../../src/io/io.ts';
import { nodeFiles } from '../../../src/io/node-io.ts';
import { FORGERIES } from '../../forgeries/by-code.ts';
import { forgedWorkspace, type Forgery } from '../../forgeries/forgery.ts';
import { OTHER_FORGERIES } from '../../forgeries/other.ts';
import { testRun } from '../../register/faults.ts';
import { forge, verifiedWorkspace, verify } from '../../verified-workspace.ts';
import { fordel, temporaryFolder } from '../in-process.ts';

const all: readonly (readonly [string, Forgery])[] = Object.entries({
  ...FORGERIES,
  ...OTHER_FORGERIES,
});
const CLEAN = { exitCode: 0, errors: [], warnings: [] };

describe('verify finds', () => {
  it.each(all)('%s', async (_, forgery) => {
    const folder = await forgedWorkspace(forgery);
    const { exitCode, errors, warnings } = await verify(folder);
    expect(errors, forgery.why).toEqual(forgery.found);
    expect(exitCode).toBe(forgery.found.length > 0 ? 1 : 0);
    if (forgery.warned !== undefined) expect(warnings).toEqual(forgery.warned);
  });

  it('every problem at once', async () => {
    const folder = await verifiedWorkspace();
    for (const { forge } of [
      FORGERIES['document-missing'],
      FORGERIES['settlement-output-differs'],
      FORGERIES['kid-differs'],
      OTHER_FORGERIES['a movement of a fund']!,
    ]) {
      await forge(folder);
    }
    expect((await verify(folder)).errors).toEqual([
      'out/2021/settlement/settlement.csv:2 verify/settlement-output-differs',
      'register/funds.csv:2 settlement/other-figures',
      'register/invoices.csv:2 verify/kid-differs',
      'register/invoices.csv:3 verify/document-missing',
    ]);
  });

  it('the cell, and says what to do', async () => {
    const folder = await forgedWorkspace(FORGERIES['date-order']);
    const { stderr } = await fordel(['verify'], folder);
    expect(stderr).toContain(
      'register/invoices.csv:6:52: error verify/date-order: a date must not lie before that of an earlier row; found 2020-12-31 after 2021-08-01 of 20210004. Get the register back from a backup.',
    );
  });
});

describe('verify', () => {
  it('says what was looked at', async () => {
    const folder = await verifiedWorkspace();
    const { stdout } = await fordel(['verify', '--json'], folder);
    expect(JSON.parse(stdout)).toEqual({
      command: 'verify',
      agreement: 'fjordsamarbeidet',
      years: [2021],
      checked: { rows: 9, documents: 8, files: 21, settlements: 1, years: 1 },
      errors: [],
      warnings: [],
    });
  });

  it.each([
    {
      args: ['verify', '--lang', 'en'],
      says: '.: everything holds\n  Fjordsamarbeidet, 2021: 9 rows in the registers, 8 documents, 21 files; 1 settlement made anew\n',
    },
    {
      args: ['kontroller', '--lang', 'nb'],
      says: '.: alt stemmer\n  Fjordsamarbeidet, 2021: 9 rader i registrene, 8 dokumenter, 21 filer; 1 avregning regnet på nytt\n',
    },
    {
      args: ['kontroller', '--lang', 'nn'],
      says: '.: alt stemmer\n  Fjordsamarbeidet, 2021: 9 rader i registra, 8 dokument, 21 filer; 1 avrekning rekna på nytt\n',
    },
  ])('speaks as $args', async ({ args, says }) => {
    const { stdout, stderr, progress } = await fordel(args, await verifiedWorkspace());
    expect({ stdout, stderr }).toEqual({ stdout: says, stderr: '' });
    expect(progress.some((text) => text.includes('20210001-Kongsberg.csv'))).toBe(true);
    expect(progress.at(-1), 'it is taken away again').toBe('');
  });

  it('says nothing of what it does with --quiet', async () => {
    const { stdout, progress } = await fordel(['verify', '--quiet'], await verifiedWorkspace());
    expect({ stdout, progress }).toEqual({ stdout: '', progress: [] });
  });

  it('goes through several workspaces, each to its end', async () => {
    const [one, other] = [
      await verifiedWorkspace(),
      await forgedWorkspace(FORGERIES['kid-differs']),
    ];
    const { exitCode, stdout } = await fordel(['verify', one, other, '--json', '--quiet'], one);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { command: 'verify' },
      { errors: [{ code: 'verify/kid-differs', line: 2 }] },
    ]);
  });

  it('waits for another run, and gives up', async () => {
    const folder = await verifiedWorkspace();
    writeFileSync(
      join(folder, 'register/.lock-here-77'),
      JSON.stringify({ pid: 77, started: '1', host: 'here', user: 'ola', since: 'now' }),
    );
    const io = { run: testRun({ isAlive: (pid) => pid === 77 }) };
    const { exitCode, stdout } = await fordel(['verify', '--json', '--quiet'], folder, io);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('register/held');
  });

  it('puts right what a stopped run left, once, and says so', async () => {
    const folder = await forgedWorkspace(FORGERIES.recovered);
    const { exitCode, stderr } = await fordel(['verify'], folder);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('register:1:1: warning verify/recovered: ');
    expect(await verify(folder)).toEqual(CLEAN);
  });

  it.each(['verify', 'settle'])('says to make room where the disk is full: %s', async (command) => {
    const folder = await forgedWorkspace(FORGERIES.recovered);
    const files = {
      ...nodeFiles,
      createFile: (path: string) => {
        throw new IoError('ENOSPC', path);
      },
    };
    const { exitCode, stderr } = await fordel([command], folder, { files });
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(
      /error workspace\/cannot-write: could not write register\/[^:]+: the disk is full; /,
    );
    expect(stderr).toContain('Make room, and run the command again.');
  });

  it('begins again where another run issues while it looks', async () => {
    const folder = await verifiedWorkspace('budget', 'first');
    const later = await verifiedWorkspace('budget', 'first', 'second');
    let reads = 0;
    const files = {
      ...nodeFiles,
      readFile: (path: string) => {
        const bytes = nodeFiles.readFile(path);
        reads += 1;
        // After the registers were read, and before their files are.
        if (reads === 12) {
          for (const part of ['register', 'out'])
            cpSync(join(later, part), join(folder, part), { recursive: true });
        }
        return bytes;
      },
    };
    const { exitCode, stdout } = await fordel(['verify', '--json', '--quiet'], folder, { files });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ checked: { documents: 6 } });
  });

  it('needs no right to write', async () => {
    const folder = await verifiedWorkspace();
    const denied = (path: string): never => {
      throw new IoError('EACCES', path);
    };
    const files = { ...nodeFiles, createFile: denied, makeFolder: denied, remove: denied };
    const { exitCode, stderr } = await fordel(['verify'], folder, { files });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('says what cannot be read, and goes on', async () => {
    const folder = await forgedWorkspace(FORGERIES['document-missing']);
    const files = {
      ...nodeFiles,
      readFile: (path: string) => {
        if (path.endsWith('20210001-Kongsberg.csv')) throw new IoError('EACCES', path);
        return nodeFiles.readFile(path);
      },
    };
    const { exitCode, stderr } = await fordel(['verify'], folder, { files });
    expect(exitCode).toBe(1);
    expect(stderr.match(/error [a-z/-]+/g)).toEqual([
      'error file/unreadable',
      'error verify/document-missing',
    ]);
  });

  it.skipIf(!existsSync('/dev/zero'))('reads no file without an end', async () => {
    const folder = await verifiedWorkspace();
    forge(folder, 'invoices', (rows, column) =>
      rows.map((row) =>
        row.with(column('files'), (row[column('files')] ?? '').replace(/^\S+/, '/dev/zero')),
      ),
    );
    const { errors } = await verify(folder);
    expect(errors.filter((text) => text.endsWith('verify/document-changed'))).toHaveLength(8);
  });

  it('reads what is empty', async () => {
    const folder = await verifiedWorkspace();
    writeFileSync(join(folder, 'out/2021/invoices/20210001-Kongsberg.csv'), '');
    expect((await verify(folder)).errors).toEqual([
      'register/invoices.csv:2 verify/document-changed',
    ]);
  });

  it('knows a settlement that was issued on a day to come', async () => {
    const folder = await verifiedWorkspace();
    expect(await verify(folder, '--date', '2022-01-01')).toEqual(CLEAN);
  });

  it('asks for a workspace, with a year', async () => {
    const folder = temporaryFolder();
    expect(await verify(folder)).toMatchObject({
      exitCode: 1,
      errors: ['agreement.yaml:1 file/missing'],
    });
    const empty = await verifiedWorkspace('budget');
    renameSync(join(empty, '2021'), join(empty, 'before'));
    expect((await verify(empty)).errors).toEqual(['.:1 workspace/no-year']);
    expect((await verify(await verifiedWorkspace('budget'), '--year', '2019')).errors).toEqual([
      '2019:1 workspace/year-missing',
    ]);
  });
});
