/** A folder has the name of a file. */
import { mkdirSync, rmSync } from 'node:fs';

export const make = (folder) => {
  rmSync(`${folder}/2021/budget.csv`);
  mkdirSync(`${folder}/2021/budget.csv`);
};
