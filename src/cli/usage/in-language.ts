import type { Language } from '../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { UsageTexts } from './texts.ts';

/** Help and wrong usage in the three languages. */
export const usageTexts: { readonly [L in Language]: UsageTexts } = { nb, nn, en };
