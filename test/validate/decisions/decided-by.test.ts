import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/model/day.ts';
import { validateDecisions, type DecidedBy } from '../../../src/validate/decisions/index.ts';
import { nodeOf } from '../yaml-text.ts';
import { AGREEMENT } from './agreement.ts';

const decision = (date: string, number: number, fields: string): string =>
  `- { date: 2021-${date}, body: Rådet, case: "${String(number)}/21", ${fields} }\n`;

/** Cases of the decisions that count on a day of 2021, all of them without one; and the days that change the budget. */
const decided = (text: string, day?: string, isIssued?: boolean) => {
  const by: DecidedBy | undefined =
    day === undefined
      ? undefined
      : { day: `2021-${day}` as Day, ...(isIssued !== undefined && { isIssued }) };
  const { decisions, changes, found } = validateDecisions(nodeOf(text), AGREEMENT, 2021, by);
  expect(found).toEqual([]);
  return { cases: decisions.map((each) => each.case), changes };
};

describe('rates that replace one another', () => {
  const rates =
    decision('02-17', 1, 'set: open-fee, amount: 5') +
    decision('06-15', 2, 'set: open-fee, amount: 6, replaces: 1/21') +
    decision('10-01', 3, 'set: open-fee, amount: 7, replaces: 2/21');

  test.each([
    { day: undefined, cases: ['3/21'], why: 'the last word' },
    { day: '01-01', cases: ['1/21'], why: 'before all, the first' },
    { day: '02-17', cases: ['1/21'], why: 'from its own day' },
    { day: '06-14', cases: ['1/21'], why: 'until the day before' },
    { day: '06-15', cases: ['2/21'], why: 'the next from its day' },
    { day: '12-31', cases: ['3/21'], why: 'at last the last' },
  ])('$day: $why', ({ day, cases }) => {
    expect(decided(rates, day)).toEqual({ cases, changes: ['2021-06-15', '2021-10-01'] });
    expect(decided(rates, day, true).cases).toEqual(cases);
  });

  test('of one day are one: what was replaced at once was never in force', () => {
    const slip =
      decision('02-17', 1, 'set: open-fee, amount: 50') +
      decision('02-17', 2, 'set: open-fee, amount: 5, replaces: 1/21');
    expect(decided(slip, '01-01')).toEqual({ cases: ['2/21'], changes: [] });
  });
});

describe('exemptions', () => {
  const exempt = decision('06-15', 1, 'exempt: open-fee, members: [Sigdal]');
  const both = exempt + decision('10-01', 2, 'exempt: open-fee, members: [], replaces: 1/21');

  test('count before their day for what is to be issued, which is refused then', () => {
    expect(decided(exempt, '02-01')).toEqual({ cases: ['1/21'], changes: ['2021-06-15'] });
    expect(decided(both, '09-30')).toMatchObject({ cases: ['1/21'] });
    expect(decided(both, '10-01')).toMatchObject({ cases: ['2/21'] });
  });

  test('do not for what was issued before they were decided', () => {
    expect(decided(exempt, '06-14', true).cases).toEqual([]);
    expect(decided(exempt, '06-15', true).cases).toEqual(['1/21']);
  });
});

test('revisions all count, each from its day; other decisions that are replaced do not', () => {
  const text =
    '- { date: 2021-02-01, body: Styret, case: "1/21", revise: budget, file: a.csv }\n' +
    '- { date: 2021-03-01, body: Styret, case: "2/21", revise: budget, file: b.csv, replaces: 1/21 }\n' +
    '- { date: 2021-04-01, body: Styret, case: "3/21", use_fund: operating, amount: 1 }\n' +
    '- { date: 2021-05-01, body: Styret, case: "4/21", use_fund: operating, amount: 2, replaces: 3/21 }\n';
  const expected = { cases: ['1/21', '2/21', '4/21'], changes: ['2021-02-01', '2021-03-01'] };
  expect(decided(text)).toEqual(expected);
  expect(decided(text, '01-01', true)).toEqual(expected);
});
