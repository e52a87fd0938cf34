import { describe, expect, it } from 'vitest';
import { budgetWorkbook } from '../../src/document/budget-workbook/budget-workbook.ts';
import type { Day } from '../../src/model/day.ts';
import { ore } from '../../src/model/ore.ts';
import type { YearInput } from '../../src/model/year-input.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import { everyShape, type Figures } from '../document/every-shape.ts';
import { budgetOf, exampleYear, K_IKT, splitLine } from '../document/example-year.ts';
import { cellOf, changedByRecalculation, NOTHING, openWorkbook } from './cells.ts';
import { libreOffice, mustSkip } from './libre-office.ts';

const ISSUED = '2020-10-01' as Day;
const bytesOf = (input: YearInput): Promise<Uint8Array> =>
  xlsxBytes(budgetWorkbook(budgetOf(input), { issued: ISSUED, warnings: [] }), ISSUED);

describe.skipIf(mustSkip)('the workbook in LibreOffice', { concurrent: true }, () => {
  const office = libreOffice();

  it.each([
    { input: everyShape(), why: 'every shape of key, charge and line' },
    {
      input: everyShape({}, { rounding: { unit: ore(1n), rule: 'half-up' } }),
      why: 'half-up: the host bears the differences on a line of its own',
    },
    {
      input: everyShape({}, { rounding: { unit: ore(100n), rule: 'largest-remainder' } }),
      why: 'whole kroner, where lines that are none keep their øre',
    },
    {
      input: everyShape({}, { rounding: { unit: ore(50n), rule: 'half-up' }, language: 'nn' }),
      why: 'half kroner, and sheets with other names',
    },
    {
      input: exampleYear({
        language: 'en',
        lines: (keys) => [
          splitLine('A', keys.get('30/70'), 100.01),
          splitLine('a', keys.get('50/50'), -0.03),
        ],
      }),
      why: 'no charges, no consumption, no projects, in English',
    },
    {
      input: exampleYear({
        members: K_IKT.slice(0, 1),
        lines: (keys) => [splitLine('A', keys.get('50/50'), 10, { users: [0] })],
      }),
      why: 'a single member',
    },
  ])('recalculates to the stored results: $why', async ({ input }) => {
    const bytes = await bytesOf(input);
    expect(await changedByRecalculation(bytes, await office.recalculated(bytes))).toEqual([]);
  });

  it('splits anew when figures are changed, as fordel would', async () => {
    const figures: Partial<Figures> = {
      populationOfKongsberg: 30_001,
      equalPercent: 40,
      amountOfL01: 1_234_567.89,
      keyOfL05: '30/70',
      usersOfL03: [0, 1, 4],
      networkRate: 2.5,
      unitsOfS01: 77.5,
    };
    const workbook = await openWorkbook(await bytesOf(everyShape()));
    const change = (sheet: string, address: string, value: number | string | null): void => {
      workbook.getWorksheet(sheet)!.getCell(address).value = value;
    };
    change('Grunnlag', 'F5', 30_001);
    // 50/50, and 50/50 by employees: equal, population, employees.
    for (const [address, value] of [
      ['D5', 0.4],
      ['E5', 0.6],
      ['D6', 0.4],
      ['F6', 0.6],
    ] as const)
      change('Nøkler', address, value);
    change('Linjer', 'E5', 1_234_567.89);
    change('Linjer', 'C9', '30/70');
    change('Brukere', 'G7', 1);
    change('Brukere', 'H7', null);
    change('Satser', 'E5', 2.5);
    change('Forbruk', 'E5', 77.5);
    const tried = await openWorkbook(
      await office.recalculated(new Uint8Array(await workbook.xlsx.writeBuffer())),
    );
    const expected = budgetOf(everyShape(figures));
    const before = budgetOf(everyShape());
    const away = expected.lines.flatMap((line, index) =>
      line.shares.flatMap((share, member) => {
        // Under a cap shares are marked values, which stay.
        const wanted = line.key === 'capped' ? before.lines[index]!.shares[member]! : share;
        const address = `${'FGHIJ'[member] ?? ''}${String(5 + index)}`;
        const found = Number(cellOf(tried, 'Fordeling', address).value);
        // Two øre: the rounding cell keeps the old odd øre, the new split has its own.
        const limit = 0.02 + NOTHING;
        return Math.abs(found - Number(wanted) / 100) <= limit ? [] : [{ line: line.id, address }];
      }),
    );
    expect(away).toEqual([]);
    // What is missing in L01 is said, and what Kongsberg pays more.
    const missing = Number(cellOf(tried, 'Fordeling', 'K5').value);
    expect(Math.abs(missing)).toBeLessThanOrEqual(0.05);
    const totals = [expected.totals[0]!, before.totals[0]!].map((total) => Number(total) / 100);
    const moved = Number(cellOf(tried, 'Kontroll', 'E12').value);
    expect(Math.abs(moved - (totals[0]! - totals[1]!))).toBeLessThan(0.5);
  });
});
