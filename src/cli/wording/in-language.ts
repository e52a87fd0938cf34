import type { Language } from '../../model/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { Wording } from './wording.ts';

/** Results in the three languages. */
export const wordingIn: { readonly [L in Language]: Wording } = { nb, nn, en };
