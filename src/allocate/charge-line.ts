import type { AllocatedLine } from '../model/allocation.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { sumOre, type Ore } from '../model/ore.ts';
import type { Rational } from '../model/rational.ts';
import type { ChargeInYear, YearInput } from '../model/year-input.ts';
import { placeOfCharge, reckonCharge } from './charge.ts';
import { tooLarge } from './too-large.ts';

/** A charge reckoned for every member, by index. Of no use where anything was found. */
export interface ReckonedShares {
  readonly shares: readonly Ore[];
  /** Before rounding to the unit, in øre. */
  readonly exact: readonly Rational[];
  readonly found: readonly Diagnostic[];
}

export const reckonShares = (input: YearInput, charge: ChargeInYear): ReckonedShares => {
  const shares: Ore[] = [];
  const exact: Rational[] = [];
  const found: Diagnostic[] = [];
  for (const { index } of input.members) {
    const reckoned = reckonCharge(input, charge, index);
    if ('code' in reckoned) {
      found.push(reckoned);
    } else {
      shares.push(reckoned.share);
      exact.push(reckoned.exact);
    }
  }
  const finding = tooLarge(charge.charge.id, { at: placeOfCharge(charge) }, [
    ...shares,
    sumOre(shares),
  ]);
  return { shares, exact, found: finding === undefined ? found : [...found, finding] };
};

/** The charge as a line of the contribution; its amount is the sum of its shares. */
export const chargeLineWith = (
  inYear: ChargeInYear,
  { shares, exact }: ReckonedShares,
): AllocatedLine => {
  const { charge, grounds } = inYear;
  return {
    id: charge.id,
    description: charge.label ?? charge.id,
    category: '',
    key: charge.id,
    grounds,
    amount: sumOre(shares),
    shares,
    ...(charge.at !== undefined && { at: charge.at }),
    because: () => ({ kind: 'charge', charge: inYear, exact }),
  };
};
