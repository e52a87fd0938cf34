import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import {
  charge,
  check,
  day,
  decided,
  decimal,
  direct,
  FIGURES,
  from,
  key,
  KONGSBERG,
  NOTODDEN,
  parts,
  rate,
  TINN,
} from './given.ts';
import type { Given } from './given.ts';

const AGREEMENT = 'agreement.yaml:1:1';
const DECISIONS = { file: '2021/decisions.yaml', line: 1, column: 3 };
const head = { date: day('2021-02-17'), body: 'Styret', case: '3/21', at: DECISIONS };
const thisCharge = (...charges: readonly ReturnType<typeof charge>[]): Given => ({
  of: { keys: [], charges },
  files: { budget: '' },
});
const smallest = (count: number): Decision => ({
  ...head,
  kind: 'exempt',
  charge: 'fee',
  exemption: { kind: 'smallest', count, by: 'population' },
});
const half = [parts.share('100', 'equal')];
const later = [from('2022-01-01', half)];
const inYear = [from('2020-01-01', half), from('2021-07-01', half)];

describe('keys and charges as they are in the year', () => {
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      said: [],
      why: 'a rate that never changes',
    },
    {
      ...thisCharge(
        charge('fee', 'member', [from('2022-01-01', { kind: 'amount', amount: decimal('5') })]),
      ),
      said: [`rule/not-yet-in-force ${AGREEMENT}`],
      why: 'a rate that begins later',
    },
    {
      ...thisCharge(
        charge('fee', 'member', [
          from('2020-01-01', { kind: 'amount', amount: decimal('5') }),
          from('2021-03-01', { kind: 'amount', amount: decimal('6') }),
        ]),
      ),
      said: [`? rule/changes-in-year ${AGREEMENT}`],
      why: 'a rate that changes inside the year counts from the next',
    },
    {
      ...thisCharge(charge('fee', 'member', decided('Styret'))),
      said: [`charge/not-decided ${AGREEMENT}`],
      why: 'no decision',
    },
    {
      ...thisCharge(charge('fee', 'member', decided('Styret'))),
      decisions: [{ ...head, kind: 'set', charge: 'fee', amount: decimal('5') }],
      said: [],
      why: 'a decision',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      said: [],
      why: 'the smallest is exempt',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(3)],
      said: ['charge/all-exempt 2021/decisions.yaml:1:3'],
      why: 'all are exempt',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '5604') },
      said: ['charge/tied-exemption 2021/decisions.yaml:1:3'],
      why: 'two are the smallest',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(2)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '5604') },
      said: [],
      why: 'a tie that is exempt as a whole',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '') },
      said: ['basis/no-figure 2021/municipalities.csv:3:15'],
      why: 'no rank without all the figures',
    },
    {
      of: { keys: [key('K', later)] },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: ['rule/not-yet-in-force 2021/budget.csv:2:4'],
      why: 'a line has a key of later years',
    },
    {
      of: { keys: [key('K', later), key('now', half)] },
      files: { budget: 'id;key;amount\nL1;now;1\n' },
      said: [],
      why: 'a key of later years that no line has',
    },
    {
      of: { keys: [key('K', inYear)] },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [`? rule/changes-in-year ${AGREEMENT}`],
      why: 'a key that changes inside the year',
    },
    {
      of: { keys: [key('K', later)], period: { from: day('2022-01-01') } },
      year: 2022,
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [],
      why: 'in force from the agreement’s first day',
    },
    {
      of: { keys: [key('K', [from('2021-06-01', half)])], period: { from: day('2021-06-01') } },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [],
      why: 'which may lie within the year',
    },
    { of: { keys: [] }, files: { budget: '' }, said: [], why: 'nothing to split' },
    {
      of: { keys: [direct('K')] },
      files: { budget: '' },
      said: ['budget/no-file 2021/budget.csv:1:1'],
      why: 'keys, and nothing to split by them',
    },
    {
      files: { budget: '', unreadable: new Set(['budget']) },
      said: [],
      why: 'a budget that could not be read is reported as that',
    },
  ];
  it.each(cases)('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('fills in decided rates and the exempt', () => {
    const set: Decision = { ...head, kind: 'set', charge: 'fee', amount: decimal('150000') };
    const { input } = check({
      ...thisCharge(
        charge('fee', 'member', decided(), {
          min: [from('2020-01-01', 1n as never)],
          max: [from('2022-01-01', 9n as never)],
        }),
      ),
      decisions: [set, smallest(1)],
    });
    expect(input?.charges[0]).toMatchObject({
      rule: {
        parts: [
          { per: 'member', rate: { kind: 'amount', amount: 150_000_000_000n, decision: set } },
        ],
      },
      grounds: { clause: '1' },
      min: 1n,
      payers: [0, 1],
      exempt: [2],
      exemptBy: { kind: 'exempt' },
    });
    expect(input?.charges[0]).not.toHaveProperty('max');
  });

  it('frees named members and those of another class', () => {
    const members = [{ ...KONGSBERG, class: 'council' }, { ...NOTODDEN, class: 'council' }, TINN];
    const exempt = [from('2020-01-01', { kind: 'members', members: ['3808'] } as const)];
    const { input } = check({
      of: {
        members,
        keys: [],
        charges: [charge('fee', 'member', rate('5'), { for: 'council', exempt })],
      },
      files: { budget: '' },
    });
    expect(input?.charges[0]).toMatchObject({ payers: [0], exempt: [1] });
  });

  it('resolves dated parts and limits of keys', () => {
    const dated = key(
      'K',
      [from('2020-01-01', half), from('2021-01-01', [parts.share('100', 'population')])],
      { label: 'Nøkkel', for: 'x' },
    );
    const rule = {
      ...dated.rule,
      min: [from('2020-01-01', 1n as never)],
      max: [from('2020-01-01', 2n as never)],
    } as typeof dated.rule;
    const { input } = check({
      of: { keys: [{ ...dated, rule }, direct('D')] },
      files: { budget: 'id;key\n' },
    });
    expect(input?.keys.get('K')).toMatchObject({
      label: 'Nøkkel',
      for: 'x',
      rule: { parts: [{ by: ['population'] }], min: 1n, max: 2n },
    });
    expect(input?.keys.get('D')).toEqual({
      id: 'D',
      grounds: { clause: '1' },
      rule: { kind: 'consumption' },
    });
  });
});
