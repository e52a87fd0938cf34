import { describe, expect, it } from 'vitest';
import {
  basis,
  charge,
  check,
  day,
  decimal,
  FIGURES,
  key,
  KONGSBERG,
  NOTODDEN,
  parts,
  rate,
  type Given,
} from './given.ts';

const FILE = '2021/municipalities.csv';
const perHead = { keys: [], charges: [charge('fee', 'population', rate('3'))] };
const table = (text: string): Given => ({ files: { municipalities: text } });

describe('municipalities.csv', () => {
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
    { ...table(FIGURES), said: [], why: 'all there' },
    {
      ...table(FIGURES.replace('1100', '')),
      said: [`basis/no-figure ${FILE}:3:21`],
      why: 'an empty cell is never 0',
    },
    {
      ...table(FIGURES.replace('1100', '..')),
      said: [`basis/no-figure ${FILE}:3:21`],
      why: 'nor are dots',
    },
    { ...table(FIGURES.replace('1100', '0')), said: [], why: 'a 0 is a figure' },
    {
      ...table(FIGURES.replace('1100', '-5')),
      said: [`basis/negative-figure ${FILE}:3:21`],
      why: 'below zero',
    },
    {
      ...table(FIGURES.replace('1100', '1.100')),
      said: [`number/two-readings ${FILE}:3:21`],
      why: 'a thousand, or one and a tenth',
    },
    {
      ...table(FIGURES.replace('1100', 'mange')),
      said: [`number/unreadable ${FILE}:3:21`],
      why: 'words',
    },
    {
      ...table(FIGURES.replace('1100', '1,1234567')),
      said: [`number/too-many-decimals ${FILE}:3:21`],
      why: 'seven decimals',
    },
    {
      ...table(FIGURES.replace('1100', '99999999999999')),
      said: [`number/too-large ${FILE}:3:21`],
      why: 'no municipality has as many',
    },
    {
      ...table(FIGURES.replace('3818;Tinn;5604;600\n', '')),
      said: [`basis/no-row ${FILE}:1:1`],
      why: 'a member without a row, said once',
    },
    {
      ...table(`${FIGURES}3808;Notodden;1;1\n`),
      said: [`municipality/twice ${FILE}:5:1`],
      why: 'a member twice',
    },
    {
      ...table(
        'name;population;employees;number\nKongsberg;1;1;3006\n;2;2;3808\n;3;3;3808\n;4;4\n',
      ),
      said: [`municipality/twice ${FILE}:4:6`, `municipality/blank ${FILE}:5:5`],
      why: 'wrong municipalities stand in the column of numbers, wherever that is',
    },
    {
      ...table(`${FIGURES}4601;Bergen;1;1\n`),
      said: [`municipality/unknown ${FILE}:5:1`],
      why: 'no member',
    },
    {
      ...table(`${FIGURES};Sum;1;1\n`),
      said: [`municipality/unknown ${FILE}:5:1`],
      why: 'a total is no member',
    },
    {
      ...table(FIGURES.replace('Tinn', 'Notodden')),
      said: [`municipality/other-name ${FILE}:4:1`],
      why: 'number and name of two members: the row is that of the one lacking',
    },
    {
      ...table(FIGURES.replace('3818;Tinn', ';Tim').replace('3808;Notodden;12994;1100\n', '')),
      said: [
        `municipality/unknown ${FILE}:3:1`,
        `basis/no-row ${FILE}:1:1`,
        `basis/no-row ${FILE}:1:1`,
      ],
      why: 'one misspelt, two lacking',
    },
    {
      ...table(FIGURES.replace('3818;Tinn', ';Sum')),
      said: [`municipality/unknown ${FILE}:4:1`, `basis/no-row ${FILE}:1:1`],
      why: 'a total is not the one lacking',
    },
    {
      ...table(
        'kommune;innbyggere;ansatte\n3006 Kongsberg;1;1\n3808 Notodden;1;1\n3818 Tinn;1;1\n',
      ),
      said: [],
      why: 'number and name in one cell',
    },
    {
      ...table('kommunenr;innbyggjarar;tilsette\n604;1;1\n3808;2;2\nK-3818;3;3\n'),
      said: [],
      why: 'nynorsk, old numbers, no names',
    },
    {
      ...table('kommune;folketall;ansatte\nKongsberg kommune;1;1\nNOTODDEN;2;2\nTinn;3;3\n'),
      said: [],
      why: 'names only',
    },
    {
      ...table('population;employees\n1;1\n'),
      said: [`table/column-missing ${FILE}:1:1`],
      why: 'no municipality in it',
    },
    {
      of: { ...perHead },
      files: { municipalities: FIGURES.replace('2100', ''), budget: '' },
      said: [],
      why: 'a figure that nobody asks for may be missing',
    },
    {
      of: { ...perHead },
      files: { municipalities: 'number;name\n3006;\n3808;\n3818;\n', budget: '' },
      said: [`basis/not-given ${FILE}:1:1`],
      why: 'a charge asks for a column that is not there',
    },
    { files: { municipalities: '' }, said: [`basis/no-files ${FILE}:1:1`], why: 'neither file' },
    {
      files: { municipalities: '', unreadable: new Set(['municipalities']) },
      said: [],
      why: 'a file that could not be read is reported as that',
    },
    {
      of: { keys: [key('equal', [parts.share('100', 'equal')])] },
      files: { municipalities: '', budget: 'id;key;amount\nL1;equal;1\n' },
      said: [],
      why: 'nothing asks for figures',
    },
    {
      files: {
        municipalities: FIGURES.replace('employees', 'ukjent'),
        budget: 'id;key;amount\nL1;50/50;1\n',
      },
      said: [],
      why: 'a key that no line uses asks for nothing',
    },
    {
      files: {
        municipalities: FIGURES.replace('employees', 'ukjent'),
        budget: 'id;key;amount\nL1;staff;1\nL2;staff;1\n',
      },
      said: ['basis/not-given 2021/budget.csv:2:4'],
      why: 'a line does: said once, not on every line',
    },
    {
      of: { keys: [], charges: [charge('fee', 'Antall Elevar', rate('3'))] },
      files: {
        municipalities: 'number;antall elevar;merknad\n3006;1;bra\n3808;2;\n3818;;3\n',
        budget: '',
      },
      said: [`basis/no-figure ${FILE}:4:6`],
      why: 'a column of its own, by its header',
    },
    {
      of: {
        ...perHead,
        members: [
          { ...KONGSBERG, ceiling: { per: 'fte', amount: decimal('3'), from: day('2020-01-01') } },
          NOTODDEN,
        ],
      },
      files: { municipalities: FIGURES.replace('3818;Tinn;5604;600\n', ''), budget: '' },
      said: [`basis/not-given ${FILE}:1:1`],
      why: 'a ceiling asks too',
    },
    {
      of: { ...perHead, bases: [basis('fte'), basis('Elever')] },
      files: {
        municipalities: 'number;population;elever\n3006;1;\n3808;2;\n3818;3;\n',
        budget: '',
      },
      said: [],
      why: 'a basis that is declared and that nobody asks for may be missing',
    },
    {
      of: { ...perHead },
      files: {
        municipalities: 'number;population;x;X;y\n3006;1;1;5;\n3808;2;2;6;\n3818;3;3;7;a\n',
        budget: '',
      },
      said: [`table/column-twice ${FILE}:1:21`],
      why: 'a column of its own twice',
    },
    {
      of: { keys: [], charges: [charge('a', 'fte', rate('3')), charge('b', 'fte', rate('3'))] },
      files: { municipalities: FIGURES, budget: '' },
      said: [`basis/not-given ${FILE}:1:1`],
      why: 'two charges that ask for the same: said once',
    },
    {
      of: { keys: [], charges: [charge('a', 'fte', rate('3'))] },
      files: { municipalities: 'fte\n1\n', budget: '' },
      said: [`table/column-missing ${FILE}:1:1`],
      why: 'a file that no member can be found in',
    },
    {
      of: { ...perHead },
      files: { municipalities: FIGURES.replace('27694', '-1'), budget: '' },
      said: [`basis/negative-figure ${FILE}:2:16`],
      why: 'a figure below zero is said once, not as missing too',
    },
    {
      of: { ...perHead, members: [KONGSBERG, { ...NOTODDEN, until: day('2020-12-31') }] },
      files: {
        municipalities: 'name;population\nKongsberg;1\nNotodden;2\nNotodden;3\n',
        budget: '',
      },
      said: [],
      why: 'rows of one that has left are passed over',
    },
    {
      of: { ...perHead, charges: [charge('fee', 'population', rate('3'), { for: 'big' })] },
      files: { municipalities: FIGURES.replace('5604', ''), budget: '' },
      said: [],
      why: 'no figure is asked of those that a charge is not for',
    },
    {
      of: {
        ...perHead,
        members: [
          {
            ...KONGSBERG,
            ceiling: { per: 'employees', amount: decimal('3'), from: day('2021-12-31') },
          },
          NOTODDEN,
        ],
      },
      files: { municipalities: 'number;population\n3006;1\n3808;1\n', budget: '' },
      said: [`basis/not-given ${FILE}:1:1`],
      why: 'a ceiling of one day of the year asks',
    },
    {
      of: {
        ...perHead,
        members: [
          { ...KONGSBERG, ceiling: { per: 'fte', amount: decimal('3'), until: day('2020-12-31') } },
          NOTODDEN,
        ],
      },
      files: { municipalities: FIGURES.replace('3818;Tinn;5604;600\n', ''), budget: '' },
      said: [],
      why: 'not one of another year',
    },
  ];
  it.each(cases)('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('keeps other numeric columns as bases, under their headers, and texts not', () => {
    const municipalities =
      'number;population;Elever i skole;merknad\n3006;1;1,5;a\n3808;2;;b\n3818;3;2;3\n';
    const { input } = check({ of: perHead, files: { municipalities, budget: '' } });
    expect([...(input?.bases.keys() ?? [])]).toEqual(['population', 'Elever i skole']);
    expect(input?.bases.get('Elever i skole')?.figures).toEqual([
      1_500_000n,
      undefined,
      2_000_000n,
    ]);
    expect(input?.bases.get('population')?.at[1]).toEqual({ file: FILE, line: 3, column: 6 });
  });

  it('matches a declared basis with any header of its field', () => {
    const of = {
      ...perHead,
      charges: [charge('fee', 'innbyggere', rate('3'))],
      bases: [basis('innbyggere')],
    };
    const { input, said } = check({ of, files: { municipalities: FIGURES, budget: '' } });
    expect(said).toEqual([]);
    expect(input?.bases.get('innbyggere')?.figures[0]).toBe(27_694_000_000n);
  });
});
