import { describe, expect, test } from 'vitest';
import { settleByResult } from '../../src/settle/result-model.ts';
import { kroner } from '../allocate/year.ts';
import { expectedIn, movedIn, opening, type ResultCase } from './result-case.ts';
import { year } from './three-members.ts';
import { giveBack, settled, settlementInput, texts, transfer, useFund } from './year.ts';

const cases: readonly ResultCase[] = [
  {
    why: 'an overspend that no decision is about is borne by the members, until somebody decides',
    accounts: '1100',
    collected: ['17.00', '24.00', '59.00'],
    pending: ['deficit operating 100.00 of 2500.00'],
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
    why: 'funds outside the list are used in the order of the dates, and of the agreement on one day',
    accounts: '1100',
    decisions: [useFund('investment', '<= 80'), useFund('operating', '<= 80')],
    more: { rules: { deficit: ['members'] } },
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
    pending: ['deficit operating 70.00 of 2500.00'],
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
    pending: ['deficit-uncovered 100.00'],
  },
  {
    why: 'nor is anything for anybody to say where the funds bear it all',
    accounts: '1100',
    decisions: [useFund('operating', '= 100')],
    more: { rules: { deficit: ['operating'] } },
    operating: ['use 100.00 → 2400.00'],
  },
];

describe('an overspend', () => {
  test.each(cases)('$why', (row) => {
    expect(movedIn(row)).toEqual(expectedIn(row));
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
      { kind: 'fund-first', collected: ['0.00', '0.00', '0.00'], closing: ['260.00', '0.00'] },
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

  test('is not shown both ways where it is for the members alone to bear', () => {
    const settlement = settled(year('1100', { rules: { deficit: [] } }));
    expect(settlement.pending.map(({ kind }) => kind)).toEqual([
      'approve-accounts',
      'deficit-uncovered',
    ]);
    expect(settlement.outcomes).toEqual([]);
  });

  test('would be a use of the fund', () => {
    const input = settlementInput(year('1100'));
    const rules = input.weighing.agreement.settlement!;
    const { funds, collected } = settleByResult(input, rules, 'fund-first');
    expect(funds[0]?.movements).toMatchObject([{ kind: 'use', amount: kroner('100') }]);
    expect(texts(collected)).toEqual(['0.00', '0.00', '0.00']);
  });

  test('leaves in the fund what is promised to others', () => {
    const decisions = [
      giveBack('operating', '= 200'),
      transfer('operating', 'X', '= 60'),
      transfer('operating', 'Y'),
      giveBack('investment', '= 50'),
    ];
    const { outcomes } = settled({ ...year('1100', opening('300', '50')), decisions });
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
