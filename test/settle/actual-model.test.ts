import { describe, expect, test } from 'vitest';
import { IN_AGREEMENT } from '../../src/allocate/place.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import type { SourceRef } from '../../src/model/source-ref.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import {
  decimal,
  directLine,
  everybody,
  keyOf,
  kroner,
  share,
  splitLine,
  use,
} from '../allocate/year.ts';
import { EQUALLY, THIRTY_SEVENTY, year } from './three-members.ts';
import {
  booked,
  bookedAs,
  giveBack,
  movementsOf,
  refused,
  said,
  setAside,
  settled,
  texts,
  transfer,
  useFund,
  type TestSettlement,
} from './year.ts';

const L1 = splitLine('L1', THIRTY_SEVENTY, kroner('1000'), everybody(3));
const L2 = splitLine('L2', EQUALLY, kroner('-30'), { members: [0, 2] });
const METER = directLine('D1', [
  { ...use(0, '10', '1'), used: decimal('20') },
  { ...use(2, '10', '1'), used: decimal('60') },
]);

/** Three members that were invoiced what was budgeted; one line costs what is said. */
const actual = (accounts: string, more: Partial<TestSettlement> = {}): TestSettlement => ({
  ...year(accounts),
  rules: { model: 'actual' },
  accounts: [bookedAs(L1, accounts)],
  ...more,
});

const contributions = ({ members }: Settlement) => texts(members.map((one) => one.contribution));
const nets = ({ members }: Settlement) => texts(members.map(({ net }) => net));

const charge = (id: string, at: SourceRef | undefined): ChargeInYear => ({
  charge: {
    id,
    rule: { kind: 'agreed' },
    months: decimal('1'),
    maxFor: new Map(),
    partYear: false,
    clause: '6',
    ...(at && { at }),
  },
  grounds: { clause: '6' },
  rule: { kind: 'agreed', amounts: [], at: [] },
  consumption: [],
  payers: [],
  exempt: [],
});

describe('the model actual', () => {
  test('splits the accounts by the keys of the budget: the rest of what was invoiced is credited', () => {
    const settlement = settled(actual('900'));
    expect(contributions(settlement)).toEqual(['153.00', '216.00', '531.00']);
    expect(nets(settlement)).toEqual(['-17.00', '-24.00', '-59.00']);
    expect(
      settlement.members.every(
        ({ collected, returned, consumption }) => collected + returned + consumption === 0n,
      ),
    ).toBe(true);
    expect(settlement.charged).toBe(kroner('900'));
    expect(settlement.result).toBe(0n);
    expect(settlement.accountsSplit?.lines.map(({ id }) => id)).toEqual(['L1']);
  });

  test('splits what is below zero and what nobody budgeted; lines of 0 and those kept out split nothing', () => {
    const settlement = settled(
      actual('900', {
        accounts: [
          bookedAs(L1, '100'),
          bookedAs(L2, '-30'),
          bookedAs(splitLine('L3', THIRTY_SEVENTY, kroner('0'), everybody(3)), '0'),
          booked('K', '-1000', { kind: 'contribution' }),
          booked('F', '7', { kind: 'fund' }),
        ],
      }),
    );
    expect(contributions(settlement)).toEqual(['2.00', '24.00', '44.00']);
    expect(settlement.otherIncome).toBe(kroner('30'));
    expect(settlement.accounts).toBe(kroner('100'));
    expect(settlement.result).toBe(0n);
  });

  test('weighs by the basis that the line chose among those of its key', () => {
    const key = keyOf('k', [share('100', 'population', 'employees')]);
    const line = splitLine('L1', key, kroner('1'), everybody(3), { basis: 'employees' });
    const settlement = settled(actual('0', { accounts: [bookedAs(line, '100')] }));
    expect(contributions(settlement)).toEqual(['10.00', '20.00', '70.00']);
  });

  test('lets a fund finance a line before it is split', () => {
    const settlement = settled(actual('300', { decisions: [useFund('operating', '= 200', 'L1')] }));
    expect(contributions(settlement)).toEqual(['17.00', '24.00', '59.00']);
    expect(movementsOf(settlement, 'operating')).toEqual(['use 200.00 → 2300.00']);
    expect(settlement.result).toBe(0n);
  });

  test('finances the costs of a line that is booked in several rows, and no correction below zero', () => {
    const accounts = [bookedAs(L1, '150'), bookedAs(L1, '-50'), bookedAs(L1, '100')];
    const decisions = [useFund('operating', '<= 900', 'L1')];
    const settlement = settled(actual('0', { accounts, decisions }));
    expect(contributions(settlement)).toEqual(['0.00', '0.00', '0.00']);
    expect(movementsOf(settlement, 'operating')).toEqual(['use 200.00 → 2300.00']);
    const left = settlement.accountsSplit?.lines.map(({ amount }) => amount) ?? [];
    expect(texts(left)).toEqual(['0.00', '-50.00', '50.00']);
  });

  test('lets each bear its own use, by the units used', () => {
    const settlement = settled(actual('0', { lines: [METER], accounts: [bookedAs(METER, '80')] }));
    expect(contributions(settlement)).toEqual(['20.00', '0.00', '60.00']);
    expect(nets(settlement)).toEqual(['10.00', '0.00', '50.00']);
  });

  test('splits by the kroner used what a fund leaves of a line that is paid by use', () => {
    const settlement = settled(
      actual('0', {
        lines: [METER],
        accounts: [bookedAs({ ...METER, category: 'Drift', vat: '25' }, '80')],
        decisions: [useFund('operating', '= 40', 'D1')],
      }),
    );
    expect(contributions(settlement)).toEqual(['10.00', '0.00', '30.00']);
    expect(settlement.accountsSplit?.lines[0]).toMatchObject({ id: 'D1', key: 'direct' });
  });

  test('refuses to split what was paid by use where nobody used anything', () => {
    const accounts = [bookedAs(directLine('D1', []), '80')];
    expect(refused(actual('0', { accounts }))).toEqual(['allocation/weight-sum-zero']);
  });

  test('leaves funds alone but for lines and successors', () => {
    const opening = { operating: kroner('4000'), investment: kroner('600') };
    const decisions = [transfer('investment', 'X', '= 600')];
    const settlement = settled(actual('1000', { opening, decisions }));
    expect(movementsOf(settlement, 'operating')).toEqual([]);
    expect(movementsOf(settlement, 'investment')).toEqual(['transfer 600.00 → 0.00']);
    expect(settlement.transferred).toBe(kroner('600'));
    for (const decision of [
      setAside('operating', '= 1'),
      giveBack('operating', '= 1'),
      useFund('operating', '= 1'),
    ]) {
      const verb = decision.kind === 'use_fund' ? 'use' : decision.kind;
      expect(said(actual('1000', { decisions: [decision] }))).toEqual([
        {
          code: 'settlement/decision-not-for-model',
          severity: 'error',
          args: { verb, model: 'actual' },
          at: decision.at,
        },
      ]);
    }
  });

  test.each([
    { where: { file: 'agreement.yaml', line: 40, column: 3 }, at: undefined },
    { where: undefined, at: IN_AGREEMENT },
  ])('has no rule for charges beside it, first given at $where', ({ where, at = where }) => {
    const charges = [charge('fee', where), charge('rent', { ...IN_AGREEMENT, line: 50 })];
    expect(said(actual('900', { charges }))).toEqual([
      {
        code: 'settlement/charges-in-actual',
        severity: 'error',
        args: { charges: ['fee', 'rent'] },
        at,
      },
    ]);
  });

  test('says what it rests on: the budget, the accounts, the rules and the funds', () => {
    const assumed = { ...keyOf('assumed', [share('100', 'equal')], { assumption: 'likt' }) };
    const line = splitLine('L1', assumed, kroner('10'), everybody(3));
    const { assumptions } = settled(
      actual('0', {
        rules: { model: 'actual', assumption: 'regnskapet fordeles' },
        accounts: [bookedAs(line, '10')],
        assumptions: ['partene'],
      }),
    );
    expect(assumptions).toEqual(['partene', 'likt', 'regnskapet fordeles']);
  });
});
