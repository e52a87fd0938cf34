import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { writeSettlementFiles } from '../../src/write/settlement-files.ts';
import { decidedOverspend } from '../document/settlement/example-settlements.ts';

const settlement = decidedOverspend();

describe('writeSettlementFiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fordel-settlement-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (target: string, files: FileSystem = nodeFiles): Promise<void> =>
    writeSettlementFiles({
      files,
      target: join(folder, target),
      run: '1',
      settlement,
      formats: ['csv', 'xlsx'],
      dialect: 'norwegian',
      version: '0.0.0',
      inputs: [{ file: 'agreement.yaml', sha256: 'ab' }],
      warnings: [],
      sentence: () => '',
    });

  it('writes tables, workbook, statements and manifest, and the same bytes again', async () => {
    await write('a');
    await write('b');
    const names = readdirSync(join(folder, 'a'));
    expect(names).toEqual([
      '3006-Kongsberg.xlsx',
      '3038-Hole.xlsx',
      '3808-Notodden.xlsx',
      '3818-Tinn.xlsx',
      '3819-Hjartdal.xlsx',
      'accounts.csv',
      'funds.csv',
      'manifest.json',
      'projects.csv',
      'reconciliation.csv',
      'settlement.csv',
      'settlement.xlsx',
    ]);
    for (const name of names) {
      const [a, b] = ['a', 'b'].map((each) => readFileSync(join(folder, each, name)));
      expect(a!.equals(b!), name).toBe(true);
    }
    const manifest = JSON.parse(readFileSync(join(folder, 'a', 'manifest.json'), 'utf8')) as {
      readonly outputs: readonly unknown[];
    };
    expect(manifest).toMatchObject({ command: 'settle', year: 2021, date: '2022-04-20' });
    expect(manifest.outputs).toHaveLength(names.length - 1);
  });

  it('leaves what was there when a statement cannot be written', async () => {
    await write('a');
    const before = readFileSync(join(folder, 'a', 'manifest.json'), 'utf8');
    const full: FileSystem = {
      ...nodeFiles,
      createFile: (path) => {
        if (path.endsWith('3818-Tinn.xlsx')) throw new IoError('ENOSPC', path);
        return nodeFiles.createFile(path);
      },
    };
    await expect(write('a', full)).rejects.toThrow('ENOSPC');
    expect(readFileSync(join(folder, 'a', 'manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
