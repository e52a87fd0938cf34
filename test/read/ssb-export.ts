/** Writes exports as the Statbank would, in every way that they differ. */

export interface ExportStyle {
  readonly title: 'none' | 'quoted' | 'without-empty-line';
  readonly delimiter: ';' | ',' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quotes: boolean;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  readonly region: 'K-3006 Kongsberg' | '3006 Kongsberg' | '3006' | 'two columns';
  readonly layout: 'years' | 'years only' | 'long' | 'long with codes';
  readonly language: 'en' | 'nb';
  readonly dimensions: readonly ('sex' | 'age')[];
  readonly totals: 'none' | 'beside' | 'only';
  readonly contents: 'none' | 'column' | 'several in a column' | 'several columns';
  readonly others: boolean;
}

const YEARS = [2020, 2021] as const;
const MUNICIPALITIES = ['0301 Oslo', '3006 Kongsberg', '1119 Hå'] as const;
const OTHERS = ['0 Hele landet', '30 Viken', '9999 Uoppgitt', 'Rest Delte kommuner', '21 Svalbard'];

/** A number that tells its origin: no two sums are alike by chance. */
const persons = (region: number, sex: number, age: number, year: number): number =>
  1000 * (region + 1) + 100 * (sex + 1) + 10 * age + (year - 2019);

const AGES = [0, 1, 2, 3];
const SEXES = [0, 1];

/** Population by number and year. */
export const EXPECTED: ReadonlyMap<string, bigint> = new Map(
  MUNICIPALITIES.flatMap((name, region) =>
    YEARS.map((year) => {
      let sum = 0;
      for (const sex of SEXES) for (const age of AGES) sum += persons(region, sex, age, year);
      return [`${name.slice(0, 4)} ${String(year)}`, BigInt(sum)] as const;
    }),
  ),
);

interface Words {
  readonly region: string;
  readonly sex: string;
  readonly age: string;
  readonly year: string;
  readonly contents: string;
  readonly persons: string;
  readonly births: string;
  readonly sexes: readonly [string, string];
  readonly bothSexes: string;
  readonly ages: readonly string[];
  readonly allAges: string;
  readonly value: string;
}
const WORDS: Readonly<Record<'en' | 'nb' | 'codes', Words>> = {
  en: {
    region: 'region', sex: 'sex', age: 'age', year: 'year', contents: 'contents', persons: 'Persons',
    births: 'Births', sexes: ['Males', 'Females'], bothSexes: 'Both sexes',
    ages: ['0 years', '1 year', '2 years', '3 years or older'], allAges: 'All ages', value: 'value',
  }, // prettier-ignore
  nb: {
    region: 'kommune', sex: 'kjønn', age: 'alder', year: 'år', contents: 'statistikkvariabel',
    persons: 'Personer', births: 'Fødte', sexes: ['Menn', 'Kvinner'], bothSexes: 'Begge kjønn',
    ages: ['0 år', '1 år', '2 år', '3 år eller eldre'], allAges: 'Alle aldre', value: 'verdi',
  }, // prettier-ignore
  codes: {
    region: 'Region', sex: 'Kjonn', age: 'Alder', year: 'Tid', contents: 'ContentsCode',
    persons: 'Personer1', births: 'Fodte1', sexes: ['1', '2'], bothSexes: '0',
    ages: ['000', '001', '002', '003+'], allAges: '999', value: '07459: Befolkning',
  }, // prettier-ignore
};

/** One figure with the values of all its dimensions; `undefined` for the sum over one. */
interface Figure {
  readonly region: string;
  readonly sex: number | undefined;
  readonly age: number | undefined;
  readonly births: boolean;
  readonly counts: readonly number[];
}

const choices = (values: readonly number[], split: boolean, totals: ExportStyle['totals']): readonly (number | undefined)[] => {
  if (!split || totals === 'only') return [undefined];
  return totals === 'beside' ? [undefined, ...values] : values;
}; // prettier-ignore

const figuresOf = (style: ExportStyle): readonly Figure[] => {
  const regions = [
    ...(style.others ? OTHERS.slice(0, 2) : []),
    ...MUNICIPALITIES,
    ...(style.others ? OTHERS.slice(2) : []),
  ];
  const figures: Figure[] = [];
  for (const region of regions) {
    const index = MUNICIPALITIES.findIndex((name) => name === region);
    for (const sex of choices(SEXES, style.dimensions.includes('sex'), style.totals)) {
      for (const age of choices(AGES, style.dimensions.includes('age'), style.totals)) {
        for (const births of style.contents.startsWith('several') ? [true, false] : [false]) {
          const counts = YEARS.map((year) => {
            let sum = 0;
            for (const s of sex === undefined ? SEXES : [sex]) {
              for (const a of age === undefined ? AGES : [age]) sum += persons(index, s, a, year);
            }
            return births ? 7 : sum;
          });
          figures.push({ region, sex, age, births, counts });
        }
      }
    }
  }
  return figures;
};

const regionCells = (region: string, style: ExportStyle['region']): readonly string[] => {
  const [number = '', ...name] = region.split(' ');
  switch (style) {
    case 'K-3006 Kongsberg':
      return [number.length === 4 || number === 'Rest' ? `K-${region}` : region];
    case '3006 Kongsberg':
      return [region];
    case '3006':
      return [number];
    case 'two columns':
      return [number, name.join(' ')];
  }
};

const recordsOf = (style: ExportStyle): readonly (readonly string[])[] => {
  const words = WORDS[style.layout === 'long with codes' ? 'codes' : style.language];
  const split = style.dimensions;
  const inColumn = style.contents.includes('a column') || style.contents === 'column';
  const head = [
    ...(style.region === 'two columns' ? [`${words.region} code`, words.region] : [words.region]),
    ...split.map((dimension) => words[dimension]),
    ...(inColumn ? [words.contents] : []),
  ];
  const figures = figuresOf(style);
  const cellsOf = ({ region, sex, age, births }: Figure): readonly string[] => [
    ...regionCells(region, style.region),
    ...split.map((dimension) =>
      dimension === 'sex'
        ? sex === undefined ? words.bothSexes : (words.sexes[sex] ?? '')
        : age === undefined ? words.allAges : (words.ages[age] ?? ''),
    ),
    ...(inColumn ? [births ? words.births : words.persons] : []),
  ]; // prettier-ignore
  const statistics = style.contents === 'several columns' ? [words.births, words.persons] : [words.persons]; // prettier-ignore
  const rows = style.contents === 'several columns' ? figures.filter(({ births }) => !births) : figures; // prettier-ignore
  const counts = (statistic: string, { counts: real }: Figure): readonly number[] =>
    statistic === words.births ? [7, 7] : real;
  if (style.layout.startsWith('years')) {
    const label = (statistic: string, year: number): string =>
      style.layout === 'years only' && statistics.length === 1
        ? String(year)
        : `${statistic} ${String(year)}`;
    return [
      [...head, ...statistics.flatMap((statistic) => YEARS.map((year) => label(statistic, year)))],
      ...rows.map((figure) => [
        ...cellsOf(figure),
        ...statistics.flatMap((statistic) => counts(statistic, figure).map(String)),
      ]),
    ];
  }
  return [
    [...head, words.year, ...(statistics.length > 1 ? statistics : [words.value])],
    ...rows.flatMap((figure) =>
      YEARS.map((year, index) => [
        ...cellsOf(figure),
        String(year),
        ...statistics.map((statistic) => String(counts(statistic, figure)[index])),
      ]),
    ),
  ];
};

/** An export in the style given, as bytes. */
export const writeExport = (style: ExportStyle): Uint8Array => {
  const isPlain = (cell: string): boolean => !cell.includes(style.delimiter);
  const quote = (cell: string): string =>
    (style.quotes && !/^\d+$/.test(cell)) || !isPlain(cell) ? `"${cell}"` : cell;
  const lines = recordsOf(style).map((cells) => cells.map(quote).join(style.delimiter));
  const title = '"07459: Population, by region, sex, age, contents and year"';
  const before = style.title === 'none' ? [] : style.title === 'quoted' ? [title, ''] : [title];
  const text = [...before, ...lines, ''].join(style.lineEnd);
  switch (style.encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
  }
};
