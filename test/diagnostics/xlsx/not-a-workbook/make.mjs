import { rmSync, writeFileSync } from 'node:fs';

/** A text with the ending of a workbook. */
export const make = (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  writeFileSync(`${folder}/2021/budget.xlsx`, 'id;key;amount');
};
