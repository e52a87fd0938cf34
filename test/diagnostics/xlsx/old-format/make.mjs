import { rmSync, writeFileSync } from 'node:fs';

/** The first bytes of a workbook as Excel wrote it until 2003. */
export const make = (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  writeFileSync(`${folder}/2021/budget.xlsx`, Uint8Array.from([...mark, ...Array(504).fill(0)]));
};
