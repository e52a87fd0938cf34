import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetWorkbook } from '../../src/document/budget-workbook/budget-workbook.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { lastDayOf } from '../../src/model/day.ts';
import { readBudgetYear, splitBudget } from '../../src/pipeline.ts';
import { listYears } from '../../src/read/workspace.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import { changedByRecalculation } from './cells.ts';
import { libreOffice, mustSkip } from './libre-office.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const years = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    listYears(nodeFiles, join(SAMPLES, name)).map((year) => ({ sample: name, year })),
  );

describe.skipIf(mustSkip)(
  'the workbook of each sample in LibreOffice',
  { concurrent: true },
  () => {
    const office = libreOffice();

    it.each(years)(
      'recalculates to the stored results: $sample, $year',
      async ({ sample, year }) => {
        const date = lastDayOf(year);
        const { input, found } = await readBudgetYear(
          {
            files: nodeFiles,
            workspace: join(SAMPLES, sample),
            workspaceName: sample,
            overrides: new Map(),
            date,
          },
          year,
        );
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { budget } = splitBudget(input!, { keepLines: true });
        const bytes = await xlsxBytes(budgetWorkbook(budget, { issued: date, warnings: [] }), date);
        expect(await changedByRecalculation(bytes, await office.recalculated(bytes))).toEqual([]);
      },
    );
  },
);
