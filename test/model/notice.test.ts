import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Member, Notice } from '../../src/model/member.ts';
import { lastDayOfMember, noticeEnds } from '../../src/model/notice.ts';

const yearly: Notice = { months: 12, from: 'next-january-1', clause: '12' };
const day = (text: string): Day => text as Day;

describe('noticeEnds', () => {
  it.each([
    {
      from: 'next-january-1',
      months: 12,
      given: '2022-05-10',
      last: '2023-12-31',
      why: 'the agreement of K-IKT: one year from 1 January after',
    },
    {
      from: 'next-january-1',
      months: 12,
      given: '2022-12-31',
      last: '2023-12-31',
      why: 'the last day that still reaches that January',
    },
    {
      from: 'next-january-1',
      months: 12,
      given: '2023-01-01',
      last: '2024-12-31',
      why: '1 January after the notice is the next one',
    },
    {
      from: 'next-january-1',
      months: 6,
      given: '2022-05-10',
      last: '2023-06-30',
      why: 'half a year',
    },
    {
      from: 'next-january-1',
      months: 24,
      given: '2022-05-10',
      last: '2024-12-31',
      why: 'two years',
    },
    {
      from: 'next-january-1',
      months: 0,
      given: '2022-05-10',
      last: '2022-12-31',
      why: 'out at the turn of the year',
    },
    {
      from: 'notice',
      months: 12,
      given: '2022-05-10',
      last: '2023-05-10',
      why: 'same day of the month',
    },
    {
      from: 'notice',
      months: 1,
      given: '2023-01-31',
      last: '2023-02-28',
      why: 'a shorter month ends it',
    },
    {
      from: 'notice',
      months: 1,
      given: '2023-03-30',
      last: '2023-04-30',
      why: 'the last day of a shorter month',
    },
    { from: 'notice', months: 1, given: '0987-09-10', last: '0987-10-10', why: 'an early year' },
    { from: 'notice', months: 12, given: '2024-02-29', last: '2025-02-28', why: 'a leap day' },
    { from: 'notice', months: 3, given: '2022-11-30', last: '2023-02-28', why: 'across the year' },
  ] as const)('$why', ({ from, months, given, last }) => {
    expect(noticeEnds(day(given), { from, months })).toBe(last);
  });
});

describe('lastDayOfMember', () => {
  const sigdal: Member = { number: '3045', numbers: [], name: 'Sigdal' };
  it.each([
    { member: sigdal, notice: yearly, last: undefined, why: 'nobody leaves' },
    {
      member: { ...sigdal, noticeGiven: day('2022-05-10') },
      notice: yearly,
      last: '2023-12-31',
      why: 'by notice',
    },
    {
      member: { ...sigdal, noticeGiven: day('2022-05-10') },
      notice: undefined,
      last: undefined,
      why: 'no rule to count by',
    },
    {
      member: { ...sigdal, noticeGiven: day('2022-05-10'), until: day('2022-12-31') },
      notice: yearly,
      last: '2022-12-31',
      why: 'an agreed day decides',
    },
  ])('$why', ({ member, notice, last }) => {
    expect(lastDayOfMember(member, notice)).toBe(last);
  });
});
