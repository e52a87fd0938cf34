import { describe, expect, it } from 'vitest';
import type { PopulationExport } from '../../../src/read/ssb-statbank.ts';
import type { PopulationFigure } from '../../../src/read/population-figure.ts';
import {
  basis,
  charge,
  check,
  FIGURES,
  from,
  key,
  member,
  parts,
  rate,
  type Given,
} from './given.ts';

const FILE = '2021/municipalities.csv';

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
      of: {
        bases: [
          { ...basis('population'), at: { file: 'agreement.yaml', line: 9, column: 3 } },
          { ...basis('employees'), at: { file: 'agreement.yaml', line: 10, column: 3 } },
        ],
      },
      said: ['population/several-years agreement.yaml:9:3'],
      why: 'at the basis where the agreement has one',
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
      population: statbank({ ...figure('3006', 2021, 27_694n, 7), name: 'Tinn' }, ...others),
      said: [`municipality/other-name ${EXPORT}:7:3`],
      why: "another member's name beside the number",
    },
    {
      population: statbank(
        { ...figure('3006', 2021, 27_694n), name: 'Kongsb?rg (-2023)' },
        ...others,
      ),
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'a damaged name: the number decides',
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
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: {
        keys: [
          key('heads', [parts.share('100', 'equal')]),
          key('other', [parts.share('100', 'equal')]),
        ],
      },
      said: [],
      figures: [27_694n, 12_994n, 5_604n],
      why: 'figures that nobody asks for are there all the same',
    },
    {
      population: statbank(figure('3006', 2021, 27_694n), ...others),
      of: {
        keys: [key('heads', [parts.share('100', 'innbyggere')])],
        bases: [basis('innbyggere')],
      },
      said: [],
      why: 'under the name that the agreement has for it',
    },
    {
      population: statbank(
        { ...figure('3006', 2021, 27_694n, 7), name: 'Tinn' },
        { ...figure('3006', 2020, 27_694n, 8), name: 'Tinn' },
        ...others,
      ),
      of: { bases: asOf('2021-01-01') },
      said: [`municipality/other-name ${EXPORT}:7:3`],
      why: "another member's name in every year: said once",
    },
    {
      population: statbank(
        { ...figure('3006', 2021, 27_694n), name: 'Kongsberg' },
        { ...figure('0604', 2021, 0n, 8), name: 'Tinn' },
        ...others,
      ),
      said: [`municipality/other-name ${EXPORT}:8:3`],
      why: "another member's name beside an old number",
    },
    {
      population: statbank(
        figure('0213', 2019, 30_000n),
        figure('0217', 2019, undefined, 8),
        figure('0217', 2018, 28_000n),
      ),
      of: { members: [merged], bases: asOf('2019-01-01') },
      said: [],
      figures: [30_000n],
      why: 'a number that was in use only before those that are counted',
    },
    {
      population: statbank(figure('3020', 2020, 60_000n), figure('3020', 2019, 0n, 9)),
      of: { members: [merged], bases: asOf('2019-01-01') },
      said: [`population/no-figure ${EXPORT}:9:3`],
      why: 'nobody in the year that is asked for',
    },
    {
      population: statbank(
        figure('0213', 2018, 29_000n),
        figure('0217', 2018, 28_000n),
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

  it('could not be read: that is reported, and no line is blamed for it', () => {
    const keys = [key('heads', [parts.share('100', 'population')])];
    const files = {
      municipalities: 'number;employees\n3006;1\n3808;1\n3818;1\n',
      budget: 'id;key;amount\nL1;heads;1\n',
    };
    expect(check({ of: { keys }, files }).said).toEqual(['basis/not-given 2021/budget.csv:2:4']);
    const unreadable = new Set(['population'] as const);
    expect(check({ of: { keys }, files: { ...files, unreadable } }).said).toEqual([]);
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
