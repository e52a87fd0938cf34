import { describe, expect, it } from 'vitest';
import { ore } from '../../../src/model/ore.ts';
import { check, day, direct, FIGURES, from, key, parts, type Given } from './given.ts';

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
    {
      of: {
        keys: [key('K', [from('2020-01-01', half), from('2021-01-01', half)])],
        period: { from: day('2020-01-01') },
      },
      files: { budget: 'id;key;amount\nL1;K;1\n' },
      said: [],
      why: 'an agreement that began in a year before',
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
      files: { budget: 'id;key\nL1;D\n' },
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

describe('the key and the basis of a line', () => {
  const FILE = '2021/budget.csv';
  const lines = (text: string, ...keys: readonly ReturnType<typeof key>[]): Given => ({
    of: { keys },
    files: { budget: `id;key;amount;basis\n${text}\n` },
  });
  const without = (column: string, given: Given): Given => ({
    ...given,
    files: { ...given.files, municipalities: FIGURES.replace(column, 'Elevar') },
  });
  const choice = key('K', [
    parts.share('50', 'equal'),
    parts.share('50', 'population', 'employees'),
  ]);
  const fixed = { kind: 'fixed', fixed: ore(100n), by: 'equal' } as const;
  it.each<Given & { said: readonly string[]; why: string }>([
    {
      ...lines('L1;K 1;1;\nL2;k1;1;', key('K 1', half), key('k1', half)),
      said: [],
      why: 'two keys that differ in case and spaces, each as it is written',
    },
    {
      ...lines('L1;K1;1;', key('K 1', half), key('k1', half)),
      said: [`budget/unknown-key ${FILE}:2:4`],
      why: 'as neither of them is written',
    },
    {
      ...without('employees', lines('L1;K;1;employees', choice)),
      said: [`basis/not-given ${FILE}:2:8`],
      why: 'a chosen basis that no file gives stands in the basis cell',
    },
    {
      ...without('employees', lines('L1;K;1;', choice)),
      said: [],
      why: 'a basis that the line does not choose need not be given',
    },
    {
      ...without('population', lines('L1;K;1;', choice)),
      said: [`basis/not-given ${FILE}:2:4`],
      why: 'the first basis of a key, where the line chooses none',
    },
    {
      ...without('population', lines('L1;K;1;employees', choice)),
      said: [],
      why: 'the first basis, where the line chooses another',
    },
    {
      ...without(
        'population',
        lines(
          'L1;K;1;employees',
          key('K', [
            parts.share('50', 'employees', 'Veg'),
            parts.share('50', 'population', 'Areal'),
          ]),
        ),
      ),
      said: [`basis/not-given ${FILE}:2:4`],
      why: 'the basis of a part that does not offer the chosen one',
    },
    {
      ...without(
        'population',
        lines('L1;K;1;', key('K', [fixed, parts.share('100', 'population')])),
      ),
      said: [`basis/not-given ${FILE}:2:4`],
      why: 'a key that takes kroner off first',
    },
    {
      ...lines(
        'L1;K;1;barn paa sfo\nL2;K;1;equal',
        key('K', [fixed, parts.share('100', 'population', 'Barn på SFO')]),
      ),
      said: [`basis/not-given ${FILE}:2:8`, `budget/unknown-basis ${FILE}:3:8`],
      why: 'a basis with an å, chosen without; what kroner are taken off by is no choice',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });
});
