/** An exact quotient; `denominator` is positive. Not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotient rounded half away from zero to a whole number. */
export const roundHalfUp = ({ numerator, denominator }: Rational): bigint => {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
};

export const addRational = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** The quotient as decimal text with `places` decimals, rounded half away from zero: `286154.4082918357`. */
export const rationalText = (value: Rational, places: number): string => {
  const scaled = roundHalfUp({
    numerator: value.numerator * 10n ** BigInt(places),
    denominator: value.denominator,
  });
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return `${sign}${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
};
