import { errorAt } from '../../model/diagnostic.ts';
import type { Expectation } from '../../model/diagnostic-codes/agreement.ts';
import { millionths, millionthsText } from '../../model/millionths.ts';
import type { Millionths } from '../../model/millionths.ts';
import { decimalForm } from '../../read/number-text.ts';
import { ore } from '../../model/ore.ts';
import type { Ore } from '../../model/ore.ts';
import type { YamlScalar } from './node.ts';
import { reportWrongForm, scalar } from './scalar.ts';
import type { DecodeContext, Schema } from './schema.ts';

/** Limits of a number, both allowed themselves. */
export interface NumberLimits {
  readonly least?: Millionths;
  readonly most?: Millionths;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const ZERO = millionths(0n);
/** Just below 10^13, the bound of every amount. */
const LARGEST = millionths(10n ** 19n - 1n);
const SMALLEST = millionths(1n - 10n ** 19n);
const MOST_DIGITS = 40;
/** A point with three digits after it and a group of thousands before: `3.000` may be three, or three thousand. */
const TWO_WAYS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** What a number of another notation is likely to mean: `3,08` → 3.08, `150 000` → 150000, `.5` → 0.5. */
const meantNumber = (text: string): string | undefined => {
  const candidate = text
    .replaceAll(/[\s\u00a0\u202f_]/g, '')
    .replace('\u2212', '-')
    .replace(/^\+/, '')
    .replace(/^(-?)(kr\.?|nok)/i, '$1')
    .replace(/(kr\.?|%|,-|\.-)$/i, '')
    .replace(/,(\d{1,2}|\d{4,6})$/, '.$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  return NUMBER.test(candidate) ? candidate : undefined;
};

const exactMillionths = (text: string): Millionths => {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const magnitude = BigInt(whole) * 1_000_000n + BigInt(decimals.padEnd(6, '0'));
  return millionths(text.startsWith('-') ? -magnitude : magnitude);
};

/**
 * The two readings of a number as thousands and as decimals, each as the field takes it. Undefined where it takes one of them
 * at most: of a percentage, `33.333` is no thirty-three thousand.
 */
const readingsOf = (
  text: string,
  decimals: number,
  { least = SMALLEST, most = LARGEST }: NumberLimits,
): readonly [string, string] | undefined => {
  const decimal = TWO_WAYS.test(text) ? decimalForm(text, decimals) : undefined;
  if (decimal === undefined) return undefined;
  const readings = [text.replace('.', ''), decimal] as const;
  const isTaken = readings.every((reading) => {
    const value = exactMillionths(reading);
    return value >= least && value <= most;
  });
  return isTaken ? readings : undefined;
};

const readNumber = (
  text: string,
  { expected, decimals, limits }: NumberForm,
  node: YamlScalar,
  context: DecodeContext,
): Millionths | undefined => {
  if (!NUMBER.test(text)) {
    const meant = text.length > MOST_DIGITS ? undefined : meantNumber(text);
    reportWrongForm(text, expected, node, context, meant);
    return undefined;
  }
  const found = text;
  const readings = readingsOf(text, decimals, limits);
  if (readings !== undefined) {
    context.report(errorAt('schema/two-readings', node.at, { found, readings }));
    return undefined;
  }
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  if (places > decimals) {
    context.report(errorAt('schema/too-many-decimals', node.at, { found, most: decimals }));
    return undefined;
  }
  const { least = SMALLEST, most = LARGEST } = limits;
  const value = exactMillionths(text);
  if (value >= least && value <= most) return value;
  const isAbove = value > most;
  const args = {
    found,
    ...((limits.least !== undefined || !isAbove) && { least: millionthsText(least) }),
    ...(isAbove && { most: millionthsText(most) }),
  };
  context.report(errorAt('schema/out-of-range', node.at, args));
  return undefined;
};

interface NumberForm {
  readonly expected: Expectation;
  readonly decimals: number;
  readonly limits: NumberLimits;
}

const jsonNumber = ({ decimals, limits: { least, most } }: NumberForm) => {
  const sign = least !== undefined && least >= 0n ? '' : '-?';
  const fraction = decimals === 0 ? '' : `(\\.\\d{1,${String(decimals)}})?`;
  return {
    type: [decimals === 0 ? 'integer' : 'number', 'string'],
    pattern: `^${sign}(0|[1-9]\\d*)${fraction}$`,
    ...(least !== undefined && { minimum: Number(millionthsText(least)) }),
    ...(most !== undefined && { maximum: Number(millionthsText(most)) }),
  };
};

const number = (form: NumberForm): Schema<Millionths> =>
  scalar(
    form.expected,
    (text, node, context) => readNumber(text, form, node, context),
    jsonNumber(form),
  );

/** A decimal number with a point and up to six decimals, from its text: 3.08 is 3 080 000 millionths. */
export const decimal = (
  limits: NumberLimits = {},
  expected: Expectation = 'number',
): Schema<Millionths> => number({ expected, decimals: 6, limits });

/** A percentage from 0 to 100, up to six decimals. */
export const percent: Schema<Millionths> = decimal({
  least: ZERO,
  most: millionths(100_000_000n),
});

/** A decimal of zero or more. */
export const unsignedDecimal: Schema<Millionths> = decimal({ least: ZERO });

const kronerOf = (limits: NumberLimits): Schema<Ore> => {
  const schema = number({ expected: 'amount', decimals: 2, limits });
  return {
    ...schema,
    decode: (node, context) => {
      const value = schema.decode(node, context);
      return value === undefined ? undefined : ore(value / 10_000n);
    },
  };
};

/** Kroner with up to two decimals, as øre; may be negative. */
export const signedKroner: Schema<Ore> = kronerOf({});

/** Kroner of zero or more with up to two decimals, as øre. */
export const kroner: Schema<Ore> = kronerOf({ least: ZERO });

/** Kroner of at least one øre. */
export const positiveKroner: Schema<Ore> = kronerOf({ least: millionths(10_000n) });

/** A whole number within limits, as a plain number. */
export const count = (least: number, most: number): Schema<number> => {
  const limits = {
    least: millionths(BigInt(least) * 1_000_000n),
    most: millionths(BigInt(most) * 1_000_000n),
  };
  const schema = number({ expected: 'count', decimals: 0, limits });
  return {
    ...schema,
    decode: (node, context) => {
      const value = schema.decode(node, context);
      return value === undefined ? undefined : Number(value / 1_000_000n);
    },
  };
};
