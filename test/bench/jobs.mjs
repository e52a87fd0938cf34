/** What is run: commands with their arguments, and the workspaces they are run on. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateWorkspace } from './generate.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const FORDEL = join(HERE, '../../bin/fordel.js');

export const NORWAY = 357;

export const node = (...args) => ({
  name: `node ${args.join(' ')}`,
  command: process.execPath,
  args,
});
export const fordel = (...args) => node(FORDEL, ...args);

/** A file beside this one. */
export const beside = (...path) => join(HERE, ...path);

export const workspace = ({ work }, name, size) => {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return generateWorkspace({ folder, ...size });
};

const removeOf = (folder, ...paths) => {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
};

/** `budget` to a matrix, into a folder that is not there yet. */
export const budgetJob = ({ folder, year }, formats = 'csv') => {
  const out = join(folder, 'result');
  return {
    ...fordel('budget', folder, '--format', formats, '--quiet', '--out', out),
    before: () => rmSync(out, { recursive: true, force: true }),
    matrix: join(out, String(year), 'budget', 'budget.csv'),
  };
};

const INSTALLMENT_DATES = ['01-15', '05-15', '09-15'];

/** Issues installment `n`. The first takes away all that was issued before it. */
export const installmentJob = ({ folder, year }, n, formats) => ({
  ...fordel(
    ...['invoice', folder, '--installment', String(n), '--format', formats, '--quiet'],
    ...['--date', `${year}-${INSTALLMENT_DATES[n - 1]}`],
  ),
  before: () => {
    if (n === 1) removeOf(folder, 'out', 'register');
  },
});

/** The three installments of the year, one after the other. */
export const installmentJobs = (size, formats) =>
  INSTALLMENT_DATES.map((_, i) => installmentJob(size, i + 1, formats));

/** Settles as if it had not been settled before; what was issued stands. */
export const settleJob = ({ folder, year }, formats) => ({
  ...fordel(
    'settle',
    folder,
    '--final',
    '--format',
    formats,
    '--quiet',
    '--date',
    `${year + 1}-05-01`,
  ),
  before: () =>
    removeOf(folder, `out/${year}/settlement`, 'register/funds.csv', 'register/funds.head'),
});
