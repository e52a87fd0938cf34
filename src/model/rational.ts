import { magnitude } from './ore.ts';

/** An exact quotient; `denominator` is positive. Not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO_RATIONAL: Rational = { numerator: 0n, denominator: 1n };

/** The quotient rounded half away from zero to a whole number. */
export const roundHalfUp = ({ numerator, denominator }: Rational): bigint => {
  const rounded = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
};

export const addRational = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

/** The same magnitude on the other side of zero. */
export const negateRational = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

/** The quotient of a quotient by a positive whole number: øre by 100 gives kroner. */
export const divideRational = ({ numerator, denominator }: Rational, by: bigint): Rational => ({
  numerator,
  denominator: denominator * by,
});

/** Below zero where `a` is less than `b`, 0 where they are equal. */
export const compareRational = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The quotient as decimal text with `places` decimals, rounded half away from zero: `286154.4082918357`. */
export const rationalText = (value: Rational, places: number): string => {
  const scaled = roundHalfUp({
    numerator: value.numerator * 10n ** BigInt(places),
    denominator: value.denominator,
  });
  const digits = magnitude(scaled)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places);
  return `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${decimals}`}`;
};
