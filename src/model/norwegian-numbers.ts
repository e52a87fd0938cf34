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
