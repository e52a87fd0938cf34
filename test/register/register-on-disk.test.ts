import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { hashOf } from '../../src/register/contents.ts';
import { headerOf } from '../../src/register/format.ts';
import { FUNDS } from '../../src/register/funds-on-disk.ts';
import { takeLock } from '../../src/register/lock.ts';
import { addToRegister, readRegister } from '../../src/register/register-on-disk.ts';
import { withRegisters } from '../../src/register/registers.ts';
import { testRun } from './faults.ts';
import { FUND_ROWS, readOnly } from './rows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const place = (files: FileSystem = nodeFiles) => ({ files, run: testRun(), folder });
const ORIGIN = { version: '1', manifest: 'ab' };

const add = (): void => {
  const to = readRegister(place(), FUNDS);
  if (to.kind !== 'read') throw new Error('the register can be read');
  addToRegister(place(), FUNDS, { to, rows: FUND_ROWS, origin: ORIGIN });
};
const edit = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('reading a register', () => {
  it('that has no folder finds it empty, and makes none', () => {
    const nowhere = { ...place(), folder: join(folder, 'register') };
    expect(readRegister(nowhere, FUNDS)).toEqual({
      kind: 'read',
      format: FUNDS.format,
      rows: [],
      lastHash: hashOf(headerOf(FUNDS.format)),
      recovered: [],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is whole needs no right to write', () => {
    add();
    const lines = readFileSync(join(folder, 'funds.csv'), 'utf8').split('\r\n');
    expect(readRegister(place(readOnly), FUNDS)).toEqual({
      kind: 'read',
      format: FUNDS.format,
      rows: FUND_ROWS,
      lastHash: hashOf(lines.at(-2) ?? ''),
      recovered: [],
    });
  });

  it('that a stopped run had left puts it right, and says so', () => {
    add();
    rmSync(join(folder, 'funds.head'));
    writeFileSync(join(folder, 'funds.head'), `0 ${hashOf(headerOf(FUNDS.format))}\n`);
    expect(readRegister(place(), FUNDS)).toMatchObject({
      rows: FUND_ROWS,
      recovered: [{ kind: 'head-followed', register: 'funds' }],
    });
    expect(() => readRegister(place(readOnly), FUNDS), 'there is nothing left to do').not.toThrow();
  });

  it('that another run is putting right says who holds it', () => {
    add();
    edit('funds.head', () => 'x');
    takeLock(nodeFiles, folder, testRun({ pid: 7, user: 'ola' }));
    const alive = { ...place(), run: testRun({ isAlive: () => true }) };
    expect(readRegister(alive, FUNDS)).toEqual({
      kind: 'refused',
      found: [
        {
          code: 'register/held',
          severity: 'error',
          args: {
            user: 'ola',
            host: 'here',
            pid: 7,
            since: '2021-02-17T09:30:00.000Z',
            file: 'register/.lock-here-7',
            elsewhere: false,
          },
          at: { file: 'register', line: 1, column: 1 },
        },
      ],
    });
  });

  it('that other hands have changed says what is wrong, at its line', () => {
    add();
    edit('funds.csv', (text) => text.replace('100,00', '900,00'));
    const [, first = ''] = readFileSync(join(folder, 'funds.csv'), 'utf8').split('\r\n');
    const refused = readRegister(place(), FUNDS);
    expect(refused).toEqual({
      kind: 'refused',
      found: [
        {
          code: 'register/damaged',
          severity: 'error',
          args: {
            damage: 'broken-chain',
            found: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            wanted: hashOf(first),
          },
          at: { file: 'register/funds.csv', line: 3, column: 1 },
        },
      ],
    });
  });

  it('with rows that say what they should not says where, though the chain is whole', () => {
    withRegisters({ ...place(), formats: [FUNDS.format] }, (registers) => {
      const cells = FUND_ROWS.map(FUNDS.rowOf);
      const wrong = cells.map((row) => new Map([...row, ['kind', 'spend']]));
      registers.append(FUNDS.format, [...cells, ...wrong], ORIGIN);
    });
    const at = (line: number) => ({ file: 'register/funds.csv', line, column: 1 });
    const finding = {
      code: 'register/unreadable-row',
      severity: 'error',
      args: { column: 'kind', found: 'spend' },
    };
    expect(readRegister(place(), FUNDS)).toEqual({
      kind: 'refused',
      found: [
        { ...finding, at: at(4) },
        { ...finding, at: at(5) },
      ],
    });
  });

  it('lets other errors of the disk be heard', () => {
    add();
    const readFile = (path: string): never => {
      throw new IoError('EIO', path);
    };
    expect(() => readRegister(place({ ...nodeFiles, readFile }), FUNDS)).toThrow(IoError);
  });
});

it('an addition says what was put right before it', () => {
  takeLock(nodeFiles, folder, testRun({ pid: 7 }));
  const to = readRegister(place(), FUNDS);
  if (to.kind !== 'read') throw new Error('the register can be read');
  expect(addToRegister(place(), FUNDS, { to, rows: FUND_ROWS, origin: ORIGIN })).toEqual({
    kind: 'added',
    recovered: [{ kind: 'dead-lock-removed', locks: 1 }],
  });
});
