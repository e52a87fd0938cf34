import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { kroner } from '../allocate/year.ts';
import { expectedIn, movedIn, type ResultCase } from './result-case.ts';
import { year } from './three-members.ts';
import {
  booked,
  fund,
  giveBack,
  movementsOf,
  setAside,
  settled,
  texts,
  transfer,
  useFund,
} from './year.ts';

const cases: readonly ResultCase[] = [
  {
    why: 'a fund finances a line before the result is struck: the overspend of 100 is no more',
    accounts: '1100',
    decisions: [useFund('investment', '= 100', 'L1')],
    investment: ['use 100.00 → 500.00'],
  },
  {
    why: 'a limit for a line reaches no further than its cost, less what another fund gave it',
    accounts: '1000',
    decisions: [useFund('operating', '= 700', 'L1'), useFund('investment', '<= 400', 'L1')],
    operating: ['use 700.00 → 1800.00', 'set_aside 1000.00 → 2800.00'],
    investment: ['use 300.00 → 300.00'],
  },
  {
    why: 'a line booked in several rows costs their sum',
    accounts: '900',
    decisions: [useFund('investment', '<= 600', 'L1')],
    more: { accounts: [booked('L1', '900'), booked('L1', '-500'), booked('L2', '600')] },
    investment: ['use 400.00 → 200.00'],
    operating: ['set_aside 400.00 → 2900.00'],
  },
  {
    why: 'a line below zero costs nothing, so a limit gives it nothing',
    accounts: '900',
    decisions: [useFund('investment', '<= 600', 'L2')],
    more: { accounts: [booked('L1', '1000'), booked('L2', '-5')] },
    investment: ['use 0.00 → 600.00'],
    operating: ['set_aside 5.00 → 2505.00'],
  },
  {
    why: 'a decided return goes to the members by the settlement key',
    accounts: '1000',
    decisions: [giveBack('investment', '= 100')],
    investment: ['return 100.00 → 500.00'],
    returned: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'a return up to a limit stops at the balance; a return of 0 is a decision and moves nothing',
    accounts: '1000',
    decisions: [giveBack('investment', '<= 900'), giveBack('operating', '= 0')],
    operating: ['return 0.00 → 2500.00'],
    investment: ['return 600.00 → 0.00'],
    returned: ['102.00', '144.00', '354.00'],
  },
  {
    why: 'the order of movements: line, set aside, return, transfer, and last what is above the cap',
    accounts: '200',
    decisions: [
      transfer('operating', 'Ny drift', '= 50'),
      giveBack('operating', '= 100'),
      setAside('operating', '= 300'),
      useFund('operating', '= 150', 'L1'),
    ],
    operating: [
      'use 150.00 → 2350.00',
      'set_aside 300.00 → 2650.00',
      'set_aside 650.00 → 3300.00',
      'return 100.00 → 3200.00',
      'transfer 50.00 → 3150.00',
      'return 150.00 → 3000.00',
    ],
    returned: ['42.50', '60.00', '147.50'],
  },
  {
    why: 'a transfer without an amount takes all that other decisions leave',
    accounts: '1000',
    decisions: [
      transfer('investment', 'A'),
      transfer('investment', 'B', '= 200'),
      transfer('investment', 'C', '<= 300'),
    ],
    investment: ['transfer 200.00 → 400.00', 'transfer 300.00 → 100.00', 'transfer 100.00 → 0.00'],
  },
  {
    why: 'transfers of one day are in the order of those who receive them',
    accounts: '1000',
    decisions: [transfer('investment', 'B', '<= 500'), transfer('investment', 'A', '<= 200')],
    investment: ['transfer 200.00 → 400.00', 'transfer 400.00 → 0.00'],
  },
  {
    why: 'limits for lines of one day are in the order of the lines',
    accounts: '1100',
    decisions: [
      useFund('investment', '<= 900', 'L2'),
      useFund('investment', '<= 500', 'L1'),
      useFund('investment', '<= 7'),
    ],
    more: { accounts: [booked('L2', '1000'), booked('L1', '550')] },
    investment: ['use 500.00 → 100.00', 'use 100.00 → 0.00', 'use 0.00 → 0.00'],
    operating: ['set_aside 50.00 → 2550.00'],
  },
  {
    why: 'income lowers what the members bear; contribution and fund lines are no part of the result',
    accounts: '1100',
    decisions: [],
    more: {
      accounts: [
        booked('L1', '1150'),
        booked('I1', '-250'),
        booked('K', '-1000', { kind: 'contribution' }),
        booked('F', '300', { kind: 'fund' }),
      ],
    },
    operating: ['set_aside 100.00 → 2600.00'],
  },
];

describe('movements of funds', () => {
  test.each(cases)('$why', (row) => {
    expect(movedIn(row)).toEqual(expectedIn(row));
  });

  test('asks for the cap that is in force on 31 December', () => {
    const from = (day: string, cap: string) => ({
      from: day as Day,
      value: kroner(cap),
      grounds: {},
    });
    const dated = {
      ...fund('operating', { overCap: 'return' }),
      cap: [from('2019-01-01', '3000'), from('2021-12-31', '2000'), from('2022-01-01', '1')],
    };
    const settlement = settled(year('1000', { funds: [dated] }));
    expect(movementsOf(settlement, 'operating')).toEqual(['return 500.00 → 2000.00']);
    expect(settlement.funds[0]?.cap).toBe(kroner('2000'));
  });

  test('tells where each movement to the members came from', () => {
    const decision = giveBack('investment', '= 10');
    const { memberMovements, funds } = settled({
      ...year('0', { opening: { operating: kroner('2100'), investment: kroner('600') } }),
      decisions: [decision],
    });
    expect(
      memberMovements.map(({ direction, fund: from, decision: by, aboveCap, shares, because }) => ({
        direction,
        from,
        by,
        aboveCap,
        shares: texts(shares),
        key: because().key.id,
      })),
    ).toEqual([
      {
        direction: 'returned',
        from: 'investment',
        by: decision,
        aboveCap: undefined,
        shares: ['1.70', '2.40', '5.90'],
        key: '30/70',
      },
      {
        direction: 'returned',
        from: 'operating',
        by: undefined,
        aboveCap: true,
        shares: ['17.00', '24.00', '59.00'],
        key: '30/70',
      },
    ]);
    const above = funds.map(({ movements }) => movements.map((each) => each.aboveCap ?? false));
    expect(above).toEqual([[false, true], [false]]);
  });
});
