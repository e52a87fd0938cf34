import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import {
  carryOut,
  decide,
  decidedAppend,
  undo,
  type PendingAppend,
} from '../../src/register/pending-append.ts';

let folder = '';
let paths: Readonly<Record<'list' | 'staged' | 'aside' | 'new' | 'stagedNew', string>>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
  const of = (name: string): string => join(folder, name);
  paths = {
    list: of('list'),
    staged: of('staged-list'),
    aside: of('aside'),
    new: of('new'),
    stagedNew: of('staged-new'),
  };
  writeFileSync(paths.staged, 'list of two');
  writeFileSync(paths.stagedNew, 'new');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const REGISTER = 'invoices.csv';
const said = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Adds a row, replaces the list and makes a new file visible. */
const pendingAfter = (before: string): PendingAppend => {
  if (before !== '') {
    writeFileSync(join(folder, REGISTER), before);
    writeFileSync(join(folder, 'invoices.head'), '1 before\n');
    writeFileSync(paths.list, 'list of one');
  }
  const { list, staged, aside, stagedNew } = paths;
  return {
    register: 'invoices',
    lengthBefore: before.length,
    text: 'row;2\r\n',
    rowsBefore: before === '' ? 0 : 1,
    hashBefore: 'before',
    rowsAfter: 2,
    hashAfter: 'after',
    moves: [
      { from: staged, to: list, aside },
      { from: stagedNew, to: paths.new },
    ],
  };
};

/** The disk, where no operation of these is needed. */
const without = (...names: readonly (keyof FileSystem)[]): FileSystem => ({
  ...nodeFiles,
  ...Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw new Error(`${name} is not needed`);
      },
    ]),
  ),
});

/** What stands in the folder, by name. */
const everything = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, said(name)]));

describe('an append that is carried out', () => {
  it('leaves the rows, the head and the files, what was replaced aside, and no decision', () => {
    const pending = pendingAfter('row;1\r\n');
    decide(nodeFiles, folder, pending);
    expect(decidedAppend(nodeFiles, folder)).toEqual(pending);
    carryOut(nodeFiles, folder, pending);
    expect(everything()).toEqual(
      new Map([
        ['aside', 'list of one'],
        [REGISTER, 'row;1\r\nrow;2\r\n'],
        ['invoices.head', '2 after\n'],
        ['list', 'list of two'],
        ['new', 'new'],
      ]),
    );
    expect(decidedAppend(nodeFiles, folder)).toBeUndefined();
  });

  it('cuts nothing where nothing was left of an earlier attempt', () => {
    const pending = pendingAfter('row;1\r\n');
    carryOut(without('truncate'), folder, pending);
    expect(said(REGISTER)).toBe('row;1\r\nrow;2\r\n');
  });

  it('cuts what was left of one', () => {
    const pending = pendingAfter('row;1\r\n');
    writeFileSync(join(folder, REGISTER), 'row;1\r\nrow');
    carryOut(nodeFiles, folder, pending);
    expect(said(REGISTER)).toBe('row;1\r\nrow;2\r\n');
  });

  it('leaves rows that are there: they need no room a second time', () => {
    const pending = pendingAfter('row;1\r\n');
    carryOut(nodeFiles, folder, pending);
    carryOut(without('truncate', 'append'), folder, pending);
    expect(said(REGISTER)).toBe('row;1\r\nrow;2\r\n');
  });

  it.each([
    { error: new IoError('EBUSY', 'aside'), why: 'somebody has it open' },
    { error: new TypeError('ours'), why: 'we are wrong' },
  ])('names the file that cannot be replaced as the user knows it: $why', ({ error }) => {
    const pending = pendingAfter('row;1\r\n');
    const rename = (from: string, to: string): void => {
      if (to === paths.aside) throw error;
      nodeFiles.rename(from, to);
    };
    const expected =
      error instanceof IoError ? { code: 'EBUSY', path: paths.list, cause: error } : error;
    let thrown: unknown;
    try {
      carryOut({ ...nodeFiles, rename }, folder, pending);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toMatchObject(expected);
    expect(said('list')).toBe('list of one');
  });
});

describe('an append that is undone leaves all as it was', () => {
  it.each(['', 'row;1\r\n'])('carried out in full, after "%s"', (before) => {
    const pending = pendingAfter(before);
    const was = everything();
    decide(nodeFiles, folder, pending);
    carryOut(nodeFiles, folder, pending);
    undo(nodeFiles, folder, pending);
    expect(everything()).toEqual(was);
  });

  it.each(['', 'row;1\r\n'])('no more than decided, after "%s"', (before) => {
    const pending = pendingAfter(before);
    const was = everything();
    decide(nodeFiles, folder, pending);
    undo(without('truncate'), folder, pending);
    expect(everything()).toEqual(was);
  });

  it('half of its rows written', () => {
    const pending = pendingAfter('row;1\r\n');
    writeFileSync(join(folder, REGISTER), 'row;1\r\nrow');
    undo(nodeFiles, folder, pending);
    expect(statSync(join(folder, REGISTER)).size).toBe('row;1\r\n'.length);
  });

  it('stopped between what was there and what comes in its place', () => {
    const pending = pendingAfter('row;1\r\n');
    nodeFiles.rename(paths.list, paths.aside);
    undo(nodeFiles, folder, pending);
    expect(said('list')).toBe('list of one');
    expect([existsSync(paths.aside), said('staged-list')]).toEqual([false, 'list of two']);
  });
});
