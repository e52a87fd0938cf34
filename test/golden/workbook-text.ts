/** A workbook as text that a person can compare: every cell with its value, formula, result and number format. */
import exceljs, { type Cell } from 'exceljs';

/** What the library's types leave out. */
type AnyCell = Omit<Cell, 'formula' | 'numFmt'> & {
  readonly formula?: string;
  readonly numFmt?: string;
};

const cellText = ({ address, value, formula, result, numFmt = 'General' }: AnyCell): string => {
  const shown =
    formula === undefined ? JSON.stringify(value) : `=${formula} → ${JSON.stringify(result)}`;
  return `${address} ${shown}${numFmt === 'General' ? '' : ` [${numFmt}]`}`;
};

/** A line per cell, in sheet and row order; sheets with what stays in place and how they are printed. */
export const workbookText = async (bytes: Uint8Array): Promise<string> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const lines: string[] = [];
  workbook.eachSheet((sheet) => {
    const { orientation, paperSize } = sheet.pageSetup;
    lines.push(
      `# ${sheet.name}: paper ${String(paperSize)} ${orientation ?? ''}, ${JSON.stringify(sheet.views)}`,
    );
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master.address === cell.address) lines.push(cellText(cell));
      });
    });
  });
  return `${lines.join('\n')}\n`;
};
