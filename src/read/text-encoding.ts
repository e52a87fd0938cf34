import { isUtf8 } from 'node:buffer';

/** The encodings that input is written in. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text as UTF-8 without a byte order mark, whatever it was written in. */
export interface Utf8Text {
  readonly utf8: Uint8Array;
  readonly encoding: Encoding;
}

/** What bytes 80–9F are in Windows-1252; the five that it leaves open stay control characters. */
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const CHUNK_BYTES = 1 << 20;
/** Enough of a file to see a pattern of zero bytes in. */
const SAMPLE_BYTES = 1024;
/** Enough letters beyond ASCII to tell damage from another encoding. */
const SAMPLE_LETTERS = 10_000;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: of two bytes, one is zero for most of the letters that a Norwegian table has. */
const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  let zerosFirst = 0;
  let zerosLast = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) zerosFirst += 1;
    if (bytes[2 * pair + 1] === 0) zerosLast += 1;
  }
  if (pairs < 2 || bytes.length % 2 === 1) return undefined;
  if (zerosLast > pairs * 0.6 && zerosFirst < pairs * 0.1) return 'utf-16le';
  if (zerosFirst > pairs * 0.6 && zerosLast < pairs * 0.1) return 'utf-16be';
  return undefined;
};

/** Chunk by chunk, so that the whole is never held as a string too. Damaged parts become U+FFFD, which whoever reads the text reports. */
const transcode = (bytes: Uint8Array, encoding: Encoding): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const stream = at + CHUNK_BYTES < bytes.length;
    parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream })));
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
};

/** The UTF-8 bytes of each byte of Windows-1252. Written out here: Node's own decoder has had bytes 80–9F wrong. */
const WINDOWS_1252: readonly Uint8Array[] = Array.from({ length: 256 }, (_, byte) =>
  new TextEncoder().encode(
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_80_TO_9F.charAt(byte - 0x80) : String.fromCharCode(byte),
  ),
);

const NOTHING = new Uint8Array();
const LOST_LETTER = new TextEncoder().encode('\uFFFD');

/** What a byte of UTF-8 for Norwegian letters is followed by. In Windows-1252 it would be à before a sign: never meant. */
const LETTERS_OF_UTF8 = 0xc3;
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** A letter in UTF-8 among those in Windows-1252 becomes U+FFFD too: neither of the two encodings is the whole file's. */
const fromWindows1252 = (bytes: Uint8Array): Uint8Array => {
  const lengths = Uint8Array.from(WINDOWS_1252, ({ length }) => length);
  let size = 0;
  for (const byte of bytes) size += lengths[byte] ?? 0;
  const utf8 = new Uint8Array(size);
  let at = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const byte = bytes[from] ?? 0;
    if (byte === LETTERS_OF_UTF8 && isContinuation(bytes[from + 1] ?? 0)) {
      utf8.set(LOST_LETTER, at);
      at += LOST_LETTER.length;
      from += 1;
      continue;
    }
    if (byte < 0x80) {
      utf8[at] = byte;
      at += 1;
      continue;
    }
    if (byte >= 0xa0) {
      utf8[at] = 0xc0 | (byte >> 6);
      utf8[at + 1] = 0x80 | (byte & 0x3f);
      at += 2;
      continue;
    }
    const letter = WINDOWS_1252[byte] ?? NOTHING;
    utf8.set(letter, at);
    at += letter.length;
  }
  return utf8.subarray(0, at);
};

/**
 * Whether text that is not quite UTF-8 is rather UTF-8 with damage than Windows-1252: more of its letters beyond ASCII are
 * whole UTF-8 sequences than are not. Windows-1252 in Norwegian has next to none by chance.
 */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length && whole + broken < SAMPLE_LETTERS; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc2 && byte < 0xf5 && isUtf8(bytes.subarray(at, at + length))) {
      whole += 1;
      at += length - 1;
    } else broken += 1;
  }
  return whole > broken;
};

/**
 * The text of a file as UTF-8 bytes. UTF-8 is told by being it, UTF-16 by its mark or its zero bytes, and the rest is
 * Windows-1252. UTF-8 is a view of the same memory, not a copy.
 */
export const toUtf8 = (bytes: Uint8Array): Utf8Text => {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  // TextDecoder takes the mark away itself.
  if (marked !== undefined) return { utf8: transcode(bytes, marked), encoding: marked };
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked !== undefined) return { utf8: transcode(bytes, unmarked), encoding: unmarked };
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return { utf8: body, encoding: 'utf-8' };
  return isDamagedUtf8(body)
    ? { utf8: transcode(body, 'utf-8'), encoding: 'utf-8' }
    : { utf8: fromWindows1252(body), encoding: 'windows-1252' };
};

/** The text of a small file at once. */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(toUtf8(bytes).utf8);
