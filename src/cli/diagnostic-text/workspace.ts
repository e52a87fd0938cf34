import type {
  WorkspaceDiagnostics,
  WriteObstacle,
} from '../../model/diagnostic-codes/workspace.ts';
import type { DiagnosticTexts } from './text.ts';

type Obstacles = Readonly<Record<WriteObstacle, { readonly why: string; readonly hint: string }>>;

const obstaclesEn: Obstacles = {
  'disk-full-at-register': {
    why: 'the disk is full',
    hint: 'Make room, and run the command again.',
  },
  'disk-full': { why: 'the disk is full', hint: 'Make room, or write elsewhere with --out.' },
  'no-access': {
    why: 'you have no right to write there',
    hint: 'Ask for access, or write elsewhere with --out.',
  },
  'not-a-folder': {
    why: 'a file stands where the folder should be',
    hint: 'Move the file away, or write elsewhere with --out.',
  },
  'open-elsewhere': {
    why: 'a file there is open in another program',
    hint: 'Close it in Excel, and run the command again.',
  },
  'in-the-way': {
    why: 'a file of that name is there already, and is never overwritten',
    hint: 'Move it away, and run the command again.',
  },
  'read-only': { why: 'the disk can only be read', hint: 'Write elsewhere with --out.' },
  taken: {
    why: 'another of the workspaces, with the same agreement, is written there',
    hint: 'Run them one at a time, each with its own --out.',
  },
  unknown: { why: 'the operating system refuses', hint: 'Write elsewhere with --out.' },
};

const obstaclesNb: Obstacles = {
  'disk-full-at-register': {
    why: 'disken er full',
    hint: 'Frigjør plass, og kjør kommandoen på nytt.',
  },
  'disk-full': {
    why: 'disken er full',
    hint: 'Frigjør plass, eller skriv et annet sted med --out.',
  },
  'no-access': {
    why: 'du har ikke rett til å skrive der',
    hint: 'Be om tilgang, eller skriv et annet sted med --out.',
  },
  'not-a-folder': {
    why: 'det ligger en fil der mappen skal være',
    hint: 'Flytt filen, eller skriv et annet sted med --out.',
  },
  'open-elsewhere': {
    why: 'en fil der er åpen i et annet program',
    hint: 'Lukk den i Excel, og kjør kommandoen på nytt.',
  },
  'in-the-way': {
    why: 'det ligger allerede en fil med det navnet, og den overskrives aldri',
    hint: 'Flytt den, og kjør kommandoen på nytt.',
  },
  'read-only': { why: 'disken kan bare leses', hint: 'Skriv et annet sted med --out.' },
  taken: {
    why: 'en annen av arbeidsmappene, med samme avtale, skrives dit',
    hint: 'Kjør dem én for én, hver med sin egen --out.',
  },
  unknown: { why: 'operativsystemet nekter', hint: 'Skriv et annet sted med --out.' },
};

const obstaclesNn: Obstacles = {
  'disk-full-at-register': {
    why: 'disken er full',
    hint: 'Frigjer plass, og køyr kommandoen på nytt.',
  },
  'disk-full': {
    why: 'disken er full',
    hint: 'Frigjer plass, eller skriv ein annan stad med --out.',
  },
  'no-access': {
    why: 'du har ikkje rett til å skrive der',
    hint: 'Be om tilgang, eller skriv ein annan stad med --out.',
  },
  'not-a-folder': {
    why: 'det ligg ei fil der mappa skal vere',
    hint: 'Flytt fila, eller skriv ein annan stad med --out.',
  },
  'open-elsewhere': {
    why: 'ei fil der er open i eit anna program',
    hint: 'Lukk ho i Excel, og køyr kommandoen på nytt.',
  },
  'in-the-way': {
    why: 'det ligg alt ei fil med det namnet, og ho blir aldri skriven over',
    hint: 'Flytt ho, og køyr kommandoen på nytt.',
  },
  'read-only': { why: 'disken kan berre lesast', hint: 'Skriv ein annan stad med --out.' },
  taken: {
    why: 'ei anna av arbeidsmappene, med same avtale, blir skriven dit',
    hint: 'Køyr dei éi for éi, kvar med sin eigen --out.',
  },
  unknown: { why: 'operativsystemet nektar', hint: 'Skriv ein annan stad med --out.' },
};

export const workspaceTexts: DiagnosticTexts<WorkspaceDiagnostics> = {
  'workspace/not-a-folder': {
    en: ({ folder }) => ({
      message: `there is no folder '${folder}'; a workspace must be a folder with agreement.yaml`,
      hint: "Check the spelling, or make one with 'fordel init'.",
    }),
    nb: ({ folder }) => ({
      message: `det finnes ingen mappe «${folder}»; en arbeidsmappe må være en mappe med agreement.yaml`,
      hint: 'Se etter skrivefeil, eller lag en med «fordel ny».',
    }),
    nn: ({ folder }) => ({
      message: `det finst inga mappe «${folder}»; ei arbeidsmappe må vere ei mappe med agreement.yaml`,
      hint: 'Sjå etter skrivefeil, eller lag ei med «fordel ny».',
    }),
  },
  'workspace/no-year': {
    en: ({ folder }) => ({
      message: `the workspace '${folder}' has no year; it must have a folder per year, named with four digits`,
      hint: 'Make a folder such as 2021 and put the year’s files there.',
    }),
    nb: ({ folder }) => ({
      message: `arbeidsmappen «${folder}» har ingen år; den må ha en mappe per år med fire sifre som navn`,
      hint: 'Lag en mappe som 2021 og legg årets filer der.',
    }),
    nn: ({ folder }) => ({
      message: `arbeidsmappa «${folder}» har ingen år; ho må ha ei mappe per år med fire siffer som namn`,
      hint: 'Lag ei mappe som 2021 og legg filene for året der.',
    }),
  },
  'workspace/year-missing': {
    en: ({ year, years }) => ({
      message: `there is no folder for the year ${String(year)}`,
      hint: years.length === 0 ? 'Make it first.' : `There is ${years.join(', ')}.`,
    }),
    nb: ({ year, years }) => ({
      message: `det finnes ingen mappe for året ${String(year)}`,
      hint: years.length === 0 ? 'Lag den først.' : `Det finnes ${years.join(', ')}.`,
    }),
    nn: ({ year, years }) => ({
      message: `det finst inga mappe for året ${String(year)}`,
      hint: years.length === 0 ? 'Lag ho først.' : `Det finst ${years.join(', ')}.`,
    }),
  },
  'workspace/unknown-municipality': {
    en: ({ found, year, nearest, members }) => ({
      message: `--municipality must be the number or the name of a member in ${String(year)}; found '${found}'`,
      hint:
        nearest === undefined
          ? `The members are ${members.join(', ')}.`
          : `Did you mean ${nearest}?`,
    }),
    nb: ({ found, year, nearest, members }) => ({
      message: `--municipality må være nummeret eller navnet til en deltakerkommune i ${String(year)}; fant «${found}»`,
      hint: nearest === undefined ? `Deltakerne er ${members.join(', ')}.` : `Mente du ${nearest}?`,
    }),
    nn: ({ found, year, nearest, members }) => ({
      message: `--municipality må vere nummeret eller namnet til ein deltakarkommune i ${String(year)}; fann «${found}»`,
      hint:
        nearest === undefined ? `Deltakarane er ${members.join(', ')}.` : `Meinte du ${nearest}?`,
    }),
  },
  'workspace/unknown-line': {
    en: ({ found, nearest, lines }) => ({
      message: `--line must be the id of one of the year's ${String(lines)} lines; found '${found}'`,
      hint: nearest === undefined ? 'Leave out --line to see all.' : `Did you mean ${nearest}?`,
    }),
    nb: ({ found, nearest, lines }) => ({
      message: `--line må være id-en til en av årets ${String(lines)} linjer; fant «${found}»`,
      hint: nearest === undefined ? 'Utelat --line for å se alle.' : `Mente du ${nearest}?`,
    }),
    nn: ({ found, nearest, lines }) => ({
      message: `--line må vere id-en til ei av dei ${String(lines)} linjene i året; fann «${found}»`,
      hint: nearest === undefined ? 'Utelat --line for å sjå alle.' : `Meinte du ${nearest}?`,
    }),
  },
  'workspace/cannot-write': {
    en: ({ path, obstacle }) => ({
      message: `could not write ${path}: ${obstaclesEn[obstacle].why}; what was there before is unchanged`,
      hint: obstaclesEn[obstacle].hint,
    }),
    nb: ({ path, obstacle }) => ({
      message: `kunne ikke skrive ${path}: ${obstaclesNb[obstacle].why}; det som lå der, er uendret`,
      hint: obstaclesNb[obstacle].hint,
    }),
    nn: ({ path, obstacle }) => ({
      message: `kunne ikkje skrive ${path}: ${obstaclesNn[obstacle].why}; det som låg der, er uendra`,
      hint: obstaclesNn[obstacle].hint,
    }),
  },
};
