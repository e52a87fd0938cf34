import { rmSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** A division by zero where an amount should be. */
export const make = async (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Budsjett');
  sheet.addRow(['id', 'key', 'amount']);
  sheet.addRow(['L1', '50/50', { error: '#DIV/0!' }]);
  writeFileSync(`${folder}/2021/budget.xlsx`, new Uint8Array(await workbook.xlsx.writeBuffer()));
};
