import { describe, expect, test } from 'vitest';
import type { DiagnosticArgs } from '../../src/model/diagnostic.ts';
import type { Decision } from '../../src/model/decision.ts';
import { everybody, kroner, splitLine } from '../allocate/year.ts';
import { opening } from './result-case.ts';
import { EQUALLY, year } from './three-members.ts';
import {
  booked,
  bookedAs,
  giveBack,
  refused,
  said,
  setAside,
  transfer,
  useFund,
  type TestSettlement,
} from './year.ts';

type Exceeds = DiagnosticArgs['settlement/amount-exceeds'];

/** `asked` and `limit` in kroner; about the first decision. */
interface Refusal extends Omit<Exceeds, 'asked' | 'limit' | 'line'> {
  readonly why: string;
  readonly accounts: string;
  readonly decisions: readonly [Decision, ...Decision[]];
  readonly more?: Partial<TestSettlement>;
  readonly asked: string;
  readonly limit: string;
  readonly line?: string;
}

const refusals: readonly Refusal[] = [
  {
    why: 'an exact amount above the underspend',
    accounts: '900',
    decisions: [setAside('investment', '= 101')],
    verb: 'set_aside',
    fund: 'investment',
    asked: '101',
    limit: '100',
    of: 'underspend',
  },
  {
    why: 'set aside of an overspend',
    accounts: '1100',
    decisions: [setAside('investment', '= 1'), useFund('operating', '<= 100')],
    verb: 'set_aside',
    fund: 'investment',
    asked: '1',
    limit: '0',
    of: 'underspend',
  },
  {
    why: 'an exact amount above the overspend',
    accounts: '1100',
    decisions: [useFund('operating', '= 101')],
    verb: 'use',
    fund: 'operating',
    asked: '101',
    limit: '100',
    of: 'overspend',
  },
  {
    why: 'an exact amount above the balance',
    accounts: '2000',
    decisions: [useFund('investment', '= 601')],
    verb: 'use',
    fund: 'investment',
    asked: '601',
    limit: '600',
    of: 'balance',
  },
  {
    why: 'used towards an overspend that is none',
    accounts: '900',
    decisions: [useFund('operating', '= 1')],
    verb: 'use',
    fund: 'operating',
    asked: '1',
    limit: '0',
    of: 'overspend',
  },
  {
    why: 'more than a line costs',
    accounts: '50',
    decisions: [useFund('operating', '= 51', 'L1')],
    verb: 'use',
    fund: 'operating',
    asked: '51',
    limit: '50',
    of: 'line',
    line: 'L1',
  },
  {
    why: 'used for a line that is below zero: it costs nothing',
    accounts: '1000',
    decisions: [useFund('operating', '= 1', 'L2')],
    more: { accounts: [booked('L1', '1000'), booked('L2', '-5')] },
    verb: 'use',
    fund: 'operating',
    asked: '1',
    limit: '0',
    of: 'line',
    line: 'L2',
  },
  {
    why: 'returned more than the balance',
    accounts: '1000',
    decisions: [giveBack('investment', '= 601')],
    verb: 'return',
    fund: 'investment',
    asked: '601',
    limit: '600',
    of: 'balance',
  },
  {
    why: 'transferred more than the balance',
    accounts: '1000',
    decisions: [transfer('investment', 'X', '= 601')],
    verb: 'transfer',
    fund: 'investment',
    asked: '601',
    limit: '600',
    of: 'balance',
  },
  {
    why: 'promised more than the balance, where nobody has decided who bears an overspend',
    accounts: '1100',
    decisions: [giveBack('operating', '= 301')],
    more: opening('300', '0'),
    verb: 'return',
    fund: 'operating',
    asked: '301',
    limit: '300',
    of: 'balance',
  },
];

describe('a decision that cannot stand', () => {
  test.each(refusals)(
    'for what nothing covers: $why',
    ({ accounts, decisions, more, verb, fund, asked, limit, of, line }) => {
      const args = { verb, fund, asked: kroner(asked), limit: kroner(limit), of, line };
      expect(said({ ...year(accounts, more), decisions })).toEqual([
        {
          code: 'settlement/amount-exceeds',
          severity: 'error',
          args,
          at: decisions[0].at,
        },
      ]);
    },
  );

  test.each([
    {
      why: 'the underspend is large enough, the room is not',
      decisions: [setAside('investment', '= 401')],
    },
    {
      why: 'the list of the agreement leads to the same fund: what is left of it is not counted',
      decisions: [setAside('investment', '= 401')],
      rules: { surplus: ['investment'] },
    },
    {
      why: 'decisions on other funds, and limits, are not what is wrong',
      decisions: [
        setAside('investment', '= 401'),
        setAside('operating', '= 10'),
        setAside('investment', '<= 10'),
      ],
    },
  ])('for it takes a fund above a cap that refuses: $why', ({ decisions, rules = {} }) => {
    expect(said(year('0', { decisions, rules }))).toEqual([
      {
        code: 'settlement/above-cap',
        severity: 'error',
        args: {
          fund: 'investment',
          asked: kroner('401'),
          balance: kroner('1001'),
          cap: kroner('1000'),
        },
        at: decisions[0]?.at,
      },
    ]);
  });

  test.each([
    { why: 'no line', line: 'L9' },
    { why: 'a line of a project', line: 'P1' },
    { why: 'a movement of a fund', line: 'F' },
  ])('for the accounts of the year have no such cost: $why', ({ line }) => {
    const project = splitLine('P1', EQUALLY, kroner('5'), everybody(3), { project: 'Fiber' });
    const accounts = [
      booked('L1', '900'),
      bookedAs(project, '5'),
      booked('F', '7', { kind: 'fund' }),
      booked('L2', '-8'),
    ];
    const decision = useFund('operating', '= 1', line);
    expect(said(year('900', { accounts, decisions: [decision] }))).toEqual([
      {
        code: 'settlement/unknown-line',
        severity: 'error',
        args: { line, known: ['L1', 'L2'] },
        at: decision.at,
      },
    ]);
  });

  test('is found with all the others at once', () => {
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
});
