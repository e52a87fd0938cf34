/**
 * Amounts written straight as bytes. A budget of all Norway has 35 million shares: text made as strings would take longer
 * than everything else together, so digits are looked up four at a time and stored as one 32-bit word.
 */

/** The longest cell: `-90071992547409,91` and the delimiter. */
export const MAX_ORE_CELL_BYTES = 19;

/** Words are stored whole, so up to three bytes behind a cell are overwritten before the next one is. */
export const ORE_CELLS_SLACK = 4;

/** Writes `amounts` in whole øre as cells, each followed by the delimiter; returns the position behind the last one. */
type OreCellsWriter = (view: DataView, position: number, amounts: Float64Array) => number;

/** The bytes of an ASCII text of at most four characters as a little-endian word. */
const word = (text: string): number => {
  let value = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) value = value * 256 + text.charCodeAt(i);
  return value;
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** 0 … 9999 without leading zeros, how many digits that is, and with leading zeros. */
const LEADING = Uint32Array.from(upTo(10_000), (i) => word(String(i)));
const LEADING_LENGTH = Uint8Array.from(upTo(10_000), (i) => String(i).length);
const FOUR_DIGITS = Uint32Array.from(upTo(10_000), (i) => word(String(i).padStart(4, '0')));

const MINUS = 0x2d;

/** Whole kroner below 10^8 without leading zeros. */
const writeKroner = (view: DataView, position: number, kroner: number): number => {
  if (kroner < 10_000) {
    view.setUint32(position, LEADING[kroner] as number, true);
    return position + (LEADING_LENGTH[kroner] as number);
  }
  const upper = (kroner / 10_000) | 0;
  view.setUint32(position, LEADING[upper] as number, true);
  const next = position + (LEADING_LENGTH[upper] as number);
  view.setUint32(next, FOUR_DIGITS[kroner - upper * 10_000] as number, true);
  return next + 4;
};

/** Whole kroner from 10^8 on. Quotients of integers below 2^53 are never rounded up to the next integer, so floor is exact. */
const writeManyKroner = (view: DataView, position: number, kroner: number): number => {
  const upper = Math.floor(kroner / 100_000_000);
  const lower = kroner - upper * 100_000_000;
  const next = writeKroner(view, position, upper);
  const middle = (lower / 10_000) | 0;
  view.setUint32(next, FOUR_DIGITS[middle] as number, true);
  view.setUint32(next + 4, FOUR_DIGITS[lower - middle * 10_000] as number, true);
  return next + 8;
};

/** Two decimals always, no thousands separators; zero of either sign is `0,00`. */
export const createOreCellsWriter = (decimal: string, delimiter: string): OreCellsWriter => {
  const endings = Uint32Array.from(upTo(100), (i) =>
    word(`${decimal}${String(i).padStart(2, '0')}${delimiter}`),
  );
  const zeroEnding = endings[0] as number;

  /** What does not fit in 32 bits. */
  const writeLarge = (view: DataView, start: number, amount: number): number => {
    if (!Number.isSafeInteger(amount)) {
      throw new RangeError(`a share must be whole øre below 2^53, found ${String(amount)}`);
    }
    let position = start;
    if (amount < 0) {
      view.setUint8(position, MINUS);
      position += 1;
    }
    const magnitude = Math.abs(amount);
    const kroner = Math.floor(magnitude / 100);
    position =
      kroner < 100_000_000
        ? writeKroner(view, position, kroner)
        : writeManyKroner(view, position, kroner);
    view.setUint32(position, endings[magnitude - kroner * 100] as number, true);
    return position + 4;
  };

  return (view, start, amounts) => {
    let position = start;
    // By index: an iterator over the array costs a fifth more.
    for (let i = 0; i < amounts.length; i += 1) {
      const amount = amounts[i] as number;
      let magnitude = amount | 0;
      if (magnitude !== amount) {
        position = writeLarge(view, position, amount);
        continue;
      }
      // Most lines have members that do not use them: zeros are the commonest cell.
      if (magnitude === 0) {
        view.setUint8(position, 0x30);
        view.setUint32(position + 1, zeroEnding, true);
        position += 5;
        continue;
      }
      if (magnitude < 0) {
        view.setUint8(position, MINUS);
        position += 1;
        magnitude = -magnitude;
      }
      const kroner = (magnitude / 100) | 0;
      position = writeKroner(view, position, kroner);
      view.setUint32(position, endings[magnitude - kroner * 100] as number, true);
      position += 4;
    }
    return position;
  };
};
