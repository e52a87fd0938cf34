import { millionths, ONE, type Millionths } from '../model/millionths.ts';

/** The figures of a basis as whole numbers, on the smallest power of ten that makes all of them whole. */
export interface WholeWeights {
  /** By member index; undefined where there is no figure. */
  readonly exact: readonly (bigint | undefined)[];
  /** The same as floats: NaN where there is no figure, Infinity where a float is not exact. */
  readonly floats: Float64Array;
}

const LARGEST_FLOAT = BigInt(Number.MAX_SAFE_INTEGER);

/** What one of the whole weights of these figures is: 1, or 0.1 where the figures have a decimal, down to 0.000001. */
export const weightUnit = (figures: readonly (Millionths | undefined)[]): Millionths => {
  let unit: bigint = ONE;
  for (const figure of figures) {
    while (figure !== undefined && figure % unit !== 0n) unit /= 10n;
  }
  return millionths(unit);
};

/** Decimals shifted out of figures: 1.5 and 2 are 15 and 20. Proportions stay as they are. */
export const wholeWeights = (figures: readonly (Millionths | undefined)[]): WholeWeights => {
  const divisor: bigint = weightUnit(figures);
  const exact = figures.map((figure) => (figure === undefined ? undefined : figure / divisor));
  const floats = Float64Array.from(exact, (weight) =>
    weight === undefined ? NaN : weight > LARGEST_FLOAT ? Infinity : Number(weight),
  );
  return { exact, floats };
};
