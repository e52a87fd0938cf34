import type { FigureDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { figureText } from '../../terminal/number-text.ts';
import { listed } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';
import { populationTexts } from './population.ts';

type BasisDiagnostics = Omit<FigureDiagnostics, keyof typeof populationTexts>;

const withComma = (number: string): string => number.replace('.', ',');

const basisTexts: DiagnosticTexts<BasisDiagnostics> = {
  'number/unreadable': {
    en: ({ text }) => ({
      message: `'${text}' must be a number such as 1234.50 or 1 234,50`,
      hint: 'Correct it, or leave the cell empty where there is no number.',
    }),
    nb: ({ text }) => ({
      message: `«${text}» må være et tall som 1234,50 eller 1 234,50`,
      hint: 'Rett det, eller la cellen stå tom der det ikke er noe tall.',
    }),
    nn: ({ text }) => ({
      message: `«${text}» må vere eit tal som 1234,50 eller 1 234,50`,
      hint: 'Rett det, eller lat cella stå tom der det ikkje er noko tal.',
    }),
  },
  'number/two-readings': {
    en: ({ text, readings: [whole, decimal], form }) => ({
      message: `'${text}' may be ${whole} or ${decimal}; a number must have one reading`,
      hint:
        form === undefined
          ? `Write ${whole} without a separator; an amount has at most two decimals.`
          : `Write ${whole} without a separator, or ${form}.`,
    }),
    nb: ({ text, readings: [whole, decimal], form }) => ({
      message: `«${text}» kan være ${whole} eller ${withComma(decimal)}; et tall må kunne leses på én måte`,
      hint:
        form === undefined
          ? `Skriv ${whole} uten skilletegn; et beløp har høyst to desimaler.`
          : `Skriv ${whole} uten skilletegn, eller ${withComma(form)}.`,
    }),
    nn: ({ text, readings: [whole, decimal], form }) => ({
      message: `«${text}» kan vere ${whole} eller ${withComma(decimal)}; eit tal må kunne lesast på éin måte`,
      hint:
        form === undefined
          ? `Skriv ${whole} utan skiljeteikn; eit beløp har høgst to desimalar.`
          : `Skriv ${whole} utan skiljeteikn, eller ${withComma(form)}.`,
    }),
  },
  'number/too-many-decimals': {
    en: ({ text, decimals }) => ({
      message: `'${text}' has too many decimals; there must be at most ${String(decimals)}`,
      hint: decimals === 2 ? 'Round it to whole øre.' : 'Round it.',
    }),
    nb: ({ text, decimals }) => ({
      message: `«${text}» har for mange desimaler; det må være høyst ${String(decimals)}`,
      hint: decimals === 2 ? 'Rund av til hele øre.' : 'Rund av.',
    }),
    nn: ({ text, decimals }) => ({
      message: `«${text}» har for mange desimalar; det må vere høgst ${String(decimals)}`,
      hint: decimals === 2 ? 'Rund av til heile øre.' : 'Rund av.',
    }),
  },
  'number/too-large': {
    en: ({ text }) => ({
      message: `'${text}' is too large; a number must be below 10 000 000 000 000`,
      hint: 'Look for a digit too many, or figures that have run together.',
    }),
    nb: ({ text }) => ({
      message: `«${text}» er for stort; et tall må være under 10 000 000 000 000`,
      hint: 'Se etter et siffer for mye, eller tall som har glidd sammen.',
    }),
    nn: ({ text }) => ({
      message: `«${text}» er for stort; eit tal må vere under 10 000 000 000 000`,
      hint: 'Sjå etter eit siffer for mykje, eller tal som har glidd saman.',
    }),
  },
  'basis/no-files': {
    en: ({ folder, bases }) => ({
      message: `${folder} must have municipalities.csv or population.csv: the agreement weighs by ${listed(bases)}`,
      hint: `Add ${folder}/municipalities.csv with the columns number;name;${bases.join(';')}.`,
    }),
    nb: ({ folder, bases }) => ({
      message: `${folder} må ha municipalities.csv eller population.csv: avtalen fordeler etter ${listed(bases)}`,
      hint: `Lag ${folder}/municipalities.csv med kolonnene number;name;${bases.join(';')}.`,
    }),
    nn: ({ folder, bases }) => ({
      message: `${folder} må ha municipalities.csv eller population.csv: avtalen fordeler etter ${listed(bases)}`,
      hint: `Lag ${folder}/municipalities.csv med kolonnane number;name;${bases.join(';')}.`,
    }),
  },
  'basis/not-given': {
    en: ({ basis, askedBy, file, columns }) => ({
      message: `${askedBy} weighs by '${basis}', which must have figures; ${columns.length === 0 ? `there is no ${file}` : `${file} has the columns ${listed(columns)}`}`,
      hint: `Add a column '${basis}' to ${file}.`,
    }),
    nb: ({ basis, askedBy, file, columns }) => ({
      message: `${askedBy} bruker grunnlaget «${basis}», som må ha tall; ${columns.length === 0 ? `det finnes ingen ${file}` : `${file} har kolonnene ${listed(columns)}`}`,
      hint: `Legg til en kolonne «${basis}» i ${file}.`,
    }),
    nn: ({ basis, askedBy, file, columns }) => ({
      message: `${askedBy} bruker grunnlaget «${basis}», som må ha tal; ${columns.length === 0 ? `det finst ingen ${file}` : `${file} har kolonnane ${listed(columns)}`}`,
      hint: `Legg til ein kolonne «${basis}» i ${file}.`,
    }),
  },
  'basis/no-row': {
    en: ({ name, file }) => ({
      message: `${file} has no row for ${name}; every member of the year must have one`,
      hint: `Add a row for ${name}.`,
    }),
    nb: ({ name, file }) => ({
      message: `${file} har ingen rad for ${name}; alle deltakere i året må ha en`,
      hint: `Legg til en rad for ${name}.`,
    }),
    nn: ({ name, file }) => ({
      message: `${file} har inga rad for ${name}; alle deltakarar i året må ha ei`,
      hint: `Legg til ei rad for ${name}.`,
    }),
  },
  'basis/no-figure': {
    en: ({ basis, name, askedBy }) => ({
      message: `${name} has no figure for '${basis}'; ${askedBy} weighs by it, and an empty cell must not be taken for 0`,
      hint: 'Write the figure, 0 if it is none.',
    }),
    nb: ({ basis, name, askedBy }) => ({
      message: `${name} mangler tall for «${basis}»; ${askedBy} bruker det, og en tom celle må ikke regnes som 0`,
      hint: 'Skriv tallet, 0 hvis det ikke er noen.',
    }),
    nn: ({ basis, name, askedBy }) => ({
      message: `${name} manglar tal for «${basis}»; ${askedBy} bruker det, og ei tom celle må ikkje reknast som 0`,
      hint: 'Skriv talet, 0 om det ikkje er nokon.',
    }),
  },
  'basis/negative-figure': {
    en: ({ basis, name, figure }) => ({
      message: `${name} has ${figureText(figure, 'en')} for '${basis}'; a figure must be 0 or more`,
      hint: 'Correct the figure.',
    }),
    nb: ({ basis, name, figure }) => ({
      message: `${name} har ${figureText(figure, 'nb')} for «${basis}»; et grunnlagstall må være 0 eller mer`,
      hint: 'Rett tallet.',
    }),
    nn: ({ basis, name, figure }) => ({
      message: `${name} har ${figureText(figure, 'nn')} for «${basis}»; eit grunnlagstal må vere 0 eller meir`,
      hint: 'Rett talet.',
    }),
  },
  'basis/after-issue-date': {
    en: ({ basis, asOf, date }) => ({
      message: `the figures of '${basis}' are of ${asOf}, after the issue date ${date}: they cannot have been published yet`,
      hint: 'Correct as_of: in agreement.yaml, or give the issue date with --date.',
    }),
    nb: ({ basis, asOf, date }) => ({
      message: `tallene for «${basis}» er per ${asOf}, etter utstedelsesdatoen ${date}: de kan ikke være publisert ennå`,
      hint: 'Rett as_of: i agreement.yaml, eller oppgi datoen med --date.',
    }),
    nn: ({ basis, asOf, date }) => ({
      message: `tala for «${basis}» er per ${asOf}, etter utferdingsdatoen ${date}: dei kan ikkje vere publiserte enno`,
      hint: 'Rett as_of: i agreement.yaml, eller oppgje datoen med --date.',
    }),
  },
};

/** Numbers, and the figures of bases. */
export const figureTexts: DiagnosticTexts<FigureDiagnostics> = {
  ...basisTexts,
  ...populationTexts,
};
