import { describe, expect, it } from 'vitest';
import {
  basis,
  charge,
  check,
  day,
  decimal,
  FIGURES,
  from,
  key,
  KONGSBERG,
  NOTODDEN,
  parts,
  rate,
  type Given,
} from './given.ts';

const FILE = '2021/municipalities.csv';
const AGREEMENT = 'agreement.yaml:1:1';
const perHead = { keys: [], charges: [charge('fee', 'population', rate('3'))] };

describe('bases and their figures', () => {
  /** What municipalities.csv holds, where the only charge is by `per`. */
  const per = (basisId: string, municipalities: string, more: Given['of'] = {}): Given => ({
    of: { keys: [], charges: [charge('fee', basisId, rate('3'))], ...more },
    files: { municipalities, budget: '' },
  });
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
    {
      of: { bases: [basis('employees', '2027-01-01')] },
      said: [`? basis/after-issue-date ${AGREEMENT}`],
      why: 'figures of a day after the issue date, under their day',
    },
    {
      of: { bases: [basis('employees', '2026-01-01')] },
      said: [],
      why: 'figures of the issue date itself',
    },
    {
      of: { ...perHead, bases: [basis('employees', '2027-01-01')] },
      files: { budget: '' },
      said: [],
      why: 'the day of a basis that nobody asks for is no matter',
    },
    {
      ...per('population', 'number;population;ansatte\n3006;1;5\n3808;2;6\n3818;3;\n'),
      said: [],
      why: 'a standard column that nobody asks for, under its name and with the header as its label',
    },
    {
      ...per('population', 'number;population;ansatte\n3006;1;5\n3808;2;mange\n3818;3;\n'),
      said: [`number/unreadable ${FILE}:3:8`],
      why: 'words in a standard column, which are none in any other',
    },
    {
      ...per(
        'population',
        'number;population;Elevar;Barn på SFO\n3006;1;5;7\n3808;2;6;8\n3818;3;7;9\n',
      ),
      said: [],
      why: 'two columns of their own that nobody asks for',
    },
    {
      ...per('Barn på SFO', 'number;barn paa sfo\n3006;1\n3808;2\n3818;3\n'),
      said: [],
      why: 'a basis with an å, a header without',
    },
    {
      ...per('barn paa sfo', 'number;Barn på SFO\n3006;1\n3808;2\n3818;3\n'),
      said: [],
      why: 'a basis without an å, a header with: one basis, not two',
    },
    {
      of: {
        ...perHead,
        members: [
          { ...KONGSBERG, ceiling: { per: 'employees', amount: decimal('3') } },
          {
            ...NOTODDEN,
            ceiling: { per: 'employees', amount: decimal('3'), until: day('2020-12-31') },
          },
        ],
      },
      files: {
        municipalities: 'number;population;employees\n3006;1;\n3808;2;\n',
        budget: '',
      },
      said: [`basis/no-figure ${FILE}:2:8`],
      why: 'a ceiling asks for the figure of its own member',
    },
    {
      of: {
        keys: [],
        charges: [
          charge('fee', 'employees', [], {
            rule: {
              kind: 'rates',
              parts: [{ per: 'employees', rate: { kind: 'bands', by: 'population', steps: [] } }],
            },
          }),
        ],
      },
      files: { municipalities: FIGURES.replace('27694', '').replace('1100', ''), budget: '' },
      said: [`basis/no-figure ${FILE}:3:21`, `basis/no-figure ${FILE}:2:16`],
      why: 'a rate in bands asks for what it multiplies and for what it goes by',
    },
    {
      ...per('fte', 'employees\n1\n'),
      said: [`table/column-missing ${FILE}:1:1`],
      why: 'in a file that no member can be found in, no column is missing besides',
    },
    {
      of: { ...perHead, bases: [basis('population', [from('2022-01-01', '{year}-01-01')])] },
      files: { budget: '' },
      said: [`rule/not-yet-in-force ${AGREEMENT}`],
      why: 'a day that counts from later',
    },
  ];
  it.each(cases)('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('come in the order of the agreement, of the rules that ask, of the columns', () => {
    const { input } = check({
      of: {
        keys: [key('K', [parts.share('100', 'Elevar')])],
        charges: [charge('fee', 'fte', rate('3'))],
        bases: [basis('areal')],
      },
      files: {
        municipalities:
          'number;Veg;employees;population;fte;Areal;Elevar\n3006;1;1;1;1;1;1\n3808;1;1;1;1;1;1\n3818;1;1;1;1;1;1\n',
        budget: 'id;key;amount\nL1;K;1\n',
      },
    });
    expect([...(input?.bases.keys() ?? [])]).toEqual([
      'areal',
      'Elevar',
      'fte',
      'population',
      'employees',
      'Veg',
    ]);
  });
});
