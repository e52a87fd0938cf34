import type { Exemption } from '../../model/charge.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { BasisFigures } from '../../model/year-input.ts';
import type { ChargeDraft } from './charge-rules.ts';
import type { YearContext } from './context.ts';
import { placeInAgreement } from './place.ts';

/** A charge with those that pay it and those that are exempt, by index, ascending. */
export interface ChargePayers extends ChargeDraft {
  readonly payers: readonly number[];
  readonly exempt: readonly number[];
}

/** Finds the exempt: the smallest by a basis are known once its figures are. */
export const chargePayers = (
  context: YearContext,
  draft: ChargeDraft,
  bases: ReadonlyMap<string, BasisFigures>,
): ChargePayers => {
  const { exemption, members, candidates } = draft;
  const smallest =
    exemption?.kind === 'smallest' ? smallestOf(context, draft, exemption, bases) : undefined;
  const payers = candidates.filter((index) => smallest?.has(index) !== true);
  return { ...draft, payers, exempt: members.filter((index) => !payers.includes(index)) };
};

/**
 * The `count` members with the smallest figures, each below every figure that is not exempt. A tie for the last place is
 * an error, and so is an exemption of all.
 */
const smallestOf = (
  context: YearContext,
  { charge, exemptBy, members }: ChargeDraft,
  { count, by }: Extract<Exemption, { kind: 'smallest' }>,
  bases: ReadonlyMap<string, BasisFigures>,
): ReadonlySet<number> => {
  const figures = bases.get(by)?.figures ?? [];
  const ranked = members.flatMap((index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ index, figure }];
  });
  // Without all the figures there is no rank; those missing are reported. Of a class that nobody is of none is exempt.
  if (ranked.length < members.length || members.length === 0) return new Set();
  ranked.sort((a, b) => Number(a.figure - b.figure));
  const at = exemptBy?.at ?? placeInAgreement(charge);
  if (count >= ranked.length) {
    const args = { charge: charge.id, count, payers: members.length };
    context.report(errorAt('charge/all-exempt', at, args));
    return new Set();
  }
  const last = ranked[count - 1]?.figure;
  if (last === ranked[count]?.figure) {
    const tied = ranked
      .filter(({ figure }) => figure === last)
      .map(({ index }) => context.members[index]?.name ?? '')
      .toSorted();
    context.report(
      errorAt('charge/tied-exemption', at, { charge: charge.id, count, basis: by, tied }),
    );
  }
  return new Set(ranked.slice(0, count).map(({ index }) => index));
};
