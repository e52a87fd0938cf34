/**
 * Money in whole øre (1/100 NOK). Never a `number`: a float loses øre.
 *
 * Sign: a cost is positive, an income is negative.
 */
export type Ore = bigint & { readonly __unit: 'ore' };

/** The brand, given to an integer that is known to be øre. */
export const ore = (value: bigint): Ore => value as Ore;

export const ZERO_ORE = ore(0n);

/** Amounts of 10^13 kroner or more are refused on reading, so that every amount is an exact float64 integer too. */
export const MAX_ORE = ore(10n ** 15n - 1n);

/** The sum, 0 for none. */
export const sumOre = (amounts: Iterable<Ore>): Ore => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return ore(sum);
};

/** `-1234.50`: point and two decimals, no separators. The form of amounts in JSON. */
export const oreText = (amount: Ore): string => {
  const digits = magnitude(amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The smaller of two amounts. */
export const lesserOre = (a: Ore, b: Ore): Ore => (a < b ? a : b);

/** The amount, or 0 where it is below zero. */
export const noLessThanZero = (amount: bigint): Ore => ore(amount > 0n ? amount : 0n);

/** Without the sign. */
export const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
