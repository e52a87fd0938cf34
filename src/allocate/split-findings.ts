import { at } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { YearInput } from '../model/year-input.ts';
import type { Unsplittable } from './exact-split.ts';
import type { SplitLine } from '../model/cost-line.ts';

/** Where a line stands, with the clause of its key. */
const placeOf = ({ at: place, key }: SplitLine): SourceRef =>
  key.grounds.clause === undefined ? place : { ...place, clause: key.grounds.clause };

/** The key has a part borne by the host, which is no member. */
export const hostMissing = (line: SplitLine, { agreement, year }: YearInput): Diagnostic =>
  errorAt('allocation/host-not-member', placeOf(line), {
    host: agreement.host.name,
    year,
    key: line.key.id,
  });

/** Nobody has a weight in the part by `basis`. */
export const weightSumZero = (line: SplitLine, basis: string, { members }: YearInput): Diagnostic =>
  errorAt('allocation/weight-sum-zero', placeOf(line), {
    line: line.id,
    key: line.key.id,
    basis,
    users: line.users.members.map((index) => at(members, index).name),
  });

/** The key's fixed parts or bounds do not go with the amount. */
export const unsplittable = (line: SplitLine, failure: Unsplittable, users: number): Diagnostic => {
  const head = { line: line.id, key: line.key.id, amount: line.amount };
  if (failure.kind === 'fixed-above-amount') {
    return errorAt('allocation/fixed-above-amount', placeOf(line), {
      ...head,
      fixed: failure.fixed,
    });
  }
  return errorAt('allocation/bounds-impossible', placeOf(line), {
    ...head,
    users,
    min: failure.min,
    max: failure.max,
  });
};
