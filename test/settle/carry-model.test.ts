import { describe, expect, test } from 'vitest';
import { kroner } from '../allocate/year.ts';
import { year } from './three-members.ts';
import {
  CARRIED_FUND,
  giveBack,
  movementsOf,
  OPERATING,
  refused,
  said,
  setAside,
  settled,
  texts,
  transfer,
  useFund,
  type TestSettlement,
} from './year.ts';

const rules = { model: 'carry', surplus: [], deficit: [] } as const;

const carry = (
  accounts: string,
  opening: string,
  more: Partial<TestSettlement> = {},
): TestSettlement => ({
  ...year(accounts),
  rules,
  funds: [CARRIED_FUND],
  opening: { carried: kroner(opening) },
  ...more,
});

describe('the model carry', () => {
  test.each([
    {
      why: 'an underspend is carried',
      accounts: '900',
      opening: '0',
      movements: ['carry 100.00 → 100.00'],
    },
    {
      why: 'an overspend is carried with its sign, below zero too',
      accounts: '1100',
      opening: '40',
      movements: ['carry -100.00 → -60.00'],
    },
    {
      why: 'a year without a result moves nothing',
      accounts: '1000',
      opening: '40',
      movements: [],
    },
  ])('$why', ({ accounts, opening, movements }) => {
    const settlement = settled(carry(accounts, opening));
    expect(movementsOf(settlement, 'carried')).toEqual(movements);
    expect(texts(settlement.members.map(({ net }) => net))).toEqual(['0.00', '0.00', '0.00']);
  });

  test.each([
    {
      why: "all of the balance after the year's result",
      amount: undefined,
      movements: ['carry 100.00 → 140.00', 'transfer 140.00 → 0.00'],
    },
    {
      why: 'an exact amount',
      amount: '= 30',
      movements: ['carry 100.00 → 140.00', 'transfer 30.00 → 110.00'],
    },
    {
      why: 'a limit, as far as the balance',
      amount: '<= 500',
      movements: ['carry 100.00 → 140.00', 'transfer 140.00 → 0.00'],
    },
  ])('transfers to a successor by decision: $why', ({ amount, movements }) => {
    const decisions = [transfer('carried', 'DigiViken', amount)];
    const settlement = settled(carry('900', '40', { decisions }));
    expect(movementsOf(settlement, 'carried')).toEqual(movements);
    expect(settlement.funds[0]?.movements.at(-1)?.to).toBe('DigiViken');
  });

  test('transfers nothing of what is owed: the balance stays below zero', () => {
    const decisions = [transfer('carried', 'DigiViken')];
    expect(movementsOf(settled(carry('1100', '40', { decisions })), 'carried')).toEqual([
      'carry -100.00 → -60.00',
      'transfer 0.00 → -60.00',
    ]);
    const exact = [transfer('carried', 'DigiViken', '= 1')];
    expect(refused(carry('1100', '40', { decisions: exact }))).toEqual([
      'settlement/amount-exceeds',
    ]);
  });

  test('lets the carried balance finance a line, which lowers no cost of the cooperation', () => {
    const decisions = [useFund('carried', '= 30', 'L1')];
    const settlement = settled(carry('900', '40', { decisions }));
    expect(movementsOf(settlement, 'carried')).toEqual([
      'use 30.00 → 10.00',
      'carry 130.00 → 140.00',
    ]);
  });

  test('returns by decision, by the key that the agreement has for it', () => {
    const decisions = [giveBack('carried', '= 100')];
    const given = carry('900', '40', { decisions, rules: { ...rules, returnKey: 'employees' } });
    expect(texts(settled(given).members.map(({ returned }) => returned))).toEqual([
      '10.00',
      '20.00',
      '70.00',
    ]);
  });

  test('returns nothing where the agreement has no key', () => {
    const { input, settlementRules } = withoutKey();
    expect(settlementRules).toBeUndefined();
    expect(refused(input)).toEqual(['settlement/decision-not-for-model']);
  });

  test('returns what lies above the cap of another fund, where there is a key', () => {
    const given = {
      funds: [OPERATING, CARRIED_FUND],
      opening: { operating: kroner('3100') },
    };
    const settlement = settled(carry('1000', '0', given));
    expect(movementsOf(settlement, 'operating')).toEqual(['return 100.00 → 3000.00']);
  });

  test('has no place for what is set aside or used towards an overspend', () => {
    const decisions = [setAside('carried', '= 1'), useFund('carried', '= 1')];
    expect(said(carry('900', '0', { decisions }))).toEqual(
      ['set_aside', 'use'].map((verb, place) => ({
        code: 'settlement/decision-not-for-model',
        severity: 'error',
        args: { verb, model: 'carry' },
        at: decisions[place]?.at,
      })),
    );
  });
});

/** An agreement that names no settlement key. */
const withoutKey = () => {
  const input = carry('900', '0', {
    decisions: [giveBack('carried', '= 1')],
    rules: { ...rules, key: undefined } as never,
  });
  return { input, settlementRules: input.rules?.key };
};
