import { describe, expect, it } from 'vitest';
import type { PopulationExport, PopulationFigure } from '../../../src/read/ssb-statbank.ts';
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
  member,
  NOTODDEN,
  parts,
  rate,
} from './given.ts';
import type { Given } from './given.ts';

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
      said: [`municipality/other-name ${FILE}:4:1`, `basis/no-row ${FILE}:1:1`],
      why: 'number and name of two members',
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
  it.each(cases)('$why', ({ said, why, ...given }) => {
    void why;
    expect(check(given).said).toEqual(said);
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

const figure = (
  number: string,
  year: number,
  persons: bigint | undefined,
  line = 5,
): PopulationFigure => ({
  number,
  name: '',
  year,
  persons,
  at: { file: '2021/population.csv', line, column: 3 },
});
const statbank = (...figures: readonly PopulationFigure[]): PopulationExport => ({
  file: '2021/population.csv',
  years: [...new Set(figures.map(({ year }) => year))],
  figures,
});
const others = [figure('3808', 2021, 12_994n), figure('3818', 2021, 5_604n)];
const EXPORT = '2021/population.csv';

describe('population.csv', () => {
  const asOf = (text: string): readonly ReturnType<typeof basis>[] => [basis('population', text)];
  const merged = member('3020', 'Nordre Follo', { numbers: ['0213', '0217', '3207'] });
  const cases: readonly {
    why: string;
    population: PopulationExport;
    of?: Given['of'];
    municipalities?: string;
    said: readonly string[];
    figures?: readonly (bigint | undefined)[];
    date?: string;
  }[] = [
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'the only year there is',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others, figure('3006', 2020, 1n)),
      said: ['population/several-years agreement.yaml:1:1'],
      why: 'two years and nothing that says which',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others, figure('3006', 2020, 1n)),
      of: { bases: asOf('{year}-01-01') },
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'the year of the basis date',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: { bases: asOf('{year-1}-01-01') },
      said: [`population/no-such-year ${EXPORT}:1:1`],
      why: 'a year that the file has not',
    },
    {
      population: statbank(...others),
      said: [`population/no-figure ${EXPORT}:1:1`],
      why: 'a member that is not there',
    },
    {
      population: statbank(figure('3006', 2021, undefined, 7), ...others),
      said: [`population/no-figure ${EXPORT}:7:3`],
      why: 'a figure that is missing',
    },
    {
      population: statbank(figure('0604', 2021, 27_694n), ...others),
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'under a number from before',
    },
    {
      population: statbank(
        figure('0604', 2021, 0n),
        figure('3006', 2021, 27_694n),
        figure('3303', 2021, undefined),
        ...others,
      ),
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: '0 and nothing under numbers not in use',
    },
    {
      population: statbank(
        figure('3006', 2021, 27_694n),
        figure('3303', 2021, 27_694n, 9),
        ...others,
      ),
      said: [`population/counted-twice ${EXPORT}:9:3`],
      why: 'the same people under two numbers',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      municipalities: FIGURES,
      said: [],
      why: 'both files saying the same',
    },
    {
      population: statbank(figure('3006', 2021, 27_695n), ...others),
      municipalities: FIGURES,
      said: [`population/two-sources ${FILE}:2:16`],
      why: 'both files, saying different things',
    },
    {
      population: statbank(...others),
      municipalities: FIGURES,
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'what one file lacks the other may have',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: { bases: asOf('2027-01-01') },
      date: '2026-12-01',
      said: [
        '? basis/after-issue-date agreement.yaml:1:1',
        `population/no-such-year ${EXPORT}:1:1`,
      ],
      why: 'figures that are not out yet',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: { bases: asOf('{year}-02-29') },
      said: ['basis/bad-date agreement.yaml:1:1'],
      why: 'a day that the year has not',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: { bases: [basis('population', [from('2022-01-01', '{year}-01-01')])] },
      said: ['rule/not-yet-in-force agreement.yaml:1:1'],
      why: 'a date that counts from later',
    },
    {
      population: statbank(
        figure('0213', 2019, 30_000n),
        figure('0217', 2019, 28_237n),
        figure('3020', 2019, 0n),
      ),
      of: { members: [merged], bases: asOf('2019-01-01') },
      said: [],
      figures: [58_237n],
      why: 'before a merger: the sum of its parts',
    },
    {
      population: statbank(
        figure('0213', 2018, 29_000n),
        figure('0217', 2018, 28_000n),
        figure('0213', 2019, 30_000n),
        figure('0217', 2019, undefined, 8),
      ),
      of: { members: [merged], bases: asOf('2019-01-01') },
      said: [`population/no-figure ${EXPORT}:8:3`],
      why: 'a part is never taken for the whole',
    },
  ];
  it.each(cases)('$why', ({ said, population, of = {}, municipalities = '', figures, date }) => {
    const keys = [key('heads', [parts.share('100', 'population')])];
    const files = { population, municipalities, budget: 'id;key;amount\nL1;heads;1\n' };
    const { input, said: found } = check({
      of: { keys, ...of },
      files,
      ...(date !== undefined && { date }),
    });
    expect(found).toEqual(said);
    if (figures !== undefined) {
      expect(
        input?.bases.get('population')?.figures.map((each) => each && each / 1_000_000n),
      ).toEqual(figures);
    }
  });

  it('names the day of the figures and their place in the export', () => {
    const population = statbank(
      figure('3006', 2020, 27_723n),
      figure('3808', 2020, 1n),
      figure('3818', 2020, 2n),
    );
    const of = {
      bases: asOf('{year-1}-01-01'),
      keys: [],
      charges: [charge('fee', 'population', rate('3'))],
    };
    const { input } = check({ of, files: { population, municipalities: '', budget: '' } });
    expect(input?.bases.get('population')).toMatchObject({
      asOf: '2020-01-01',
      at: [{ file: EXPORT, line: 5 }, {}, {}],
    });
  });
});
