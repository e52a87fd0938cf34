/** As long as a value from the input may be in a message: a cell of megabytes must not drown what is said of it. */
const LONGEST = 200;

// Control characters could move the cursor or hide text; marks of direction could make text read otherwise.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** The first half of a character that the cut went through. */
const HALF_PAIR = /[\uD800-\uDBFF]$/;

const visible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\uFFFD';
};

/** `text` on one line, with nothing in it that a terminal would obey. */
export const printable = (text: string): string => text.replace(UNSAFE, visible);

/** `value` with every text in it made printable and, where it is very long, cut: for messages. */
export const printableArgs = <T>(value: T): T => shown(value) as T;

const shown = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const short =
      value.length > LONGEST ? `${value.slice(0, LONGEST).replace(HALF_PAIR, '')}…` : value;
    return printable(short);
  }
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shown(part)]));
  }
  return value;
};
