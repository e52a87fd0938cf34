import { describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../src/document/workbook.ts';
import type { Day } from '../../src/model/day.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import { clearZipTimes } from '../../src/write/zip-times.ts';
import { cellOf, openWorkbook } from '../spreadsheet/cells.ts';

const ISSUED = '2020-10-01' as Day;

const workbookOf = (sheet: Partial<Sheet>): Workbook => ({
  title: 'T',
  subject: 'S',
  page: 'Side',
  of: 'av',
  sheets: [{ name: 'Ark & co', widths: [10, 20], rows: [], ...sheet }],
});

const hostile = [
  '=1+1',
  '+47',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '<b>&"\'',
  '_x000D_',
  '__proto__',
  'a'.repeat(40_000),
];

describe('xlsxBytes', () => {
  it('is the same bytes at any time of day', async () => {
    const workbook = workbookOf({ rows: [{ cells: [{ value: 1.5, style: 'number' }] }] });
    const first = await xlsxBytes(workbook, ISSUED);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await xlsxBytes(workbook, ISSUED);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(await xlsxBytes(workbook, '2020-10-02' as Day)).not.toEqual(first);
  });

  it('writes text as text, whatever it looks like', async () => {
    const rows = hostile.map((value) => ({ cells: [{ value, style: 'text' as const }] }));
    const found = await openWorkbook(await xlsxBytes(workbookOf({ rows }), ISSUED));
    hostile.forEach((text, index) => {
      const cell = cellOf(found, 'Ark & co', `A${String(index + 1)}`);
      expect(cell.formula).toBeUndefined();
      const expected = text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
      expect(cell.value).toBe(expected);
    });
  });

  it('writes a formula with its result and number format', async () => {
    const cell = {
      formula: 'ROUND(1.005,2)',
      value: 1.01,
      style: 'number',
      format: 'kroner',
    } as const;
    const found = await openWorkbook(
      await xlsxBytes(workbookOf({ rows: [{ cells: [undefined, cell] }] }), ISSUED),
    );
    expect(cellOf(found, 'Ark & co', 'B1')).toMatchObject({
      formula: 'ROUND(1.005,2)',
      value: 1.01,
    });
    expect(found.getWorksheet('Ark & co')?.getCell('B1').numFmt).toBe('#,##0.00');
  });

  it('sets up the print: A4 across, fitted in width, headings on each page, page x of y', async () => {
    const found = await openWorkbook(
      await xlsxBytes(
        workbookOf({
          rows: [{ cells: [{ value: 'a', style: 'heading' }], height: 32 }],
          frozen: { rows: 1, columns: 2 },
          repeatedRows: { first: 1, last: 1 },
          repeatedColumns: 2,
        }),
        ISSUED,
      ),
    );
    const sheet = found.getWorksheet('Ark & co');
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printTitlesColumn: 'A:B',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&L&8Ark && co&R&8Side &P av &N');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet?.getColumn(2).width).toBe(20);
    expect(sheet?.getRow(1).height).toBe(32);
  });
});

describe('clearZipTimes', () => {
  it('takes nothing but a ZIP file', () => {
    expect(() => {
      clearZipTimes(new Uint8Array(100));
    }).toThrow(RangeError);
    expect(() => {
      clearZipTimes(new Uint8Array(3));
    }).toThrow(RangeError);
  });
});
