import type { Budget } from '../model/allocation.ts';
import type { Explanation } from '../model/explanation.ts';

/** How the figures of one member came about; of one line where `lineId` is given. */
export const explainMember = (
  budget: Budget,
  memberIndex: number,
  lineId?: string,
): Explanation => {
  throw new Error(`${String(budget.total)} ${String(memberIndex)} ${lineId ?? ''}`);
};
