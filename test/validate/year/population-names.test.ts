import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/model/member.ts';
import type { PopulationFigure } from '../../../src/read/population-figure.ts';
import { check, key, member, NOTODDEN, parts, TINN } from './given.ts';

const EXPORT = '2021/population.csv';
const named = (name: string, persons: bigint | undefined, line = 5): PopulationFigure => ({
  number: '',
  name,
  year: 2021,
  persons,
  at: { file: EXPORT, line, column: 3 },
});

describe('population.csv with names alone', () => {
  const cases: readonly {
    why: string;
    rows: readonly PopulationFigure[];
    members?: readonly Member[];
    said?: readonly string[];
    figures?: readonly bigint[];
  }[] = [
    {
      rows: [named('NOTODDEN kommune', 5n), named('Tinn - Dinn', 6n), named('Herøy', 7n)],
      figures: [5n, 6n],
      why: 'other spellings, several languages, and a name of nobody',
    },
    {
      rows: [named('Notodden', 5n)],
      said: [`population/no-figure ${EXPORT}:1:1`],
      why: 'a member whose name is not there',
    },
    {
      rows: [{ ...named('Notodden', undefined, 9), twinLine: 4 }, named('Tinn', 6n)],
      said: [`population/name-twice ${EXPORT}:9:3`],
      why: 'two rows of one name',
    },
    {
      rows: [{ ...named('Herøy', undefined, 9), twinLine: 4 }, named('Notodden', 5n), named('Tinn', 6n)], // prettier-ignore
      figures: [5n, 6n],
      why: 'two rows of a name that no member has',
    },
    {
      rows: [named('Notodden', 5n), named('Tinn', 6n), named('Tinn - Dinn', 7n, 9)],
      said: [`population/name-twice ${EXPORT}:9:3`],
      why: 'two names that both may be the member',
    },
    {
      rows: [named('Troms - Romsa - Tromssa', 9n), named('Tromsø - Romsa', 5n)],
      members: [member('5501', 'Tromsø - Romsa')],
      figures: [5n],
      why: 'a county that shares a name in one language',
    },
    {
      rows: [named('Herøy', 9n, 7), named('Herøy', 8n, 8)],
      members: [member('1515', 'Herøy'), member('1818', 'Herøy')],
      said: [
        `municipality/ambiguous ${EXPORT}:7:3`,
        `population/no-figure ${EXPORT}:1:1`,
        `population/no-figure ${EXPORT}:1:1`,
      ],
      why: "a name of two members is told once, and is nobody's",
    },
    {
      rows: [named('Stavanger', 9n, 7), named('Tinn', 6n)],
      members: [member('1103', 'Stavanger', { numbers: ['1141', '1142'] }), TINN],
      said: [`? population/name-may-be-part ${EXPORT}:7:3`],
      figures: [9n, 6n],
      why: 'a member that may have been several municipalities gives a warning',
    },
  ];

  it.each(cases)('$why', ({ rows, members = [NOTODDEN, TINN], said = [], figures }) => {
    const { input, said: found } = check({
      of: { members, keys: [key('heads', [parts.share('100', 'population')])] },
      files: {
        population: { file: EXPORT, years: [2021], figures: rows },
        municipalities: '',
        budget: 'id;key;amount\nL1;heads;1\n',
      },
    });
    expect(found).toEqual(said);
    const read = input?.bases.get('population')?.figures.map((each) => each && each / 1_000_000n);
    if (figures !== undefined) expect(read).toEqual(figures);
  });
});
