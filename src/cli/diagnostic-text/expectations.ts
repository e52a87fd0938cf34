import type { Expectation, NameKind } from '../../model/diagnostic-codes/agreement.ts';
import type { Language } from '../../model/language.ts';
import { nearest } from '../../model/nearest.ts';

type Words<Key extends string> = { readonly [L in Language]: Readonly<Record<Key, string>> };

/** What must stand at a place, as the end of "must be …". */
export const EXPECTED: Words<Expectation> = {
  en: {
    text: 'a text',
    number: 'a number such as 3.08',
    rate: 'a number such as 3.08, or decided',
    amount: 'an amount in kroner such as 150000 or 66635.50',
    count: 'a whole number',
    day: 'a day written YYYY-MM-DD',
    'month-day': 'a day written MM-DD, such as 02-15',
    'yearly-day': 'a day such as "{year-1}-01-01" or 2020-01-01',
    'municipality-number': 'a municipality number of four digits',
    'organisation-number': 'an organisation number of nine digits',
    'bank-account': 'a bank account number of eleven digits',
    'file-name': "the name of a .csv or .xlsx file in the year's folder",
    word: 'one word',
    list: 'a list',
    'dated-list': 'a list of { from, value, clause }',
    fields: 'fields (name: value)',
  },
  nb: {
    text: 'en tekst',
    number: 'et tall som 3.08',
    rate: 'et tall som 3.08, eller decided',
    amount: 'et beløp i kroner som 150000 eller 66635.50',
    count: 'et helt tall',
    day: 'en dato skrevet ÅÅÅÅ-MM-DD',
    'month-day': 'en dato skrevet MM-DD, som 02-15',
    'yearly-day': 'en dato som "{year-1}-01-01" eller 2020-01-01',
    'municipality-number': 'et kommunenummer med fire sifre',
    'organisation-number': 'et organisasjonsnummer med ni sifre',
    'bank-account': 'et kontonummer med elleve sifre',
    'file-name': 'navnet på en .csv- eller .xlsx-fil i årets mappe',
    word: 'ett ord',
    list: 'en liste',
    'dated-list': 'en liste av { from, value, clause }',
    fields: 'felter (navn: verdi)',
  },
  nn: {
    text: 'ein tekst',
    number: 'eit tal som 3.08',
    rate: 'eit tal som 3.08, eller decided',
    amount: 'eit beløp i kroner som 150000 eller 66635.50',
    count: 'eit heilt tal',
    day: 'ein dato skriven ÅÅÅÅ-MM-DD',
    'month-day': 'ein dato skriven MM-DD, som 02-15',
    'yearly-day': 'ein dato som "{year-1}-01-01" eller 2020-01-01',
    'municipality-number': 'eit kommunenummer med fire siffer',
    'organisation-number': 'eit organisasjonsnummer med ni siffer',
    'bank-account': 'eit kontonummer med elleve siffer',
    'file-name': 'namnet på ei .csv- eller .xlsx-fil i mappa for året',
    word: 'eitt ord',
    list: 'ei liste',
    'dated-list': 'ei liste av { from, value, clause }',
    fields: 'felt (namn: verdi)',
  },
};

/** What was found instead. */
export const FOUND: Words<'text' | 'list' | 'fields' | 'nothing'> = {
  en: { text: 'a text', list: 'a list', fields: 'fields', nothing: 'nothing' },
  nb: { text: 'en tekst', list: 'en liste', fields: 'felter', nothing: 'ingenting' },
  nn: { text: 'ein tekst', list: 'ei liste', fields: 'felt', nothing: 'ingenting' },
};

/** What a name is the name of, as in "no fund is named". */
export const NAMED: Words<NameKind> = {
  en: {
    basis: 'basis',
    key: 'key',
    charge: 'charge',
    fund: 'fund',
    class: 'class',
    member: 'member',
    'member-number': 'member with the number',
  },
  nb: {
    basis: 'grunnlaget',
    key: 'nøkkelen',
    charge: 'avgiften',
    fund: 'fondet',
    class: 'gruppen',
    member: 'deltakerkommunen',
    'member-number': 'deltakerkommunen med nummer',
  },
  nn: {
    basis: 'grunnlaget',
    key: 'nøkkelen',
    charge: 'avgifta',
    fund: 'fondet',
    class: 'gruppa',
    member: 'deltakarkommunen',
    'member-number': 'deltakarkommunen med nummer',
  },
};

const OR = { en: ' or ', nb: ' eller ', nn: ' eller ' } as const;
const MOST_LISTED = 20;

/** `a, b or c`. */
export const either = (words: readonly string[], language: Language): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')}${OR[language]}${words.at(-1) ?? ''}`;

/** `a, b, c`; after twenty `…`. */
export const listed = (words: readonly string[]): string =>
  `${words.slice(0, MOST_LISTED).join(', ')}${words.length > MOST_LISTED ? ' …' : ''}`;

const MEANT = {
  en: (name: string) => `Did you mean ${name}?`,
  nb: (name: string) => `Mente du ${name}?`,
  nn: (name: string) => `Meinte du ${name}?`,
} as const;

/** `Did you mean X?`, as a hint; no hint where nothing is meant. */
export const meaning = (
  meant: string | undefined,
  language: Language,
): { readonly hint?: string } => (meant === undefined ? {} : { hint: MEANT[language](meant) });

/** The same of the known word that is spelt most like it. */
export const suggesting = (
  found: string,
  known: readonly string[],
  language: Language,
): { readonly hint?: string } => meaning(nearest(found, known), language);
