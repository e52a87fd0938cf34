/** A link that points to itself: there is a file of that name, and no system can read it. */
import { rmSync, symlinkSync } from 'node:fs';

export const make = (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  symlinkSync('budget.csv', `${folder}/2021/budget.csv`);
};
