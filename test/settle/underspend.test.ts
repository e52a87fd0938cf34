import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Fund } from '../../src/model/fund.ts';
import { expectedIn, movedIn, opening, type ResultCase } from './result-case.ts';
import { INVESTMENT, OPERATING, setAside } from './year.ts';

const cappedLater = (fund: Fund): Fund => ({
  ...fund,
  cap: (fund.cap ?? []).map((cap) => ({ ...cap, from: '2022-01-01' as Day })),
});

const cases: readonly ResultCase[] = [
  { why: 'nothing left and nothing missing: nothing moves', accounts: '1000' },
  {
    why: 'an underspend goes to the first fund of the list',
    accounts: '900',
    operating: ['set_aside 100.00 → 2600.00'],
  },
  {
    why: 'except what a decision sets aside elsewhere',
    accounts: '900',
    decisions: [setAside('investment', '= 30')],
    operating: ['set_aside 70.00 → 2570.00'],
    investment: ['set_aside 30.00 → 630.00'],
  },
  {
    why: 'a limit reaches no further than the underspend',
    accounts: '900',
    decisions: [setAside('investment', '<= 300')],
    investment: ['set_aside 100.00 → 700.00'],
  },
  {
    why: 'a limit stops at a cap that refuses',
    accounts: '400',
    decisions: [setAside('investment', '<= 500')],
    operating: ['set_aside 200.00 → 2700.00'],
    investment: ['set_aside 400.00 → 1000.00'],
  },
  {
    why: 'a limit does not stop at a cap that returns: what is above goes back',
    accounts: '0',
    decisions: [setAside('operating', '<= 600')],
    more: { rules: { surplus: ['investment'] } },
    operating: ['set_aside 600.00 → 3100.00', 'return 100.00 → 3000.00'],
    investment: ['set_aside 400.00 → 1000.00'],
    returned: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'an exact amount comes before a limit, whenever it was decided',
    accounts: '900',
    decisions: [
      setAside('investment', '<= 80', '2022-03-01'),
      setAside('operating', '= 70', '2022-03-29'),
    ],
    operating: ['set_aside 70.00 → 2570.00'],
    investment: ['set_aside 30.00 → 630.00'],
  },
  {
    why: 'limits of one day take what is left in the order of the funds',
    accounts: '900',
    decisions: [setAside('investment', '<= 80'), setAside('operating', '<= 80')],
    operating: ['set_aside 80.00 → 2580.00'],
    investment: ['set_aside 20.00 → 620.00'],
  },
  {
    why: 'and where the file has them in that order already',
    accounts: '900',
    decisions: [setAside('operating', '<= 80'), setAside('investment', '<= 80')],
    operating: ['set_aside 80.00 → 2580.00'],
    investment: ['set_aside 20.00 → 620.00'],
  },
  {
    why: 'the limit that was decided first takes first, and stands first in the file',
    accounts: '900',
    decisions: [
      setAside('investment', '<= 80', '2022-03-28'),
      setAside('operating', '<= 80', '2022-03-29'),
    ],
    operating: ['set_aside 20.00 → 2520.00'],
    investment: ['set_aside 80.00 → 680.00'],
  },
  {
    why: 'the limit that was decided first takes first',
    accounts: '900',
    decisions: [
      setAside('operating', '<= 80', '2022-03-29'),
      setAside('investment', '<= 80', '2022-03-28'),
    ],
    operating: ['set_aside 20.00 → 2520.00'],
    investment: ['set_aside 80.00 → 680.00'],
  },
  {
    why: 'what is above a cap that returns goes back to the members',
    accounts: '0',
    more: opening('2100', '600'),
    operating: ['set_aside 1000.00 → 3100.00', 'return 100.00 → 3000.00'],
    returned: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'a fund that begins above its cap is brought down to it, whatever the year gave',
    accounts: '1000',
    more: opening('3100', '600'),
    operating: ['return 100.00 → 3000.00'],
    returned: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'a fund with a cap that refuses may begin above it: nobody took it there this year',
    accounts: '900',
    decisions: [setAside('investment', '<= 10'), setAside('operating', '= 0')],
    more: opening('2500', '1500'),
    operating: ['set_aside 0.00 → 2500.00', 'set_aside 100.00 → 2600.00'],
    investment: ['set_aside 0.00 → 1500.00'],
  },
  {
    why: 'where the list has a fund that refuses, what it has no room for is for somebody to decide',
    accounts: '400',
    more: { rules: { surplus: ['investment', 'operating'] } },
    investment: ['set_aside 600.00 → 1200.00'],
    pending: ['surplus-above-cap investment 200.00'],
  },
  {
    why: 'what was set aside there within the cap stands all the same',
    accounts: '400',
    decisions: [setAside('investment', '= 300')],
    more: { rules: { surplus: ['investment'] } },
    investment: ['set_aside 300.00 → 900.00', 'set_aside 300.00 → 1200.00'],
    pending: ['surplus-above-cap investment 200.00'],
  },
  {
    why: 'what a decision sets aside up to the cap itself is within it',
    accounts: '400',
    decisions: [setAside('investment', '= 400')],
    more: { rules: { surplus: ['investment'] } },
    investment: ['set_aside 400.00 → 1000.00', 'set_aside 200.00 → 1200.00'],
    pending: ['surplus-above-cap investment 200.00'],
  },
  {
    why: 'of a fund that began above its cap, no more than this year put there is for anybody to decide',
    accounts: '900',
    more: { ...opening('2500', '1500'), rules: { surplus: ['investment'] } },
    investment: ['set_aside 100.00 → 1600.00'],
    pending: ['surplus-above-cap investment 100.00'],
  },
  {
    why: 'more may be set aside than the fund holds',
    accounts: '900',
    decisions: [setAside('investment', '<= 80')],
    more: opening('2500', '0'),
    operating: ['set_aside 20.00 → 2520.00'],
    investment: ['set_aside 80.00 → 80.00'],
  },
  {
    why: 'caps that come into force after the year bind nothing in it',
    accounts: '0',
    decisions: [setAside('investment', '<= 900')],
    more: { ...opening('3100', '600'), funds: [cappedLater(OPERATING), cappedLater(INVESTMENT)] },
    operating: ['set_aside 100.00 → 3200.00'],
    investment: ['set_aside 900.00 → 1500.00'],
  },
  {
    why: 'to set nothing aside takes no fund above its cap, even one that is there already',
    accounts: '1000',
    decisions: [setAside('investment', '= 0')],
    more: opening('2500', '1500'),
    investment: ['set_aside 0.00 → 1500.00'],
  },
  {
    why: 'members first in the list: the underspend goes back by the settlement key',
    accounts: '900',
    more: { rules: { surplus: ['members'] } },
    returned: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'a key of its own for returning',
    accounts: '900',
    more: { rules: { surplus: ['members'], returnKey: 'employees' } },
    returned: ['10.00', '20.00', '70.00'],
  },
];

describe('an underspend', () => {
  test.each(cases)('$why', (row) => {
    expect(movedIn(row)).toEqual(expectedIn(row));
  });
});
