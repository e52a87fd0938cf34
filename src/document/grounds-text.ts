import type { Grounds } from '../model/grounds.ts';
import type { DocumentWords } from './words/words.ts';

/** The clause as a point of the agreement, or the assumption where there is none. */
export const clauseOrAssumption = (
  grounds: Grounds | undefined,
  { clauseText }: DocumentWords,
): string =>
  grounds?.clause === undefined ? (grounds?.assumption ?? '') : clauseText(grounds.clause);

/** The clause, or that the rule rests on an assumption: for columns with no room for the sentence. */
export const clauseOrMark = ({ clause, assumption }: Grounds, words: DocumentWords): string =>
  clause === undefined
    ? assumption === undefined
      ? ''
      : words.assumption
    : words.clauseText(clause);

/** What an amount rests on, with the clause of the agreement: `Styret 10.02.2022, sak 3/22, punkt 6`. */
export const withClause = (
  grounds: string,
  clause: string | undefined,
  { clauseText }: DocumentWords,
): string => (clause === undefined ? grounds : `${grounds}, ${clauseText(clause)}`);
