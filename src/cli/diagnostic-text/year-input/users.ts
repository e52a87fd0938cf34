import type { UserDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { listed, meaning } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

/** Who uses a line. */
export const userTexts: DiagnosticTexts<UserDiagnostics> = {
  'users/twice': {
    en: ({ name }) => ({
      message: `${name} is named twice among the users; each must be named once`,
      hint: 'Take one of them out; perhaps another municipality was meant.',
    }),
    nb: ({ name }) => ({
      message: `${name} er nevnt to ganger blant brukerne; hver må nevnes én gang`,
      hint: 'Ta ut den ene; kanskje var det en annen kommune som var ment.',
    }),
    nn: ({ name }) => ({
      message: `${name} er nemnd to gonger mellom brukarane; kvar må nemnast éin gong`,
      hint: 'Ta ut den eine; kanskje var det ein annan kommune som var meint.',
    }),
  },
  'users/none': {
    en: ({ text, class: memberClass }) => ({
      message: `${text === '' ? 'the line' : `'${text}'`} leaves no users${memberClass === undefined ? '' : ` of the class ${memberClass}`}; a line must have at least one`,
      hint: 'Name the municipalities that use what the line pays for.',
    }),
    nb: ({ text, class: memberClass }) => ({
      message: `${text === '' ? 'linjen' : `«${text}»`} gir ingen brukere${memberClass === undefined ? '' : ` i gruppen ${memberClass}`}; en linje må ha minst én`,
      hint: 'Skriv kommunene som bruker det linjen betaler for.',
    }),
    nn: ({ text, class: memberClass }) => ({
      message: `${text === '' ? 'linja' : `«${text}»`} gir ingen brukarar${memberClass === undefined ? '' : ` i gruppa ${memberClass}`}; ei linje må ha minst éin`,
      hint: 'Skriv kommunane som bruker det linja betaler for.',
    }),
  },
  'users/not-in-class': {
    en: ({ name, class: memberClass, key }) => ({
      message: `${name} is a user of a line with key ${key}, which is for the class ${memberClass}; all users must be of it`,
      hint: 'Take the user out, or give the line another key.',
    }),
    nb: ({ name, class: memberClass, key }) => ({
      message: `${name} er bruker av en linje med nøkkel ${key}, som gjelder gruppen ${memberClass}; alle brukere må høre til den`,
      hint: 'Ta ut brukeren, eller gi linjen en annen nøkkel.',
    }),
    nn: ({ name, class: memberClass, key }) => ({
      message: `${name} er brukar av ei linje med nøkkel ${key}, som gjeld gruppa ${memberClass}; alle brukarar må høyre til ho`,
      hint: 'Ta ut brukaren, eller gje linja ein annan nøkkel.',
    }),
  },
  'users/two-sources': {
    en: ({ line, here, there }) => ({
      message: `line ${line} is used by ${listed(here)} here and by ${listed(there)} in users.csv; they must be the same`,
      hint: 'Correct one of them, or leave the users empty here.',
    }),
    nb: ({ line, here, there }) => ({
      message: `linje ${line} brukes av ${listed(here)} her og av ${listed(there)} i users.csv; de må være like`,
      hint: 'Rett det ene, eller la brukerne stå tomt her.',
    }),
    nn: ({ line, here, there }) => ({
      message: `linje ${line} blir brukt av ${listed(here)} her og av ${listed(there)} i users.csv; dei må vere like`,
      hint: 'Rett det eine, eller lat brukarane stå tomt her.',
    }),
  },
  'users/no-column': {
    en: ({ names }) => ({
      message: `users.csv has no column for ${listed(names)}; who has none uses none of its lines and pays nothing for them`,
      hint: 'Add a column for each that uses something, and an empty one for each that does not.',
    }),
    nb: ({ names }) => ({
      message: `users.csv har ingen kolonne for ${listed(names)}; den som ikke har noen, bruker ingen av linjene der og betaler ikke for dem`,
      hint: 'Lag en kolonne for hver som bruker noe, og en tom for hver som ikke gjør det.',
    }),
    nn: ({ names }) => ({
      message: `users.csv har inga kolonne for ${listed(names)}; den som ikkje har noka, bruker ingen av linjene der og betaler ikkje for dei`,
      hint: 'Lag ei kolonne for kvar som bruker noko, og ei tom for kvar som ikkje gjer det.',
    }),
  },
  'users/unknown-mark': {
    en: ({ mark }) => ({
      message: `'${mark}' must be x or 1 for a user, empty, 0 or - for none, or a period such as 2021-07-01..2021-12-31`,
      hint: 'Write x if the municipality uses the line the whole year.',
    }),
    nb: ({ mark }) => ({
      message: `«${mark}» må være x eller 1 for en bruker, tomt, 0 eller - for ingen, eller en periode som 2021-07-01..2021-12-31`,
      hint: 'Skriv x hvis kommunen bruker linjen hele året.',
    }),
    nn: ({ mark }) => ({
      message: `«${mark}» må vere x eller 1 for ein brukar, tomt, 0 eller - for ingen, eller ein periode som 2021-07-01..2021-12-31`,
      hint: 'Skriv x om kommunen bruker linja heile året.',
    }),
  },
  'users/outside-year': {
    en: ({ period, name, year }) => ({
      message: `the period ${period} has no day on which ${name} is a member in ${String(year)}; it must have one`,
      hint: 'Correct the period, or leave the cell empty.',
    }),
    nb: ({ period, name, year }) => ({
      message: `perioden ${period} har ingen dag der ${name} er deltaker i ${String(year)}; den må ha minst én`,
      hint: 'Rett perioden, eller la cellen stå tom.',
    }),
    nn: ({ period, name, year }) => ({
      message: `perioden ${period} har ingen dag der ${name} er deltakar i ${String(year)}; han må ha minst éin`,
      hint: 'Rett perioden, eller lat cella stå tom.',
    }),
  },
  'line/blank': {
    en: ({ file }) => ({
      message: `a row of ${file} says no line; it must name a line of the budget`,
      hint: 'Write the id of the line, or take the row out if it is a total.',
    }),
    nb: ({ file }) => ({
      message: `en rad i ${file} har ingen linje; den må ha id-en til en linje i budsjettet`,
      hint: 'Skriv id-en til linjen, eller ta ut raden hvis den er en sum.',
    }),
    nn: ({ file }) => ({
      message: `ei rad i ${file} har inga linje; ho må ha id-en til ei linje i budsjettet`,
      hint: 'Skriv id-en til linja, eller ta ut rada om ho er ein sum.',
    }),
  },
  'line/unknown': {
    en: ({ line, nearest }) => ({
      message: `the budget has no line '${line}'; it must be the id of one`,
      ...meaning(nearest, 'en'),
    }),
    nb: ({ line, nearest }) => ({
      message: `budsjettet har ingen linje «${line}»; det må være id-en til en`,
      ...meaning(nearest, 'nb'),
    }),
    nn: ({ line, nearest }) => ({
      message: `budsjettet har inga linje «${line}»; det må vere id-en til ei`,
      ...meaning(nearest, 'nn'),
    }),
  },
  'line/twice': {
    en: ({ line, first }) => ({
      message: `line '${line}' has a row on line ${String(first)} too; it must have one`,
      hint: 'Put them together in one row.',
    }),
    nb: ({ line, first }) => ({
      message: `linje «${line}» har også en rad på linje ${String(first)}; den må ha én`,
      hint: 'Slå dem sammen til én rad.',
    }),
    nn: ({ line, first }) => ({
      message: `linje «${line}» har òg ei rad på linje ${String(first)}; ho må ha éi`,
      hint: 'Slå dei saman til éi rad.',
    }),
  },
};
