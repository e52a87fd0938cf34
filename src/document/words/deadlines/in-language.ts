import type { Language } from '../../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { DeadlineWords } from './words.ts';

const WORDS: { readonly [L in Language]: DeadlineWords } = { nb, nn, en };

export const deadlineWordsIn = (language: Language): DeadlineWords => WORDS[language];
