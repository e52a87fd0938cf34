import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import type { FundRow } from '../../src/model/fund-row.ts';
import { ore } from '../../src/model/ore.ts';

/** Two rows as a settlement adds them; the first has cells that must be quoted. */
export const FUND_ROWS: readonly FundRow[] = [
  {
    number: 1,
    year: 2021,
    fund: 'drift; "fond"',
    kind: 'set_aside',
    amount: ore(10_000n),
    balance: ore(10_000n),
    clause: '6',
    decision: '2022-03-29, Styret, 1/22',
    line: '',
    to: '',
    settlement: '2021-1',
    figures: 'result -100,00',
  },
  {
    number: 2,
    year: 2021,
    fund: 'drift; "fond"',
    kind: 'use',
    amount: ore(2500n),
    balance: ore(7500n),
    clause: '6',
    decision: '',
    line: 'L1',
    to: '',
    settlement: '2021-1',
    figures: '',
  },
];

const refuse = (path: string): never => {
  throw new IoError('EACCES', path);
};

/** A disk that may be read, and nothing else. */
export const readOnly: FileSystem = {
  ...nodeFiles,
  makeFolder: refuse,
  createFile: refuse,
  append: refuse,
  truncate: refuse,
  rename: refuse,
  remove: refuse,
};
