import type { AllocationResult, RowSink } from '../model/allocation.ts';
import type { YearInput } from '../model/year-input.ts';

/** Splits the year's budget. */
export const allocateBudget = (
  input: YearInput,
  options: { readonly keepLines: boolean; readonly sink?: RowSink },
): AllocationResult => {
  throw new Error(`${String(input.year)} ${String(options.keepLines)}`);
};
