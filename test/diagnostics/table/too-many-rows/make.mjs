/** Two million rows and one. */
import { appendFileSync } from 'node:fs';

export const make = (folder) =>
  appendFileSync(`${folder}/2021/users.csv`, `linje;3006\n${'L1;x\n'.repeat(2_000_001)}`);
