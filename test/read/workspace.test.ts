import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/io/node-io.ts';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import {
  listYears,
  readAgreementFile,
  readDecisionsFile,
  readYear,
  type InputName,
} from '../../src/read/workspace.ts';
import { sheetOf } from './workbooks.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'fordel-read-'));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(workspace, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const codes = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, at }) => `${code} ${at.file}`);

describe('the files of a workspace', () => {
  it('lists its years', () => {
    for (const folder of ['2022', '2021', 'out', '20211', '0999']) {
      mkdirSync(join(workspace, folder));
    }
    put('2023', 'a file, not a folder');
    expect(listYears(nodeFiles, workspace)).toEqual([999, 2021, 2022]);
    expect(listYears(nodeFiles, join(workspace, 'nowhere'))).toEqual([]);
  });

  it('reads the agreement', () => {
    put('agreement.yaml', 'id: k-ikt\n');
    const { node, found, inputs } = readAgreementFile(nodeFiles, workspace);
    expect(node?.kind).toBe('map');
    expect(found).toEqual([]);
    expect(inputs.map(({ file }) => file)).toEqual(['agreement.yaml']);
  });

  it('must have one agreement', () => {
    expect(codes(readAgreementFile(nodeFiles, workspace).found)).toEqual([
      'file/missing agreement.yaml',
    ]);
    put('agreement.yaml', 'id: a');
    put('agreement.yml', 'id: b');
    expect(codes(readAgreementFile(nodeFiles, workspace).found)).toEqual([
      'file/two-forms agreement.yml',
    ]);
  });

  it('may have decisions', () => {
    expect(readDecisionsFile(nodeFiles, workspace, 2021)).toEqual({ found: [], inputs: [] });
    put('2021/decisions.yaml', '- { a: 1 }');
    expect(readDecisionsFile(nodeFiles, workspace, 2021).node?.at.file).toBe('2021/decisions.yaml');
  });

  it('reads the tables of a year, CSV or workbook, in a fixed order', async () => {
    put('2021/budget.csv', 'id;key;amount\nL1;50/50;1\n');
    put('2021/municipalities.xlsx', await sheetOf([['kommunenr'], ['3006']]));
    put('2021/population.csv', 'region;Persons 2021\n3006 Kongsberg;27694\n');
    put('2021/in_kind.csv', 'kommune;prosjekt;beløp\n');
    put('2021/notes.txt', 'not ours');
    const { raw, found, inputs } = await readYear(nodeFiles, workspace, 2021);
    expect(found).toEqual([]);
    expect(raw.budget?.header).toEqual(['id', 'key', 'amount']);
    expect(raw.municipalities?.at(raw.municipalities.headerRow, 0).cell).toBe('A1');
    expect(raw.population?.figures[0]?.persons).toBe(27694n);
    expect(raw.inKind?.header).toEqual(['kommune', 'prosjekt', 'beløp']);
    expect(raw.users).toBeUndefined();
    expect(raw.unreadable).toBeUndefined();
    expect(inputs.map(({ file }) => file)).toEqual([
      '2021/municipalities.xlsx',
      '2021/population.csv',
      '2021/budget.csv',
      '2021/in_kind.csv',
    ]);
  });

  it('reads a population saved as a workbook', async () => {
    put('2021/population.xlsx', await sheetOf([
      ['07459: Population, by region, contents and year'],
      [],
      ['region', 'Persons 2021'],
      ['3006 Kongsberg', 27694],
    ])); // prettier-ignore
    const { raw, found } = await readYear(nodeFiles, workspace, 2021);
    expect(found).toEqual([]);
    expect(raw.population?.figures).toMatchObject([
      { number: '3006', persons: 27694n, at: { cell: 'B4' } },
    ]);
  });

  it('finds names in upper and lower case, but not two', async () => {
    put('2021/Budget.CSV', 'id\nL1\n');
    const one = await readYear(nodeFiles, workspace, 2021);
    expect(one.raw.budget?.file).toBe('2021/Budget.CSV');
    put('2021/budget.xlsx', 'whatever');
    const two = await readYear(nodeFiles, workspace, 2021);
    expect(two.found.map(({ code, args }) => [code, args])).toEqual([
      ['file/two-forms', { names: ['2021/Budget.CSV', '2021/budget.xlsx'] }],
    ]);
    expect(two.raw.unreadable).toEqual(new Set(['budget']));
  });

  it('has nothing for a year without a folder', async () => {
    const { raw, found, inputs } = await readYear(nodeFiles, workspace, 2021);
    expect([raw, found, inputs]).toEqual([{ year: 2021, folder: '2021' }, [], []]);
  });

  it('collects what is wrong with every file', async () => {
    mkdirSync(join(workspace, '2021/budget.csv'), { recursive: true });
    put('2021/users.csv', '');
    put('2021/municipalities.xlsx', 'id;amount');
    put('2021/population.csv', 'a;b\n1;2\n');
    const { found, raw } = await readYear(nodeFiles, workspace, 2021);
    expect(codes(found)).toEqual([
      'xlsx/not-a-workbook 2021/municipalities.xlsx',
      'population/no-header 2021/population.csv',
      'file/is-folder 2021/budget.csv',
      'file/empty 2021/users.csv',
    ]);
    expect([...(raw.unreadable ?? [])]).toEqual(['municipalities', 'population', 'budget', 'users']); // prettier-ignore
  });

  it('says what the disk says', async () => {
    put('2021/budget.csv', 'id\n');
    put('2021/users.csv', 'id\n');
    const files: FileSystem = {
      ...nodeFiles,
      size: (path) => (path.endsWith('users.csv') ? 1 << 30 : nodeFiles.size(path)),
      readFile: (path) => {
        throw new IoError('EBUSY', path);
      },
    };
    const { found } = await readYear(files, workspace, 2021);
    expect(found.map(({ code, args }) => [code, args])).toEqual([
      ['file/unreadable', { path: '2021/budget.csv', code: 'EBUSY' }],
      ['file/too-large', { megabytes: 1024, limit: 200 }],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be read', async () => {
    put('2021/budget.csv', 'id\n');
    chmodSync(join(workspace, '2021'), 0o000);
    const { found } = await readYear(nodeFiles, workspace, 2021);
    chmodSync(join(workspace, '2021'), 0o700);
    expect(found[0]?.code).toBe('file/unreadable');
  });
});

describe('paths given instead', () => {
  it('are read, with the name that tells where they are', async () => {
    put('2021/budget.csv', 'id\n');
    const inside = put('2021/other.csv', 'nr\n');
    const overrides = new Map<InputName, string>([['budget', inside]]);
    const { raw } = await readYear(nodeFiles, workspace, 2021, { overrides });
    expect(raw.budget?.file).toBe('2021/other.csv');
    const outside = new Map<InputName, string>([['budget', '/nowhere/else.csv']]);
    expect(codes((await readYear(nodeFiles, workspace, 2021, { overrides: outside })).found)).toEqual([
      'file/missing /nowhere/else.csv',
    ]); // prettier-ignore
    const agreement = new Map<InputName, string>([['agreement', put('a.txt', 'id: a')]]);
    expect(readAgreementFile(nodeFiles, workspace, agreement).node?.at.file).toBe('a.txt');
  });
});

describe('a revised budget', () => {
  const at = { file: '2021/decisions.yaml', line: 3, column: 5 };

  it('is read in place of the first one', async () => {
    put('2021/budget.csv', 'id\n');
    put('2021/revised/budget-2.csv', 'nr\n');
    const { raw, found } = await readYear(nodeFiles, workspace, 2021, {
      budgetFile: 'revised/budget-2.csv',
    });
    expect(found).toEqual([]);
    expect(raw.budget?.file).toBe('2021/revised/budget-2.csv');
  });

  it('gives way to a path given', async () => {
    const overrides = new Map<InputName, string>([['budget', put('b.csv', 'id\n')]]);
    const { raw } = await readYear(nodeFiles, workspace, 2021, {
      budgetFile: 'budget-2.csv',
      overrides,
    });
    expect(raw.budget?.file).toBe('b.csv');
  });

  it('must be there', async () => {
    put('2021/budget.csv', 'id\n');
    const { found, raw } = await readYear(nodeFiles, workspace, 2021, {
      budgetFile: 'budget-2.csv',
      budgetFileAt: at,
    });
    expect(found).toMatchObject([
      { code: 'file/missing', at, args: { path: '2021/budget-2.csv' } },
    ]);
    expect(raw.unreadable).toEqual(new Set(['budget']));
  });

  it.each(['../budget.csv', '/etc/passwd', 'a/../../b.csv', '..\\b.csv', 'C:b.csv', '', 'a//b.csv', './b.csv', 'a\0.csv'])(
    'is a plain name, as decisions are checked: %j',
    async (budgetFile) => {
      put('2021/budget.csv', 'id\n');
      await expect(readYear(nodeFiles, workspace, 2021, { budgetFile })).rejects.toThrow(/plain/);
    },
  ); // prettier-ignore
});
