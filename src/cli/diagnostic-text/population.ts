import type { FileDiagnostics } from '../../model/diagnostic-codes/file.ts';
import type { DiagnosticTexts } from './text.ts';

/** Codes of the reader of Statbank exports; what a year needs of one is among the year's own. */
type PopulationDiagnostics = Pick<
  FileDiagnostics,
  Extract<keyof FileDiagnostics, `population/${string}`>
>;

/** As many as can be taken in at once. */
const SHOWN = 8;
const some = (names: readonly string[]): string =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')} …` : names.join(', ');

export const populationTexts: DiagnosticTexts<PopulationDiagnostics> = {
  'population/no-header': {
    en: () => ({
      message:
        'the file must be an export from Statistics Norway with a column per year, or a column named year; found none',
      hint: 'Download table 07459 as CSV or Excel, with one or more years; quarters will not do.',
    }),
    nb: () => ({
      message:
        'filen må være et uttrekk fra Statistikkbanken med en kolonne per år, eller en kolonne som heter år; fant ingen',
      hint: 'Last ned tabell 07459 som CSV eller Excel, med ett eller flere år; kvartal kan ikke brukes.',
    }),
    nn: () => ({
      message:
        'fila må vere eit uttrekk frå Statistikkbanken med ei kolonne per år, eller ei kolonne som heiter år; fann inga',
      hint: 'Last ned tabell 07459 som CSV eller Excel, med eitt eller fleire år; kvartal kan ikkje brukast.',
    }),
  },
  'population/no-region': {
    en: ({ found }) => ({
      message: `no column has municipalities with their numbers, such as 3006 Kongsberg; one must; found ${some(found)}`,
      hint: 'Download the table with codes beside the names.',
    }),
    nb: ({ found }) => ({
      message: `ingen kolonne har kommuner med nummer, som 3006 Kongsberg; én må ha det; fant ${some(found)}`,
      hint: 'Last ned tabellen med koder ved siden av navnene.',
    }),
    nn: ({ found }) => ({
      message: `inga kolonne har kommunar med nummer, som 3006 Kongsberg; éi må ha det; fann ${some(found)}`,
      hint: 'Last ned tabellen med kodar ved sida av namna.',
    }),
  },
  'population/no-figures': {
    en: () => ({
      message: 'the file has no figure for any municipality; it must have some',
      hint: 'Choose municipalities and not only counties, and a year that has figures.',
    }),
    nb: () => ({
      message: 'filen har ingen tall for noen kommune; den må ha noen',
      hint: 'Velg kommuner og ikke bare fylker, og et år som har tall.',
    }),
    nn: () => ({
      message: 'fila har ingen tal for nokon kommune; ho må ha nokre',
      hint: 'Vel kommunar og ikkje berre fylke, og eit år som har tal.',
    }),
  },
  'population/which-statistic': {
    en: ({ found }) => ({
      message: `it cannot be told which figures are the population; there must be one statistic that is; found ${some(found)}`,
      hint: 'Download persons (population on 1 January) alone.',
    }),
    nb: ({ found }) => ({
      message: `det går ikke fram hvilke tall som er folkemengden; det må være én statistikkvariabel som er det; fant ${some(found)}`,
      hint: 'Last ned bare personer (folkemengde 1. januar).',
    }),
    nn: ({ found }) => ({
      message: `det går ikkje fram kva tal som er folkemengda; det må vere éin statistikkvariabel som er det; fann ${some(found)}`,
      hint: 'Last ned berre personar (folkemengd 1. januar).',
    }),
  },
  'population/which-category': {
    en: ({ dimension, found }) => ({
      message: `${dimension === '' ? 'this column' : `'${dimension}'`} divides the figures into groups that must not be summed; one category, and only one, must be everybody (total); found ${some(found)}`,
      hint: 'Choose the total there in Statbank, or download the table without that division (table 07459).',
    }),
    nb: ({ dimension, found }) => ({
      message: `${dimension === '' ? 'denne kolonnen' : `«${dimension}»`} deler tallene i grupper som ikke kan legges sammen; én kategori, og bare én, må være alle innbyggerne (i alt); fant ${some(found)}`,
      hint: 'Velg «i alt» der i Statistikkbanken, eller last ned tabellen uten den inndelingen (tabell 07459).',
    }),
    nn: ({ dimension, found }) => ({
      message: `${dimension === '' ? 'denne kolonna' : `«${dimension}»`} deler tala i grupper som ikkje kan leggjast saman; éin kategori, og berre éin, må vere alle innbyggjarane (i alt); fann ${some(found)}`,
      hint: 'Vel «i alt» der i Statistikkbanken, eller last ned tabellen utan den inndelinga (tabell 07459).',
    }),
  },
  'population/not-a-count': {
    en: ({ value }) => ({
      message: `'${value}' must be a whole number of persons, 0 or more, without separators`,
      hint: 'Use the file as downloaded, or correct the cell.',
    }),
    nb: ({ value }) => ({
      message: `«${value}» må være et helt tall personer, 0 eller mer, uten skilletegn`,
      hint: 'Bruk filen slik den ble lastet ned, eller rett cellen.',
    }),
    nn: ({ value }) => ({
      message: `«${value}» må vere eit heilt tal personar, 0 eller meir, utan skiljeteikn`,
      hint: 'Bruk fila slik ho blei lasta ned, eller rett cella.',
    }),
  },
  'population/row-twice': {
    en: ({ number, year, line }) => ({
      message: `${number} has the same row for ${String(year)} on line ${String(line)} too; it must be there once`,
      hint: 'Delete the one too many, or download the table again.',
    }),
    nb: ({ number, year, line }) => ({
      message: `${number} har samme rad for ${String(year)} også på linje ${String(line)}; den må være der én gang`,
      hint: 'Slett den som er for mye, eller last ned tabellen på nytt.',
    }),
    nn: ({ number, year, line }) => ({
      message: `${number} har same rad for ${String(year)} òg på linje ${String(line)}; ho må vere der éin gong`,
      hint: 'Slett den som er for mykje, eller last ned tabellen på nytt.',
    }),
  },
  'population/rows-missing': {
    en: ({ number, year }) => ({
      message: `${number} lacks rows for ${String(year)} that others have; they count as 0`,
      hint: 'Right if the export hides empty rows; else download the table again: a row has been lost.',
    }),
    nb: ({ number, year }) => ({
      message: `${number} mangler rader for ${String(year)} som andre har; de teller som 0`,
      hint: 'Riktig hvis uttrekket skjuler tomme rader; ellers last ned tabellen på nytt: en rad er blitt borte.',
    }),
    nn: ({ number, year }) => ({
      message: `${number} manglar rader for ${String(year)} som andre har; dei tel som 0`,
      hint: 'Rett om uttrekket skjuler tomme rader; elles last ned tabellen på nytt: ei rad er vorten borte.',
    }),
  },
  'population/part-of-people': {
    en: ({ number, found }) => ({
      message: `the rows of ${number} are not everyone once; there must be all ages and both sexes; found ${some(found)}`,
      hint: 'Download the table with every age and both sexes, or without age and sex.',
    }),
    nb: ({ number, found }) => ({
      message: `radene for ${number} er ikke alle innbyggerne én gang; alle aldre og begge kjønn må være med; fant ${some(found)}`,
      hint: 'Last ned tabellen med alle aldre og begge kjønn, eller uten alder og kjønn.',
    }),
    nn: ({ number, found }) => ({
      message: `radene for ${number} er ikkje alle innbyggjarane éin gong; alle aldrar og begge kjønn må vere med; fann ${some(found)}`,
      hint: 'Last ned tabellen med alle aldrar og begge kjønn, eller utan alder og kjønn.',
    }),
  },
  'population/totals-differ': {
    en: ({ number, year, total, sum }) => ({
      message: `the total of ${number} for ${String(year)} is ${total}, but its rows add up to ${sum}; they must be the same`,
      hint: 'Download the table again: a figure has been changed.',
    }),
    nb: ({ number, year, total, sum }) => ({
      message: `totalen for ${number} i ${String(year)} er ${total}, men radene summerer seg til ${sum}; de må være like`,
      hint: 'Last ned tabellen på nytt: et tall er blitt endret.',
    }),
    nn: ({ number, year, total, sum }) => ({
      message: `totalen for ${number} i ${String(year)} er ${total}, men radene summerer seg til ${sum}; dei må vere like`,
      hint: 'Last ned tabellen på nytt: eit tal er vorte endra.',
    }),
  },
};
