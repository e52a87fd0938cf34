import { expect, it } from 'vitest';
import { always, inForce } from '../../src/model/dated-value.ts';
import type { Day } from '../../src/model/day.ts';

const cap = [
  { from: '2019-04-11' as Day, value: 2, grounds: { clause: '6' } },
  { from: '2021-01-01' as Day, value: 3, grounds: { clause: '6 b' } },
];

it.each([
  { day: '2019-04-10', value: undefined, why: 'before the first' },
  { day: '2019-04-11', value: 2, why: 'on its first day' },
  { day: '2020-12-31', value: 2, why: 'the day before the next' },
  { day: '2030-01-01', value: 3, why: 'the last goes on' },
])('$day → $value: $why', ({ day, value }) => {
  expect(inForce(cap, day as Day)?.value).toBe(value);
});

it('a plain value has always been in force', () => {
  expect(inForce(always(7, {}), '1837-01-01' as Day)?.value).toBe(7);
});
