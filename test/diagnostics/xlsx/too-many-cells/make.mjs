import { rmSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** Ninety thousand rows of three cells. */
export const make = async (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Budsjett');
  sheet.addRow(['id', 'key', 'amount']);
  for (let row = 0; row < 90_000; row += 1) sheet.addRow([row, 'k', 1]);
  writeFileSync(`${folder}/2021/budget.xlsx`, new Uint8Array(await workbook.xlsx.writeBuffer()));
};
