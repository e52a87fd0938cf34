/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Forbidden on some system, or with a meaning in a path. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const MAX_LENGTH = 80;

/**
 * `text` as a part of a file name that every system takes: no separators, no control characters, no dots or spaces at the
 * ends, no device name, at most 80 characters. Letters such as æ, ø and å stay. Never empty.
 *
 * | text         | name         |
 * | ------------ | ------------ |
 * | Nore og Uvdal | Nore og Uvdal |
 * | ../../x      | x            |
 * | CON          | CON_         |
 */
export const fileNamePart = (text: string): string => {
  const trimmed = trimEnds(text.normalize('NFC').replaceAll(FORBIDDEN, '-'));
  const shortened = trimEnds(Array.from(trimmed).slice(0, MAX_LENGTH).join('').normalize());
  if (shortened === '') return '_';
  return DEVICE.test(shortened) ? shortened.replace(/^[^.]*/, '$&_') : shortened;
};

const trimEnds = (text: string): string => text.replace(/^[\s.-]+/u, '').replace(/[\s.-]+$/u, '');
