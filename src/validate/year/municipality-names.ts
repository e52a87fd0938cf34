/**
 * A name as it is compared: without regard to case, accents, punctuation and the word `kommune`.
 * `Ås kommune` and `AS` are one, `Hægebostad` and `Haegebostad` too.
 */
export const comparableName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd')
    .replaceAll('ŧ', 't')
    .replaceAll('ŋ', 'n')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ kommune$/, '');

/** The name itself and, of a name in several languages (`Snåase - Snåsa`), each of them; comparable. */
export const spellingsOf = (name: string): ReadonlySet<string> => {
  const each = name.split(/\s[-–]\s|\//).map(comparableName);
  return new Set([comparableName(name), ...each].filter((spelling) => spelling !== ''));
};

const NUMBER_THEN_NAME = /^(?:k-)?(\d{3,4})(?![\d.,])[\s:–-]*(.*)$/is;

/** A second number in the text: two municipalities without a separator between them, not a name. */
const SECOND_NUMBER = /(?:^|\s)\d{4}(?!\S)/;

/**
 * A municipality as it is written: `3006`, `K-3006`, `301` (0301 that lost its zero), `3006 Kongsberg` or `Kongsberg`.
 * `number` is four digits, `name` is empty where there is none.
 */
export const readMunicipality = (
  text: string,
): { readonly number?: string; readonly name: string } => {
  const match = NUMBER_THEN_NAME.exec(text);
  const name = (match?.[2] ?? '').trim();
  if (match === null || SECOND_NUMBER.test(name)) return { name: text };
  return { number: (match[1] ?? '').padStart(4, '0'), name };
};
