import type { AccountsKind } from '../../model/settlement.ts';

/** The words of the column `kind` of accounts, in English, bokmål and nynorsk. */
const WORDS: ReadonlyMap<string, AccountsKind> = new Map([
  ['cost', 'cost'],
  ['kostnad', 'cost'],
  ['utgift', 'cost'],
  ['income', 'income'],
  ['inntekt', 'income'],
  ['contribution', 'contribution'],
  ['bidrag', 'contribution'],
  ['kostnadsandel', 'contribution'],
  ['kostnadsdel', 'contribution'],
  ['medlemsavgift', 'contribution'],
  ['fund', 'fund'],
  ['fond', 'fund'],
]);

/** What kind of line a word says; undefined for one that says none. */
export const readAccountsKind = (text: string): AccountsKind | undefined =>
  WORDS.get(text.toLowerCase());
