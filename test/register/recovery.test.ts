import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem, type ThisRun } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { readContents } from '../../src/register/contents.ts';
import { type RegisterFormat } from '../../src/register/format.ts';
import { takeLock } from '../../src/register/lock.ts';
import { type RowOrigin, withRegisters } from '../../src/register/registers.ts';
import { Killed, testRun } from './faults.ts';

const FORMAT: RegisterFormat = { name: 'invoices', columns: ['number'] };
const ORIGIN: RowOrigin = { version: '1', manifest: 'ab12' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Issued {
  readonly files?: FileSystem;
  readonly run?: Partial<ThisRun>;
  readonly origin?: Partial<RowOrigin>;
}

/** Appends a row with its file. */
const issue = (number: string, { files = nodeFiles, run, origin }: Issued = {}) =>
  withRegisters({ files, run: testRun(run), folder, formats: [FORMAT] }, (registers) => {
    const from = join(folder, `staged-${number}`);
    writeFileSync(from, number);
    const moves = [{ from, to: join(folder, number) }];
    registers.append(FORMAT, [new Map([['number', number]])], { ...ORIGIN, ...origin }, moves);
    return registers.recovered;
  });
const head = (): string => join(folder, 'invoices.head');
const numbers = (): readonly (string | undefined)[] =>
  readContents(nodeFiles, folder, FORMAT).rows.map((row) => row.get('number'));
const locks = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.lock'));

describe('what a stopped run had left', () => {
  it('is nothing where none was stopped', () => {
    expect(issue('1')).toEqual({ kind: 'done', result: [] });
  });

  it('an append that it had decided is finished, and said', () => {
    const append = (): never => {
      throw new Killed();
    };
    expect(() => issue('1', { files: { ...nodeFiles, append } })).toThrow(Killed);
    expect(numbers()).toEqual([]);
    const recovered = [{ kind: 'append-finished', register: 'invoices', files: 1 }];
    expect(issue('2')).toEqual({ kind: 'done', result: recovered });
    expect(numbers()).toEqual(['1', '2']);
    expect(existsSync(join(folder, '1'))).toBe(true);
  });

  it('locks of dead runs are taken away, and counted first', () => {
    issue('1');
    const behind = readFileSync(head());
    issue('2');
    writeFileSync(head(), behind);
    takeLock(nodeFiles, folder, testRun({ pid: 7 }));
    writeFileSync(join(folder, '.lock-here-8'), '');
    expect(issue('3')).toEqual({
      kind: 'done',
      result: [
        { kind: 'dead-lock-removed', locks: 2 },
        { kind: 'head-followed', register: 'invoices' },
      ],
    });
  });
});

describe('a head that is behind', () => {
  /** Issues a row after the first for each, and puts the head back to the first. */
  const behindBy = (...later: readonly Issued[]): void => {
    issue('1', { run: { now: () => 'earlier' } });
    const behind = readFileSync(head());
    later.forEach((each, index) => issue(String(index + 2), each));
    writeFileSync(head(), behind);
  };

  it('by one append is no damage: it follows, and says so', () => {
    behindBy({});
    expect(issue('3')).toEqual({
      kind: 'done',
      result: [{ kind: 'head-followed', register: 'invoices' }],
    });
  });

  it.each([
    { first: {}, second: { run: { now: () => 'later' } }, why: 'of two moments' },
    { first: {}, second: { run: { user: 'ola' } }, why: 'by two users' },
    { first: {}, second: { origin: { version: '2' } }, why: 'by two versions' },
    { first: {}, second: { origin: { manifest: 'cd34' } }, why: 'from other inputs' },
    {
      first: { run: { user: 'kari1' }, origin: { version: '1' } },
      second: { run: { user: 'kari' }, origin: { version: '11' } },
      why: 'by two that look alike',
    },
  ])('by two appends is damage: $why', ({ first, second }) => {
    behindBy(first, second);
    expect(issue('4')).toMatchObject({ kind: 'damaged', problems: [{ kind: 'head-behind' }] });
    expect(locks()).toEqual([]);
  });

  it('is not helped where rows are wrong too', () => {
    behindBy({});
    const path = join(folder, 'invoices.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('\r\n1;', '\r\n7;'));
    expect(issue('3')).toMatchObject({
      kind: 'damaged',
      problems: [{ kind: 'broken-chain' }, { kind: 'head-behind' }],
    });
  });

  it('is not made where it is gone', () => {
    issue('1');
    rmSync(head());
    expect(issue('2')).toMatchObject({ kind: 'damaged', problems: [{ kind: 'head-missing' }] });
  });
});

describe('an append', () => {
  it('leaves no lock, also where the work goes wrong', () => {
    issue('1');
    expect(locks()).toEqual([]);
    const wrong = () =>
      withRegisters({ files: nodeFiles, run: testRun(), folder, formats: [FORMAT] }, () => {
        throw new TypeError('ours');
      });
    expect(wrong).toThrow(TypeError);
    expect(locks()).toEqual([]);
  });

  it('of no rows is none', () => {
    withRegisters({ files: nodeFiles, run: testRun(), folder, formats: [FORMAT] }, (registers) => {
      registers.append(FORMAT, [], ORIGIN);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file that was to become visible and is not there', () => {
    const from = join(folder, 'never-made');
    const append = () =>
      withRegisters(
        { files: nodeFiles, run: testRun(), folder, formats: [FORMAT] },
        (registers) => {
          registers.append(FORMAT, [new Map()], ORIGIN, [{ from, to: join(folder, 'x') }]);
        },
      );
    expect(append).toThrow(new IoError('ENOENT', from));
    expect(readdirSync(folder)).toEqual([]);
  });

  /** A disk without room for rows, where what is half done cannot be taken away either. */
  const full = (undoing: Error): FileSystem => ({
    ...nodeFiles,
    append: (path) => {
      throw new IoError('ENOSPC', path);
    },
    remove: (path) => {
      if (path.endsWith('.csv')) throw undoing;
      nodeFiles.remove(path);
    },
  });

  it('that cannot be undone says what stopped it, and is finished by the next run', () => {
    const files = full(new IoError('EIO', 'disk'));
    expect(() => issue('1', { files })).toThrow(
      new IoError('ENOSPC', join(folder, 'invoices.csv')),
    );
    expect(issue('2')).toMatchObject({ kind: 'done', result: [{ kind: 'append-finished' }] });
    expect(numbers()).toEqual(['1', '2']);
  });

  it('that is undone wrongly by us says that', () => {
    const ours = new TypeError('ours');
    expect(() => issue('1', { files: full(ours) })).toThrow(ours);
  });
});
