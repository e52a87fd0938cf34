import { describe, expect, it } from 'vitest';
import {
  checkDocumentFiles,
  checkInputs,
  checkOutputs,
  checkStrayDocuments,
} from '../../src/verify/listed-files.ts';
import { checkSettlementOutput } from '../../src/verify/settlement-output.ts';
import type { FileState } from '../../src/model/file-state.ts';
import { invoiceRow, placed, said } from './rows.ts';

/** What stands on disk. */
const stateOf = (path: string): FileState =>
  (
    ({ 'out/a.pdf': 'same', 'out/b.pdf': 'changed', 'out/d.pdf': 'unreadable' }) as Readonly<
      Record<string, FileState>
    >
  )[path] ?? 'missing';
const FILES = [
  { path: 'out/a.pdf', sha256: 'aa' },
  { path: 'out/b.pdf', sha256: 'bb' },
  { path: 'out/c.pdf', sha256: 'cc' },
  { path: 'out/d.pdf', sha256: 'dd' },
];
const listed = FILES.map((file, index) => ({
  ...file,
  at: { file: 'manifest.json', line: index + 1, column: 1 },
}));

describe('files', () => {
  it('of a document that are missing are told from those that are changed', () => {
    const [row] = placed([invoiceRow({ files: FILES })]);
    expect(said(checkDocumentFiles(row!, stateOf), 'path', 'number')).toEqual([
      '2 document-changed out/b.pdf 20210001',
      '2 document-missing out/c.pdf 20210001',
    ]);
  });

  it('that a manifest lists too', () => {
    expect(said(checkOutputs(listed, stateOf), 'path')).toEqual([
      '2 output-changed out/b.pdf',
      '3 output-missing out/c.pdf',
    ]);
  });

  it('that outputs were made from give warnings', () => {
    const found = checkInputs(listed, 'out', stateOf);
    expect(said(found, 'path', 'folder')).toEqual([
      '2 input-changed out/b.pdf out',
      '3 input-missing out/c.pdf out',
    ]);
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('named as documents belong to a row', () => {
    const names = ['20210001-a.pdf', '20210002-b.pdf', 'invoices.csv', '2021-notes.txt', 'a.pdf'];
    const known = new Set(['20210001-a.pdf']);
    expect(said(checkStrayDocuments('out', names, known), 'path')).toEqual([
      '1 document-without-row out/20210002-b.pdf',
    ]);
  });
});

describe('a settlement that was written', () => {
  const anew = [
    ['number', 'contribution', 'invoiced', 'net'],
    ['3006', '100', '100', '0'],
    ['total', '100', '100', '0'],
  ];
  const found = (rows: readonly (readonly string[])[]) =>
    checkSettlementOutput(
      { rows, at: (row, column) => ({ file: 's.csv', line: row + 1, column: column + 1 }) },
      anew,
    );

  it('is the same', () => {
    expect(found(anew)).toEqual([]);
  });

  it('may be older than invoices', () => {
    const before = anew.map((row) => row.with(2, row[2] === '100' ? '0' : row[2]!));
    const all = found(before);
    expect(said(all, 'column', 'found', 'wanted')).toEqual([
      '2 settlement-outdated invoiced 0 100',
      '3 settlement-outdated invoiced 0 100',
    ]);
    expect(all[0]).toMatchObject({ severity: 'warning', at: { column: 3 } });
  });

  it('has other figures', () => {
    expect(said(found([anew[0]!, ['3006', '101', '100', '0'], anew[2]!]), 'column')).toEqual([
      '2 settlement-output-differs contribution',
    ]);
  });

  it('lacks a row, or has one too many, or a cell', () => {
    expect(said(found(anew.slice(0, 2)))).toHaveLength(4);
    expect(said(found([...anew, ['x']]), 'column', 'wanted')).toEqual([
      '4 settlement-output-differs number ',
    ]);
    expect(said(found([anew[0]!, [...anew[1]!, 'x'], anew[2]!]), 'column')).toEqual([
      '2 settlement-output-differs ',
    ]);
  });

  it('is held against nothing', () => {
    const at = () => ({ file: 's.csv', line: 1, column: 1 });
    expect(said(checkSettlementOutput({ rows: [['x']], at }, []), 'found')).toEqual([
      '1 settlement-output-differs x',
    ]);
  });
});
