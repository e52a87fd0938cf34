import type { Day } from './day.ts';
import type { Decision } from './decision.ts';

/**
 * The day that the accounts were approved, which a reopening of the settlement must be later than; undefined where they are
 * not. Accounts approved anew, in place of an earlier approval, may be later than the reopening.
 */
export const approvalDay = (decisions: readonly Decision[]): Day | undefined =>
  decisions.find(
    (each) => each.kind === 'approve' && each.what === 'accounts' && each.replaces === undefined,
  )?.date;

/** The decisions that reopen the settlement and are later than `after`, in the order given. */
export const reopeningsAfter = (
  decisions: readonly Decision[],
  after: Day | undefined,
): readonly Decision[] =>
  decisions.filter(({ kind, date }) => kind === 'reopen' && (after === undefined || date > after));
