import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { hashOf } from '../../src/register/contents.ts';
import { headerOf } from '../../src/register/format.ts';
import { FUNDS } from '../../src/register/funds-on-disk.ts';
import { inspectRegister, putRight } from '../../src/register/inspect-registers.ts';
import { takeLock } from '../../src/register/lock.ts';
import { withRegisters } from '../../src/register/registers.ts';
import { Killed, testRun } from './faults.ts';
import { FUND_ROWS, readOnly } from './rows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const place = (files: FileSystem = nodeFiles) => ({ files, run: testRun(), folder });
const formats = [FUNDS.format];
/** Adds the rows, with other cells in some of them. */
const add = (other: readonly (readonly [row: number, cell: [string, string]])[] = []): void => {
  withRegisters({ ...place(), formats }, (registers) => {
    const cells = FUND_ROWS.map((row, index) => {
      const own = other.filter(([of]) => of === index).map(([, cell]) => cell);
      return new Map([...FUNDS.rowOf(row), ...own]);
    });
    registers.append(FUNDS.format, cells, { version: '1', manifest: 'ab' });
  });
};
const edit = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('a register that is inspected', () => {
  it('is empty where it does not exist', () => {
    expect(inspectRegister(place(readOnly), FUNDS)).toEqual({
      rows: [],
      found: [],
      lastHash: hashOf(headerOf(FUNDS.format)),
    });
  });

  it('says its rows and where each cell stands, quotes counted', () => {
    add();
    const { rows, found, lastHash } = inspectRegister(place(readOnly), FUNDS);
    expect(rows.map(({ row }) => row)).toEqual(FUND_ROWS);
    expect(found).toEqual([]);
    const line = readFileSync(join(folder, 'funds.csv'), 'utf8').split('\r\n')[2] ?? '';
    expect(lastHash).toBe(hashOf(line));
    const file = 'register/funds.csv';
    const [first, second] = rows.map(({ at }) => at);
    expect([first?.(), first?.('number'), first?.('year'), first?.('kind')]).toEqual([
      { file, line: 2, column: 1 },
      { file, line: 2, column: 1 },
      { file, line: 2, column: 3 },
      { file, line: 2, column: '1;2021;"drift; ""fond""";'.length + 1 },
    ]);
    expect(second?.('previous')).toEqual({ file, line: 3, column: line.lastIndexOf(';') + 2 });
  });

  it('says every row that can be read, and what is wrong with the others', () => {
    add([
      [0, ['kind', 'spend']],
      [1, ['clause', '7']],
    ]);
    const { rows, found } = inspectRegister(place(), FUNDS);
    expect(rows.map(({ row }) => row.clause)).toEqual(['7']);
    expect(rows[0]?.at().line).toBe(3);
    expect(found).toEqual([
      {
        code: 'register/unreadable-row',
        severity: 'error',
        args: { column: 'kind', found: 'spend' },
        at: {
          file: 'register/funds.csv',
          line: 2,
          column: '1;2021;"drift; ""fond""";'.length + 1,
        },
      },
    ]);
  });

  it('says what is wrong with the chain, and its rows all the same', () => {
    add();
    edit('funds.csv', (text) => text.replace('2500', '2600').replace('25,00', '26,00'));
    const { rows, found } = inspectRegister(place(), FUNDS);
    expect(rows).toHaveLength(2);
    expect(found).toMatchObject([
      { code: 'register/damaged', args: { damage: 'last-row-changed', found: '2', wanted: '2' } },
    ]);
  });
});

describe('registers that are put right', () => {
  it('are free where there are none, and none is made', () => {
    const nowhere = { ...place(), folder: join(folder, 'register') };
    expect(putRight(nowhere, formats)).toEqual({ kind: 'free', recovered: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are free after what a stopped run had left is done', () => {
    takeLock(nodeFiles, folder, testRun({ pid: 7 }));
    expect(putRight(place(), formats)).toEqual({
      kind: 'free',
      recovered: [{ kind: 'dead-lock-removed', locks: 1 }],
    });
    expect(putRight(place(), formats)).toEqual({ kind: 'free', recovered: [] });
  });

  it('are free where they are damaged: that is for the reader to say', () => {
    add();
    edit('funds.head', () => 'x');
    expect(putRight(place(), formats)).toEqual({ kind: 'free', recovered: [] });
  });

  it('are held where another run holds them', () => {
    takeLock(nodeFiles, folder, testRun({ pid: 7, user: 'ola' }));
    const alive = { ...place(), run: testRun({ isAlive: () => true }) };
    expect(putRight(alive, formats)).toMatchObject({
      kind: 'held',
      found: [{ code: 'register/held', args: { user: 'ola', pid: 7 } }],
    });
  });

  /** The disk where no lock can be made. */
  const refusing = (error: Error): FileSystem => ({
    ...nodeFiles,
    createFile: () => {
      throw error;
    },
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('are free for who may only read them: %s', (code) => {
    add();
    const files = refusing(new IoError(code, folder));
    expect(putRight(place(files), formats)).toEqual({ kind: 'free', recovered: [] });
  });

  it('are not free where an append waits to be finished', () => {
    const files: FileSystem = {
      ...nodeFiles,
      append: () => {
        throw new Killed();
      },
    };
    const append = () =>
      withRegisters({ ...place(files), formats }, (registers) => {
        registers.append(FUNDS.format, FUND_ROWS.map(FUNDS.rowOf), { version: '1', manifest: '' });
      });
    expect(append).toThrow(Killed);
    const denied = new IoError('EACCES', folder);
    expect(() => putRight(place(refusing(denied)), formats)).toThrow(denied);
    expect(putRight(place(), formats)).toEqual({
      kind: 'free',
      recovered: [{ kind: 'append-finished', register: 'funds', files: 0 }],
    });
  });

  it.each([
    { error: new IoError('ENOSPC', 'disk'), why: 'the disk is full' },
    { error: Object.assign(new Error('ours'), { code: 'EACCES' }), why: 'we are wrong' },
  ])('are not free for another reason: $why', ({ error }) => {
    expect(() => putRight(place(refusing(error)), formats)).toThrow(error);
  });
});
