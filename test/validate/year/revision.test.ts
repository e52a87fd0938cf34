import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import { budgetInForce, revisedFiles } from '../../../src/validate/year/revision.ts';
import { BUDGET, check, day, validated } from './given.ts';

const DECISIONS = { file: '2021/decisions.yaml', line: 1, column: 3 };
const head = { date: day('2021-02-17'), body: 'Styret', case: '3/21', at: DECISIONS };

describe('budgetInForce', () => {
  const revise = (date: string, file: string): Decision => ({
    ...head,
    date: day(date),
    kind: 'revise',
    what: 'budget',
    file,
  });
  const decisions = [
    revise('2021-09-01', 'budget-3.csv'),
    revise('2021-06-15', 'budget-2.csv'),
    revise('2021-10-01', 'budget-4.csv'),
    revise('2021-10-01', 'budget-5.csv'),
    revise('2021-08-01', 'budget-6.csv'),
  ];
  it.each([
    { date: '2021-06-14', file: undefined, why: 'before any revision' },
    { date: '2021-06-15', file: 'budget-2.csv', why: 'from the day it is decided' },
    { date: '2021-09-30', file: 'budget-3.csv', why: 'the newest, in whatever order they stand' },
    { date: '2021-12-31', file: 'budget-5.csv', why: 'the later in the file of those of one day' },
  ])('$why', ({ date, file }) => {
    expect(budgetInForce(decisions, day(date))?.file).toBe(file);
  });

  it('is what the year rests on', () => {
    expect(check({ decisions, date: '2021-07-01' }).input?.revision).toBe(decisions[1]);
    expect(validated({ decisions, date: '2021-06-01' }).input).not.toHaveProperty('revision');
  });

  it('is one of several files', () => {
    const approved: Decision = { ...head, kind: 'approve', what: 'budget' };
    expect(revisedFiles([approved, ...decisions.slice(0, 2)])).toEqual([
      'budget-3.csv',
      'budget-2.csv',
    ]);
    expect(revisedFiles([approved])).toEqual([]);
  });
});

describe('users of a line that the budget has not', () => {
  const USERS = 'line;3006\nL1;x\nL2;x\nL3;x\n';
  const HEAD = 'id;description;key;amount\n';
  const UNKNOWN = (line: number): string => `line/unknown 2021/users.csv:${String(line)}:1`;

  it.each([
    { why: 'are an error', others: undefined, said: [UNKNOWN(3), UNKNOWN(4)] },
    { why: 'are of another budget of the year', others: [`${HEAD}L2;;;\n`], said: [UNKNOWN(4)] },
    {
      why: 'are of several others',
      others: [`${HEAD}L3;;;\n`, `beløp;nr\n1;L2\n`],
      said: [],
    },
    {
      why: 'are of none where it has no ids',
      others: ['description;amount\nL2;1\n'],
      said: [UNKNOWN(3), UNKNOWN(4)],
    },
  ])('$why', ({ others, said }) => {
    const files = { budget: BUDGET, users: USERS, ...(others && { otherBudgets: others }) };
    const unknown = check({ files }).said.filter((each) => each.startsWith('line/unknown'));
    expect(unknown).toEqual(said);
  });
});
