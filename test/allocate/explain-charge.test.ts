import { describe, expect, test } from 'vitest';
import { ONE } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import { rationalText } from '../../src/model/rational.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import { explain, legible } from './explained.ts';
import { decimal, kroner } from './year.ts';

describe('a charge is explained', () => {
  const decision = {
    kind: 'set' as const,
    charge: 'fee',
    amount: decimal('150000'),
    date: '2021-02-17' as never,
    body: 'Styringsgruppen',
    case: '3/21',
    at: { file: '2021/decisions.yaml', line: 1, column: 1 },
  };
  const charge = (given: Partial<ChargeInYear>, partYear = false): ChargeInYear => ({
    charge: {
      id: 'fee',
      rule: { kind: 'agreed' },
      months: decimal('12'),
      maxFor: new Map(),
      partYear,
    },
    grounds: { clause: '6' },
    rule: {
      kind: 'rates',
      parts: [
        { per: 'member', rate: { kind: 'amount', amount: decimal('0.1'), decision }, grounds: {} },
        {
          per: 'people',
          rate: { kind: 'bands', by: 'people', steps: [{ amount: decimal('0.001') }] },
          grounds: { clause: '7' },
        },
        { per: 'member', rate: { kind: 'amount', amount: decimal('0') }, grounds: {} },
      ],
    },
    consumption: [],
    payers: [0, 1],
    exempt: [2],
    ...given,
  });

  test('with figure, rate, decision, months and days', () => {
    const { lines } = explain({ charges: [charge({}, true)] }, 1);
    // (0.1 + 3 × 0.001) × 12 × 73 / 365
    expect(legible(lines[0]!)).toEqual({
      id: 'fee',
      exact: '0.2472000000',
      rounding: '0.0028000000',
      share: 25n,
    });
    const { reckoning } = lines[0]!;
    if (reckoning.kind !== 'rates') throw new Error(reckoning.kind);
    const { rates, ...rest } = reckoning;
    expect(rest).toStrictEqual({ kind: 'rates', months: decimal('12'), days: 73, exempt: false });
    expect(rates.map((each) => ({ ...each, exact: rationalText(each.exact, 4) }))).toStrictEqual([
      {
        per: 'member',
        figure: ONE,
        rate: decimal('0.1'),
        decision,
        days: 73,
        grounds: {},
        exact: '0.2400',
      },
      {
        per: 'people',
        figure: decimal('3'),
        rate: decimal('0.001'),
        bandBy: 'people',
        days: 73,
        grounds: { clause: '7' },
        exact: '0.0072',
      },
      { per: 'member', figure: ONE, rate: 0n, days: 73, grounds: {}, exact: '0.0000' },
    ]);
    expect(lines[0]).not.toHaveProperty('source');
    expect(lines[0]).not.toHaveProperty('project');
  });

  test('with the bound that settled it', () => {
    const { lines } = explain({ charges: [charge({ max: ore(10n) })] }, 0);
    expect(lines[0]!.reckoning).toMatchObject({ bound: { kind: 'max', amount: 10n } });
    expect(legible(lines[0]!)).toMatchObject({ exact: '0.1000000000', share: 10n });
    expect(lines[0]!.reckoning).not.toHaveProperty('days');
  });

  test('to one that is exempt', () => {
    const { lines } = explain({ charges: [charge({})] }, 2);
    expect(lines[0]!.reckoning).toMatchObject({ kind: 'rates', exempt: true, rates: [] });
    expect(lines[0]!.share).toBe(0n);
  });

  test('not to one that it does not concern', () => {
    expect(explain({ charges: [charge({ exempt: [] })] }, 2).lines).toEqual([]);
  });

  test('as agreed, with the row of the amount', () => {
    const row = { file: '2021/grants.csv', line: 3, column: 2 };
    const rule = { kind: 'agreed' as const, amounts: [kroner('5'), kroner('0')], at: [row] };
    const agreed = charge({ rule });
    expect(explain({ charges: [agreed] }, 0).lines[0]).toMatchObject({
      source: row,
      share: 500n,
      reckoning: { kind: 'agreed', amount: 500n },
    });
    expect(explain({ charges: [agreed] }, 1).lines).toEqual([]);
    expect(explain({ charges: [agreed] }, 1, 'fee').lines[0]).not.toHaveProperty('source');
  });
});
