import type { Language } from '../../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { InvoiceWords } from './words.ts';

const WORDS: Readonly<Record<Language, InvoiceWords>> = { nb, nn, en };

/** The words of invoices in `language`. */
export const invoiceWordsIn = (language: Language): InvoiceWords => WORDS[language];
