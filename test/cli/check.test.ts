import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APPROVED, settledWorkspace } from '../settled-workspace.ts';
import { fordel } from './in-process.ts';

const DAY = ['--date', '2022-05-01', '--quiet'] as const;
const NO_SUCH_LINE =
  '- { date: 2022-03-29, body: Styret, case: "5/22", use_fund: operating, amount: 60000, line: L9 }\n';
const ABOVE_THE_FUND =
  '- { date: 2022-03-29, body: Styret, case: "6/22", return: operating, amount: 900000 }\n';

describe('check says of the accounts what settle would', () => {
  test.each([
    { why: 'nothing, where nothing is wrong', decisions: APPROVED, says: '', exit: 0 },
    {
      why: 'a decision on a line that the accounts do not have',
      decisions: APPROVED + NO_SUCH_LINE,
      says: '2021/decisions.yaml:4:3: error settlement/unknown-line',
      exit: 1,
    },
    {
      why: 'but not what rests on what a fund holds, which the years before decide',
      decisions: APPROVED + ABOVE_THE_FUND,
      says: '',
      exit: 0,
    },
  ])('$why', async ({ decisions, says, exit }) => {
    const { stderr, exitCode } = await fordel(['check', ...DAY], settledWorkspace({ decisions }));
    expect(stderr.slice(0, says.length)).toBe(says);
    expect(exitCode).toBe(exit);
  });
});

describe('check reads the budgets that are not in force today', () => {
  const REVISED =
    '- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n';
  const GOOD =
    'id;beskrivelse;nøkkel;brukere;beløp\nL1;Servere;30/70;;900000\nL3;Lisenser;direct;;\n';
  const BAD = GOOD.replace('30/70', '30/07');

  test.each([
    {
      why: 'the one before a revision',
      files: { '2021/budget.csv': BAD, '2021/budget-2.csv': GOOD },
      date: '2021-09-01',
      says: ['2021/budget.csv:2:12: error budget/unknown-key'],
    },
    {
      why: 'the one of a revision to come',
      files: { '2021/budget.csv': GOOD, '2021/budget-2.csv': BAD },
      date: '2021-02-01',
      says: ['2021/budget-2.csv:2:12: error budget/unknown-key'],
    },
    {
      why: 'both, each problem once',
      files: { '2021/budget.csv': BAD, '2021/budget-2.csv': BAD },
      date: '2021-09-01',
      says: [
        '2021/budget-2.csv:2:12: error budget/unknown-key',
        '2021/budget.csv:2:12: error budget/unknown-key',
      ],
    },
    {
      why: 'nothing where both are right',
      files: { '2021/budget.csv': GOOD, '2021/budget-2.csv': GOOD },
      date: '2021-09-01',
      says: [],
    },
  ])('$why', async ({ files, date, says }) => {
    const folder = settledWorkspace({ decisions: REVISED, files });
    rmSync(join(folder, '2021/accounts.csv'));
    const { stderr } = await fordel(['check', '--quiet', '--date', date], folder);
    const errors = stderr.split('\n').filter((line) => line.includes(': error '));
    expect(errors.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual(says);
  });

  test('but not where the first one is gone', async () => {
    const folder = settledWorkspace({ decisions: REVISED, files: { '2021/budget-2.csv': GOOD } });
    for (const gone of ['accounts', 'budget']) rmSync(join(folder, `2021/${gone}.csv`));
    const { exitCode } = await fordel(['check', '--quiet', '--date', '2021-09-01'], folder);
    expect(exitCode).toBe(0);
  });
});

describe('units in consumption.csv are of a line in any budget of the year', () => {
  const REVISED =
    '- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n';
  const HEAD = 'id;beskrivelse;nøkkel;brukere;beløp\nL1;Servere;30/70;;900000\n';
  const LINE = 'L3;Lisenser;direct;;\n';

  test.each([
    { why: 'a revision drops it', first: HEAD + LINE, second: HEAD, says: [] },
    { why: 'a revision adds it', first: HEAD, second: HEAD + LINE, says: [] },
    {
      why: 'none has it',
      first: HEAD,
      second: HEAD,
      says: ['2021/consumption.csv:2:1: error line/unknown'],
    },
  ])('$why', async ({ first, second, says }) => {
    const files = { '2021/budget.csv': first, '2021/budget-2.csv': second };
    const folder = settledWorkspace({ decisions: REVISED, files });
    rmSync(join(folder, '2021/accounts.csv'));
    for (const date of ['2021-02-01', '2021-09-01']) {
      const { stderr } = await fordel(['check', '--quiet', '--date', date], folder);
      const errors = stderr.split('\n').filter((line) => line.includes(': error '));
      expect(errors.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual(says);
    }
  });
});
