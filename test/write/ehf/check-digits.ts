/** Written apart from the code under test, from the rules that the registers publish. */

/** The digits of a number, the last one first. */
const reversed = (text: string): readonly number[] => [...text].reverse().map(Number);

/** Modulus 11 with weights 2, 3, … `highest`, 2, … from the right of the body; the check digit's own weight is 1. */
const fitsModulus11 = (text: string, highest: number): boolean => {
  const sum = reversed(text).reduce(
    (total, digit, place) => total + digit * (place === 0 ? 1 : 2 + ((place - 1) % (highest - 1))),
    0,
  );
  return sum % 11 === 0;
};

/** Luhn: every second digit from the right of the body twice, the sum of all digits a multiple of 10. */
const fitsModulus10 = (text: string): boolean => {
  const sum = reversed(text).reduce((total, digit, place) => {
    const weighted = place % 2 === 1 ? 2 * digit : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
};

export const isOrganisationNumberText = (text: string): boolean =>
  /^[1-9]\d{8}$/.test(text) && fitsModulus11(text, 7);

export const isAccountText = (text: string): boolean =>
  /^\d{11}$/.test(text) && fitsModulus11(text, 7);

export const isKidText = (text: string): boolean =>
  /^\d{2,25}$/.test(text) && (fitsModulus10(text) || fitsModulus11(text, 7));
