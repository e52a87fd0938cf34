import type { Language } from '../../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { SettlementWords } from './words.ts';

const WORDS: Readonly<Record<Language, SettlementWords>> = { nb, nn, en };

/** The words of settlement documents in `language`. */
export const settlementWordsIn = (language: Language): SettlementWords => WORDS[language];
