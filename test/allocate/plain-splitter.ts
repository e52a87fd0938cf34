/*
 * The split once more, from design.md § 3 alone and with nothing of ours: plain fractions, a full sort, no plans, no floats.
 * Slow, and there to disagree with src/allocate where one of the two is wrong.
 */

/** A reduced fraction. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (over: bigint, under: bigint): Fraction => {
  const common = gcd(over, under);
  return { over: over / common, under: under / common };
};
const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const whole = (value: bigint): Fraction => fraction(value, 1n);

export interface PlainPart {
  /** Percent in millionths, or øre per user. */
  readonly percent?: bigint;
  readonly fixed?: bigint;
  /** In millionths, by user. */
  readonly weights: readonly bigint[];
}

export interface PlainLine {
  readonly amount: bigint;
  readonly parts: readonly PlainPart[];
  /** Days that each user counts. */
  readonly days?: readonly bigint[];
  readonly yearDays: bigint;
  readonly unit: bigint;
}

/** Exact shares of the magnitude, by user; of nothing nothing, whatever is fixed. */
const exactShares = ({ amount, parts, days, yearDays }: PlainLine): Fraction[] => {
  const magnitude = amount < 0n ? -amount : amount;
  const users = parts[0]!.weights.length;
  if (amount === 0n) return new Array<Fraction>(users).fill(whole(0n));
  const dayOf = (user: number): bigint => days?.[user] ?? yearDays;
  const fixedOf = (user: number): Fraction =>
    parts.reduce(
      (sum, { fixed = 0n }) => plus(sum, fraction(fixed * dayOf(user), yearDays)),
      whole(0n),
    );
  const everyone = Array.from({ length: users }, (_, user) => user);
  const fixedSum = everyone.reduce((sum, user) => plus(sum, fixedOf(user)), whole(0n));
  const left = plus(whole(magnitude), times(whole(-1n), fixedSum));
  return everyone.map((user) =>
    parts.reduce((sum, { percent = 0n, weights }) => {
      if (percent === 0n) return sum;
      const weightSum = weights.reduce((total, weight, one) => total + weight * dayOf(one), 0n);
      const part = times(
        times(left, fraction(percent, 100_000_000n)),
        fraction(weights[user]! * dayOf(user), weightSum),
      );
      return plus(sum, part);
    }, fixedOf(user)),
  );
};

/** Shares of one line, by user, by largest remainder. */
export const splitPlainly = (line: PlainLine): bigint[] => {
  const { amount, unit } = line;
  const exact = exactShares(line);
  const shares = exact.map(({ over, under }) => (over / (under * unit)) * unit);
  let left = (amount < 0n ? -amount : amount) - shares.reduce((sum, one) => sum + one, 0n);
  const order = exact
    .map(({ over, under }, user) => ({ user, dropped: fraction(over % (under * unit), under) }))
    .sort((a, b) => {
      const difference = b.dropped.over * a.dropped.under - a.dropped.over * b.dropped.under;
      return difference > 0n ? 1 : difference < 0n ? -1 : a.user - b.user;
    });
  for (const { user } of order) {
    const handed = left < unit ? left : unit;
    shares[user] = shares[user]! + handed;
    left -= handed;
  }
  return amount < 0n ? shares.map((one) => -one) : shares;
};

/** Shares of one line, by user, each rounded on its own. */
export const splitHalfUpPlainly = (line: PlainLine): bigint[] => {
  const shares = exactShares(line).map(
    ({ over, under }) => ((2n * over + under * line.unit) / (2n * under * line.unit)) * line.unit,
  );
  return line.amount < 0n ? shares.map((one) => -one) : shares;
};
