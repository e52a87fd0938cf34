import type { FileDiagnostics } from '../../model/diagnostic-codes/file.ts';
import type { DiagnosticTexts } from './text.ts';

type TableDiagnostics = Pick<FileDiagnostics, Extract<keyof FileDiagnostics, `table/${string}`>>;

const quoted = (names: readonly string[], open: string, close: string): string =>
  names.map((name) => `${open}${name}${close}`).join(', ');

/** How a table is written, and its headings. */
export const tableTexts: DiagnosticTexts<TableDiagnostics> = {
  'table/unclosed-quote': {
    en: () => ({
      message: 'a cell begins with a quote (") that is never closed; quotes must come in pairs',
      hint: 'Close the quote at the end of the cell, or take it away.',
    }),
    nb: () => ({
      message: 'en celle begynner med et anførselstegn (") som aldri lukkes; de må komme i par',
      hint: 'Lukk anførselstegnet der cellen slutter, eller ta det bort.',
    }),
    nn: () => ({
      message: 'ei celle byrjar med eit hermeteikn (") som aldri blir lukka; dei må kome i par',
      hint: 'Lukk hermeteiknet der cella sluttar, eller ta det bort.',
    }),
  },
  'table/stray-quote': {
    en: ({ after }) => ({
      message: after
        ? 'text follows the closing quote (") of a cell; the cell must end there'
        : 'a quote (") stands inside a cell that is not in quotes; it must be doubled, and the cell in quotes',
      hint: 'Write the cell as "Skjerm 24"" bred": quotes around it, and two for each one in it.',
    }),
    nb: ({ after }) => ({
      message: after
        ? 'det står tekst etter det siste anførselstegnet (") i en celle; cellen må slutte der'
        : 'et anførselstegn (") står i en celle uten anførselstegn rundt; det må dobles, og cellen settes i anførselstegn',
      hint: 'Skriv cellen som "Skjerm 24"" bred": anførselstegn rundt, og to for hvert av dem inni.',
    }),
    nn: ({ after }) => ({
      message: after
        ? 'det står tekst etter det siste hermeteiknet (") i ei celle; cella må slutte der'
        : 'eit hermeteikn (") står i ei celle utan hermeteikn rundt; det må doblast, og cella setjast i hermeteikn',
      hint: 'Skriv cella som "Skjerm 24"" brei": hermeteikn rundt, og to for kvart av dei inni.',
    }),
  },
  'table/too-many-cells': {
    en: ({ cells, columns }) => ({
      message: `the row has ${String(cells)} cells; it must have at most ${String(columns)}, as the headings`,
      hint: 'Give the column a heading, or put a cell with a delimiter or decimal comma in it in quotes.',
    }),
    nb: ({ cells, columns }) => ({
      message: `raden har ${String(cells)} celler; den må ha høyst ${String(columns)}, som overskriftene`,
      hint: 'Gi kolonnen en overskrift, eller sett en celle med skilletegn eller desimalkomma i anførselstegn.',
    }),
    nn: ({ cells, columns }) => ({
      message: `rada har ${String(cells)} celler; ho må ha høgst ${String(columns)}, som overskriftene`,
      hint: 'Gje kolonna ei overskrift, eller set ei celle med skiljeteikn eller desimalkomma i hermeteikn.',
    }),
  },
  'table/cell-too-large': {
    en: ({ limit }) => ({
      message: `the cell is larger than ${String(limit)} MB; it must be smaller`,
      hint: 'Is a quote missing at the end of a cell, or is it another file?',
    }),
    nb: ({ limit }) => ({
      message: `cellen er større enn ${String(limit)} MB; den må være mindre`,
      hint: 'Mangler det et anførselstegn der en celle slutter, eller er det en annen fil?',
    }),
    nn: ({ limit }) => ({
      message: `cella er større enn ${String(limit)} MB; ho må vere mindre`,
      hint: 'Manglar det eit hermeteikn der ei celle sluttar, eller er det ei anna fil?',
    }),
  },
  'table/line-too-large': {
    en: ({ limit }) => ({
      message: `the line is larger than ${String(limit)} MB; it must be smaller`,
      hint: 'Is it a table at all?',
    }),
    nb: ({ limit }) => ({
      message: `linjen er større enn ${String(limit)} MB; den må være mindre`,
      hint: 'Er det i det hele tatt en tabell?',
    }),
    nn: ({ limit }) => ({
      message: `linja er større enn ${String(limit)} MB; ho må vere mindre`,
      hint: 'Er det i det heile ein tabell?',
    }),
  },
  'table/too-many-rows': {
    en: ({ limit }) => ({
      message: `the table has more than ${String(limit)} rows; it must have at most that many`,
      hint: 'Is it the right file?',
    }),
    nb: ({ limit }) => ({
      message: `tabellen har mer enn ${String(limit)} rader; den må ha høyst så mange`,
      hint: 'Er det rett fil?',
    }),
    nn: ({ limit }) => ({
      message: `tabellen har meir enn ${String(limit)} rader; han må ha høgst så mange`,
      hint: 'Er det rett fil?',
    }),
  },
  'table/too-many-columns': {
    en: ({ limit }) => ({
      message: `the row has more than ${String(limit)} columns; it must have at most that many`,
      hint: 'Is it the right file?',
    }),
    nb: ({ limit }) => ({
      message: `raden har mer enn ${String(limit)} kolonner; den må ha høyst så mange`,
      hint: 'Er det rett fil?',
    }),
    nn: ({ limit }) => ({
      message: `rada har meir enn ${String(limit)} kolonner; ho må ha høgst så mange`,
      hint: 'Er det rett fil?',
    }),
  },
  'table/column-missing': {
    en: ({ field, accepted, found, nearest }) => ({
      message: `there is no column for ${field}; its heading must be one of ${accepted.join(', ')}; found ${quoted(found, "'", "'")}`,
      ...(nearest !== undefined && { hint: `Is '${nearest}' meant to be it?` }),
    }),
    nb: ({ field, accepted, found, nearest }) => ({
      message: `det er ingen kolonne for ${field}; overskriften må være en av ${accepted.join(', ')}; fant ${quoted(found, '«', '»')}`,
      ...(nearest !== undefined && { hint: `Er det «${nearest}» som er ment?` }),
    }),
    nn: ({ field, accepted, found, nearest }) => ({
      message: `det er inga kolonne for ${field}; overskrifta må vere ei av ${accepted.join(', ')}; fann ${quoted(found, '«', '»')}`,
      ...(nearest !== undefined && { hint: `Er det «${nearest}» som er meint?` }),
    }),
  },
  'table/column-twice': {
    en: ({ field, first, second }) => ({
      message: `the columns '${first}' and '${second}' are both ${field}; there must be one`,
      hint: 'Delete one of them, or give it another heading.',
    }),
    nb: ({ field, first, second }) => ({
      message: `kolonnene «${first}» og «${second}» er begge ${field}; det må være én`,
      hint: 'Slett den ene, eller gi den en annen overskrift.',
    }),
    nn: ({ field, first, second }) => ({
      message: `kolonnene «${first}» og «${second}» er begge ${field}; det må vere éi`,
      hint: 'Slett den eine, eller gi ho ei anna overskrift.',
    }),
  },
  'table/column-not-read': {
    en: ({ header, heading }) => ({
      message: `the column '${header}' is not read: no heading of that name means anything in this file`,
      hint: `Is it meant to be read? Then its heading must be '${heading}'. A column for your own use may have another name.`,
    }),
    nb: ({ header, heading }) => ({
      message: `kolonnen «${header}» blir ikke lest: en overskrift med det navnet betyr ingenting i denne filen`,
      hint: `Skal den leses, må overskriften være «${heading}». En kolonne til eget bruk kan ha et annet navn.`,
    }),
    nn: ({ header, heading }) => ({
      message: `kolonna «${header}» blir ikkje lesen: ei overskrift med det namnet tyder ingenting i denne fila`,
      hint: `Skal ho lesast, må overskrifta vere «${heading}». Ei kolonne til eige bruk kan ha eit anna namn.`,
    }),
  },
  'table/column-unnamed': {
    en: ({ column }) => ({
      message: `column ${column} has text but no heading; it must have one`,
      hint: 'Write a heading, or empty the column.',
    }),
    nb: ({ column }) => ({
      message: `kolonne ${column} har tekst, men ingen overskrift; den må ha en`,
      hint: 'Skriv en overskrift, eller tøm kolonnen.',
    }),
    nn: ({ column }) => ({
      message: `kolonne ${column} har tekst, men inga overskrift; ho må ha ei`,
      hint: 'Skriv ei overskrift, eller tøm kolonna.',
    }),
  },
};
