import type { Random } from './random.ts';

/** Texts that have broken programs before, in any format. */
export const NASTY: readonly string[] = [
  '', ' ', '\t', '\n', '\r', '\r\n', '\0', '\u001B[2J', '\u00A0', '\u202F', '\u2212', '\uFEFF', '\u202E', '\u0301', '\u{1F4B0}',
  '"', '""', "'", ';', ',', '|', '\\', '/', '..', '../../../etc/passwd', 'CON', 'æøå', 'ÆØÅ', 'İ', 'ı', 'ß',
  '=1+1', '=cmd|\' /C calc\'!A0', '+1', '-1', '@SUM(1)', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype',
  'null', 'true', 'nei', 'NaN', 'Infinity', '-0', '0', '1', '00', '1e9', '0x10', '0o7', '999999999999999999999999', '0.1', '1,5',
  '3.000', '9007199254740993', '-9007199254740993', '2021-02-29', '0000-00-00', '9999-12-31', '2021-13-01', '31.12.2021',
  '{year}', '{year-1}-01-01', '${x}', '%s%n', '<script>', ']]>', '&amp;', '&lt', '<!--', '---', '...', '- ', ': ', '# ', '&a', '*a',
  '!!js/function', '<<', '? ', '%YAML 1.1', '%', '`', '~', 'x'.repeat(300), '9'.repeat(400), 'æ'.repeat(70),
]; // prettier-ignore

const encoder = new TextEncoder();

/** A place in the bytes, and one at or after it that is mostly near. */
const range = (random: Random, length: number): readonly [number, number] => {
  const from = random.int(length + 1);
  return [from, Math.min(length, from + random.count(400))];
};

const STEPS: readonly ((
  bytes: Uint8Array,
  random: Random,
  words: readonly string[],
) => Uint8Array)[] = [
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    if (changed.length > 0) changed[random.int(changed.length)] = random.int(256);
    return changed;
  },
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    const at = random.int(changed.length);
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.int(8));
    return changed;
  },
  (bytes, random) => {
    const [from, to] = range(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = range(random, bytes.length);
    const [at] = range(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
  },
  (bytes, random) => bytes.subarray(0, random.int(bytes.length + 1)),
  (bytes, random, words) => {
    const [at, to] = range(random, bytes.length);
    const word = encoder.encode(random.pick(random.chance(0.5) ? words : NASTY));
    const rest = bytes.subarray(random.chance(0.5) ? at : to);
    return Buffer.concat([bytes.subarray(0, at), word, rest]);
  },
  (bytes, random, words) => replaceWord(bytes, random, words),
  (bytes, random, words) => replaceWord(bytes, random, words),
];

/** Puts another word where a word stands: what a person would mistype rather than what a disk would. */
const replaceWord = (bytes: Uint8Array, random: Random, words: readonly string[]): Uint8Array => {
  const at = random.int(bytes.length + 1);
  const isPart = (byte: number | undefined): boolean =>
    byte !== undefined && (byte >= 0x80 || /[\w.]/.test(String.fromCharCode(byte)));
  let from = at;
  while (isPart(bytes[from - 1]) && at - from < 100) from -= 1;
  let to = at;
  while (isPart(bytes[to]) && to - at < 100) to += 1;
  const word = encoder.encode(random.pick(random.chance(0.7) ? words : NASTY));
  return Buffer.concat([bytes.subarray(0, from), word, bytes.subarray(to)]);
};

/** The bytes with one to some changes; `words` are those of the format. */
export const mutated = (
  bytes: Uint8Array,
  random: Random,
  words: readonly string[],
): Uint8Array => {
  let changed = bytes;
  for (let left = 1 + random.count(12); left > 0; left -= 1) {
    changed = random.pick(STEPS)(changed, random, words);
  }
  return changed;
};
