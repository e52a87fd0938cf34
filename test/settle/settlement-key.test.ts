import { describe, expect, test } from 'vitest';
import { IN_AGREEMENT } from '../../src/allocate/place.ts';
import type { DistributionKey, KeyInYear } from '../../src/model/distribution-key.ts';
import type { Member } from '../../src/model/member.ts';
import { MAX_ORE, ore } from '../../src/model/ore.ts';
import { settle } from '../../src/settle/settle.ts';
import {
  decimal,
  directLine,
  everybody,
  fixed,
  keyOf,
  kroner,
  share,
  splitLine,
} from '../allocate/year.ts';
import { BY_CONTRIBUTION, EQUALLY, KEYS, year } from './three-members.ts';
import {
  booked,
  refused,
  said,
  settled,
  settlementInput,
  texts,
  useFund,
  type TestSettlement,
} from './year.ts';

/** A year with 100 to collect by the key. */
const collecting = (key: string, more: Partial<TestSettlement> = {}): TestSettlement =>
  year('1100', { rules: { key }, decisions: [useFund('operating', '= 0')], ...more });

const collected = (given: TestSettlement) =>
  texts(settled(given).members.map((member) => member.collected));

const member = (more: Partial<Member>) => ({ member: more });
const withKey = (key: KeyInYear): Partial<TestSettlement> => ({ keys: [...KEYS, key] });

describe('a settlement key', () => {
  test('weighs by the contributions of the year', () => {
    expect(collected(collecting('contribution'))).toEqual(['17.00', '24.00', '59.00']);
  });

  test('weighs members of a part of the year by their days', () => {
    const members = [{ days: 73 }, {}, {}];
    expect(collected(collecting('equally', { members, partYear: true }))).toEqual([
      '9.09',
      '45.46',
      '45.45',
    ]);
  });

  test('weighs as the budget does: days where somebody is a member for a part of the year', () => {
    const weightsOf = (more: Partial<TestSettlement>) =>
      settled(collecting('equally', more)).memberMovements.map(({ because }) =>
        because().parts.map(({ by, weights }) => ({ by, weights })),
      );
    expect(weightsOf({})).toEqual([[{ by: 'equal', weights: [1n, 1n, 1n] }]]);
    expect(weightsOf({ members: [{ days: 73 }, {}, {}], partYear: true })).toEqual([
      [{ by: 'equal', weights: [73n, 365n, 365n] }],
    ]);
  });

  test('weighs the members of its class alone, and of every class where it names none', () => {
    const key = { ...EQUALLY, id: 'councils', for: 'council' };
    const members = [member({ class: 'council' }), member({}), member({ class: 'council' })];
    expect(collected(collecting('equally', { members }))).toEqual(['33.34', '33.33', '33.33']);
    expect(collected(collecting('councils', { members, ...withKey(key) }))).toEqual([
      '50.00',
      '0.00',
      '50.00',
    ]);
  });

  test.each([
    {
      why: 'each unit of a krone goes whole, and the rest of a krone follows the last',
      unit: '1',
      rest: '0.50',
    },
    { why: 'øre', unit: '0.01', rest: '0.50' },
  ])('rounds to the unit of the agreement: $why', ({ unit, rest }) => {
    const settlement = settled(
      collecting('30/70', {
        rounding: { unit: kroner(unit), rule: 'largest-remainder' },
        accounts: [booked('L1', `1100${rest.slice(1)}`)],
      }),
    );
    const sum = settlement.members.reduce((total, one) => total + one.collected, 0n);
    expect(sum).toBe(kroner('100.50'));
  });

  test('rounded half up, leaves the difference with the host', () => {
    const rounding = { unit: ore(1n), rule: 'half-up' } as const;
    expect(collected(collecting('equally', { rounding, host: '3002' }))).toEqual([
      '33.33',
      '33.34',
      '33.33',
    ]);
    const whole = { unit: kroner('1'), rule: 'half-up' } as const;
    const accounts = [booked('L1', '1200')];
    expect(collected(collecting('equally', { rounding: whole, accounts }))).toEqual([
      '66.00',
      '67.00',
      '67.00',
    ]);
  });

  test('rounded half up without a host among the members is refused, once for each key', () => {
    const rounding = { unit: ore(1n), rule: 'half-up' } as const;
    const opening = { operating: kroner('3100'), investment: kroner('600') };
    expect(said(collecting('equally', { rounding, host: '9999', opening }))).toEqual([
      {
        code: 'allocation/host-not-member',
        severity: 'error',
        args: { host: 'Vert', year: 2021, key: undefined },
        at: IN_AGREEMENT,
      },
    ]);
  });

  test('asks for no host where shares add up', () => {
    expect(collected(collecting('equally', { host: '9999' }))).toEqual(['33.34', '33.33', '33.33']);
  });

  test.each<{ why: string; key: string; more?: Partial<TestSettlement>; says: object }>([
    {
      why: 'the year has no such key: its first parts come into force later',
      key: 'later',
      says: { why: 'not-in-force', basis: undefined, members: [] },
    },
    {
      why: 'it splits by consumption',
      key: 'direct',
      more: withKey(directLine('x', []).key),
      says: { why: 'consumption' },
    },
    {
      why: 'no file of the year gives the basis',
      key: 'area',
      more: withKey(keyOf('area', [fixed('1'), share('50', 'host'), share('50', 'area')])),
      says: { why: 'no-figure', basis: 'area', members: ['Kommune 0', 'Kommune 1', 'Kommune 2'] },
    },
    {
      why: 'a member has no figure',
      key: 'area',
      more: {
        ...withKey(keyOf('area', [share('100', 'area')])),
        bases: {
          employees: [decimal('10'), decimal('20'), decimal('70')],
          area: [decimal('1'), undefined, decimal('2')],
        },
      },
      says: { why: 'no-figure', basis: 'area', members: ['Kommune 1'] },
    },
    {
      why: 'a contribution is below zero',
      key: 'contribution',
      more: {
        lines: [
          splitLine('L1', EQUALLY, kroner('900'), everybody(3)),
          splitLine('L2', EQUALLY, kroner('-400'), { members: [2] }),
        ],
      },
      says: { why: 'negative', basis: 'contribution', members: ['Kommune 2'] },
    },
  ])('cannot weigh: $why', ({ key, more, says }) => {
    const { settlement, found } = settle(settlementInput(collecting(key, more)));
    expect(settlement).toBeUndefined();
    const args = { key, basis: undefined, members: [], ...says };
    expect(found).toEqual([
      { code: 'settlement/key-cannot-weigh', severity: 'error', args, at: IN_AGREEMENT },
    ]);
  });

  test.each([
    { key: 'later', code: 'settlement/key-cannot-weigh' },
    { key: 'none', code: 'allocation/weight-sum-zero' },
  ])('is named where agreement.yaml gives it: $code', ({ key, code }) => {
    const none = { ...EQUALLY, id: 'none', for: 'nobody', grounds: {} };
    const input = settlementInput(collecting(key, withKey(none)));
    const at = { file: 'agreement.yaml', line: 31, column: 5 };
    const keys = new Map([[key, { id: key, for: 'nobody', at } as unknown as DistributionKey]]);
    const agreement = { ...input.weighing.agreement, keys };
    const { found } = settle({ ...input, weighing: { ...input.weighing, agreement } });
    expect(found.map((each) => [each.code, each.at])).toEqual([[code, at]]);
  });

  test('cannot weigh contributions that are all 0', () => {
    const more = { lines: [], accounts: [booked('L1', '100')] };
    expect(refused(collecting(BY_CONTRIBUTION.id, more))).toEqual(['allocation/weight-sum-zero']);
  });

  test('cannot weigh a class that nobody is of', () => {
    const key = { ...EQUALLY, id: 'none', for: 'nobody' };
    expect(refused(collecting('none', withKey(key)))).toEqual(['allocation/weight-sum-zero']);
  });

  test('is found wanting where only one way of an overspend can be split', () => {
    // 100 kroner each is more than the 50 that the fund would leave to the members.
    const key = keyOf('fee', [fixed('100'), share('100', 'equal')]);
    const opening = { operating: kroner('950'), investment: kroner('0') };
    const given = year('2000', { rules: { key: 'fee' }, opening, ...withKey(key) });
    expect(refused(given)).toEqual(['allocation/fixed-above-amount']);
  });

  test('is asked for nothing where nothing is collected or returned', () => {
    expect(settled(year('1000', { rules: { key: 'later' } })).result).toBe(0n);
  });

  test('splits no amount of 10^13 kroner or more', () => {
    const lines = [
      splitLine('L1', EQUALLY, MAX_ORE, everybody(3)),
      splitLine('L2', EQUALLY, MAX_ORE, everybody(3)),
    ];
    const rules = { surplus: ['members'], key: 'equally' };
    expect(refused(year('0', { lines, rules }))).toEqual(['allocation/amount-too-large']);
  });
});
