import type { Language } from '../../model/language.ts';
import type { Millionths } from '../../model/millionths.ts';
import { ore } from '../../model/ore.ts';
import type { Address } from '../../model/member.ts';
import { figureText, kronerText } from '../number-text.ts';

const NO_BREAK_SPACE = '\u00A0';
/** Millionths of a krone in an øre. */
const IN_ORE = 10_000n;

const spaced = (...groups: readonly string[]): string => groups.join(NO_BREAK_SPACE);

/** Kroner per unit: two decimals, or as many more as it has. */
export const priceText = (price: Millionths, language: Language): string =>
  price % IN_ORE === 0n ? kronerText(ore(price / IN_ORE), language) : figureText(price, language);

/** `2801 50 12341`. */
export const accountText = (account: string): string =>
  spaced(account.slice(0, 4), account.slice(4, 6), account.slice(6));

/** `938 583 986`. */
export const orgnrText = (orgnr: string): string =>
  spaced(orgnr.slice(0, 3), orgnr.slice(3, 6), orgnr.slice(6));

/** Street, and postal code with city: those that are known. */
export const addressLines = (address: Address | undefined): readonly string[] =>
  [
    address?.street ?? '',
    [address?.postalCode, address?.city].filter((part) => part !== undefined).join(' '),
  ].filter((line) => line !== '');
