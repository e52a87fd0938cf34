import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { magnitude, MAX_ORE, type Ore } from '../model/ore.ts';
import type { SourceRef } from '../model/source-ref.ts';

/**
 * Amounts that were reckoned keep the limit of those that are read: the first that does not is an error. The place is asked
 * for only then: to find it may mean to read the file again.
 */
export const tooLarge = (
  what: string,
  where: { readonly at: SourceRef },
  amounts: readonly Ore[],
): Diagnostic | undefined => {
  const amount = amounts.find((candidate) => magnitude(candidate) > MAX_ORE);
  return amount === undefined
    ? undefined
    : errorAt('allocation/amount-too-large', where.at, { what, amount });
};
