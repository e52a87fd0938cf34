import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
  });
});

it.each([
  { text: '', alive: true, kind: 'held', why: 'somebody is just writing it' },
  { text: '{"pid":', alive: false, kind: 'taken', why: 'somebody was killed while writing it' },
  { text: '{"pid":7}', alive: false, kind: 'taken', why: 'not a holder as we write them' },
])('a lock file holding $text: $why', ({ text, alive, kind }) => {
  writeFileSync(join(folder, '.lock-here-7'), text);
  expect(takeLock(nodeFiles, folder, testRun({ isAlive: () => alive })).kind).toBe(kind);
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
