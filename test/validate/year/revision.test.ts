import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import { budgetInForce } from '../../../src/validate/year/revision.ts';
import { check, day, validated } from './given.ts';

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
});
