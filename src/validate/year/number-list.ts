import type { YearContext } from './context.ts';

const NUMBERS = 10_000;
const ZERO = 0x30;
const COMMA = 0x2c;
const BAR = 0x7c;
const SPACE = 0x20;

/** Which members a list names: 1 at the index of each. Used again for the next list. */
export type Marks = Uint8Array;

/**
 * Reads lists of plain four-digit numbers, `3006, 3808|3818`, character by character: a budget for the whole country
 * may hold millions of them. Marks the members named by `text` from `start` on; undefined where the list holds anything
 * else (names, unknown numbers, the same member twice), which is then for the reader of names to look into.
 */
export const numberListReader = ({
  members,
  municipalities,
}: YearContext): ((text: string, start: number) => Marks | undefined) => {
  const indexOf = new Int32Array(NUMBERS).fill(-1);
  for (const { member, index } of members) {
    for (const number of [member.number, ...member.numbers]) {
      if (municipalities(number).member === member) indexOf[Number(number)] = index;
    }
  }
  const marks = new Uint8Array(members.length);
  return (text, start) => {
    marks.fill(0);
    let number = 0;
    let digits = 0;
    for (let at = start; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : COMMA;
      if (code >= ZERO && code <= ZERO + 9) {
        number = number * 10 + code - ZERO;
        digits += 1;
      } else if (code === COMMA || code === BAR) {
        const index = digits === 4 ? (indexOf[number] ?? -1) : -1;
        if (index < 0 || marks[index] === 1) return undefined;
        marks[index] = 1;
        number = 0;
        digits = 0;
      } else if (code !== SPACE || (digits > 0 && digits < 4)) return undefined;
    }
    return marks;
  };
};
