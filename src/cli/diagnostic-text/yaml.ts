import type { FileDiagnostics, YamlProblem } from '../../model/diagnostic-codes/file.ts';
import type { DiagnosticTexts } from './text.ts';

/** Codes of the reader; the schema has its own among the agreement's. */
type YamlDiagnostics = Pick<FileDiagnostics, Extract<keyof FileDiagnostics, `yaml/${string}`>>;
type Problems = Readonly<Record<YamlProblem, string>>;

const problemsEn: Problems = {
  indent:
    'the indentation does not fit the lines above; what belongs together must begin in one column',
  'missing-mark': 'a bracket, quote or comma is missing',
  key: 'this cannot be a key; a key must be one short text on one line, with a colon and a space after it',
  'value-start': 'a value cannot begin with this character; it must be in quotes',
  escape: 'there is a backslash in double quotes that YAML does not know; it must be doubled',
  other: 'this is not YAML',
};
const problemsNb: Problems = {
  indent: 'innrykket passer ikke med linjene over; det som hører sammen må begynne i samme kolonne',
  'missing-mark': 'det mangler en parentes, et anførselstegn eller et komma',
  key: 'dette kan ikke være en nøkkel; en nøkkel må være én kort tekst på én linje, med kolon og mellomrom etter',
  'value-start': 'en verdi kan ikke begynne med dette tegnet; den må stå i anførselstegn',
  escape: 'det er en omvendt skråstrek i doble anførselstegn som YAML ikke kjenner; den må dobles',
  other: 'dette er ikke YAML',
};
const problemsNn: Problems = {
  indent: 'innrykket passar ikkje med linjene over; det som høyrer saman må byrje i same kolonne',
  'missing-mark': 'det manglar ein parentes, eit hermeteikn eller eit komma',
  key: 'dette kan ikkje vere ein nøkkel; ein nøkkel må vere éin kort tekst på éi linje, med kolon og mellomrom etter',
  'value-start': 'ein verdi kan ikkje byrje med dette teiknet; han må stå i hermeteikn',
  escape: 'det er ein omvend skråstrek i doble hermeteikn som YAML ikkje kjenner; han må doblast',
  other: 'dette er ikkje YAML',
};

export const yamlTexts: DiagnosticTexts<YamlDiagnostics> = {
  'yaml/syntax': {
    en: ({ problem, reason }) => ({ message: problemsEn[problem], hint: `In full: ${reason}` }),
    nb: ({ problem, reason }) => ({ message: problemsNb[problem], hint: `På engelsk: ${reason}` }),
    nn: ({ problem, reason }) => ({ message: problemsNn[problem], hint: `På engelsk: ${reason}` }),
  },
  'yaml/tab': {
    en: () => ({
      message: 'the line is indented with a tab; it must be indented with spaces',
      hint: 'Put two spaces for each tab.',
    }),
    nb: () => ({
      message: 'linjen er rykket inn med tabulator; den må rykkes inn med mellomrom',
      hint: 'Sett to mellomrom for hver tabulator.',
    }),
    nn: () => ({
      message: 'linja er rykt inn med tabulator; ho må rykkjast inn med mellomrom',
      hint: 'Set to mellomrom for kvar tabulator.',
    }),
  },
  'yaml/key-twice': {
    en: ({ key, line }) => ({
      message: `'${key}' stands on line ${String(line)} too; it must stand once`,
      hint: 'Keep the one that holds.',
    }),
    nb: ({ key, line }) => ({
      message: `«${key}» står også på linje ${String(line)}; den må stå én gang`,
      hint: 'Behold den som gjelder.',
    }),
    nn: ({ key, line }) => ({
      message: `«${key}» står òg på linje ${String(line)}; han må stå éin gong`,
      hint: 'Ta vare på den som gjeld.',
    }),
  },
  'yaml/key-not-text': {
    en: () => ({
      message: 'the key is empty, or a list or map; it must be a text',
      hint: 'Write a name before the colon.',
    }),
    nb: () => ({
      message: 'nøkkelen er tom, eller en liste eller tabell; den må være en tekst',
      hint: 'Skriv et navn foran kolonet.',
    }),
    nn: () => ({
      message: 'nøkkelen er tom, eller ei liste eller ein tabell; han må vere ein tekst',
      hint: 'Skriv eit namn framfor kolonet.',
    }),
  },
  'yaml/merge-key': {
    en: () => ({
      message: '<< takes in the keys of another part; each part must say its own',
      hint: 'Write the keys out here, so that a reader sees them.',
    }),
    nb: () => ({
      message: '<< henter inn nøklene fra en annen del; hver del må si sine egne',
      hint: 'Skriv nøklene ut her, så en leser ser dem.',
    }),
    nn: () => ({
      message: '<< hentar inn nøklane frå ein annan del; kvar del må seie sine eigne',
      hint: 'Skriv nøklane ut her, så ein lesar ser dei.',
    }),
  },
  'yaml/tag': {
    en: ({ tag }) => ({
      message: `the value has the tag ${tag}; it must be plain text, a list or a map`,
      hint: 'Take the tag away.',
    }),
    nb: ({ tag }) => ({
      message: `verdien har merket ${tag}; den må være vanlig tekst, en liste eller en tabell`,
      hint: 'Ta bort merket.',
    }),
    nn: ({ tag }) => ({
      message: `verdien har merket ${tag}; han må vere vanleg tekst, ei liste eller ein tabell`,
      hint: 'Ta bort merket.',
    }),
  },
  'yaml/many-documents': {
    en: () => ({
      message: 'a second document begins here (---); the file must have one',
      hint: 'Take the line away, or move the rest to a file of its own.',
    }),
    nb: () => ({
      message: 'her begynner et dokument til (---); filen må ha ett',
      hint: 'Ta bort linjen, eller flytt resten til en egen fil.',
    }),
    nn: () => ({
      message: 'her byrjar eit dokument til (---); fila må ha eitt',
      hint: 'Ta bort linja, eller flytt resten til ei eiga fil.',
    }),
  },
  'yaml/too-deep': {
    en: ({ limit }) => ({
      message: `the text is nested more than ${String(limit)} levels deep; it must be at most that`,
      hint: 'Is a bracket too many?',
    }),
    nb: ({ limit }) => ({
      message: `teksten er nøstet mer enn ${String(limit)} nivåer ned; det må være høyst så mange`,
      hint: 'Er det en parentes for mye?',
    }),
    nn: ({ limit }) => ({
      message: `teksten er nøsta meir enn ${String(limit)} nivå ned; det må vere høgst så mange`,
      hint: 'Er det ein parentes for mykje?',
    }),
  },
  'yaml/too-many-nodes': {
    en: ({ limit }) => ({
      message: `the file holds more than ${String(limit)} values, aliases counted in full; it must be at most that`,
      hint: 'Is it the right file?',
    }),
    nb: ({ limit }) => ({
      message: `filen har mer enn ${String(limit)} verdier, med alle aliaser regnet fullt ut; det må være høyst så mange`,
      hint: 'Er det rett fil?',
    }),
    nn: ({ limit }) => ({
      message: `fila har meir enn ${String(limit)} verdiar, med alle alias rekna fullt ut; det må vere høgst så mange`,
      hint: 'Er det rett fil?',
    }),
  },
  'yaml/unknown-alias': {
    en: ({ alias }) => ({
      message: `*${alias} refers to &${alias}, which must stand further up; it does not`,
      hint: 'Put a text that begins with * in quotes.',
    }),
    nb: ({ alias }) => ({
      message: `*${alias} viser til &${alias}, som må stå lenger oppe; det gjør den ikke`,
      hint: 'Sett en tekst som begynner med * i anførselstegn.',
    }),
    nn: ({ alias }) => ({
      message: `*${alias} viser til &${alias}, som må stå lenger oppe; det gjer han ikkje`,
      hint: 'Set ein tekst som byrjar med * i hermeteikn.',
    }),
  },
  'yaml/alias-in-itself': {
    en: ({ alias }) => ({
      message: `*${alias} stands inside &${alias} itself; it must stand outside`,
      hint: 'Write out what is meant.',
    }),
    nb: ({ alias }) => ({
      message: `*${alias} står inni &${alias} selv; den må stå utenfor`,
      hint: 'Skriv ut det som er ment.',
    }),
    nn: ({ alias }) => ({
      message: `*${alias} står inni &${alias} sjølv; han må stå utanfor`,
      hint: 'Skriv ut det som er meint.',
    }),
  },
};
