/** A cell of 2 MB. */
import { appendFileSync } from 'node:fs';

export const make = (folder) =>
  appendFileSync(`${folder}/2021/budget.csv`, `L4;${'x'.repeat(2_000_000)};50/50;;;1000\n`);
