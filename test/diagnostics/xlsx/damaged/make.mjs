import { rmSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** A workbook that lost its end on the way. */
export const make = async (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Budsjett').addRow(['id', 'key', 'amount']);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  writeFileSync(`${folder}/2021/budget.xlsx`, bytes.subarray(0, bytes.length >> 1));
};
