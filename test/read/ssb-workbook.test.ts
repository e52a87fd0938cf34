import { describe, expect, it } from 'vitest';
import { populationIn } from '../../src/read/ssb-statbank.ts';
import { readXlsx } from '../../src/read/xlsx.ts';
import { sheetOf } from './workbooks.ts';

type Cell = string | number | null;
type SheetRows = readonly (readonly Cell[])[];

const TITLE: SheetRows = [['07459: Befolkning, etter region, statistikkvariabel og år'], []];
const NOTES: SheetRows = [
  [],
  ['Fra 2020 gjelder ny kommunestruktur.'],
  ['region:'],
  ['0301 Oslo:'],
  ['Grensen ble justert.'],
  ['Sist endret:'],
  ['20210223 08:00'],
  ['Kilde:'],
  ['Statistisk sentralbyrå'],
];

const read = async (rows: SheetRows): Promise<readonly string[]> => {
  const { table } = await readXlsx('population.xlsx', await sheetOf(rows), { headed: false });
  const { population, found } = populationIn(table!);
  return [
    ...found.map(({ code, at }) => `${code} ${String(at.cell)}`),
    ...(population?.figures ?? []).map(
      ({ number, name, year, persons }) => `${number} ${name} ${String(year)} ${String(persons)}`,
    ),
  ];
};

const BOTH = ['0301 Oslo 2021 697010', '1149 Karmøy 2021 42541'];
const FOUR = [
  '0301 Oslo 2020 5',
  '0301 Oslo 2021 697010',
  '1149 Karmøy 2020 6',
  '1149 Karmøy 2021 42541',
];

/** As PxWeb writes them: the columns of regions, sexes and ages have no heading, and nothing that repeats is repeated. */
const layouts: readonly { why: string; rows: SheetRows; said: readonly string[] }[] = [
  {
    why: 'statistic and year in one row',
    rows: [[null, 'Personer 2021'], ['0301 Oslo', 697010], ['1149 Karmøy', 42541]],
    said: BOTH,
  },
  {
    why: 'statistic above years',
    rows: [[null, 'Personer', null], [null, '2020', '2021'], ['0301 Oslo', 5, 697010], ['1149 Karmøy', 6, 42541]],
    said: FOUR,
  },
  {
    why: 'years above statistics',
    rows: [[null, '2020', null, '2021', null], [null, 'Personer', 'Døde', 'Personer', 'Døde'], ['0301 Oslo', 5, 1, 697010, 2], ['1149 Karmøy', 6, 1, 42541, 2]],
    said: FOUR,
  },
  {
    why: 'years as numbers, and no statistic',
    rows: [[null, 2020, 2021], ['0301 Oslo', 5, 697010], ['1149 Karmøy', 6, 42541]],
    said: FOUR,
  },
  {
    why: 'number and name in two columns',
    rows: [[null, null, 'Personer'], [null, null, '2021'], ['0301', 'Oslo', 697010], ['1149', 'Karmøy', 42541]],
    said: BOTH,
  },
  {
    why: 'a sex and its ages below each region',
    rows: [
      [null, null, null, 'Personer'],
      [null, null, null, '2021'],
      ['0301 Oslo', 'Menn', '0 år', 697000],
      [null, null, '1 år eller eldre', 2],
      [null, 'Kvinner', '0 år', 3],
      [null, null, '1 år eller eldre', 5],
      ['1149 Karmøy', 'Menn', '0 år', 42530],
      [null, null, '1 år eller eldre', 2],
      [null, 'Kvinner', '0 år', 4],
      [null, null, '1 år eller eldre', 5],
    ],
    said: BOTH,
  },
  {
    why: 'totals beside ages',
    rows: [
      [null, null, 'Personer 2021'],
      ['0301 Oslo', 'Alle aldre', 697010],
      [null, '0 år', 7010],
      [null, '1 år eller eldre', 690000],
      ['1149 Karmøy', 'Alle aldre', 42541],
      [null, '0 år', 541],
      [null, '1 år eller eldre', 42000],
    ],
    said: BOTH,
  },
  {
    why: 'statistics below each region',
    rows: [
      [null, null, '2021'],
      ['0301 Oslo', 'Folkemengde', 697010],
      [null, 'Folketilvekst', 5],
      ['1149 Karmøy', 'Folkemengde', 42541],
      [null, 'Folketilvekst', 6],
    ],
    said: BOTH,
  },
  {
    why: 'years below each region, and none in the heading',
    rows: [
      [null, null, 'Personer'],
      ['0301 Oslo', '2020', 5],
      [null, '2021', 697010],
      ['1149 Karmøy', '2020', 6],
      [null, '2021', 42541],
    ],
    said: FOUR,
  },
  {
    why: 'headings of regions and sexes in the first row',
    rows: [['region', 'kjønn', 'Personer', null], [null, null, '2020', '2021'], ['0301 Oslo', 'Menn', 2, 697000], [null, 'Kvinner', 3, 10], ['1149 Karmøy', 'Menn', 2, 42500], [null, 'Kvinner', 4, 41]],
    said: FOUR,
  },
  {
    why: 'headings of regions in the last row',
    rows: [[null, 'Personer', null], ['region', '2020', '2021'], ['0301 Oslo', 5, 697010], ['1149 Karmøy', 6, 42541]],
    said: FOUR,
  },
  {
    why: 'the statistic in the last row',
    rows: [['region', '2020', '2021'], [null, 'Personer', null], ['0301 Oslo', 5, 697010], ['1149 Karmøy', 6, 42541]],
    said: FOUR,
  },
  {
    why: 'births',
    rows: [[null, 'Levendefødte', null], [null, '2020', '2021'], ['0301 Oslo', 5, 6]],
    said: ['population/which-statistic A2'],
  },
  {
    why: 'men and women beside each other',
    rows: [[null, 'Menn', 'Kvinner'], [null, '2021', '2021'], ['0301 Oslo', 5, 6]],
    said: ['population/which-statistic A2'],
  },
  {
    why: 'one sex',
    rows: [[null, null, '2021'], ['0301 Oslo', 'Menn', 5]],
    said: ['population/part-of-people C2'],
  },
  {
    why: 'a division of people without a heading',
    rows: [[null, null, '2021'], ['0301 Oslo', 'Hovedalternativet (MMM)', 5], [null, 'Høy vekst (HHH)', 6]],
    said: ['population/which-category B1'],
  },
  {
    why: 'no year anywhere',
    rows: [[null, 'Personer'], ['0301 Oslo', 5]],
    said: ['population/no-header A1'],
  },
]; // prettier-ignore

describe("the Statbank's workbooks", () => {
  it.each(layouts)('$why', async ({ rows, said }) => {
    expect(await read(rows)).toEqual(said);
  });

  const whole = layouts.filter(({ said }) => said.every((text) => !text.includes('/')));
  it.each(whole)('with title and footnotes: $why', async ({ rows, said }) => {
    expect(await read([...TITLE, ...rows, ...NOTES])).toEqual(said);
  });
});
