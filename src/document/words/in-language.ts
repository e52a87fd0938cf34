import type { Language } from '../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { DocumentWords } from './words.ts';

const WORDS: Readonly<Record<Language, DocumentWords>> = { nb, nn, en };

/** The words of the documents in `language`. */
export const wordsIn = (language: Language): DocumentWords => WORDS[language];
