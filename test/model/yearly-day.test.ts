import { expect, test } from 'vitest';
import { dayInYear } from '../../src/model/yearly-day.ts';

test.each([
  { template: '{year}-01-01', day: '2021-01-01', why: 'the year itself' },
  { template: '{year-1}-10-01', day: '2020-10-01', why: 'the year before' },
  { template: '{year+12}-02-22', day: '2033-02-22', why: 'years after' },
  { template: '2019-04-11', day: '2019-04-11', why: 'a day of one year only' },
])('$template in 2021 is $day: $why', ({ template, day }) => {
  expect(dayInYear(template, 2021)).toBe(day);
});

test('an early year has four digits too', () => {
  expect(dayInYear('{year}-01-01', 987)).toBe('0987-01-01');
});

test('a day that no year has is stopped: the schema lets none through', () => {
  expect(() => dayInYear('{year}-02-30', 2021)).toThrow('takes days that every year has');
});
