import { NASTY } from '../mutate.ts';
import type { Random } from '../random.ts';
import { csvBytes } from './csv.ts';
import { plainNumber } from './number.ts';

/** Words of the Statbank's exports, in both languages and in codes. */
export const POPULATION_WORDS: readonly string[] = [
  'region', 'kommune', 'sex', 'kjønn', 'age', 'alder', 'contents', 'statistikkvariabel', 'year', 'år', 'Tid', 'value', 'verdi',
  'Persons', 'Personer', 'Persons 2021', 'Personer 2020', '2021', '2021K1', 'Males', 'Kvinner', 'Begge kjønn', 'Both sexes',
  '0 years', '105 år eller eldre', '100+', 'Alle aldre', '000', '999', 'K-3006 Kongsberg', '3006 Kongsberg', '3006', 'K-3006',
  '0 Hele landet', 'EKA30 Viken', '9999 Uoppgitt', 'Rest', '07459: Population, by region, age, contents and year', '..', '.', ':',
]; // prettier-ignore

const DIMENSIONS: readonly (readonly [string, readonly string[]])[] = [
  ['sex', ['Males', 'Females', 'Both sexes']],
  ['kjønn', ['Menn', 'Kvinner', 'Begge kjønn']],
  ['age', ['0 years', '1 year', '2 years', '105 years or older', 'All ages']],
  ['alder', ['0 år', '1 år', '67-79 år', '80 år eller eldre', 'Alle aldre']],
  ['year', ['2019', '2020', '2021']],
  ['Tid', ['2021', '2021K4', '2020M01']],
  ['contents', ['Persons', 'Births']],
];

/** A population table with a title or none, with some dimensions, in the wide or the long form. */
export const populationTable = (random: Random): Uint8Array => {
  const dimensions = random.list(random.int(4), () => random.pick(DIMENSIONS));
  const years = random.list(1 + random.int(3), () =>
    random.pick([
      'Persons 2021',
      'Personer 2020',
      '2021',
      'value',
      'Persons',
      '2019',
      ...NASTY.slice(0, 3),
    ]),
  );
  const region = (): string =>
    `${random.pick(['K-', '', '', 'EKA'])}${random.pick(['3006', '0301', '301', '30', '0', '9999', '12345'])}${random.pick([' Kongsberg', ' Hå', '', ' (-2019)', ' '])}`;
  const rows = random.list(1 + random.count(80), () => [
    random.chance(0.97) ? region() : random.pick(NASTY),
    ...dimensions.map(([, values]) => random.pick(values)),
    ...years.map(() => (random.chance(0.9) ? String(random.int(700_000)) : plainNumber(random))),
  ]);
  const head = [
    random.pick(['region', 'kommune', 'Region', 'x']),
    ...dimensions.map(([name]) => name),
    ...years,
  ];
  const title = random.chance(0.4) ? [['07459: Population, by region and year'], ['']] : [];
  return csvBytes([...title, head, ...rows], random);
};
