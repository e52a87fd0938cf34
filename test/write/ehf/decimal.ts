/** A decimal of up to six decimals as millionths; undefined for anything else. */
export const decimal = (text: string | undefined): bigint | undefined => {
  const parts = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text ?? '');
  if (parts === null) return undefined;
  const [, sign, whole = '', fraction = ''] = parts;
  return BigInt(`${sign ?? ''}${whole}${fraction.padEnd(6, '0')}`);
};

/** An amount with exactly two decimals as øre; undefined for anything else. */
export const oreOf = (text: string | undefined): bigint | undefined =>
  /^-?\d+\.\d\d$/.test(text ?? '') ? BigInt((text ?? '').replace('.', '')) : undefined;

/** Half a unit goes away from zero. */
export const rounded = (numerator: bigint, divisor: bigint): bigint => {
  const size = numerator < 0n ? -numerator : numerator;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return numerator < 0n ? -quotient : quotient;
};
