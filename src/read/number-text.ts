import { Decimal } from 'decimal.js';
import type { Row } from './table.ts';

/** How many decimals a field may have: 2 for amounts (øre), 6 for rates, unit prices and basis figures (millionths). */
export interface DecimalField {
  readonly decimals: 2 | 6;
}

/** What a number's text says. `value` is scaled by 10^decimals: øre, or millionths. */
export type DecimalReading =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'missing' }
  /** What it may mean: as thousands, and as decimals; plain text with a point. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'too-many-decimals' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-a-number' };

/** Digits before the point that make 10^13 kroner, which is refused. */
const TOO_MANY_DIGITS = 14;
/** No number that is accepted is longer, whatever it is wrapped in. */
const LONGEST = 64;

const MISSING = new Set(['', '.', '..', ':', '-', '\u2212', '\u2013']);
const SPACES = /[ \u00A0\u202F\u2009\u2007]/g;
/** Minus sign, and the dash that word processors put for it. */
const DASHES = /[\u2212\u2013]/g;
const CURRENCY_BEFORE = /^([-+]?) ?(?:kr\.?|nok) ?/i;
const CURRENCY_AFTER = / ?(?:kr\.?|kroner|nok)$/i;
/** `,-` and `.-` after whole kroner. */
const NO_ORE = /[.,]-{1,2}$/;
const BY_SPACES = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/;
const BY_POINTS = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const BY_COMMAS = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const UNGROUPED = /^(\d*)(?:[.,](\d+))?$/;
/** One mark with three digits after it and one to three before: thousands, or decimals. */
const TWO_WAYS = /^([1-9]\d{0,2})[.,](\d{3})$/;

const ZERO = 0x30;
const MINUS = 0x2d;
const COMMA = 0x2c;
const POINT = 0x2e;
const PLAIN_DIGITS = 13;
const PLAIN_DECIMALS = 2;
/** Brings hundredths to a field's scale. */
const OF_HUNDREDTHS = { 2: 1n, 6: 10_000n } as const;

/**
 * A number as most amounts are written, `-1234,50`: up to 13 digits, and after a point or comma one or two more. Undefined where
 * it is not. Digit by digit, since a budget may have a hundred thousand; the hundredths are below 10^15, and a float holds them.
 */
const readPlain = (text: string, { decimals }: DecimalField): bigint | undefined => {
  const isNegative = text.charCodeAt(0) === MINUS;
  let hundredths = 0;
  let digits = 0;
  /** -1 before the decimal mark. */
  let after = -1;
  for (let at = isNegative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) {
      hundredths = hundredths * 10 + code - ZERO;
      if (after < 0) digits += 1;
      else after += 1;
      if (digits > PLAIN_DIGITS || after > PLAIN_DECIMALS) return undefined;
    } else if ((code === COMMA || code === POINT) && after < 0) after = 0;
    else return undefined;
  }
  if (digits === 0 || after === 0) return undefined;
  if (after < 0) hundredths *= 100;
  else if (after === 1) hundredths *= 10;
  const value = BigInt(hundredths) * OF_HUNDREDTHS[decimals];
  return isNegative ? -value : value;
};

const NOT_A_NUMBER: DecimalReading = { kind: 'not-a-number' };

/** Sign, digits before the point and digits after it. */
interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const scaled = (
  { negative, whole, fraction }: Digits,
  { decimals }: DecimalField,
): DecimalReading => {
  if (fraction.length > decimals) return { kind: 'too-many-decimals' };
  if (whole.replace(/^0+/, '').length >= TOO_MANY_DIGITS) return { kind: 'too-large' };
  const value = BigInt(whole + fraction.padEnd(decimals, '0'));
  return { kind: 'number', value: negative ? -value : value };
};

/** The text without currency, brackets and signs; undefined where they contradict each other (`(-5)`, `--5`). */
const unwrap = (
  text: string,
): { readonly negative: boolean; readonly body: string; readonly isWhole: boolean } | undefined => {
  let body = text.replace(SPACES, ' ').replace(DASHES, '-').trim();
  let signs = 0;
  let negative = false;
  if (body.startsWith('(') && body.endsWith(')')) {
    body = body.slice(1, -1).trim();
    negative = true;
    signs += 1;
  }
  body = body.replace(CURRENCY_BEFORE, '$1').replace(CURRENCY_AFTER, '');
  const isWhole = NO_ORE.test(body);
  body = body.replace(NO_ORE, '');
  if (/^[-+]/.test(body)) {
    negative ||= body.startsWith('-');
    body = body.slice(1).trim();
    signs += 1;
  }
  if (!isWhole && body.endsWith('-')) {
    negative = true;
    body = body.slice(0, -1).trim();
    signs += 1;
  }
  return signs > 1 ? undefined : { negative, body, isWhole };
};

/**
 * What a person's way of writing a number says.
 *
 * A point or a comma is the decimal mark; the other one, or a space of any kind, groups thousands, and groups must be
 * right (`1 234 567`, not `1 23 456`). Negative: a minus before or after, or brackets. `kr` or `NOK` may stand before or
 * after, and `,-` or `.-` after whole kroner.
 *
 * Refused as ambiguous: exactly one mark, exactly three digits after it and one to three before it that do not begin
 * with 0, and nothing else that settles it. That goes for every field, also where decimals are allowed.
 *
 * | text        | says              | why                                              |
 * | ----------- | ----------------- | ------------------------------------------------ |
 * | `3.000`     | ambiguous         | 3000, or 3                                       |
 * | `3,125`     | ambiguous         | 3125, or 3.125                                   |
 * | `0.125`     | 0.125             | no group begins with 0                           |
 * | `1234.567`  | 1234.567          | a first group has at most three digits           |
 * | `3.000,00`  | 3000.00           | the comma is the decimal mark                    |
 * | `3.000,-`   | 3000              | `,-` says that there are no decimals             |
 * | `1.234.567` | 1234567           | there is only one decimal mark                   |
 * | `1 234.567` | 1234.567          | the space groups, so the point does not          |
 *
 * Digits are 0–9 only. Empty, `.`, `..`, `:` and `-` are missing, never 0. 10^13 and more is too large in any field.
 */
export const readDecimal = (text: string, field: DecimalField): DecimalReading => {
  const plain = readPlain(text, field);
  if (plain !== undefined) return { kind: 'number', value: plain };
  const trimmed = text.trim();
  if (MISSING.has(trimmed)) return { kind: 'missing' };
  if (trimmed.length > LONGEST) {
    return /^[-+]?\d+$/.test(trimmed) ? { kind: 'too-large' } : NOT_A_NUMBER;
  }
  const unwrapped = unwrap(trimmed);
  if (unwrapped === undefined) return NOT_A_NUMBER;
  const { negative, body, isWhole } = unwrapped;
  if (body === '') return NOT_A_NUMBER;

  const twoWays = isWhole ? null : TWO_WAYS.exec(body);
  if (twoWays !== null) {
    const [, before = '', after = ''] = twoWays;
    const sign = negative ? '-' : '';
    return {
      kind: 'ambiguous',
      readings: [`${sign}${before}${after}`, `${sign}${before}.${after}`],
    };
  }
  const parts =
    BY_SPACES.exec(body) ?? BY_POINTS.exec(body) ?? BY_COMMAS.exec(body) ?? UNGROUPED.exec(body);
  if (parts === null) return NOT_A_NUMBER;
  const [, grouped = '', fraction = ''] = parts;
  if (isWhole && fraction !== '') return NOT_A_NUMBER;
  return scaled({ negative, whole: grouped.replace(/[ .,]/g, ''), fraction }, field);
};

/**
 * The decimal reading of an ambiguous number, `48.750`, as a field takes it without a second reading: `48.7500`, and `48.75`
 * of an amount. Undefined where the field has too few decimals for it.
 */
export const decimalForm = (reading: string, decimals: number): string | undefined => {
  if (decimals > 3) return `${reading}0`;
  return decimals === 2 && reading.endsWith('0') ? reading.slice(0, -1) : undefined;
};

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A number in the plain form of `plainNumberText`: a point is the decimal mark, nothing groups, nothing is ambiguous. */
export const readPlainDecimal = (text: string, field: DecimalField): DecimalReading => {
  if (text === '') return { kind: 'missing' };
  const parts = PLAIN_DECIMAL.exec(text);
  if (parts === null) return NOT_A_NUMBER;
  const [, sign, whole = '', fraction = ''] = parts;
  return scaled({ negative: sign === '-', whole, fraction }, field);
};

/** The arithmetic of a spreadsheet's display: 15 significant digits, all that Excel itself keeps of a number. */
const Fifteen = Decimal.clone({ precision: 15, toExpNeg: -400, toExpPos: 400 });

/**
 * A spreadsheet's number (a float64) as plain text, rounded to 15 significant digits: the number that Excel shows.
 * So 0.1 + 0.2 is `0.3`; half away from zero.
 */
export const plainNumberText = (value: number): string =>
  new Fifteen(value + 0).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toFixed();

/** A cell of a row as a number: a spreadsheet's own number is never ambiguous. A cell after the end of the row is missing. */
export const decimalIn = (row: Row, column: number, field: DecimalField): DecimalReading => {
  const text = row.cells[column] ?? '';
  return row.numeric?.has(column) === true
    ? readPlainDecimal(text, field)
    : readDecimal(text, field);
};
