import type { Language } from '../../model/language.ts';

/** What a person reads: what is wrong with the value found and what is allowed; and the next step. */
export interface Text {
  readonly message: string;
  readonly hint?: string;
}

/** One text in the three languages. */
type Phrases<Args> = { readonly [L in Language]: (args: Args) => Text };

/** The texts of an area of codes; one that is forgotten does not compile. */
export type DiagnosticTexts<Area> = { readonly [Code in keyof Area]: Phrases<Area[Code]> };
