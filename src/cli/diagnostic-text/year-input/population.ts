import type { FigureDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { figureText, wholeText } from '../../terminal/number-text.ts';
import type { DiagnosticTexts } from '../text.ts';

type PopulationDiagnostics = Pick<
  FigureDiagnostics,
  Extract<keyof FigureDiagnostics, `population/${string}`>
>;

/** The population of members, from population.csv. */
export const populationTexts: DiagnosticTexts<PopulationDiagnostics> = {
  'population/two-sources': {
    en: ({ name, here, there, file }) => ({
      message: `${name} has ${figureText(here, 'en')} inhabitants here and ${figureText(there, 'en')} in ${file}; they must be the same`,
      hint: 'Correct one of them, or take the column out here.',
    }),
    nb: ({ name, here, there, file }) => ({
      message: `${name} har ${figureText(here, 'nb')} innbyggere her og ${figureText(there, 'nb')} i ${file}; de må være like`,
      hint: 'Rett det ene tallet, eller ta ut kolonnen her.',
    }),
    nn: ({ name, here, there, file }) => ({
      message: `${name} har ${figureText(here, 'nn')} innbyggjarar her og ${figureText(there, 'nn')} i ${file}; dei må vere like`,
      hint: 'Rett det eine talet, eller ta ut kolonnen her.',
    }),
  },
  'population/several-years': {
    en: ({ years, file }) => ({
      message: `${file} has the years ${years.join(', ')}; the agreement must say which one to use`,
      hint: 'Add bases: { population: { as_of: "{year-1}-01-01" } } to agreement.yaml.',
    }),
    nb: ({ years, file }) => ({
      message: `${file} har årene ${years.join(', ')}; avtalen må si hvilket som skal brukes`,
      hint: 'Skriv bases: { population: { as_of: "{year-1}-01-01" } } i agreement.yaml.',
    }),
    nn: ({ years, file }) => ({
      message: `${file} har åra ${years.join(', ')}; avtalen må seie kva for eit som skal brukast`,
      hint: 'Skriv bases: { population: { as_of: "{year-1}-01-01" } } i agreement.yaml.',
    }),
  },
  'population/no-such-year': {
    en: ({ year, years }) => ({
      message: `the figures must be of ${String(year)}; the file has ${years.join(', ')}`,
      hint: `Download the population of ${String(year)} from Statistics Norway, or correct as_of: in agreement.yaml.`,
    }),
    nb: ({ year, years }) => ({
      message: `tallene må være for ${String(year)}; filen har ${years.join(', ')}`,
      hint: `Last ned folketallet for ${String(year)} fra SSB, eller rett as_of: i agreement.yaml.`,
    }),
    nn: ({ year, years }) => ({
      message: `tala må vere for ${String(year)}; fila har ${years.join(', ')}`,
      hint: `Last ned folketalet for ${String(year)} frå SSB, eller rett as_of: i agreement.yaml.`,
    }),
  },
  'population/no-figure': {
    en: ({ name, numbers, year, years }) => ({
      message: `${name} must have a population in ${String(year)}; under ${numbers.join(', ')} the file has ${years.length === 0 ? 'none' : `it for ${years.join(', ')}`}`,
      hint: 'Add the municipality to the export, or its other numbers to numbers: in agreement.yaml.',
    }),
    nb: ({ name, numbers, year, years }) => ({
      message: `${name} må ha et folketall for ${String(year)}; under ${numbers.join(', ')} har filen ${years.length === 0 ? 'ingen' : `det for ${years.join(', ')}`}`,
      hint: 'Ta med kommunen i uttrekket, eller skriv de andre numrene dens i numbers: i agreement.yaml.',
    }),
    nn: ({ name, numbers, year, years }) => ({
      message: `${name} må ha eit folketal for ${String(year)}; under ${numbers.join(', ')} har fila ${years.length === 0 ? 'ingen' : `det for ${years.join(', ')}`}`,
      hint: 'Ta med kommunen i uttrekket, eller skriv dei andre nummera hans i numbers: i agreement.yaml.',
    }),
  },
  'population/counted-twice': {
    en: ({ name, numbers, persons }) => ({
      message: `${name} has ${wholeText(persons, 'en')} inhabitants under each of ${numbers.join(' and ')}; people must be counted once`,
      hint: 'Take one of the rows out.',
    }),
    nb: ({ name, numbers, persons }) => ({
      message: `${name} har ${wholeText(persons, 'nb')} innbyggere under hvert av ${numbers.join(' og ')}; folk må telles én gang`,
      hint: 'Ta ut den ene av radene.',
    }),
    nn: ({ name, numbers, persons }) => ({
      message: `${name} har ${wholeText(persons, 'nn')} innbyggjarar under kvart av ${numbers.join(' og ')}; folk må teljast éin gong`,
      hint: 'Ta ut den eine av radene.',
    }),
  },
  'population/name-twice': {
    en: ({ name, line }) => ({
      message: `'${name}' stands on line ${String(line)} too, and only numbers tell them apart; the member must have one row`,
      hint: 'Download the table with municipality numbers beside the names.',
    }),
    nb: ({ name, line }) => ({
      message: `«${name}» står på linje ${String(line)} også, og bare nummer kan skille dem; medlemmet må ha én rad`,
      hint: 'Last ned tabellen med kommunenummer ved siden av navnene.',
    }),
    nn: ({ name, line }) => ({
      message: `«${name}» står på linje ${String(line)} òg, og berre nummer kan skilje dei; medlemmen må ha éi rad`,
      hint: 'Last ned tabellen med kommunenummer ved sida av namna.',
    }),
  },
  'population/name-may-be-part': {
    en: ({ names, year }) => ({
      message: `the export has names alone; if one of these was several municipalities in ${String(year)}, only the one of the same name is counted: ${names.join(', ')}`,
      hint: 'Download the table with municipality numbers to be sure.',
    }),
    nb: ({ names, year }) => ({
      message: `uttrekket har bare navn; var en av disse flere kommuner i ${String(year)}, er bare den med samme navn regnet med: ${names.join(', ')}`,
      hint: 'Last ned tabellen med kommunenummer for å være sikker.',
    }),
    nn: ({ names, year }) => ({
      message: `uttrekket har berre namn; var ein av desse fleire kommunar i ${String(year)}, er berre den med same namn rekna med: ${names.join(', ')}`,
      hint: 'Last ned tabellen med kommunenummer for å vere sikker.',
    }),
  },
};
