import { describe, expect, it } from 'vitest';
import { memberStatement } from '../../src/document/settlement/statement/member-statement.ts';
import { settlementWorkbook } from '../../src/document/settlement/workbook/settlement-workbook.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import {
  actualYear,
  carriedYear,
  decidedOverspend,
  undecidedOverspend,
  underspend,
} from '../document/settlement/example-settlements.ts';
import { ISSUED } from '../document/settlement/example-settlement.ts';
import { cellOf, changedByRecalculation, NOTHING, openWorkbook } from './cells.ts';
import { libreOffice, mustSkip } from './libre-office.ts';

const CONTEXT = { warnings: [], sentence: () => '' };

describe.skipIf(mustSkip)('the settlement workbook in LibreOffice', { concurrent: true }, () => {
  const office = libreOffice();

  const rows: readonly { readonly settlement: Settlement; readonly why: string }[] = [
    { settlement: undecidedOverspend(), why: 'an overspend that nobody has decided on' },
    {
      settlement: decidedOverspend(),
      why: 'a fund by decision, a fund by line, the ledger reconciled',
    },
    {
      settlement: underspend({ language: 'nn' }),
      why: 'set aside, returned, above the cap; nynorsk',
    },
    { settlement: actualYear(), why: 'the accounts split, no funds' },
    {
      settlement: carriedYear({ language: 'en' }),
      why: 'carried forward and transferred, English',
    },
  ];

  it.each(rows)('recalculates to the stored results: $why', async ({ settlement }) => {
    const workbook = await xlsxBytes(settlementWorkbook(settlement, CONTEXT), ISSUED);
    expect(await changedByRecalculation(workbook, await office.recalculated(workbook))).toEqual([]);
  });

  it('nets a member on its statement', async () => {
    const settlement = decidedOverspend();
    const member = settlement.input.weighing.members[0]!;
    const bytes = await xlsxBytes(memberStatement(settlement, member, CONTEXT), ISSUED);
    const statement = await openWorkbook(await office.recalculated(bytes));
    // A term that comes to nothing has no row.
    const labels = Array.from(
      statement.getWorksheet('Avregning 2021')!.getColumn(1).values,
      String,
    );
    const row = labels.findIndex((label) => label.startsWith('= Å betale'));
    const { value } = cellOf(statement, 'Avregning 2021', `C${String(row)}`);
    expect(Math.abs(Number(value) - Number(settlement.members[0]!.net) / 100)).toBeLessThan(
      NOTHING,
    );
  });

  it('follows a changed figure to the result, the fund, the net and the control line', async () => {
    const workbook = await openWorkbook(
      await xlsxBytes(settlementWorkbook(decidedOverspend(), CONTEXT), ISSUED),
    );
    workbook.getWorksheet('Per linje')!.getCell('D5').value = 1_310_555.2;
    workbook.getWorksheet('Fond')!.getCell('G7').value = 150_100;
    const tried = await openWorkbook(
      await office.recalculated(new Uint8Array(await workbook.xlsx.writeBuffer())),
    );
    const before = await openWorkbook(
      await xlsxBytes(settlementWorkbook(decidedOverspend(), CONTEXT), ISSUED),
    );
    const moved = (sheet: string, address: string): number =>
      Math.round(
        (Number(cellOf(tried, sheet, address).value) -
          Number(cellOf(before, sheet, address).value)) *
          100,
      ) / 100;
    expect(moved('Resultat', 'B11')).toBe(-100);
    expect(moved('Fond', 'H8')).toBe(-100);
    // Both sides: 100 more in cost, 100 less in the fund.
    expect(moved('Kontroll', 'B14')).toBe(0);
  });
});
