import { magnitude } from './ore.ts';

/**
 * A decimal with up to six decimals, held as whole millionths: basis figures, rates, unit prices, percentages.
 * Read from its text, never through a float: `3.08` is 3 080 000.
 */
export type Millionths = bigint & { readonly __unit: 'millionths' };

/** The brand, given to an integer that is known to be millionths. */
export const millionths = (value: bigint): Millionths => value as Millionths;

export const ONE = millionths(1_000_000n);

/** `27694`, `3.08`, `-0.5`: point, no trailing zeros. */
export const millionthsText = (value: Millionths): string => {
  const digits = magnitude(value).toString().padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${decimals === '' ? '' : `.${decimals}`}`;
};
