import { rmSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** A cell in the last column that Excel has. */
export const make = async (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Budsjett');
  sheet.addRow(['id', 'key', 'amount']);
  sheet.getCell('XFD2').value = 1;
  writeFileSync(`${folder}/2021/budget.xlsx`, new Uint8Array(await workbook.xlsx.writeBuffer()));
};
