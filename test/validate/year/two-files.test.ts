import { expect, it } from 'vitest';
import type { PopulationExport } from '../../../src/read/ssb-statbank.ts';
import { basis, charge, check, FIGURES, key, parts, rate, type Given } from './given.ts';

const FILE = '2021/municipalities.csv';
const EXPORT = '2021/population.csv';
const ALL = { '3006': 27_694n, '3808': 12_994n, '3818': 5_604n };

/** population.csv with the figures of one year, or the same ones of several; a line each. */
const population = (persons: Readonly<Record<string, bigint>>, ...years: readonly number[]) => {
  const wanted = years.length === 0 ? [2021] : years;
  const figures = Object.entries(persons).flatMap(([number, count], index) =>
    wanted.map((year, nth) => ({
      number,
      name: '',
      year,
      persons: count,
      at: { file: EXPORT, line: index + 2, column: nth + 2 },
    })),
  );
  return { file: EXPORT, years: wanted, figures } satisfies PopulationExport;
};
const heads = { keys: [key('heads', [parts.share('100', 'population')])] };
const budget = 'id;key;amount\nL1;heads;1\n';
const unasked = { keys: [key('heads', [parts.share('100', 'equal')])] };

it.each<Given & { said: readonly string[]; why: string }>([
  {
    of: heads,
    files: { population: population(ALL), municipalities: FIGURES.replace('27694', ''), budget },
    said: [],
    why: 'what municipalities.csv lacks population.csv may have',
  },
  {
    of: heads,
    files: {
      population: population(ALL),
      municipalities: 'number;employees\n3006;1\n3808;1\n3818;1\n',
      budget,
    },
    said: [],
    why: 'population in the one file, all else in the other',
  },
  {
    of: heads,
    files: {
      population: population(ALL),
      municipalities: FIGURES.replace('27694', 'mange'),
      budget,
    },
    said: [`number/unreadable ${FILE}:2:16`],
    why: 'a cell that is no number is not compared with the other file',
  },
  {
    of: heads,
    files: { population: population(ALL), municipalities: FIGURES.replace('27694', '-1'), budget },
    said: [`basis/negative-figure ${FILE}:2:16`],
    why: 'nor is a figure below zero',
  },
  {
    of: heads,
    files: {
      population: population({ ...ALL, '3006': 0n }),
      municipalities: FIGURES.replace('27694', ''),
      budget,
    },
    said: [`population/no-figure ${EXPORT}:2:2`],
    why: 'a figure that neither file has is said once, of population.csv',
  },
  {
    of: unasked,
    files: { population: population({ '3808': 1n, '3818': 2n }), municipalities: '', budget },
    said: [],
    why: 'a member that is not in population.csv, where nobody asks for its figure',
  },
  {
    of: { ...unasked, bases: [basis('population', '{year-1}-01-01')] },
    files: { population: population(ALL, 2020, 2021), municipalities: '', budget },
    said: [],
    why: 'population.csv is read by the basis date also where nobody asks for it',
  },
  {
    of: { ...heads, charges: [charge('fee', 'fte', rate('3'))] },
    files: { population: population(ALL), municipalities: '', budget },
    said: [`basis/not-given ${FILE}:1:1`],
    why: 'another basis, where there is only population.csv: there are no columns to choose among',
  },
])('$why', (given) => {
  expect(check(given).said).toEqual(given.said);
});
