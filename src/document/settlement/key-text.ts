import type { WeighedPart } from '../../model/allocation.ts';
import { daysInYear } from '../../model/day.ts';
import { millionths, ONE, type Millionths } from '../../model/millionths.ts';
import { roundHalfUp } from '../../model/rational.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { SettlementWords } from '../words/settlement/words.ts';

/** Øre to millionths of a krone. */
const TO_MILLIONTHS = 10_000n;

/** What people call what a part of a settlement key weighs by. */
export const partName = (by: string, { input }: Settlement, words: SettlementWords): string => {
  const builtIn = new Map([
    ['equal', words.statement.equal],
    ['host', words.statement.host],
    ['contribution', words.columns.contribution],
  ]);
  return input.weighing.bases.get(by)?.label ?? builtIn.get(by) ?? by;
};

/**
 * What a member weighs in a part, as the figure that people know: one for each member, or the basis figure, times the part
 * of the year that it is a member. 0 where it is not weighed.
 */
export const weightIn = (part: WeighedPart, index: number, settlement: Settlement): Millionths => {
  const { bases, members, year } = settlement.input.weighing;
  const days = members[index]?.days;
  if (part.weights[index] === 0n || days === undefined) return millionths(0n);
  const figure =
    part.by === 'contribution'
      ? (settlement.members[index]?.contribution ?? 0n) * TO_MILLIONTHS
      : (bases.get(part.by)?.figures[index] ?? ONE);
  return millionths(
    roundHalfUp({ numerator: figure * BigInt(days), denominator: BigInt(daysInYear(year)) }),
  );
};

/** The sum over all members. */
export const weightSumIn = (part: WeighedPart, settlement: Settlement): Millionths =>
  millionths(
    settlement.members.reduce((sum, _, index) => sum + weightIn(part, index, settlement), 0n),
  );
