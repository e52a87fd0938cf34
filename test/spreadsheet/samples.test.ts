import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetWorkbook } from '../../src/document/budget-workbook/budget-workbook.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import type { Day } from '../../src/model/day.ts';
import { readBudgetYear, splitBudget } from '../../src/pipeline.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import { changedByRecalculation } from './cells.ts';
import { libreOffice, mustSkip } from './libre-office.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.skipIf(mustSkip)('the workbook of each sample in LibreOffice', () => {
  const office = libreOffice();

  it.each(samples)('recalculates to the stored results: %s', async (sample) => {
    const date = '2021-12-31' as Day;
    const { input, found } = await readBudgetYear(
      {
        files: nodeFiles,
        workspace: join(SAMPLES, sample),
        workspaceName: sample,
        overrides: new Map(),
        date,
      },
      undefined,
    );
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { budget } = splitBudget(input!, { keepLines: true });
    const bytes = await xlsxBytes(budgetWorkbook(budget, { issued: date, warnings: [] }), date);
    expect(await changedByRecalculation(bytes, office.recalculated(bytes))).toEqual([]);
  });
});
