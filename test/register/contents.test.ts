import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/io/node-io.ts';
import { hashOf, headText, readContents } from '../../src/register/contents.ts';
import {
  BYTE_ORDER_MARK,
  headerOf,
  lineOf,
  type RegisterFormat,
} from '../../src/register/format.ts';

const FORMAT: RegisterFormat = { name: 'invoices', columns: ['number'] };
const HEADER = headerOf(FORMAT);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const rowAfter = (previous: string, number: string): string =>
  lineOf(
    FORMAT,
    new Map([
      ['number', number],
      ['previous', hashOf(previous)],
    ]),
  );
const FIRST = rowAfter(HEADER, '1');
const SECOND = rowAfter(FIRST, '2');
const textOf = (...lines: readonly string[]): string =>
  [`${BYTE_ORDER_MARK}${HEADER}`, ...lines].map((line) => `${line}\r\n`).join('');

const read = (text: string | undefined, head: string | undefined) => {
  if (text !== undefined) writeFileSync(join(folder, 'invoices.csv'), text);
  if (head !== undefined) writeFileSync(join(folder, 'invoices.head'), head);
  return readContents(nodeFiles, folder, FORMAT);
};
const problemsOf = (text: string | undefined, head: string | undefined) =>
  read(text, head).problems;

describe('a register', () => {
  it('that does not exist is empty', () => {
    expect(read(undefined, undefined)).toEqual({
      rows: [],
      places: [],
      lines: 0,
      problems: [],
      lastHash: hashOf(HEADER),
      length: 0,
    });
  });

  it('says its rows, and where each stands', () => {
    const text = textOf(FIRST, SECOND);
    const { rows, ...rest } = read(text, headText(2, hashOf(SECOND)));
    expect(rows.map((row) => row.get('number'))).toEqual(['1', '2']);
    expect(rest).toEqual({
      places: [
        { line: 2, text: FIRST },
        { line: 3, text: SECOND },
      ],
      lines: 2,
      problems: [],
      lastHash: hashOf(SECOND),
      length: Buffer.byteLength(text),
    });
  });
});

describe('what is wrong with a register is said with what was found and wanted', () => {
  const whole = headText(2, hashOf(SECOND));
  const file = 'invoices.csv';

  it('nothing but a header is no register', () => {
    expect(problemsOf('', undefined)).toEqual([
      { kind: 'header', file, line: 1, found: '', wanted: HEADER },
    ]);
  });

  it('a line that is no row, and those that are read all the same', () => {
    const { rows, places, problems } = read(textOf('"1', '1;2', SECOND), undefined);
    expect(rows.map((row) => row.get('number'))).toEqual(['2']);
    expect(places).toEqual([{ line: 4, text: SECOND }]);
    expect(problems).toEqual([
      { kind: 'malformed-row', file, line: 2, found: '0', wanted: '6' },
      { kind: 'malformed-row', file, line: 3, found: '2', wanted: '6' },
      { kind: 'broken-chain', file, line: 4, found: hashOf(FIRST), wanted: hashOf('1;2') },
      { kind: 'head-missing', file: 'invoices.head', line: 1, found: '3', wanted: '0' },
    ]);
  });

  it('a row that does not end', () => {
    expect(problemsOf(`${textOf(FIRST)}2;`, headText(1, hashOf(FIRST)))).toEqual([
      { kind: 'unfinished-row', file, line: 3, found: '2;', wanted: '\r\n' },
    ]);
  });

  it.each([
    { text: undefined, line: 2, found: '0', why: 'all of it gone' },
    { text: textOf(FIRST), line: 3, found: '1', why: 'the last row gone' },
  ])('rows that the head counts: $why', ({ text, line, found }) => {
    expect(problemsOf(text, whole)).toEqual([
      { kind: 'rows-missing', file, line, found, wanted: '2' },
    ]);
  });

  it('a head of many rows is read too', () => {
    const found = problemsOf(textOf(FIRST), headText(123_456_789, hashOf(FIRST)));
    expect(found.map(({ kind, wanted }) => [kind, wanted])).toEqual([
      ['rows-missing', '123456789'],
    ]);
  });

  it.each([
    { head: headText(1, hashOf(FIRST)), kind: 'head-behind', wanted: '1' },
    { head: headText(2, hashOf(FIRST)), kind: 'last-row-changed', wanted: '2' },
    { head: `x${whole}`, kind: 'head-malformed', wanted: '0' },
    { head: `${whole}\n`, kind: 'head-malformed', wanted: '0' },
    { head: whole.trim(), kind: 'head-malformed', wanted: '0' },
    { head: '', kind: 'head-malformed', wanted: '0' },
    { head: undefined, kind: 'head-missing', wanted: '0' },
  ])('the head $head: $kind', ({ head, kind, wanted }) => {
    expect(problemsOf(textOf(FIRST, SECOND), head)).toEqual([
      { kind, file: 'invoices.head', line: 1, found: '2', wanted },
    ]);
  });
});
