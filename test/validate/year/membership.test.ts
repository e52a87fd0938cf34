import { describe, expect, it } from 'vitest';
import {
  agreed,
  charge,
  check,
  day,
  direct,
  key,
  KONGSBERG,
  member,
  parts,
  rate,
} from './given.ts';
import type { Given } from './given.ts';

const YEARLY = { months: 12, from: 'next-january-1', clause: '12' } as const;
const late = member('3045', 'Sigdal', { from: day('2021-07-01') });
const leaving = member('3045', 'Sigdal', { noticeGiven: day('2022-05-10') });
const FIGURES =
  'number;name;population;employees\n3006;Kongsberg;27694;2100\n3045;Sigdal;3467;300\n';
const files = { municipalities: FIGURES };

describe('which year, and who is a member in it', () => {
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
    { why: 'an open agreement covers every year', said: [] },
    {
      of: { period: { from: day('2022-01-01') } },
      files: { municipalities: '' },
      said: ['year/outside-agreement agreement.yaml:1:1'],
      why: 'before the agreement: what files there are is no matter',
    },
    {
      of: { period: { until: day('2020-12-31') } },
      said: ['year/outside-agreement agreement.yaml:1:1'],
      why: 'after the agreement',
    },
    {
      of: { members: [late] },
      year: 2020,
      said: ['year/no-members agreement.yaml:1:1'],
      why: 'nobody is a member yet',
    },
    {
      of: { members: [KONGSBERG, late] },
      files,
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'a key weighs by a membership of half a year',
    },
    {
      of: { members: [KONGSBERG, late], partYear: true },
      files,
      said: [],
      why: 'the agreement counts by days',
    },
    {
      of: {
        members: [KONGSBERG, { ...late, class: 'guest' }],
        keys: [key('K', [parts.share('100', 'equal')], { for: 'owner' })],
      },
      files: { ...files, budget: 'id;key;amount;users\nL;K;1;\n' },
      said: ['users/none 2021/budget.csv:2:7'],
      why: 'the key is not for the class of the late member, and nobody else is of it either',
    },
    {
      of: { members: [KONGSBERG, { ...late, class: 'guest' }] },
      files,
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'keys that are for no class concern one of a class too',
    },
    {
      of: {
        members: [KONGSBERG, { ...late, class: 'guest' }],
        keys: [key('K', [parts.share('100', 'equal')], { for: 'guest' })],
      },
      files: { ...files, budget: 'id;key;amount\nL;K;1\n' },
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'the key is for the class of the late member',
    },
    {
      of: { members: [KONGSBERG, member('3045', 'Sigdal', { until: day('2021-06-30') })] },
      files,
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'a member that leaves within the year',
    },
    {
      of: {
        members: [KONGSBERG, late],
        keys: [],
        charges: [
          charge('fee', 'member', [], {
            rule: {
              kind: 'rates',
              parts: ['consumption', 'member'].map((per) => ({
                per,
                rate: { kind: 'dated', values: rate('5') },
              })),
            },
          }),
        ],
      },
      files: { ...files, budget: '', consumption: 'line;kommune;planned\nfee;3045;1\n' },
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'a charge by units and by membership weighs by membership',
    },
    {
      of: {
        members: [KONGSBERG, late],
        keys: [],
        charges: [charge('fee', 'member', rate('5'), { partYear: true })],
      },
      files: { ...files, budget: '' },
      said: [],
      why: 'the only charge counts by days itself',
    },
    {
      of: { members: [KONGSBERG, late], keys: [], charges: [charge('fee', 'member', rate('5'))] },
      files: { ...files, budget: '' },
      said: ['member/part-of-year agreement.yaml:1:1'],
      why: 'the charge does not count by days',
    },
    {
      of: {
        members: [KONGSBERG, late],
        keys: [direct('D')],
        charges: [agreed('grant'), charge('use', 'consumption', rate('5'))],
      },
      files: {
        ...files,
        budget: 'id;key\nL;D\n',
        grants: 'kommune;beløp\n3006;1\n3045;1\n',
        consumption: 'line;kommune;planned;unit_price\nL;3006;1;1\nuse;3045;1;\n',
      },
      said: [],
      why: 'agreed amounts and units used do not weigh by membership',
    },
    {
      of: { members: [KONGSBERG, leaving] },
      files,
      said: ['member/notice-without-rule agreement.yaml:1:1'],
      why: 'no rule says when the notice ends',
    },
    {
      of: { members: [KONGSBERG, leaving], notice: YEARLY },
      files,
      year: 2023,
      said: [],
      why: 'the notice of 2022 ends with 2023',
    },
    {
      of: { members: [KONGSBERG, { ...leaving, until: day('2022-12-31') }], notice: YEARLY },
      files,
      year: 2022,
      said: ['? member/two-last-days agreement.yaml:1:1'],
      why: 'an agreed last day before that of the notice',
    },
    {
      of: { members: [KONGSBERG, { ...leaving, until: day('2022-12-31') }], notice: YEARLY },
      files,
      year: 2021,
      said: [],
      why: 'which makes no difference to a year before',
    },
    {
      of: { members: [KONGSBERG, { ...leaving, until: day('2023-12-31') }], notice: YEARLY },
      files,
      year: 2023,
      said: [],
      why: 'an agreed last day that is the one of the notice',
    },
    {
      of: { members: [KONGSBERG, { ...leaving, until: day('2022-12-31') }] },
      files,
      said: [],
      why: 'an agreed last day needs no rule',
    },
  ];
  it.each(cases)('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('counts the days of the year that a member is in force', () => {
    const { input } = check({ of: { members: [KONGSBERG, late], partYear: true }, files });
    expect(input?.members.map(({ number, index, days }) => [number, index, days])).toEqual([
      ['3006', 0, 365],
      ['3045', 1, 184],
    ]);
  });

  it('leaves out those that have left by notice, and their rows', () => {
    const of = { members: [KONGSBERG, leaving], notice: YEARLY };
    expect(check({ of, files, year: 2023 }).input?.members).toHaveLength(2);
    const { input, said } = check({ of, files, year: 2024 });
    expect(input?.members.map(({ name }) => name)).toEqual(['Kongsberg']);
    expect(said).toEqual([]);
  });

  it('says where a rule stands when the agreement does', () => {
    const at = { file: 'agreement.yaml', line: 9, column: 5 };
    const members = [KONGSBERG, { ...late, at, clause: '3' }];
    const { found } = check({ of: { members }, files });
    expect(found.map((each) => each.at)).toEqual([{ ...at, clause: '3' }]);
  });
});
