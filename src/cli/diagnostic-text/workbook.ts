import type { FileDiagnostics, WorkbookDamage } from '../../model/diagnostic-codes/file.ts';
import type { DiagnosticTexts } from './text.ts';

type WorkbookDiagnostics = Pick<FileDiagnostics, Extract<keyof FileDiagnostics, `xlsx/${string}`>>;
type Damages = Readonly<Record<WorkbookDamage, string>>;

const damagesEn: Damages = {
  archive: 'the workbook is damaged or cut off',
  'no-sheet': 'the workbook has no visible sheet with cells',
  sheet: 'the first sheet of the workbook cannot be read',
};
const damagesNb: Damages = {
  archive: 'arbeidsboken er skadet eller kuttet av',
  'no-sheet': 'arbeidsboken har ikke noe synlig regneark',
  sheet: 'det første arket i arbeidsboken kan ikke leses',
};
const damagesNn: Damages = {
  archive: 'arbeidsboka er skadd eller kutta av',
  'no-sheet': 'arbeidsboka har ikkje noko synleg rekneark',
  sheet: 'det første arket i arbeidsboka kan ikkje lesast',
};

/** Workbooks and what their cells may hold. */
export const workbookTexts: DiagnosticTexts<WorkbookDiagnostics> = {
  'xlsx/not-a-workbook': {
    en: () => ({
      message: 'the file is no workbook; it must be .xlsx, or CSV',
      hint: 'Open it in Excel, and save it as .xlsx or as CSV.',
    }),
    nb: () => ({
      message: 'filen er ingen arbeidsbok; den må være .xlsx eller CSV',
      hint: 'Åpne den i Excel, og lagre den som .xlsx eller som CSV.',
    }),
    nn: () => ({
      message: 'fila er inga arbeidsbok; ho må vere .xlsx eller CSV',
      hint: 'Opne ho i Excel, og lagre ho som .xlsx eller som CSV.',
    }),
  },
  'xlsx/old-format': {
    en: () => ({
      message: 'the workbook is in the old format .xls or has a password; it must be .xlsx without',
      hint: 'Open it in Excel, take the password away, and save it as .xlsx or as CSV.',
    }),
    nb: () => ({
      message:
        'arbeidsboken er i det gamle formatet .xls eller har passord; den må være .xlsx uten',
      hint: 'Åpne den i Excel, fjern passordet, og lagre den som .xlsx eller som CSV.',
    }),
    nn: () => ({
      message: 'arbeidsboka er i det gamle formatet .xls eller har passord; ho må vere .xlsx utan',
      hint: 'Opne ho i Excel, fjern passordet, og lagre ho som .xlsx eller som CSV.',
    }),
  },
  'xlsx/damaged': {
    en: ({ part }) => ({
      message: `${damagesEn[part]}; it must be one that Excel can open`,
      hint: 'Open it in Excel, and save it again as .xlsx or as CSV.',
    }),
    nb: ({ part }) => ({
      message: `${damagesNb[part]}; den må være slik at Excel kan åpne den`,
      hint: 'Åpne den i Excel, og lagre den på nytt som .xlsx eller som CSV.',
    }),
    nn: ({ part }) => ({
      message: `${damagesNn[part]}; ho må vere slik at Excel kan opne ho`,
      hint: 'Opne ho i Excel, og lagre ho på nytt som .xlsx eller som CSV.',
    }),
  },
  'xlsx/too-large': {
    en: ({ limit }) => ({
      message: `the workbook unpacks to more than ${String(limit)} MB; it must be smaller`,
      hint: 'Save the sheet as CSV.',
    }),
    nb: ({ limit }) => ({
      message: `arbeidsboken pakkes ut til mer enn ${String(limit)} MB; den må være mindre`,
      hint: 'Lagre arket som CSV.',
    }),
    nn: ({ limit }) => ({
      message: `arbeidsboka blir meir enn ${String(limit)} MB utpakka; ho må vere mindre`,
      hint: 'Lagre arket som CSV.',
    }),
  },
  'xlsx/too-many-cells': {
    en: ({ limit }) => ({
      message: `the sheet has more than ${String(limit)} cells; it must have at most that many`,
      hint: 'Save the sheet as CSV: that is read at any length.',
    }),
    nb: ({ limit }) => ({
      message: `arket har mer enn ${String(limit)} celler; det må ha høyst så mange`,
      hint: 'Lagre arket som CSV: det leses uansett lengde.',
    }),
    nn: ({ limit }) => ({
      message: `arket har meir enn ${String(limit)} celler; det må ha høgst så mange`,
      hint: 'Lagre arket som CSV: det blir lese uansett lengd.',
    }),
  },
  'xlsx/too-wide': {
    en: ({ cell, limit }) => ({
      message: `there is a value in ${cell}; the table must end at column ${limit}`,
      hint: 'Delete what stands far outside the table.',
    }),
    nb: ({ cell, limit }) => ({
      message: `det står en verdi i ${cell}; tabellen må slutte ved kolonne ${limit}`,
      hint: 'Slett det som står langt utenfor tabellen.',
    }),
    nn: ({ cell, limit }) => ({
      message: `det står ein verdi i ${cell}; tabellen må slutte ved kolonne ${limit}`,
      hint: 'Slett det som står langt utanfor tabellen.',
    }),
  },
  'xlsx/error-value': {
    en: ({ value }) => ({
      message: `the cell shows ${value}; it must have a value`,
      hint: 'Correct the formula, and save the workbook.',
    }),
    nb: ({ value }) => ({
      message: `cellen viser ${value}; den må ha en verdi`,
      hint: 'Rett formelen, og lagre arbeidsboken.',
    }),
    nn: ({ value }) => ({
      message: `cella viser ${value}; ho må ha ein verdi`,
      hint: 'Rett formelen, og lagre arbeidsboka.',
    }),
  },
  'xlsx/formula-without-result': {
    en: ({ formula }) => ({
      message: `the formula ${formula} has no stored result; the cell must have a value`,
      hint: 'Open the workbook in Excel, let it calculate, and save it.',
    }),
    nb: ({ formula }) => ({
      message: `formelen ${formula} har ikke noe lagret resultat; cellen må ha en verdi`,
      hint: 'Åpne arbeidsboken i Excel, la den regne, og lagre den.',
    }),
    nn: ({ formula }) => ({
      message: `formelen ${formula} har ikkje noko lagra resultat; cella må ha ein verdi`,
      hint: 'Opne arbeidsboka i Excel, la ho rekne, og lagre ho.',
    }),
  },
};
