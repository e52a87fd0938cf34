import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { kroner } from '../allocate/year.ts';
import { year } from './three-members.ts';
import {
  booked,
  fund,
  giveBack,
  movementsOf,
  refused,
  setAside,
  settled,
  texts,
  transfer,
  useFund,
  type TestSettlement,
} from './year.ts';

const zero = ['0.00', '0.00', '0.00'];

const collectedIn = ({ members }: Settlement) => texts(members.map(({ collected }) => collected));
const returnedIn = ({ members }: Settlement) => texts(members.map(({ returned }) => returned));
const pendingIn = ({ pending }: Settlement) =>
  pending.map(({ kind }) => kind).filter((kind) => kind !== 'approve-accounts');

interface Case {
  readonly why: string;
  /** The one cost of a year that was budgeted at 1000. */
  readonly accounts: string;
  readonly decisions?: readonly Decision[];
  readonly more?: Partial<TestSettlement>;
  readonly operating?: readonly string[];
  readonly investment?: readonly string[];
  readonly collected?: readonly string[];
  readonly returned?: readonly string[];
  readonly pending?: readonly string[];
}

const opening = (operating: string, investment: string): Partial<TestSettlement> => ({
  opening: { operating: kroner(operating), investment: kroner(investment) },
});

const cases: readonly Case[] = [
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
    pending: ['surplus-above-cap'],
  },
  {
    why: 'what was set aside there within the cap stands all the same',
    accounts: '400',
    decisions: [setAside('investment', '= 300')],
    more: { rules: { surplus: ['investment'] } },
    investment: ['set_aside 300.00 → 900.00', 'set_aside 300.00 → 1200.00'],
    pending: ['surplus-above-cap'],
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
  {
    why: 'an overspend that no decision is about is borne by the members, until somebody decides',
    accounts: '1100',
    collected: ['17.00', '24.00', '59.00'],
    pending: ['deficit'],
  },
  {
    why: 'a decision of 0 is a decision',
    accounts: '1100',
    decisions: [useFund('operating', '= 0')],
    operating: ['use 0.00 → 2500.00'],
    collected: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'the fund bears what was decided, the members the rest',
    accounts: '1300',
    decisions: [useFund('operating', '= 200')],
    operating: ['use 200.00 → 2300.00'],
    collected: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'a limit reaches no further than the need',
    accounts: '1100',
    decisions: [useFund('operating', '<= 200')],
    operating: ['use 100.00 → 2400.00'],
  },
  {
    why: 'a limit reaches no further than the balance',
    accounts: '1200',
    decisions: [useFund('operating', '<= 200')],
    more: opening('100', '0'),
    operating: ['use 100.00 → 0.00'],
    collected: ['17.00', '24.00', '59.00'],
  },
  {
    why: 'limits are used in the order of the list, not of the dates',
    accounts: '1100',
    decisions: [
      useFund('investment', '<= 80', undefined, '2022-03-01'),
      useFund('operating', '<= 80', undefined, '2022-03-29'),
    ],
    more: { rules: { deficit: ['operating', 'investment', 'members'] } },
    operating: ['use 80.00 → 2420.00'],
    investment: ['use 20.00 → 580.00'],
  },
  {
    why: 'a fund outside the list may be used by decision, after those in it',
    accounts: '1100',
    decisions: [useFund('investment', '<= 80'), useFund('operating', '<= 80')],
    operating: ['use 80.00 → 2420.00'],
    investment: ['use 20.00 → 580.00'],
  },
  {
    why: 'each fund of the list that nobody has decided on is pending while anything is left',
    accounts: '1100',
    decisions: [useFund('investment', '= 30')],
    more: { rules: { deficit: ['operating', 'investment', 'members'] } },
    investment: ['use 30.00 → 570.00'],
    collected: ['11.90', '16.80', '41.30'],
    pending: ['deficit'],
  },
  {
    why: 'and no longer once a fund has borne all of it',
    accounts: '1100',
    decisions: [useFund('investment', '= 100')],
    more: { rules: { deficit: ['operating', 'investment', 'members'] } },
    investment: ['use 100.00 → 500.00'],
  },
  {
    why: 'members that are not in the list pay only once somebody has said so',
    accounts: '1100',
    decisions: [useFund('operating', '= 0')],
    more: { rules: { deficit: ['operating'] } },
    operating: ['use 0.00 → 2500.00'],
    collected: ['17.00', '24.00', '59.00'],
    pending: ['deficit-uncovered'],
  },
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

describe('the model result', () => {
  test.each(cases)('$why', (row) => {
    const { accounts, decisions = [], more = {} } = row;
    const settlement = settled({ ...year(accounts, more), decisions });
    expect({
      operating: movementsOf(settlement, 'operating'),
      investment: movementsOf(settlement, 'investment'),
      collected: collectedIn(settlement),
      returned: returnedIn(settlement),
      pending: pendingIn(settlement),
    }).toEqual({
      operating: row.operating ?? [],
      investment: row.investment ?? [],
      collected: row.collected ?? zero,
      returned: row.returned ?? zero,
      pending: row.pending ?? [],
    });
  });

  const refusals: readonly Pick<Case, 'why' | 'accounts' | 'decisions' | 'more'>[] = [
    {
      why: 'an exact amount above the underspend',
      accounts: '900',
      decisions: [setAside('investment', '= 101')],
    },
    {
      why: 'set aside of an overspend',
      accounts: '1100',
      decisions: [setAside('investment', '= 1'), useFund('operating', '<= 100')],
    },
    {
      why: 'an exact amount above the overspend',
      accounts: '1100',
      decisions: [useFund('operating', '= 101')],
    },
    {
      why: 'an exact amount above the balance',
      accounts: '2000',
      decisions: [useFund('investment', '= 601')],
    },
    {
      why: 'used towards an overspend that is none',
      accounts: '900',
      decisions: [useFund('operating', '= 1')],
    },
    {
      why: 'more than a line costs',
      accounts: '50',
      decisions: [useFund('operating', '= 51', 'L1')],
    },
    {
      why: 'returned more than the balance',
      accounts: '1000',
      decisions: [giveBack('investment', '= 601')],
    },
    {
      why: 'transferred more than the balance',
      accounts: '1000',
      decisions: [transfer('investment', 'X', '= 601')],
    },
  ];

  test.each(refusals)('refuses what nothing covers: $why', ({ accounts, decisions = [], more }) => {
    expect(refused({ ...year(accounts, more), decisions })).toEqual(['settlement/amount-exceeds']);
  });

  test('refuses a decision that takes a fund above a cap that refuses', () => {
    const decisions = [setAside('investment', '= 401')];
    expect(refused({ ...year('0'), decisions })).toEqual(['settlement/above-cap']);
  });

  test('refuses it by the decided part where the list leads there too', () => {
    const decisions = [setAside('investment', '= 401')];
    expect(refused({ ...year('0', { rules: { surplus: ['investment'] } }), decisions })).toEqual([
      'settlement/above-cap',
    ]);
  });

  test('refuses the use of a fund for a line that the accounts do not have', () => {
    expect(refused({ ...year('900'), decisions: [useFund('operating', '= 1', 'L9')] })).toEqual([
      'settlement/unknown-line',
    ]);
  });

  test('finds all that is wrong at once', () => {
    const decisions = [
      useFund('operating', '= 1', 'L9'),
      setAside('investment', '= 5000'),
      giveBack('operating', '= 90000'),
    ];
    expect(refused({ ...year('900'), decisions })).toEqual([
      'settlement/unknown-line',
      'settlement/amount-exceeds',
      'settlement/amount-exceeds',
    ]);
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
    const { memberMovements } = settled({
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
  });
});

describe('an overspend that nobody has decided on', () => {
  test('is shown both ways', () => {
    const settlement = settled(
      year('1100', {
        rules: { deficit: ['investment', 'operating', 'members'] },
        ...opening('300', '60'),
      }),
    );
    expect(
      settlement.outcomes.map(({ kind, members, closing }) => ({
        kind,
        collected: texts(members.map(({ collected }) => collected)),
        closing: texts([...closing.values()]),
      })),
    ).toEqual([
      { kind: 'fund-first', collected: zero, closing: ['260.00', '0.00'] },
      { kind: 'members', collected: ['17.00', '24.00', '59.00'], closing: ['300.00', '60.00'] },
    ]);
    expect(settlement.pending).toMatchObject([
      { kind: 'approve-accounts' },
      { kind: 'deficit', fund: 'investment', need: kroner('100'), balance: kroner('60') },
      { kind: 'deficit', fund: 'operating', need: kroner('100'), balance: kroner('300') },
    ]);
  });

  test('is not shown both ways once it is decided', () => {
    const decisions = [useFund('operating', '= 10')];
    expect(settled({ ...year('1100'), decisions }).outcomes).toEqual([]);
  });

  test('leaves in the fund what is promised to others', () => {
    const decisions = [
      giveBack('operating', '= 200'),
      transfer('operating', 'X', '= 60'),
      transfer('operating', 'Y'),
    ];
    const { outcomes } = settled({ ...year('1100', opening('300', '0')), decisions });
    expect(texts(outcomes[0]?.members.map(({ collected }) => collected) ?? [])).toEqual([
      '10.20',
      '14.40',
      '35.40',
    ]);
    const short = settled({
      ...year('1100', opening('300', '0')),
      decisions: [giveBack('operating', '= 300')],
    });
    expect(short.outcomes[0]?.closing.get('operating')).toBe(0n);
  });
});
