import type { Millionths } from '../model/millionths.ts';

/** The figures of a basis as whole numbers, on the smallest power of ten that makes all of them whole. */
export interface WholeWeights {
  /** By member index; undefined where there is no figure. */
  readonly exact: readonly (bigint | undefined)[];
  /** The same as floats: NaN where there is no figure, Infinity where a float is not exact. */
  readonly floats: Float64Array;
}

const SCALES = [1_000_000n, 100_000n, 10_000n, 1_000n, 100n, 10n, 1n] as const;
const LARGEST_FLOAT = BigInt(Number.MAX_SAFE_INTEGER);

/** Decimals shifted out of figures: 1.5 and 2 are 15 and 20. Proportions stay as they are. */
export const wholeWeights = (figures: readonly (Millionths | undefined)[]): WholeWeights => {
  const divisor =
    SCALES.find((scale) => figures.every((figure = 0n as Millionths) => figure % scale === 0n)) ??
    1n;
  const exact = figures.map((figure) => (figure === undefined ? undefined : figure / divisor));
  const floats = Float64Array.from(exact, (weight) =>
    weight === undefined ? NaN : weight > LARGEST_FLOAT ? Infinity : Number(weight),
  );
  return { exact, floats };
};
