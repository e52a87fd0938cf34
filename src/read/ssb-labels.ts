/** How Statistics Norway's Statbank writes regions, years, statistics, totals and ages, in English and Norwegian. */

/** A municipality as a cell of the region column says it. */
export interface RegionLabel {
  /** Four digits. */
  readonly number: string;
  /** Empty where only the number stands. */
  readonly name: string;
}

/** The level and number in front: `K-3006 Kongsberg`, `3006 Kongsberg`, `F-30 Viken`, `0 Hele landet`. */
const REGION = /^(?:([A-ZÆØÅ]{1,3})-)?(\d+)(?!\d)[\s:.,-]*(.*)$/su;
const REST = /^(?:[A-Z]{1,3}-)?(?:rest|uoppgitt|unknown|uspesifisert)/i;
/** City districts: `0301 01 Gamle Oslo`. */
const DISTRICT = /^\d{2}(?:\s|$)/;
const UNKNOWN_NUMBERS = new Set(['0000', '9999']);

/** Whether the cell names any kind of region: country, county, municipality, district or rest group. */
export const isRegionLabel = (text: string): boolean => REGION.test(text) || REST.test(text);

/**
 * The municipality that a cell names, undefined for every other region. Three digits are four that lost their zero:
 * counties have one or two, districts six.
 */
export const municipalityOf = (text: string): RegionLabel | undefined => {
  const [, level = 'K', digits = '', rest = ''] = REGION.exec(text) ?? [];
  if (level !== 'K' || digits.length < 3 || digits.length > 4 || DISTRICT.test(rest)) {
    return undefined;
  }
  const number = digits.padStart(4, '0');
  return UNKNOWN_NUMBERS.has(number) ? undefined : { number, name: rest.trim() };
};

const YEAR_IN_HEADER = /(?<![\d-])((?:19|20)\d{2})(?![\dKMkm-])/g;
const YEAR = /^(?:19|20)\d{2}$/;
const YEAR_HEADERS = new Set(['year', 'aar', 'ar', 'tid', 'time', 'arstall', 'aarstall']);

/** The year and the statistic of a column: `Personer 1. januar 2021`, `2021`; undefined where it has none, or several. */
export const yearOfHeader = (
  header: string,
): { readonly year: number; readonly statistic: string } | undefined => {
  const years = [...header.matchAll(YEAR_IN_HEADER)];
  const [match] = years;
  if (match === undefined || years.length > 1) return undefined;
  const statistic = header.replace(match[0], '').replace(/\s+/g, ' ').trim();
  return { year: Number(match[0]), statistic };
};

/** The year of a cell in a year column. */
export const yearOfCell = (text: string): number | undefined =>
  YEAR.test(text) ? Number(text) : undefined;

/** Whether a header, in the forms that headers are compared in, is that of the year column. */
export const isYearHeader = (forms: readonly string[]): boolean =>
  forms.some((form) => YEAR_HEADERS.has(form));

const POPULATION =
  /^(?:persons?|personer|personar|population|folkemengd\w*|folketal\w*|innbygg\w*|befolkning\w*|(?:antall|tal på|number of) (?:persons?|personer|personar|innbygg\w*)|value|verdi)(?![a-zæøå])/i;
/** Statistics that begin like the population and are not that of 1 January. */
const NOT_POPULATION =
  /growth|increase|change|vekst|auke|økning|endring|dece?mber|desember|\bend\b|utgang|per ?cent|prosent|\bpct|tett|densi|andel|share|gjennomsnitt|snitt|average|mean|median|km|areal|area|prognose|fram(?:skr|reg)|projec|forecast/i;
const SOMETHING_ELSE =
  /birth|born|fødte|fødde|fodte|fodde|death|dead|døde|dode|flytt|migra|innvandr|utvandr|household|hushald|husholdning|marri|ekteskap|divor|skil|employ|sysselsat/i;

/** Whether a statistic is the population of 1 January. */
export const isPopulation = (statistic: string): boolean =>
  POPULATION.test(statistic) && !NOT_POPULATION.test(statistic);

/** Whether a statistic is surely none: refused even where it is the only one. */
export const isSomethingElse = (statistic: string): boolean =>
  NOT_POPULATION.test(statistic) || SOMETHING_ELSE.test(statistic);

/** What a column of an export is about. */
export type Dimension = 'age' | 'sex' | 'contents' | 'other';

const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map([
  ...['age', 'alder', 'ages', 'aldersgruppe', 'aldersgrupper', 'agegroup'].map(
    (form) => [form, 'age'] as const,
  ),
  ...['sex', 'kjonn', 'kjoenn', 'gender'].map((form) => [form, 'sex'] as const),
  ...[
    'contents',
    'contentscode',
    'statistikkvariabel',
    'statistikkvariabler',
    'statisticalvariable',
    'innhold',
  ].map((form) => [form, 'contents'] as const),
]);

/** By the forms that a header is compared in. */
export const dimensionOf = (forms: readonly string[]): Dimension =>
  forms.map((form) => DIMENSIONS.get(form)).find((found) => found !== undefined) ?? 'other';

const TOTAL_WORDS =
  /^(?:i alt|total(?:t|en|s)?|all(?:e)?|sum|begge|both|menn og kvinner|men and women)(?:\s|$|,)|\bi alt$/i;
const TOTAL_CODES: Readonly<Record<Dimension, RegExp>> = {
  age: /^(?:999[A-Z]?|0{1,3} ?[-–] ?(?:1\d\d|999)\+?(?: (?:år|years).*)?|0{1,3}(?:\+| (?:år|years) (?:eller eldre|or older|og over)))$/i,
  sex: /^(?:0|9|99|T|_T)$/i,
  contents: /^$/,
  other: /^(?:_T|TOT)$/i,
};

/** Whether a value of a dimension stands for all its other values: `Alle aldre`, `Begge kjønn`, `I alt`, `999`. */
export const isTotal = (dimension: Dimension, value: string): boolean =>
  TOTAL_WORDS.test(value) || TOTAL_CODES[dimension].test(value);

/** Ages that a label covers, both ends included; undefined where it is no age. */
export const agesOf = (
  label: string,
): { readonly from: number; readonly to: number } | undefined => {
  const [, from, to] = /^(\d{1,3})(?: ?[-–] ?(\d{1,3}))?(?!\d)/.exec(label) ?? [];
  if (from === undefined) return undefined;
  const isOpen = /\+|older|eldre|over|mer$|more/i.test(label);
  return { from: Number(from), to: isOpen ? Infinity : Number(to ?? from) };
};
