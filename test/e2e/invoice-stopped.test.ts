/**
 * Invoicing that is stopped: at every operation on the disk in turn, by kill -9 at random moments, by a disk that is full, by
 * others at the same time. What is left is the rows and their files, or neither, and the next run puts the rest right.
 *
 * `FORDEL_KILLS` is how many times the process is killed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { nodeRun } from '../../src/io/node-run.ts';
import { INVOICES } from '../../src/register/invoices-on-disk.ts';
import { readRegister } from '../../src/register/register-on-disk.ts';
import { fordel, temporaryFolder, type Ran } from '../cli/in-process.ts';
import { brokenParts, bytesUnder, invoicedWorkspace, invoiceRows } from '../invoiced-workspace.ts';
import { faultyFiles, Killed, testRun } from '../register/faults.ts';
import { BIN, build, spawnFordel, startFordel } from './built.ts';

const ARGS = ['invoice', '--installment', '1', '--date', '2021-02-01', '--lang', 'en'];
const CSV = ['--format', 'csv'];
const SECOND = ['invoice', '--installment', '2', '--date', '2021-07-01', '--lang', 'en', ...CSV];

const invoice = (folder: string, io: Parameters<typeof fordel>[2] = {}): Promise<Ran> =>
  fordel([...ARGS, ...CSV], folder, io);
const numbers = (folder: string): readonly string[] =>
  invoiceRows(folder).map((row) => row['number'] ?? '');
const ISSUED = ['20210001', '20210002', '20210003'];

/** The workspace as it was before, copied: making it anew costs more. */
const copyOf = (folder: string): string => {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

const registerOf = (folder: string): string => join(folder, 'register');

/** What is left of a run besides its outputs and the registers; the lock of a dead run stays until the next that locks. */
const leftOver = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !isNoLeftOver(name));
const isNoLeftOver = (name: string): boolean => !/\.tmp|pending|\.old/.test(name);

describe.each([
  { which: 'the first documents', before: [] as readonly (readonly string[])[], issued: ISSUED },
  {
    which: 'documents beside others',
    before: [SECOND.with(2, '1').with(4, '2021-01-31')],
    issued: [...ISSUED, '20210004', '20210005', '20210006'],
  },
])('$which, stopped', ({ before, issued }) => {
  const args = before.length === 0 ? [...ARGS, ...CSV] : SECOND;
  const prepared = async (): Promise<string> => {
    const folder = invoicedWorkspace();
    for (const earlier of before) await fordel(earlier, folder);
    return folder;
  };

  it.each(['kill', 'disk-full'] as const)(
    'at every operation (%s): rows, files and lists, or none of them; the next run does the rest',
    async (fault) => {
      const start = await prepared();
      const probe = faultyFiles(0, fault);
      await fordel(args, copyOf(start), { files: probe.files });
      expect(probe.count()).toBeGreaterThan(30);
      for (let step = 1; step <= probe.count(); step += 1) {
        const folder = copyOf(start);
        const where = `step ${String(step)}`;
        const { files } = faultyFiles(step, fault);
        const stopped = fordel(args, folder, { files, run: testRun({ pid: 1000 + step }) });
        const ran = await stopped.catch((error: unknown) => {
          expect(error, where).toBeInstanceOf(Killed);
          return undefined;
        });
        const earlier = before.length * ISSUED.length;
        if (ran?.exitCode === 4) expect(numbers(folder), where).toHaveLength(earlier);
        // Whoever reads the register recovers it.
        const place = { files: nodeFiles, run: testRun({ pid: 8 }), folder: registerOf(folder) };
        expect(readRegister(place, INVOICES).kind, where).toBe('read');
        expect([earlier, issued.length], where).toContain(numbers(folder).length);
        expect(brokenParts(folder).filter(isNoLeftOver), where).toEqual([]);
        const next = await fordel(args, folder, { run: testRun({ pid: 9 }) });
        expect([next.exitCode, next.stderr], where).toEqual([0, '']);
        expect(numbers(folder), where).toEqual(issued);
        expect(brokenParts(folder), where).toEqual([]);
        expect(leftOver(folder), where).toEqual([]);
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
});

describe('a list that is open in another program', () => {
  it('keeps all from being issued (exit code 4), and is there still', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder);
    const before = bytesUnder(join(folder, 'out'));
    const files = {
      ...nodeFiles,
      rename: (from: string, to: string) => {
        if (from.endsWith('invoices/bilag.csv')) throw new IoError('EBUSY', to);
        nodeFiles.rename(from, to);
      },
    };
    const { exitCode, stderr } = await fordel(SECOND, folder, { files });
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/2021.invoices.bilag\.csv.*open in another program/);
    expect(numbers(folder)).toEqual(ISSUED);
    expect(bytesUnder(join(folder, 'out'))).toEqual(before);
    expect((await fordel(SECOND, folder)).exitCode).toBe(0);
    expect(brokenParts(folder)).toEqual([]);
  });
});

describe('the built command', () => {
  beforeAll(build);

  const started = (folder: string): ReturnType<typeof spawn> =>
    spawn(process.execPath, [BIN, ARGS[0] ?? '', folder, ...ARGS.slice(1), ...CSV, '--quiet'], {
      stdio: 'ignore',
    });

  /** Kills the run after `wait` milliseconds, counted from when `since` is true. */
  const killed = async (folder: string, wait: number, since: () => boolean): Promise<void> => {
    const run = started(folder);
    const gone = new Promise<'gone'>((resolve) => {
      run.on('close', () => {
        resolve('gone');
      });
    });
    const tick = (): Promise<undefined> =>
      new Promise((resolve) => {
        setImmediate(resolve, undefined);
      });
    while (!since() && (await Promise.race([gone, tick()])) === undefined);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    run.kill('SIGKILL');
    await gone;
  };

  const KILLS = Number(process.env['FORDEL_KILLS'] ?? 24);

  it(`killed ${String(KILLS)} times at random: each document exactly once, and verify is clean`, async () => {
    const start = invoicedWorkspace();
    const begun = Date.now();
    expect(spawnFordel([...ARGS, ...CSV, '--quiet'], { cwd: copyOf(start) }).exitCode).toBe(0);
    const whole = Date.now() - begun;
    let issuedBefore = 0;
    let decidedBefore = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const folder = copyOf(start);
      const register = join(folder, 'register');
      // Half of them at any moment; the others once the register is being written to.
      const isLate = kill % 2 === 1;
      await killed(folder, Math.random() * (isLate ? 60 : whole), () =>
        isLate ? existsSync(register) : true,
      );
      issuedBefore += numbers(folder).length > 0 ? 1 : 0;
      decidedBefore += existsSync(join(folder, 'register/pending.json')) ? 1 : 0;
      const where = `kill ${String(kill)}`;
      const run = nodeRun(process.pid, process.kill.bind(process));
      const next = await invoice(folder, { run });
      expect([next.exitCode, next.stderr], where).toEqual([0, '']);
      expect(numbers(folder), where).toEqual(ISSUED);
      expect(brokenParts(folder), where).toEqual([]);
      expect(leftOver(folder), where).toEqual([]);
      const verified = await fordel(['verify', '--lang', 'en'], folder, { run });
      expect([verified.exitCode, verified.stderr], where).toEqual([0, '']);
      rmSync(folder, { recursive: true });
    }
    // With few of them it is chance.
    if (KILLS < 100) return;
    expect(issuedBefore, 'some were killed after the rows stood').toBeGreaterThan(0);
    expect(decidedBefore, 'and some in the middle of it').toBeGreaterThan(0);
  }, 600_000);

  it('run four times at once issues each document once', async () => {
    const folder = invoicedWorkspace();
    const args = ['invoice', folder, ...ARGS.slice(1), ...CSV, '--quiet'];
    const codes = await Promise.all(Array.from({ length: 4 }, () => startFordel(args)));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(numbers(folder)).toEqual(ISSUED);
    expect(brokenParts(folder)).toEqual([]);
    expect(leftOver(folder)).toEqual([]);
    expect((await fordel(['verify'], folder)).exitCode).toBe(0);
  });
});

/** A file system of a few hundred kilobytes, or undefined where this user may not mount one. */
const smallDisk = (): string | undefined => {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=260k', 'tmpfs', folder]);
  return mounted.status === 0 ? folder : undefined;
};

describe('a disk that is full', () => {
  it('keeps all from being issued (exit code 4)', async ({ skip }) => {
    const disk = smallDisk();
    if (disk === undefined) return skip('this user may not mount a file system');
    try {
      const folder = join(disk, 'w');
      mkdirSync(folder);
      cpSync(invoicedWorkspace(), folder, { recursive: true });
      const full = await fordel(ARGS, folder);
      expect([full.exitCode, numbers(folder)]).toEqual([4, []]);
      expect(full.stderr).toContain('the disk is full');
      expect(brokenParts(folder)).toEqual([]);
      expect(leftOver(folder)).toEqual([]);
      const room = await invoice(folder);
      expect([room.exitCode, numbers(folder)]).toEqual([0, ISSUED]);
      expect(readFileSync(join(folder, 'register/invoices.head'), 'utf8')).toMatch(/^3 /);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
