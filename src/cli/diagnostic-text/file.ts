import type { FileDiagnostics } from '../../model/diagnostic-codes/file.ts';
import { populationTexts } from './population.ts';
import { tableTexts } from './table.ts';
import type { DiagnosticTexts } from './text.ts';
import { workbookTexts } from './workbook.ts';
import { yamlTexts } from './yaml.ts';

type AnyFileDiagnostics = Pick<FileDiagnostics, Extract<keyof FileDiagnostics, `file/${string}`>>;

const anyFileTexts: DiagnosticTexts<AnyFileDiagnostics> = {
  'file/empty': {
    en: () => ({
      message: 'the file is empty; it must have a line of headings',
      hint: 'Fill it in, or take it away where it is not needed.',
    }),
    nb: () => ({
      message: 'filen er tom; den må ha en linje med overskrifter',
      hint: 'Fyll den ut, eller ta den bort der den ikke trengs.',
    }),
    nn: () => ({
      message: 'fila er tom; ho må ha ei linje med overskrifter',
      hint: 'Fyll ho ut, eller ta ho bort der ho ikkje trengst.',
    }),
  },
  'file/missing': {
    en: ({ path }) => ({
      message: `there is no file '${path}'; it must be there`,
      hint: 'Is the folder the right one, and the name spelt like that?',
    }),
    nb: ({ path }) => ({
      message: `det finnes ingen fil «${path}»; den må være der`,
      hint: 'Er det rett mappe, og er navnet skrevet slik?',
    }),
    nn: ({ path }) => ({
      message: `det finst inga fil «${path}»; ho må vere der`,
      hint: 'Er det rett mappe, og er namnet skrive slik?',
    }),
  },
  'file/unreadable': {
    en: ({ path, code }) => ({
      message: `'${path}' cannot be read: the operating system says ${code}`,
      hint: 'Close it in other programs, or ask for the right to read it.',
    }),
    nb: ({ path, code }) => ({
      message: `«${path}» kan ikke leses: operativsystemet sier ${code}`,
      hint: 'Lukk den i andre programmer, eller be om tilgang til å lese den.',
    }),
    nn: ({ path, code }) => ({
      message: `«${path}» kan ikkje lesast: operativsystemet seier ${code}`,
      hint: 'Lukk ho i andre program, eller be om tilgang til å lese ho.',
    }),
  },
  'file/is-folder': {
    en: ({ path }) => ({
      message: `'${path}' is a folder; it must be a file`,
      hint: 'Move the folder away, or name the file in it.',
    }),
    nb: ({ path }) => ({
      message: `«${path}» er en mappe; det må være en fil`,
      hint: 'Flytt mappen, eller oppgi filen i den.',
    }),
    nn: ({ path }) => ({
      message: `«${path}» er ei mappe; det må vere ei fil`,
      hint: 'Flytt mappa, eller oppgje fila i ho.',
    }),
  },
  'file/two-forms': {
    en: ({ names }) => ({
      message: `${names.join(' and ')} are the same table twice; there must be one`,
      hint: 'Keep the one that holds, and move the other out of the folder.',
    }),
    nb: ({ names }) => ({
      message: `${names.join(' og ')} er samme tabell to ganger; det må være én`,
      hint: 'Behold den som gjelder, og flytt den andre ut av mappen.',
    }),
    nn: ({ names }) => ({
      message: `${names.join(' og ')} er same tabell to gonger; det må vere éin`,
      hint: 'Ta vare på den som gjeld, og flytt den andre ut av mappa.',
    }),
  },
  'file/too-large': {
    en: ({ megabytes, limit }) => ({
      message: `the file is ${String(megabytes)} MB; it must be at most ${String(limit)} MB`,
      hint: 'Is it the right file?',
    }),
    nb: ({ megabytes, limit }) => ({
      message: `filen er på ${String(megabytes)} MB; den må være på høyst ${String(limit)} MB`,
      hint: 'Er det rett fil?',
    }),
    nn: ({ megabytes, limit }) => ({
      message: `fila er på ${String(megabytes)} MB; ho må vere på høgst ${String(limit)} MB`,
      hint: 'Er det rett fil?',
    }),
  },
  'file/control-character': {
    en: ({ character }) => ({
      message: `the text has the control character ${character}; it must be text that can be printed`,
      hint: 'Delete it and type the text anew: it cannot be seen, and often comes from another program.',
    }),
    nb: ({ character }) => ({
      message: `teksten har kontrolltegnet ${character}; den må være tekst som kan skrives ut`,
      hint: 'Slett det og skriv teksten på nytt: tegnet synes ikke, og kommer ofte fra et annet program.',
    }),
    nn: ({ character }) => ({
      message: `teksten har kontrollteiknet ${character}; han må vere tekst som kan skrivast ut`,
      hint: 'Slett det og skriv teksten på nytt: teiknet syner ikkje, og kjem ofte frå eit anna program.',
    }),
  },
  'file/lost-letter': {
    en: () => ({
      message:
        'a letter is lost here: the text must be UTF-8, UTF-16 or Windows-1252 from beginning to end, and this is not like the rest',
      hint: 'Type the word anew, and save the file as UTF-8.',
    }),
    nb: () => ({
      message:
        'her er en bokstav gått tapt: teksten må være UTF-8, UTF-16 eller Windows-1252 fra ende til annen, og dette er ikke som resten',
      hint: 'Skriv ordet på nytt, og lagre filen som UTF-8.',
    }),
    nn: () => ({
      message:
        'her er ein bokstav gått tapt: teksten må vere UTF-8, UTF-16 eller Windows-1252 frå ende til annan, og dette er ikkje som resten',
      hint: 'Skriv ordet på nytt, og lagre fila som UTF-8.',
    }),
  },
  'file/too-many-problems': {
    en: ({ limit }) => ({
      message: `more than ${String(limit)} problems in how the file is written; the rest is not read`,
      hint: 'Is it a table, and saved as CSV? Correct the first ones, and run the command again.',
    }),
    nb: ({ limit }) => ({
      message: `mer enn ${String(limit)} feil i hvordan filen er skrevet; resten er ikke lest`,
      hint: 'Er det en tabell, lagret som CSV? Rett de første, og kjør kommandoen igjen.',
    }),
    nn: ({ limit }) => ({
      message: `meir enn ${String(limit)} feil i korleis fila er skriven; resten er ikkje lesen`,
      hint: 'Er det ein tabell, lagra som CSV? Rett dei første, og køyr kommandoen igjen.',
    }),
  },
};

export const fileTexts: DiagnosticTexts<FileDiagnostics> = {
  ...anyFileTexts,
  ...tableTexts,
  ...workbookTexts,
  ...yamlTexts,
  ...populationTexts,
};
