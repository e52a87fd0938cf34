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
