/** What `explain` shows must be recalculated by an auditor with a pocket calculator: each row says all that it is made of. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, temporaryFolder } from './in-process.ts';

const AGREEMENT = `id: a
name: A
source: x
language: nb
part_year: days
host: { number: "1804", name: Bodø kommune }
members:
  - { number: "1804", name: Bodø }
  - { number: "0301", name: Oslo, from: 2022-03-01 }
  - { number: "1151", name: Utsira }
bases: { population: { label: Innbyggere } }
keys:
  plain: { clause: "1", parts: [ { share: 50, by: equal }, { share: 50, by: population } ] }
  fixed: { clause: "2", parts: [ { fixed: 40, by: equal }, { share: 100, by: population } ] }
  floor: { clause: "3", min: 300, parts: [ { share: 100, by: population } ] }
  cap: { clause: "4", max: 450, parts: [ { share: 100, by: population } ] }
charges:
  fee: { clause: "5", months: 12, max: 900, parts: [ { per: member, amount: 50.5 }, { per: population, amount: 0.125 } ] }
`;

const withFiles = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  const all = {
    'agreement.yaml': AGREEMENT,
    '2022/municipalities.csv': 'knr;innbyggere\n0301;300\n1804;100\n1151;10\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

/** The rows of what is shown, blanks between words made one, without where the line stands. */
const rowsOf = (stdout: string): readonly string[] =>
  stdout
    .split('\n')
    .map((row) => row.replaceAll(/[ \u00A0]+/g, ' ').trim())
    .filter((row) => row !== '' && !/^(2022|agreement)\S*:\d+$/.test(row));

const LINES = `id;key;amount
P;plain;1000
F;fixed;1000
N;fixed;-1000
L;floor;1000
C;cap;1000
Z;fixed;0
`;

const explained = async (
  args: readonly string[],
  folder = withFiles({ '2022/budget.csv': LINES }),
  columns?: number,
): Promise<readonly string[]> => {
  const { stdout, stderr, exitCode } = await fordel(
    ['explain', '--lang', 'nb', ...args],
    folder,
    columns === undefined ? {} : { columns },
  );
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return rowsOf(stdout);
};

describe('a line as it is explained', () => {
  it.each([
    {
      why: 'weights by days show the figure and the days',
      of: ['Oslo', 'P'],
      rows: [
        '50 % likt 306 av 1 036 dager 147,6833976834',
        '50 % Innbyggere 300 × 306 dager av 131 950 347,8590375142',
      ],
    },
    {
      why: 'kroner per user by days, and what they leave for the percentages',
      of: ['Oslo', 'F'],
      rows: [
        '40,00 per bruker likt 40,00 × 306 / 365 dager 33,5342465753',
        'Rest 1 000,00 − 40,00 × 1 036 / 365 dager 886,4657534247',
        '100 % Innbyggere 300 × 306 dager av 131 950 616,7302475512',
      ],
    },
    {
      why: 'of a credit what comes off is added',
      of: ['Bodø', 'N'],
      rows: [
        '40,00 per bruker likt 40,00 × 365 / 365 dager −40,0000000000',
        'Rest −1 000,00 + 40,00 × 1 036 / 365 dager −886,4657534247',
      ],
    },
    {
      why: 'what the key gave before its floor',
      of: ['Utsira', 'L'],
      rows: [
        '100 % Innbyggere 10 × 365 dager av 131 950 27,6619931792',
        'hevet fra 27,6619931792 til nøkkelens minste 300,0000000000',
      ],
    },
    {
      why: 'that the key is run again over the others, and on what',
      of: ['Oslo', 'L'],
      rows: [
        'Rest 1 000,00 − 2 × 300,00 (nøkkelens minste); nøkkelen er kjørt på nytt over de andre 400,00',
        '100 % Innbyggere 300 × 306 dager av 91 800 400,0000000000',
      ],
    },
    {
      why: 'a cut by the key',
      of: ['Oslo', 'C'],
      rows: ['kuttet fra 695,7180750284 til nøkkelens høyeste 450,0000000000'],
    },
    {
      why: 'a line of 0 has nothing to reckon',
      of: ['Oslo', 'Z'],
      rows: ['en linje på 0 gir alle 0'],
    },
    {
      why: 'a charge with its months, days and the days of the year in each row',
      of: ['Oslo', 'fee'],
      rows: [
        'Sats 50,5 × 1 (deltaker) × 12 måneder × 306 / 365 dager 508,0438356164',
        'Sats 0,125 × 300 (Innbyggere) × 12 måneder × 306 / 365 dager 377,2602739726',
        'Nøyaktig 885,3041095890',
      ],
    },
  ])('$why', async ({ of: [municipality = '', line = ''], rows }) => {
    const shown = await explained(['--municipality', municipality, '--line', line]);
    for (const row of rows) expect(shown).toContain(row);
  });

  it('shows what a bound of a charge made of which sum', async () => {
    const folder = withFiles({
      'agreement.yaml': AGREEMENT.replace('max: 900', 'max: 800'),
      '2022/budget.csv': LINES,
    });
    const shown = await explained(['--municipality', 'Oslo', '--line', 'fee'], folder);
    expect(shown).toContain('kuttet fra 885,3041095890 til avgiftens høyeste 800,00');
  });

  it('gives the percentages of the parts that are left their sum, where one has fallen away', async () => {
    const agreement = AGREEMENT.replace(
      'cap: { clause: "4", max: 450, parts: [ { share: 100, by: population } ] }',
      'cap: { clause: "4", max: 450, parts: [ { share: 40, by: population }, { share: 60, by: equal } ] }',
    );
    const files = { 'agreement.yaml': agreement, '2022/budget.csv': 'id;key;amount\nC;cap;1000\n' };
    const folder = withFiles({
      ...files,
      '2022/municipalities.csv': 'knr;innbyggere\n0301;300\n1804;0\n1151;0\n',
    });
    const shown = await explained(['--municipality', 'Bodø', '--line', 'C'], folder);
    expect(shown).toEqual(expect.arrayContaining(['60 / 60 likt 365 av 730 dager 275,0000000000']));
  });

  it('says that shares are rounded on their own under half-up', async () => {
    const agreement = `${AGREEMENT}rounding: { unit: 0.01, rule: half-up }\n`;
    const folder = withFiles({ 'agreement.yaml': agreement, '2022/budget.csv': LINES });
    const shown = await explained(['--municipality', 'Bodø', '--line', 'P'], folder);
    expect(shown).toContain('hver andel er avrundet for seg');
  });

  it('keeps every factor in a narrow window', async () => {
    const folder = withFiles({ '2022/budget.csv': LINES });
    const shown = await explained(['--municipality', 'Oslo', '--line', 'fee'], folder, 44);
    expect(shown.join(' ')).toContain(
      '50,5 × 1 (deltaker) × 12 måneder × 306 / 365 dager 508,0438356164',
    );
    expect(Math.max(...shown.map((row) => row.length))).toBeLessThanOrEqual(44);
  });
});

describe('projects as they are explained', () => {
  const folder = withFiles({
    '2022/budget.csv': 'id;key;amount;project\nA;plain;1000;\nB;plain;600;Sensor\n',
    '2022/in_kind.csv': 'municipality;project;amount\n1804;Sensor;100\n',
  });

  it.each([
    {
      municipality: 'Oslo',
      lang: 'nb',
      says: ['Sum uten prosjekter 1 380,84', 'Prosjekt Sensor, finansiert for seg: andel 346,88'],
    },
    {
      municipality: 'Bodø',
      lang: 'nn',
      says: [
        'Sum utan prosjekt 1 070,47',
        'Prosjekt Sensor, finansiert for seg: del 220,13 − eigeninnsats 100,00 = 120,13 å betale',
      ],
    },
    {
      municipality: 'Bodø',
      lang: 'en',
      says: [
        'Total without projects 1,070.47',
        'Project Sensor, financed apart: share 220.13 − own effort 100.00 = 120.13 to pay',
      ],
    },
  ])(
    'stand after the sum that leaves them out: $municipality, $lang',
    async ({ municipality, lang, says }) => {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      const shown = await explained(['--municipality', municipality, '--lang', lang], copy);
      const [sum = '', project = ''] = says;
      expect(shown.at(-1)).toBe(project);
      expect(shown.indexOf(sum)).toBeGreaterThan(0);
      expect(shown.indexOf(sum)).toBeLessThan(shown.findIndex((row) => row.startsWith('B ')));
    },
  );
});
