import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { takeLock } from '../../src/register/lock.ts';
import { testRun } from './faults.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const everyoneLives = { isAlive: () => true };

it('is taken, and gone after', () => {
  const lock = takeLock(nodeFiles, folder, testRun());
  expect(lock.kind).toBe('taken');
  if (lock.kind === 'taken') lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it('of a live run is respected, and says whose it is', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 1, user: 'ola' }));
  expect(takeLock(nodeFiles, folder, testRun({ pid: 2, ...everyoneLives }))).toMatchObject({
    kind: 'held',
    by: { pid: 1, user: 'ola', host: 'here', since: '2021-02-17T09:30:00.000Z' },
  });
  expect(readdirSync(folder)).toEqual(['.lock-here-1']);
});

it('of a dead run is taken over', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 1 }));
  expect(takeLock(nodeFiles, folder, testRun({ pid: 2 }))).toMatchObject({
    kind: 'taken',
    clearedDead: 1,
  });
  expect(readdirSync(folder)).toEqual(['.lock-here-2']);
});

it('of a dead process with our own number is taken over', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 2, started: 'long ago' }));
  expect(takeLock(nodeFiles, folder, testRun({ pid: 2 })).kind).toBe('taken');
});

it('of a run on another machine counts as live: nobody here can know', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 1, host: 'there' }));
  expect(takeLock(nodeFiles, folder, testRun({ pid: 2 }))).toMatchObject({
    kind: 'held',
    by: { host: 'there' },
    file: '.lock-there-1',
    elsewhere: true,
  });
});

it.each([
  { text: '', alive: true, kind: 'held', why: 'somebody is just writing it' },
  { text: '{"pid":', alive: false, kind: 'taken', why: 'somebody was killed while writing it' },
  { text: '{"pid":7}', alive: false, kind: 'taken', why: 'not a holder as we write them' },
  { text: 'null', alive: false, kind: 'taken', why: 'nothing' },
  { text: '7', alive: false, kind: 'taken', why: 'a number' },
])('a lock file holding $text: $why', ({ text, alive, kind }) => {
  writeFileSync(join(folder, '.lock-here-7'), text);
  expect(takeLock(nodeFiles, folder, testRun({ isAlive: () => alive })).kind).toBe(kind);
});

const HOLDER = { pid: 7, started: '1', host: 'there', user: 'ola', since: 'now' };

it.each([
  { wrong: {}, kind: 'held' },
  { wrong: { pid: '7' }, kind: 'taken' },
  { wrong: { pid: 7.5 }, kind: 'taken' },
  { wrong: { started: 1 }, kind: 'taken' },
  { wrong: { host: null }, kind: 'taken' },
  { wrong: { user: undefined }, kind: 'taken' },
  { wrong: { since: 2021 }, kind: 'taken' },
])('a holder with $wrong is none of ours unless it is whole: $kind', ({ wrong, kind }) => {
  writeFileSync(join(folder, '.lock-here-7'), JSON.stringify({ ...HOLDER, ...wrong }));
  expect(takeLock(nodeFiles, folder, testRun()).kind).toBe(kind);
});

it('that is being written says the process by its name, and no more', () => {
  writeFileSync(join(folder, '.lock-here-7'), '');
  const isAlive = (pid: number, started: string): boolean => pid === 7 && started === '';
  expect(takeLock(nodeFiles, folder, testRun({ isAlive }))).toEqual({
    kind: 'held',
    by: { pid: 7, started: '', host: '', user: '', since: '' },
    file: '.lock-here-7',
    elsewhere: false,
  });
});

it('of a process whose number another has by now is taken over: when it started tells them apart', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 7, started: 'long ago' }));
  const isAlive = (pid: number, started: string): boolean => pid === 7 && started !== 'long ago';
  expect(takeLock(nodeFiles, folder, testRun({ pid: 2, isAlive }))).toMatchObject({
    kind: 'taken',
    clearedDead: 1,
  });
});

it('is not kept from itself by its own file', () => {
  expect(takeLock(nodeFiles, folder, testRun(everyoneLives)).kind).toBe('taken');
});

it('has no sign of the machine in its name that a file name could not bear', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 1, host: 'Kari sin/PC.local' }));
  expect(readdirSync(folder)).toEqual(['.lock-Kari_sin_PC.local-1']);
});

it('that is gone when it is to be read is nobody’s', () => {
  const files = { ...nodeFiles, list: () => ['.lock-here-7'] };
  expect(takeLock(files, folder, testRun(everyoneLives))).toMatchObject({
    kind: 'taken',
    clearedDead: 0,
  });
});

it('that may not be read is known by its name', () => {
  writeFileSync(join(folder, '.lock-here-7'), '');
  const readFile = (path: string): never => {
    throw new IoError('EACCES', path);
  };
  const files = { ...nodeFiles, readFile };
  expect(takeLock(files, folder, testRun(everyoneLives))).toMatchObject({ by: { pid: 7 } });
  expect(takeLock(files, folder, testRun())).toMatchObject({ kind: 'taken', clearedDead: 1 });
});

it('is waited for later and later, by each process for another time, without a file of our own', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 1 }));
  const pauses: number[] = [];
  let made = 0;
  const files: typeof nodeFiles = {
    ...nodeFiles,
    createFile: (path) => {
      made += 1;
      return nodeFiles.createFile(path);
    },
  };
  const run = testRun({ ...everyoneLives, pid: 20, pause: (time) => pauses.push(time) });
  expect(takeLock(files, folder, run).kind).toBe('held');
  expect(pauses).toEqual([13, 26, 39, 52, 65, 78, 91, 104, 117, 130, 143]);
  expect(made).toBe(0);
});

it('is given up where a rival comes between each time', () => {
  let looks = 0;
  const files: typeof nodeFiles = {
    ...nodeFiles,
    list: (path) => {
      looks += 1;
      if (looks > 40) throw new Error('it never gives up');
      const rival = join(folder, '.lock-here-1');
      if (looks % 2 === 1) rmSync(rival, { force: true });
      else writeFileSync(rival, JSON.stringify({ ...HOLDER, pid: 1 }));
      return nodeFiles.list(path);
    },
  };
  const pauses: number[] = [];
  const run = testRun({ pid: 17, pause: (time) => pauses.push(time) });
  const by = { ...HOLDER, pid: 1 };
  const file = '.lock-here-1';
  expect(takeLock(files, folder, run)).toEqual({ kind: 'held', by, file, elsewhere: true });
  expect(pauses).toHaveLength(11);
  expect(readdirSync(folder)).toEqual(['.lock-here-1']);
});

it('that the disk will not take away again is left: what was done is done', () => {
  const failing = (error: Error): typeof nodeFiles => ({
    ...nodeFiles,
    remove: (path) => {
      if (nodeFiles.exists(path)) throw error;
    },
  });
  const ioError = new IoError('EBUSY', folder);
  const lock = takeLock(failing(ioError), folder, testRun({ pid: 1 }));
  if (lock.kind === 'taken') lock.release();
  expect(readdirSync(folder)).toEqual(['.lock-here-1']);
  rmSync(join(folder, '.lock-here-1'));
  const ours = new TypeError('ours');
  const other = takeLock(failing(ours), folder, testRun({ pid: 2 }));
  expect(other.kind).toBe('taken');
  expect(() => {
    if (other.kind === 'taken') other.release();
  }).toThrow(ours);
});

it('a rival that comes between looking and writing makes it try again', () => {
  let looks = 0;
  const files: typeof nodeFiles = {
    ...nodeFiles,
    list: (path) => {
      looks += 1;
      if (looks === 2) takeLock(nodeFiles, folder, testRun({ pid: 1 }));
      if (looks === 3) rmSync(join(folder, '.lock-here-1'));
      return nodeFiles.list(path);
    },
  };
  const run = testRun({ pid: 2, isAlive: (pid) => pid === 1 });
  expect(takeLock(files, folder, run).kind).toBe('taken');
  expect(looks).toBeGreaterThan(3);
});
