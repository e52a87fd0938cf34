import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  daysInYear,
  daysOfYearIn,
  firstDayOf,
  isWithin,
  lastDayOf,
  parseDay,
  yearOf,
  type Day,
} from '../../src/model/day.ts';

const day = (text: string): Day => parseDay(text)!;

describe('a day', () => {
  test.each([
    { text: '2021-02-28', valid: true, why: 'a day that exists' },
    { text: '2020-02-29', valid: true, why: 'a leap day' },
    { text: '2021-02-29', valid: false, why: 'no leap year' },
    { text: '2021-02-30', valid: false, why: 'no such day' },
    { text: '2021-13-01', valid: false, why: 'no such month' },
    { text: '2021-00-10', valid: false, why: 'no month 0' },
    { text: '2021-2-3', valid: false, why: 'not two digits' },
    { text: '17.02.2021', valid: false, why: 'another form' },
    {
      text: '+012021-01',
      valid: false,
      why: 'a month of the year 12021, which dates can name too',
    },
    { text: '', valid: false, why: 'nothing' },
  ])('$text: $why', ({ text, valid }) => {
    expect(parseDay(text)).toBe(valid ? text : undefined);
  });

  test('knows its year, and years know their days', () => {
    expect(yearOf(day('2021-02-17'))).toBe(2021);
    expect(firstDayOf(2021)).toBe('2021-01-01');
    expect(lastDayOf(987)).toBe('0987-12-31');
    expect([2020, 2021, 2100, 2000].map(daysInYear)).toEqual([366, 365, 365, 366]);
  });

  test('is added to across months and years', () => {
    expect(addDays(day('2021-12-31'), 1)).toBe('2022-01-01');
    expect(addDays(day('2020-03-01'), -1)).toBe('2020-02-29');
  });

  test.each([
    {
      on: '2021-01-01',
      from: '2021-01-01',
      until: '2021-01-01',
      within: true,
      why: 'both ends count',
    },
    { on: '2020-12-31', from: '2021-01-01', until: undefined, within: false, why: 'before' },
    { on: '2021-01-02', from: undefined, until: '2021-01-01', within: false, why: 'after' },
    { on: '1814-05-17', from: undefined, until: undefined, within: true, why: 'open at both ends' },
  ])('$on lies in a period or not: $why', ({ on, from, until, within }) => {
    const period = { ...(from && { from: day(from) }), ...(until && { until: day(until) }) };
    expect(isWithin(day(on), period)).toBe(within);
  });

  test.each([
    { periods: [], days: 365, why: 'no limit' },
    { periods: [['2021-07-01', '2021-12-31']], days: 184, why: 'half a year' },
    { periods: [['2015-06-01', '2021-06-30']], days: 181, why: 'until midsummer' },
    {
      periods: [
        ['2021-01-01', '2021-03-31'],
        ['2021-03-31', '2021-12-31'],
      ],
      days: 1,
      why: 'in both',
    },
    {
      periods: [
        ['2021-01-01', '2021-03-31'],
        ['2021-04-01', '2021-12-31'],
      ],
      days: 0,
      why: 'in none',
    },
    { periods: [['2022-01-01', '2022-12-31']], days: 0, why: 'another year' },
  ])('$days days of 2021 lie in the periods: $why', ({ periods, days }) => {
    const spans = periods.map(([from, until]) => ({ from: day(from!), until: day(until!) }));
    expect(daysOfYearIn(2021, ...spans)).toBe(days);
    expect(daysOfYearIn(2021, ...spans, {})).toBe(days);
  });

  test.each([
    { from: '2021-01-01', until: '2021-01-01', days: 0, why: 'the same day' },
    { from: '2020-02-28', until: '2020-03-01', days: 2, why: 'over a leap day' },
    { from: '2021-10-01', until: '2021-09-24', days: -7, why: 'backwards' },
  ])('$days days between: $why', ({ from, until, days }) => {
    expect(daysBetween(day(from), day(until))).toBe(days);
  });
});
