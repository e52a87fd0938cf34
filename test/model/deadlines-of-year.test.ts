import { describe, expect, it } from 'vitest';
import type { Agreement, Deadline } from '../../src/model/agreement.ts';
import type { Day } from '../../src/model/day.ts';
import { deadlinesOfYear } from '../../src/model/deadlines-of-year.ts';
import type { Decision } from '../../src/model/decision.ts';

const day = (text: string): Day => text as Day;
const at = { file: '2021/decisions.yaml', line: 1, column: 1 };
const head = { body: 'Styret', case: '1/21', at };

const agreementWith = (...deadlines: readonly Deadline[]): Agreement =>
  ({ deadlines }) as unknown as Agreement;

const BUDGET: Deadline = {
  id: 'budget',
  due: '{year-1}-10-01',
  doneBy: { approve: 'budget' },
  clause: '5',
};
const AUDIT: Deadline = {
  id: 'audit',
  due: '{year+1}-04-15',
  doneBy: { audited: 'accounts' },
  clause: '5',
};
const approved = (date: string, what: 'budget' | 'accounts' = 'budget'): Decision => ({
  ...head,
  kind: 'approve',
  what,
  date: day(date),
});
const audited = (date: string): Decision => ({
  ...head,
  kind: 'audited',
  what: 'accounts',
  date: day(date),
});

/** How the agreement's own deadline stands. */
const standing = (deadline: Deadline, decisions: readonly Decision[], date: string) => {
  const [found] = deadlinesOfYear(agreementWith(deadline), 2021, decisions, day(date)).filter(
    ({ source }) => source.kind === 'agreement',
  );
  return { kind: found?.state.kind, daysLeft: found?.daysLeft };
};

describe('a deadline of the agreement', () => {
  it.each([
    { decided: [], date: '2020-09-24', kind: 'due', daysLeft: 7, why: 'a week left' },
    { decided: [], date: '2020-10-01', kind: 'due', daysLeft: 0, why: 'the day itself' },
    { decided: [], date: '2020-10-02', kind: 'late', daysLeft: -1, why: 'the day after' },
    {
      decided: [approved('2020-09-24')],
      date: '2021-11-21',
      kind: 'done',
      daysLeft: 7,
      why: 'a week before, whenever it is asked',
    },
    {
      decided: [approved('2020-10-04')],
      date: '2021-11-21',
      kind: 'done',
      daysLeft: -3,
      why: 'done, three days late',
    },
    {
      decided: [approved('2020-10-04'), approved('2020-10-05')],
      date: '2020-10-04',
      kind: 'done',
      daysLeft: -3,
      why: 'the first such decision counts, from its own day on',
    },
    {
      decided: [approved('2020-10-04')],
      date: '2020-10-03',
      kind: 'late',
      daysLeft: -2,
      why: 'decided tomorrow is not decided',
    },
    {
      decided: [approved('2020-09-24', 'accounts'), audited('2020-09-24')],
      date: '2020-10-02',
      kind: 'late',
      daysLeft: -1,
      why: 'other decisions do not count',
    },
  ])('is $kind with $daysLeft days: $why', ({ decided, date, kind, daysLeft }) => {
    expect(standing(BUDGET, decided, date)).toEqual({ kind, daysLeft });
  });

  it('is fulfilled by an audit where it asks for one', () => {
    expect(standing(AUDIT, [approved('2022-04-01', 'accounts')], '2022-04-16').kind).toBe('late');
    expect(standing(AUDIT, [audited('2022-04-08')], '2022-04-16').kind).toBe('done');
  });

  it('is not fulfilled by an audit where it asks for an approval', () => {
    const accounts: Deadline = { ...AUDIT, doneBy: { approve: 'accounts' } };
    expect(standing(accounts, [audited('2022-04-08')], '2022-04-16').kind).toBe('late');
  });

  it('is past, and no more is known, where no decision fulfils it', () => {
    const open: Deadline = { id: 'x', due: '{year}-06-01', clause: '5' };
    expect(standing(open, [approved('2021-01-01')], '2021-06-02').kind).toBe('passed');
    expect(standing(open, [], '2021-06-01').kind).toBe('due');
  });
});

describe('the deadlines of a year', () => {
  const listed = (agreement: Agreement, year: number): readonly string[] =>
    deadlinesOfYear(agreement, year, [], day('2021-01-01')).map(
      ({ source, due }) =>
        `${due} ${source.kind === 'agreement' ? source.deadline.id : source.law}`,
    );

  it('stand in order of the day, with those of the law', () => {
    expect(listed(agreementWith(AUDIT, BUDGET), 2021)).toEqual([
      '2020-10-01 budget',
      '2022-02-22 annual-accounts',
      '2022-03-31 annual-report',
      '2022-04-15 audit',
    ]);
  });

  it('of the law are past, and no more is known', () => {
    expect(deadlinesOfYear(agreementWith(), 2021, [], day('2022-03-01'))).toEqual([
      {
        source: { kind: 'law', law: 'annual-accounts' },
        due: '2022-02-22',
        state: { kind: 'passed' },
        daysLeft: -7,
      },
      {
        source: { kind: 'law', law: 'annual-report' },
        due: '2022-03-31',
        state: { kind: 'due' },
        daysLeft: 30,
      },
    ]);
  });

  it('name the agreement first of two on one day', () => {
    const same: Deadline = { id: 'accounts', due: '{year+1}-02-22', clause: '5' };
    expect(listed(agreementWith(same), 2021).slice(0, 2)).toEqual([
      '2022-02-22 accounts',
      '2022-02-22 annual-accounts',
    ]);
  });

  it('have none of a law that was not in force', () => {
    expect(listed(agreementWith(BUDGET), 2019)).toEqual(['2018-10-01 budget']);
    expect(listed(agreementWith(), 2020)).toHaveLength(2);
  });
});
