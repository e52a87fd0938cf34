/** The largest whole number that a float holds exactly together with all below it. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** One part's weights over a set of users, as floats. */
export interface FloatPart {
  /** Over the share sum. */
  readonly share: number;
  /** By member index; undefined where each participant weighs 1. */
  readonly weights: Float64Array | undefined;
  /** Above 2^53 (or infinite) where it is not exact. */
  readonly sum: number;
  readonly largest: number;
}

/** One part, ready for division: a member's exact share of amount A is A × share × weight / divisor. */
export interface DivisionPart extends FloatPart {
  /** share sum × weight sum. */
  readonly divisor: number;
  /** Brings remainders over `divisor` to the plan's common denominator. */
  readonly toCommon: number;
  /** Largest amount that is divided in one step: amount × share × largest weight stays exact. */
  readonly oneStep: number;
  /** A power of two: larger amounts are divided digit by digit in this base. */
  readonly base: number;
}

/** A split that floats can do: all quotients and remainders are whole numbers below 2^53, and exact. */
export interface FloatPlan {
  readonly parts: readonly DivisionPart[];
  /** What fractions are counted over: the least common denominator of the parts; 1 where they are not exact. */
  readonly common: number;
  /**
   * Whether fractions over `common` are whole numbers below 2^53 too. If not (three bases of half a million people have a
   * common denominator beyond that), fractions are near ones, and what is too near to tell is split by whole numbers of any size.
   */
  readonly exactFractions: boolean;
  /** The smallest amount that shares are rounded to, in øre. */
  readonly unit: number;
}

const greatestCommonDivisor = (a: number, b: number): number => {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    // Faster than %, and exact for the reason given in float-split.ts.
    const rest = larger - Math.floor(larger / smaller) * smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
};

/** Divisors from here on leave a digit fewer than five bits: that is slower than whole numbers of any size. */
const DIVISOR_LIMIT = 2 ** 47;

/**
 * The largest base that a division by `divisor` may go by. With a remainder r < divisor, and a digit × weight below
 * base × divisor, r × base + digit × weight is below 2 × base × divisor, which must be at most 2^53.
 */
const digitBase = (divisor: number): number => 2 ** (51 - Math.floor(Math.log2(divisor)));

/** The least common multiple of the weight sums; undefined above `most`. */
const leastCommonMultiple = (parts: readonly FloatPart[], most: number): number | undefined => {
  let multiple = 1;
  for (const { sum } of parts) {
    multiple *= sum / greatestCommonDivisor(sum, multiple);
    if (multiple > most) return undefined;
  }
  return multiple;
};

/** As many near fractions may be added before their error could come close to the margin in near-fractions.ts. */
const MOST_NEAR_PARTS = 32;

/** The plan, or undefined where a float would lose exactness. `unit` is the rounding unit in øre. */
export const floatPlan = (
  parts: readonly FloatPart[],
  shareSum: number,
  unit: number,
): FloatPlan | undefined => {
  if (!parts.every(({ sum }) => shareSum * sum < DIVISOR_LIMIT)) return undefined;
  // A sum of fractions, one for each part, and twice a fraction (half-up) stay exact, in rounding units too.
  const most = Math.floor(EXACT / (shareSum * unit * Math.max(2, parts.length)));
  const multiple = leastCommonMultiple(parts, most);
  const exactFractions = multiple !== undefined;
  if (!exactFractions && (unit !== 1 || parts.length > MOST_NEAR_PARTS)) return undefined;
  const common = exactFractions ? multiple * shareSum : 1;
  const divisions: DivisionPart[] = [];
  for (const part of parts) {
    const divisor = shareSum * part.sum;
    // Written out, for to spread an object is slow here, where lines may each have users of their own.
    divisions.push({
      share: part.share,
      weights: part.weights,
      sum: part.sum,
      largest: part.largest,
      divisor,
      toCommon: common / divisor,
      oneStep: Math.floor(EXACT / (part.share * part.largest)),
      base: digitBase(divisor),
    });
  }
  return { parts: divisions, common, exactFractions, unit };
};
