/** How Statistics Norway's Statbank writes regions, years, statistics, totals and ages, in English and Norwegian. */
import { headerForms } from './header.ts';

/** A municipality as a cell of the region column says it. */
export interface RegionLabel {
  /** Four digits. */
  readonly number: string;
  /** Empty where only the number stands. */
  readonly name: string;
}

/** The level and number in front: `K-3006 Kongsberg`, `3006 Kongsberg`, `F-30 Viken`, `0 Hele landet`. */
const REGION = /^(?:([A-ZÆØÅ]{1,3})-)?(\d+)(?!\d)(\p{L}?)[\s:.,-]*(.*)$/su;
const REST = /^(?:[A-Z]{1,3}-)?(?:rest|uoppgitt|unknown|uspesifisert)/i;
/** City districts: `0301 01 Gamle Oslo`; with a letter instead, `0301a`, they are told before. */
const DISTRICT = /^\d{2}(?:\s|$)/;
const UNKNOWN_NUMBERS = new Set(['0000', '9999']);

/** Whether the cell names any kind of region: country, county, municipality, district or rest group. */
export const isRegionLabel = (text: string): boolean => REGION.test(text) || REST.test(text);

/**
 * The municipality that a cell names, undefined for every other region. Three digits are four that lost their zero:
 * counties have one or two, districts six.
 */
export const municipalityOf = (text: string): RegionLabel | undefined => {
  const [, level = 'K', digits = '', letter = '', rest = ''] = REGION.exec(text) ?? [];
  if (level !== 'K' || digits.length < 3 || digits.length > 4) return undefined;
  if (letter !== '' || DISTRICT.test(rest)) return undefined;
  const number = digits.padStart(4, '0');
  return UNKNOWN_NUMBERS.has(number) ? undefined : { number, name: rest.trim() };
};

/** A value as text where its code stands before it: `0 - Begge kjønn`. */
const withoutCode = (text: string): string => text.replace(/^\S+ - (?=\S)/, '');

/** The forms that a header of an export is compared in; with its code, `Kjonn - kjønn`, those of the code and of the text. */
export const labelForms = (header: string): readonly string[] => {
  const both = /^(\S+) - (\S+)$/.exec(header);
  return [header, ...(both ?? []).slice(1)].flatMap(headerForms);
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
export const yearOfCell = (text: string): number | undefined => {
  const year = withoutCode(text);
  return YEAR.test(year) ? Number(year) : undefined;
};

/** Whether a header, in the forms that headers are compared in, is that of the year column. */
export const isYearHeader = (forms: readonly string[]): boolean =>
  forms.some((form) => YEAR_HEADERS.has(form));

const POPULATION =
  /^(?:persons?|personer|personar|population|folkemengd\w*|folketal\w*|innbygg\w*|befolkning\w*|(?:antall|tal på|number of) (?:persons?|personer|personar|innbygg\w*)|value|verdi)(?![a-zæøå])/i;
/** Statistics that begin like the population and are not that of 1 January. */
const NOT_POPULATION =
  /growth|increase|change|vekst|auke|økning|endring|dece?mber|desember|31\.? ?12|\bend\b|utgang|per ?cent|prosent|\bpct|tett|densi|andel|share|gjennomsnitt|snitt|average|mean|median|km|areal|area|prognose|fram(?:skr|reg)|projec|forecast/i;
const SOMETHING_ELSE =
  /birth|born|fødte|fødde|fodte|fodde|death|dead|døde|dode|flytt|migra|innvandr|utvandr|household|hushald|husholdning|marri|ekteskap|divor|skil|employ|sysselsat/i;

/** Whether a statistic is the population of 1 January. */
export const isPopulation = (statistic: string): boolean =>
  POPULATION.test(statistic) && !NOT_POPULATION.test(statistic);

/** Whether a statistic is surely none: refused even where it is the only one. */
export const isSomethingElse = (statistic: string): boolean =>
  NOT_POPULATION.test(statistic) || SOMETHING_ELSE.test(statistic);

/** What a column of an export is about. A `remark` says something of the region or the row, and divides nothing. */
export type Dimension = 'age' | 'sex' | 'contents' | 'remark' | 'other';

const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map([
  ...[
    'age',
    'alder',
    'ages',
    'aldersgruppe',
    'aldersgrupper',
    'aldergruppe',
    'aldergrupper',
    'agegroup',
    'agegroups',
  ].map((form) => [form, 'age'] as const),
  ...['sex', 'kjonn', 'kjoenn', 'gender'].map((form) => [form, 'sex'] as const),
  ...[
    'contents',
    'contentscode',
    'statistikkvariabel',
    'statistikkvariabler',
    'statisticalvariable',
    'innhold',
    'innhald',
    'tabellvariabel',
  ].map((form) => [form, 'contents'] as const),
  ...[
    'fylke',
    'fylkenr',
    'fylkesnr',
    'fylkesnummer',
    'fylkesnavn',
    'fylkesnamn',
    'county',
    'merknad',
    'merknader',
    'kommentar',
    'note',
    'notes',
    'comment',
    'kilde',
    'kjelde',
    'source',
  ].map((form) => [form, 'remark'] as const),
]);

/** By the forms that a header is compared in. */
export const dimensionOf = (forms: readonly string[]): Dimension =>
  forms.map((form) => DIMENSIONS.get(form)).find((found) => found !== undefined) ?? 'other';

const REGIONS = new Set(
  [
    ['region', 'regioner', 'regionnavn', 'regionnamn', 'regions', 'geografi', 'omrade', 'omraade'],
    ['kommune', 'kommuner', 'kommunar', 'kommunenavn', 'kommunenamn'],
    ['municipality', 'municipalities'],
  ].flat(),
);

/** Whether a header, in the forms that headers are compared in, is that of the regions. */
export const isRegionHeader = (forms: readonly string[]): boolean =>
  forms.some((form) => REGIONS.has(form));

const TOTAL_WORDS =
  /^(?:i alt|total(?:t|en|s)?|all(?:e)?|sum|begge|both|menn og kvinner|men and women)(?:\s|$|,)|\bi alt$/i;
const TOTAL_CODES: Readonly<Record<Dimension, RegExp>> = {
  age: /^(?:999[A-Z]?|0{1,3} ?[-–] ?(?:1\d\d|999)\+?(?: (?:år|years).*)?|0{1,3}(?:\+| (?:år|years) (?:eller eldre|or older|og over)))$/i,
  sex: /^(?:0|9|99|T|_T)$/i,
  contents: /^$/,
  remark: /^$/,
  other: /^(?:_T|TOT)$/i,
};

/** Whether a value of a dimension stands for all its other values: `Alle aldre`, `Begge kjønn`, `I alt`, `999`. */
export const isTotal = (dimension: Dimension, value: string): boolean =>
  TOTAL_WORDS.test(withoutCode(value)) || TOTAL_CODES[dimension].test(value);

const EVERYBODY =
  /^(?:(?:hele|heile|whole|entire) )?(?:befolkninga?|befolkningen|folkemengd\w*|folketal\w*|population)(?:,? (?:i alt|total))?$/i;
/** Totals of some people only: `Innvandrere i alt`, `Alle gifte`. */
const SOME_PEOPLE =
  /immigr|gift|marri|skil|divor|enke|enkj|widow|separ|kvinn|\bmenn\b|male|utenl|utanl|foreign|nor[sw]|nord|flykt|flukt|refug|barn|child|voks|vaks|adult|\bung|young|student|\bover |\bunder |\bute?n |utan |without|unnt|unnat|except|eks[ck]l|excl/i;

/** Whether a category of a dimension that is neither age nor sex says that it is everybody. */
export const isEverybody = (value: string): boolean =>
  (isTotal('other', value) || EVERYBODY.test(withoutCode(value))) &&
  !SOME_PEOPLE.test(value) &&
  !isSomethingElse(value);

const SEX =
  /^(?:menn|mann|kvinner|kvinne|males?|females?|men|women|begge kjønn|both sexes|menn og kvinner|men and women)$/i;
const AGE = /^\d{1,3}(?:\+| ?[-–] ?\d{1,3}\+?)?(?: ?(?:år|years?)\b.*)?$/i;

/** What a column without a header is about, by the values in it. */
export const dimensionOfValues = (values: readonly string[]): Dimension | 'year' => {
  if (values.length === 0) return 'remark';
  if (values.every((value) => yearOfCell(value) !== undefined)) return 'year';
  const isSex = values.some((value) => SEX.test(value));
  if (isSex && values.every((value) => SEX.test(value) || isTotal('sex', value))) return 'sex';
  const ages = values.filter((value) => AGE.test(value));
  const isAge = ages.some((age) => /[a-z]/i.test(age) || Number(agesOf(age)?.from) < 100);
  if (isAge && values.every((value) => AGE.test(value) || isTotal('age', value))) return 'age';
  const isStatistic = values.every((value) => isPopulation(value) || isSomethingElse(value));
  return isStatistic && values.some(isPopulation) ? 'contents' : 'other';
};

/** Ages that a label covers, both ends included; undefined where it is no age. */
export const agesOf = (
  label: string,
): { readonly from: number; readonly to: number } | undefined => {
  const [, from, to] = /^(\d{1,3})(?: ?[-–] ?(\d{1,3}))?(?!\d)/.exec(label) ?? [];
  if (from === undefined) return undefined;
  const isOpen = /\+|older|eldre|over|mer$|more/i.test(label);
  return { from: Number(from), to: isOpen ? Infinity : Number(to ?? from) };
};
