import { describe, expect, it } from 'vitest';
import { check, day, direct, from, key, parts, type Given } from './given.ts';

const AGREEMENT = 'agreement.yaml:1:1';
const half = [parts.share('100', 'equal')];
const later = [from('2022-01-01', half)];
const inYear = [from('2020-01-01', half), from('2021-07-01', half)];

describe('keys as they are in the year', () => {
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
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
      of: { keys: [key('K', [from('2020-01-01', half), from('2021-12-31', half)])] },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [`? rule/changes-in-year ${AGREEMENT}`],
      why: 'a key that changes on the last day',
    },
    {
      of: { keys: [key('K', [from('2020-01-01', half), from('2022-01-01', half)])] },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [],
      why: 'a key that changes with the next year',
    },
    {
      of: { keys: [key('K', [from('2020-01-01', half), from('2021-01-01', half)])] },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [],
      why: 'a key that changed with this one',
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
