import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPopulation } from '../../src/read/ssb-statbank.ts';
import { EXPECTED, writeExport, type ExportStyle } from './ssb-export.ts';

const HERE = new URL('ssb/', import.meta.url);
const SHARED = new URL('../../../shared/data/', import.meta.url);

const figuresOf = (bytes: Uint8Array): ReadonlyMap<string, bigint | undefined> => {
  const { population, found } = readPopulation('2021/population.csv', bytes);
  expect(found).toEqual([]);
  return new Map(
    population!.figures.map(({ number, year, persons }) => [`${number} ${String(year)}`, persons]),
  );
};
const read = (text: string): ReturnType<typeof readPopulation> =>
  readPopulation('p.csv', new TextEncoder().encode(text));
const problems = (text: string): readonly string[] =>
  read(text).found.map(({ code, at }) => `${code} ${String(at.line)}:${String(at.column)}`);
const figures = (text: string): Record<string, bigint | undefined> =>
  Object.fromEntries(figuresOf(new TextEncoder().encode(text)));

describe('real exports', () => {
  it.each([
    { file: 'comma-no-title-2019.csv', expected: { '0604 2019': 27481n, '1119 2019': 18814n } },
    { file: 'semicolon-title-2021.csv', expected: { '5006 2021': 24152n, '5436 2021': 3921n } },
    { file: 'semicolon-title-sex-age-2021.csv', expected: { '3046 2021': 2219n } },
    {
      file: 'tab-no-title-2015-2018.csv',
      expected: { '0604 2015': 26711n, '0604 2016': 27013n, '0604 2017': 27216n, '0604 2018': 27410n }, // prettier-ignore
    },
  ])('$file', ({ file, expected }) => {
    expect(Object.fromEntries(figuresOf(readFileSync(new URL(file, HERE))))).toEqual(expected);
  });

  it('names a municipality as the file does, and gives the place of its first figure', () => {
    const bytes = readFileSync(new URL('semicolon-title-2021.csv', HERE));
    expect(readPopulation('p.csv', bytes).population?.figures[0]).toEqual({
      number: '5006',
      name: 'teinkj',
      year: 2021,
      persons: 24152n,
      at: { file: 'p.csv', line: 4, column: 27 },
    });
  });

  it.skipIf(!existsSync(SHARED))('agree with the published sums', () => {
    const published = new Map(
      readFileSync(new URL('population-2017-2022.csv', SHARED), 'utf8')
        .split(/\r?\n/)
        .map((line) => line.split(';'))
        .map(([year, number, , persons]) => [`${number!} ${year!}`, persons]),
    );
    let compared = 0;
    for (const file of [
      'ssb_komma_uten_anforsel_uten_tittel_2019_LF.csv',
      'ssb_semikolon_tittel_2021_LF.csv',
      'ssb_semikolon_tittel_kjonn_alder_2021_LF.csv',
      'ssb_tab_uten_tittel_2015-2018_LF.csv',
    ]) {
      for (const [key, persons] of figuresOf(readFileSync(new URL(`ssb/${file}`, SHARED)))) {
        const sum = published.get(key);
        if (sum === undefined) continue;
        expect(`${key}: ${String(persons)}`).toBe(`${key}: ${sum}`);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(12);
  });
});

describe('every layout gives the same figures', () => {
  const base = {
    title: 'quoted',
    delimiter: ';',
    lineEnd: '\r\n',
    quotes: true,
    encoding: 'windows-1252',
    others: true,
  } as const;
  const layouts: ExportStyle[] = [];
  for (const region of ['K-3006 Kongsberg', '3006 Kongsberg', '3006', 'two columns'] as const)
    for (const layout of ['years', 'years only', 'long', 'long with codes'] as const)
      for (const language of ['en', 'nb'] as const)
        for (const dimensions of [[], ['sex'], ['age'], ['sex', 'age']] as const)
          for (const totals of ['none', 'beside', 'only'] as const)
            for (const contents of [
              'none',
              'column',
              'several in a column',
              'several columns',
            ] as const)
              // prettier-ignore
              layouts.push({ ...base, region, layout, language, dimensions, totals, contents });

  it(`${String(layouts.length)} layouts`, () => {
    for (const style of layouts) {
      expect(figuresOf(writeExport(style)), JSON.stringify(style)).toEqual(EXPECTED);
    }
  });

  it('in every dialect', () => {
    const style: fc.Arbitrary<ExportStyle> = fc
      .record({
        title: fc.constantFrom('none', 'quoted', 'without-empty-line'),
        delimiter: fc.constantFrom(';', ',', '\t'),
        lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
        quotes: fc.boolean(),
        encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'),
        others: fc.boolean(),
        layout: fc.constantFrom(...layouts),
      })
      .map(({ layout, ...dialect }) => ({ ...layout, ...dialect }));
    fc.assert(
      fc.property(style, (each) => {
        expect(figuresOf(writeExport(each))).toEqual(EXPECTED);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('what a row or cell means', () => {
  it.each([
    { text: 'anything;Personer 1. januar 2021\n3006 Kongsberg;5\n', expected: { '3006 2021': 5n }, why: 'a longer header' }, // prettier-ignore
    { text: 'region;Folkemengde 2021\nF-30 Viken;9\n30 Viken;9\n3006 Kongsberg;5\n030101 Gamle Oslo;2\n0301 01 Gamle Oslo;2\n', expected: { '3006 2021': 5n }, why: 'counties and districts' }, // prettier-ignore
    { text: 'region;2021\n301 Oslo;5\n', expected: { '0301 2021': 5n }, why: 'a lost zero' },
    { text: 'region;2021\n0604 Kongsberg;0\n3006 Kongsberg;5\n', expected: { '3006 2021': 5n }, why: '0 says that a number is not in use' }, // prettier-ignore
    { text: 'region;2020;2021\n0604 Kongsberg;5;.\n', expected: { '0604 2020': 5n, '0604 2021': undefined }, why: 'a missing figure' }, // prettier-ignore
    { text: 'region;2021\n3006 Kongsberg;5\n;\nKilde: Statistisk sentralbyrå;\n"Fotnote; 1"\n', expected: { '3006 2021': 5n }, why: 'lines below' }, // prettier-ignore
    { text: 'region;2021\n2021 Karasjok;5\n2020 Porsanger;6\n', expected: { '2021 2021': 5n, '2020 2021': 6n }, why: 'numbers that look like years' }, // prettier-ignore
    { text: 'Tid;Region;value\n2021;2021;5\n2020;2021;6\n', expected: { '2021 2021': 5n, '2021 2020': 6n }, why: 'and years before them' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;0-17 år;2\n3006 K;18 år eller eldre;3\n', expected: { '3006 2021': 5n }, why: 'groups of ages' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;0-105 år eller eldre;5\n', expected: { '3006 2021': 5n }, why: 'one group of all' }, // prettier-ignore
    { text: 'region;sivilstand;2021\n3006 K;I alt;5\n3006 K;Ugift;2\n3006 K;Gift;3\n', expected: { '3006 2021': 5n }, why: 'the total of a dimension that nobody foresaw' }, // prettier-ignore
    { text: 'region;sivilstand;2021\n3006 K;I alt;5\n3006 K;Gift;3\n', expected: { '3006 2021': 5n }, why: 'the total, whatever else was chosen' }, // prettier-ignore
    { text: 'region;bosted;alder;2021\n3006 K;Tettbygd;0 år;1\n3006 K;Tettbygd;1 år eller eldre;2\n3006 K;Alle;0 år;2\n3006 K;Alle;1 år eller eldre;3\n', expected: { '3006 2021': 5n }, why: 'the ages of everybody' }, // prettier-ignore
    { text: 'region;landbakgrunn;2021\n3006 K;Hele befolkningen;5\n3006 K;Innvandrere i alt;2\n', expected: { '3006 2021': 5n }, why: 'a total of some is none of everybody' }, // prettier-ignore
    { text: 'region;enhet;2021\n3006 K;Personer;5\n', expected: { '3006 2021': 5n }, why: 'a column that only says that persons are counted' }, // prettier-ignore
    { text: 'fylke;region;2021\nViken;3006 K;5\n', expected: { '3006 2021': 5n }, why: 'the county beside its municipality' }, // prettier-ignore
    { text: 'region;landsdel;2021\n3006 K;Østlandet;5\n1119 H;Vestlandet;6\n', expected: { '1119 2021': 6n, '3006 2021': 5n }, why: 'what is said of each municipality divides nobody' }, // prettier-ignore
    { text: '"Region - region";"Kjonn - kjønn";"Alder - alder";"Tid - år";"value"\n3006 - K;0 - Begge kjønn;999 - Alle aldre;2021 - 2021;5\n3006 - K;0 - Begge kjønn;000 - 0 år;2021 - 2021;2\n3006 - K;0 - Begge kjønn;001+ - 1 år eller eldre;2021 - 2021;3\n3006 - K;1 - Menn;999 - Alle aldre;2021 - 2021;1\n3006 - K;2 - Kvinner;999 - Alle aldre;2021 - 2021;4\n', expected: { '3006 2021': 5n }, why: 'codes before texts, in headings too' }, // prettier-ignore
    { text: 'region;2021;;\n3006 K;5;;\n', expected: { '3006 2021': 5n }, why: 'empty columns at the end' }, // prettier-ignore
    { text: ';kjønn;2021\n3006 K;Menn;2\n;Kvinner;3\n', expected: { '3006 2021': 5n }, why: 'a heading that begins blank, a region on the first of its rows' }, // prettier-ignore
    { text: 'kjønn;region;2021\nMenn;3006 K;2\n;1119 H;2\nKvinner;3006 K;3\n;1119 H;4\n', expected: { '3006 2021': 5n, '1119 2021': 6n }, why: 'a sex on the first of its rows' }, // prettier-ignore
    { text: 'region;kjønn;2021\n3006 K;Menn;2\n3006 K;Kvinner;3\n;;5\n', expected: { '3006 2021': 5n }, why: "a row that names nothing is nobody's" }, // prettier-ignore
    { text: 'nr;kommune;2021\n3006;K;5\n;Sum;5\n', expected: { '3006 2021': 5n }, why: 'a sum that somebody has added' }, // prettier-ignore
    { text: 'region;2021\n0301 Oslo;5\n0301a Bydel;3\n0301B Bydel;3\n030101 Gamle Oslo;2\n0301-01 Gamle Oslo;2\n', expected: { '0301 2021': 5n }, why: 'city districts' }, // prettier-ignore
    { text: 'region;2021\n0301 Oslo;5\n\nregion:\n0301 Oslo:\nEn fotnote\n', expected: { '0301 2021': 5n }, why: 'a footnote to a municipality' }, // prettier-ignore
    { text: 'region;sex;age;2021\n3006 K;Both sexes;All ages;5\n3006 K;Both sexes;0 years;2\n3006 K;Both sexes;1 year or older;3\n3006 K;Males;All ages;1\n3006 K;Females;All ages;4\n', expected: { '3006 2021': 5n }, why: 'totals of each, no cross' }, // prettier-ignore
    { text: 'region;Population 1 January 2021;Population growth 2021;Deaths 2021\n3006 K;5;1;2\n', expected: { '3006 2021': 5n }, why: 'the population among others' }, // prettier-ignore
    { text: '"region","age","07459: Population, by region, age and year","year"\n"3006 K","All ages",5,"2021"\n', expected: { '3006 2021': 5n }, why: 'figures under the title, not last' }, // prettier-ignore
    { text: '07459: Population, by region, age and year 2021\n\nregion,Persons 2021\n3006 K,5\n', expected: { '3006 2021': 5n }, why: 'a title without quotes' }, // prettier-ignore
  ])('$why', ({ text, expected }) => {
    expect(figures(text)).toEqual(expected);
  });

  it('gives the cell that is missing', () => {
    const text = 'region;alder;2021\n3006 K;0 år;2\n3006 K;1 år eller eldre;..\n';
    const [figure] = read(text).population!.figures;
    expect(figure).toMatchObject({ persons: undefined, at: { line: 3, column: 25 } });
  });
});

describe('regions by name alone', () => {
  const named = (text: string): readonly string[] =>
    read(text).population!.figures.map(
      ({ number, name, persons, twinLine, at }) =>
        `${number}/${name} ${String(persons)} ${String(at.line)} ${String(twinLine)}`,
    );

  it.each([
    { text: 'region;2021\nOslo - Oslove;5\nKilde: SSB\n', said: ['/Oslo - Oslove 5 2 undefined'], why: 'no number' }, // prettier-ignore
    { text: 'Kommune;kjønn;2021\nOslo;Menn;2\nOslo;Kvinner;3\n', said: ['/Oslo 5 2 undefined'], why: 'sexes are no second row' }, // prettier-ignore
    { text: 'region;2021\nHerøy;5\nOslo;6\nHerøy;7\n', said: ['/Herøy undefined 4 2', '/Oslo 6 3 undefined'], why: 'two of one name have no figure' }, // prettier-ignore
  ])('$why', ({ text, said }) => {
    expect(named(text)).toEqual(said);
  });
});

describe('what cannot be the population is refused', () => {
  it.each([
    { text: '', found: ['file/empty 1:1'], why: 'nothing' },
    { text: 'a;b\n1;2\n', found: ['population/no-header 1:1'], why: 'no year' },
    { text: 'hva;2021\nKongsberg;5\n', found: ['population/no-region 1:1'], why: 'names under a heading that is not of regions' }, // prettier-ignore
    { text: 'region;sivilstand;2021\n3006 K;Ugift;2\n3006 K;Gift;3\n', found: ['population/which-category 1:8'], why: 'groups without a total' }, // prettier-ignore
    { text: 'region;sivilstand;2021\n3006 K;Gift;3\n', found: ['population/which-category 1:8'], why: 'one group of people' }, // prettier-ignore
    { text: 'region;alternativ;2021\n3006 K;Hovedalternativet (MMM);5\n3006 K;Høy nasjonal vekst (HHH);6\n', found: ['population/which-category 1:8'], why: 'projections' }, // prettier-ignore
    { text: 'region;landbakgrunn;2021\n3006 K;Alle land;5\n3006 K;I alt;6\n', found: ['population/which-category 1:8'], why: 'two that say they are everybody' }, // prettier-ignore
    { text: 'region;innvandringskategori;landbakgrunn;2021\n3006 K;Innvandrere i alt;Alle gifte;5\n', found: ['population/which-category 1:8', 'population/which-category 1:29'], why: 'all of some; every such column is told of' }, // prettier-ignore
    { text: ';;2021\n3006 K;Gift;3\n', found: ['population/which-category 1:2'], why: 'a group of people without a heading' }, // prettier-ignore
    { text: 'region;Personer 31.12.2021\n3006 K;5\n', found: ['population/which-statistic 1:1'], why: 'the last day of the year' }, // prettier-ignore
    { text: 'region;2021K1\n3006 K;5\n', found: ['population/no-header 1:1'], why: 'quarters' }, // prettier-ignore
    { text: 'region;2021\n30 Viken;5\n', found: ['population/no-figures 1:1'], why: 'only counties' }, // prettier-ignore
    { text: 'region;Births 2021\n3006 K;5\n', found: ['population/which-statistic 1:1'], why: 'births' }, // prettier-ignore
    { text: 'region;Menn 2021;Kvinner 2021\n3006 K;5;6\n', found: ['population/which-statistic 1:1'], why: 'sexes as columns' }, // prettier-ignore
    { text: 'region;Persons 2021;Population 2021\n3006 K;5;6\n', found: ['population/which-statistic 1:1'], why: 'two that could be' }, // prettier-ignore
    { text: 'region;contents;2021\n3006 K;Births;5\n3006 K;Deaths;6\n', found: ['population/which-statistic 1:1'], why: 'births and deaths in a column' }, // prettier-ignore
    { text: 'region;Persons 2021;persons  2021\n3006 K;5;6\n'.replace('persons', 'Persons'), found: ['table/column-twice 1:21'], why: 'a year twice' }, // prettier-ignore
    { text: 'region;2021\n3006 K;5,5\n3007 L;-5\n3008 M;x\n3009 N;1.234\n', found: ['population/not-a-count 2:8', 'population/not-a-count 3:8', 'population/not-a-count 4:8', 'population/not-a-count 5:8'], why: 'no whole numbers' }, // prettier-ignore
    { text: 'region;2021\n3006 K;5\n3006 Kongsberg;5\n', found: ['population/row-twice 3:16'], why: 'a row twice' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;Alle aldre;6\n3006 K;0 år;2\n3006 K;1 år eller eldre;3\n', found: ['population/totals-differ 2:19'], why: 'a total that is none' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;0 år;2\n3006 K;2 år eller eldre;3\n', found: ['population/part-of-people 2:13'], why: 'an age is left out: a warning' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;18-66 år;2\n', found: ['population/part-of-people 2:17'], why: 'only some ages' }, // prettier-ignore
    { text: 'region;alder;2021\n3006 K;0 år;2\n3006 K;0-17 år;2\n3006 K;18 år eller eldre;3\n', found: ['population/part-of-people 2:13'], why: 'an age counted twice' }, // prettier-ignore
    { text: 'region;kjønn;2021\n3006 K;Menn;2\n', found: ['population/part-of-people 2:13'], why: 'only one sex' }, // prettier-ignore
  ])('$why', ({ text, found }) => {
    expect(problems(text)).toEqual(found);
  });

  it.each([
    {
      text: 'region;alder;2021\n3006 K;0 år;2\n3006 K;1 år;3\n',
      figure: 5n,
      code: 'population/part-of-people',
      why: 'all of the export ends at one year',
    },
    {
      text: 'region;alder;2021\n3006 K;0 år;2\n3006 K;105 år eller eldre;3\n3007 L;0 år;2\n3007 L;105 år eller eldre;1\n',
      figure: 5n,
      code: 'population/part-of-people',
      why: 'all of the export leaves out the same ages',
    },
    {
      text: 'region;kjønn;alder;2021\n3006 K;Menn;0 år;2\n3006 K;Menn;1 år eller eldre;2\n3006 K;Kvinner;1 år eller eldre;2\n',
      figure: 6n,
      code: 'population/rows-missing',
      why: 'empty rows are hidden',
    },
  ])('counted, with a warning: $why', ({ text, figure, code }) => {
    const { population, found } = read(text);
    expect(population?.figures[0]?.persons).toEqual(figure);
    expect(found).toMatchObject([{ code, severity: 'warning' }]);
  });

  it('ages that end before those of others are refused: the file is cut off', () => {
    const text = 'region;alder;2021\n3006 K;0 år;2\n3006 K;1 år;3\n3007 L;0 år;2\n';
    expect(problems(text)).toContain('population/part-of-people 4:13');
  });

  it('a real file with one row less has no figure', () => {
    const text = readFileSync(new URL('comma-no-title-2019.csv', HERE), 'latin1');
    const lines = text.split('\n');
    expect(problems([...lines.slice(0, 40), ...lines.slice(41)].join('\n'))).toEqual([
      'population/part-of-people 2:24',
    ]);
  });
});

describe('hostile exports', () => {
  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readPopulation('p.csv', bytes)).toHaveProperty('found');
      }),
    );
    const real = readFileSync(new URL('semicolon-title-sex-age-2021.csv', HERE));
    const change = fc.tuple(fc.nat(real.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), (changes) => {
        const broken = Uint8Array.from(real);
        for (const [at, byte] of changes) broken[at] = byte;
        expect(readPopulation('p.csv', broken)).toHaveProperty('found');
      }),
      { numRuns: 300 },
    );
  });

  it('of all municipalities, ages, sexes and thirty years are read in seconds', () => {
    const years = Array.from({ length: 30 }, (_, n) => `Persons ${String(1993 + n)}`);
    const lines = [`region;sex;age;${years.join(';')}`];
    const counts = ';12'.repeat(30);
    for (let region = 0; region < 357; region += 1)
      for (const sex of ['Males', 'Females'])
        for (let age = 0; age <= 105; age += 1)
          lines.push(`K-${String(1000 + region)} X;${sex};${String(age)} years${age === 105 ? ' or older' : ''}${counts}`); // prettier-ignore
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const started = performance.now();
    const all = figuresOf(bytes);
    expect(all.size).toBe(357 * 30);
    expect(all.get('1000 1993')).toBe(2544n);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
