import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { readContents } from '../../src/register/contents.ts';
import { type RegisterFormat, type RegisterRow } from '../../src/register/format.ts';
import { withRegisters } from '../../src/register/registers.ts';
import { faultyFiles, Killed, testRun } from './faults.ts';

const FORMAT: RegisterFormat = { name: 'invoices', columns: ['number', 'text'] };
const ORIGIN = { version: '1.0.0', manifest: 'ab12' };
const row = (number: string, text: string): RegisterRow =>
  new Map([
    ['number', number],
    ['text', text],
  ]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const stage = (name: string): { from: string; to: string } => {
  const from = join(folder, `staged-${name}`);
  if (!existsSync(from)) writeFileSync(from, name);
  return { from, to: join(folder, name) };
};

/** Appends one invoice with its file. */
const issue = (number: string, files: FileSystem = nodeFiles): unknown =>
  withRegisters({ files, run: testRun(), folder, formats: [FORMAT] }, (registers) => {
    registers.append(FORMAT, [row(number, 'kostnadsandel; "à konto"')], ORIGIN, [stage(number)]);
    return registers.recovered;
  });

const numbers = (): string[] =>
  readContents(nodeFiles, folder, FORMAT).rows.map((found) => found.get('number') ?? '');

describe('an append', () => {
  it('can be read back, with who, when and the chain', () => {
    issue('20210001');
    issue('20210002');
    const { rows, problems } = readContents(nodeFiles, folder, FORMAT);
    expect(problems).toEqual([]);
    expect(rows.map((found) => found.get('text'))).toEqual(
      Array.from({ length: 2 }, () => 'kostnadsandel; "à konto"'),
    );
    expect(rows[1]?.get('user')).toBe('kari');
    expect(rows[1]?.get('previous')).toMatch(/^[0-9a-f]{64}$/);
    const text = readFileSync(join(folder, 'invoices.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFFnumber;text;at;user;version;manifest;previous\r\n20210001;/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('keeps a text from running as a formula, and an amount a number', () => {
    withRegisters({ files: nodeFiles, run: testRun(), folder, formats: [FORMAT] }, (registers) => {
      registers.append(FORMAT, [row('-12,50', '=1+1'), row("'", '@x')], ORIGIN);
    });
    expect(readFileSync(join(folder, 'invoices.csv'), 'utf8')).toContain("\r\n-12,50;'=1+1;");
    const read = readContents(nodeFiles, folder, FORMAT).rows;
    expect(read.map((found) => [found.get('number'), found.get('text')])).toEqual([
      ['-12,50', '=1+1'],
      ["'", '@x'],
    ]);
  });

  it('is refused where a file of that name is there already', () => {
    writeFileSync(join(folder, '20210001'), 'somebody’s');
    expect(() => issue('20210001')).toThrow(IoError);
    expect(numbers()).toEqual([]);
    expect(readFileSync(join(folder, '20210001'), 'utf8')).toBe('somebody’s');
  });
});

const STEPS = (() => {
  const probe = mkdtempSync(join(tmpdir(), 'fordel-register-'));
  const { files, count } = faultyFiles(0, 'kill');
  const from = join(probe, 'staged');
  writeFileSync(from, '');
  withRegisters({ files, run: testRun(), folder: probe, formats: [FORMAT] }, (registers) => {
    registers.append(FORMAT, [row('1', '')], ORIGIN, [{ from, to: join(probe, 'done') }]);
  });
  rmSync(probe, { recursive: true });
  return count();
})();

describe.each(['first', 'second'])(
  'the %s append of a register, stopped at every operation',
  (which) => {
    it('there are many', () => {
      expect(STEPS).toBeGreaterThan(10);
    });

    it.each(Array.from({ length: STEPS + 2 }, (_, index) => index + 1))(
      'kill at %i: the row and its file, or neither, and nothing to mend by hand',
      (at) => {
        if (which === 'second') issue('20210001');
        try {
          issue('20210002', faultyFiles(at, 'kill').files);
        } catch (error) {
          expect(error).toBeInstanceOf(Killed);
        }
        // Any later run recovers; it finds the register whole.
        const opened = withRegisters(
          { files: nodeFiles, run: testRun({ pid: 200 }), folder, formats: [FORMAT] },
          (registers) => registers.recovered,
        );
        expect(opened.kind).toBe('done');
        expect(numbers().includes('20210002')).toBe(existsSync(join(folder, '20210002')));
        if (!numbers().includes('20210002')) issue('20210002');
        expect(numbers()).toEqual(which === 'second' ? ['20210001', '20210002'] : ['20210002']);
        expect(readContents(nodeFiles, folder, FORMAT).problems).toEqual([]);
      },
    );

    it.each(Array.from({ length: STEPS + 2 }, (_, index) => index + 1))(
      'disk full at %i: an error and neither, or both',
      (at) => {
        if (which === 'second') issue('20210001');
        try {
          issue('20210002', faultyFiles(at, 'disk-full').files);
        } catch (error) {
          expect(error).toBeInstanceOf(IoError);
        }
        expect(numbers().includes('20210002')).toBe(existsSync(join(folder, '20210002')));
        expect(readContents(nodeFiles, folder, FORMAT).problems).toEqual([]);
        issue('20210003');
        expect(numbers().at(-1)).toBe('20210003');
      },
    );
  },
);

describe('a register changed by other hands', () => {
  const change = (edit: (text: string) => string, file = 'invoices.csv'): string[] => {
    issue('20210001');
    issue('20210002');
    issue('20210003');
    const path = join(folder, file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
    return readContents(nodeFiles, folder, FORMAT).problems.map(
      ({ kind, line }) => `${kind}:${String(line)}`,
    );
  };
  const lines = (text: string): string[] => text.split('\r\n');

  it.each([
    {
      why: 'a changed row',
      edit: (text: string) => text.replace('20210002', '20210009'),
      found: ['broken-chain:4'],
    },
    {
      why: 'the last row changed',
      edit: (text: string) => text.replace('20210003', '20210009'),
      found: ['last-row-changed:1'],
    },
    {
      why: 'a row taken out',
      edit: (text: string) => lines(text).toSpliced(2, 1).join('\r\n'),
      found: ['broken-chain:3', 'rows-missing:4'],
    },
    {
      why: 'the last row taken out',
      edit: (text: string) => lines(text).toSpliced(3, 1).join('\r\n'),
      found: ['rows-missing:4'],
    },
    {
      why: 'rows swapped',
      edit: (text: string) =>
        lines(text).toSpliced(1, 2, lines(text)[2]!, lines(text)[1]!).join('\r\n'),
      found: ['broken-chain:2', 'broken-chain:3', 'broken-chain:4'],
    },
    {
      why: 'a column added',
      edit: (text: string) => text.replaceAll('\r\n2', ';x\r\n2'),
      found: ['header:1', 'malformed-row:2', 'malformed-row:3', 'broken-chain:4'],
    },
    {
      why: 'saved with LF',
      edit: (text: string) => text.replaceAll('\r\n', '\n'),
      found: ['line-ends:1'],
    },
    {
      why: 'saved with CR',
      edit: (text: string) => text.replaceAll('\r\n', '\r'),
      found: ['line-ends:1'],
    },
    { why: 'emptied', edit: () => '', found: ['header:1', 'rows-missing:2'] },
  ])('$why', ({ edit, found }) => {
    expect(change(edit)).toEqual(found);
  });

  it.each([
    {
      why: 'a head that says otherwise',
      edit: (text: string) => text.replace(/[0-9a-f]\n/, (end) => (end[0] === '0' ? '1\n' : '0\n')),
      found: ['last-row-changed:1'],
    },
    { why: 'a head that is no head', edit: () => 'x', found: ['head-malformed:1'] },
  ])('$why', ({ edit, found }) => {
    expect(change(edit, 'invoices.head')).toEqual(found);
  });
});
