/**
 * Whether the last of `digits` is the check digit of the others, by modulus 11: the sum of digit × weight over all of them,
 * the check digit's weight being 1, is a multiple of 11. A remainder that would need the digit 10 fits no number.
 */
const hasModulus11CheckDigit = (digits: string, weights: readonly number[]): boolean => {
  let sum = 0;
  weights.forEach((weight, place) => {
    sum += weight * Number(digits.charAt(place));
  });
  return sum % 11 === 0;
};

/** An organisation number (organisasjonsnummer): nine digits, the last a check digit. No spaces. */
export const isOrganisationNumber = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && hasModulus11CheckDigit(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]);

/** A Norwegian bank account (kontonummer): eleven digits, the last a check digit. No points or spaces. */
export const isBankAccount = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && hasModulus11CheckDigit(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);

/** How the check digit of a KID (customer identification on a payment) is made. */
export type KidRule = 'mod10' | 'mod11';

/** Digits of a KID of eight digits of invoice, four of municipality and the check digit; by MOD11 with one more in front. */
export const KID_LENGTH: Readonly<Record<KidRule, number>> = { mod10: 13, mod11: 14 };

/**
 * The digit that follows `body` in a KID, or undefined where MOD11 would need the digit 10.
 *
 * MOD10 (Luhn): digits are doubled from the right, every other one; the cross sums and the check digit add up to a multiple
 * of 10. MOD11: weights 2 to 7 from the right, over again; the products and the check digit add up to a multiple of 11.
 */
export const kidCheckDigit = (body: string, rule: KidRule): number | undefined => {
  let sum = 0;
  Array.from(body)
    .toReversed()
    .forEach((digit, place) => {
      const value = Number(digit);
      if (rule === 'mod11') sum += value * (2 + (place % 6));
      else sum += place % 2 === 1 ? value : value < 5 ? 2 * value : 2 * value - 9;
    });
  const modulus = rule === 'mod11' ? 11 : 10;
  const check = (modulus - (sum % modulus)) % modulus;
  return check === 10 ? undefined : check;
};

/** Whether `digits` are 2 to 25 digits with the check digit that the rule asks for. */
export const isKid = (digits: string, rule: KidRule): boolean =>
  /^\d{2,25}$/.test(digits) && kidCheckDigit(digits.slice(0, -1), rule) === Number(digits.at(-1));
