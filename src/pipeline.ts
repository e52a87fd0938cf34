/** The stages in order: read → validate → allocate → document → write. Read this first. */
import { allocateBudget } from './allocate/budget.ts';
import type { AllocationResult, RowSink } from './model/allocation.ts';
import type { YearInput } from './model/year-input.ts';
import {
  findErrorsBeside,
  readAgreement,
  readYearInput,
  type Job,
  type Known,
} from './pipeline/inputs.ts';
import { chooseYear } from './read/workspace-years.ts';
import { writeBudgetFiles, type BudgetFilesOptions } from './write/budget-files.ts';

/** All that a year's budget is made from: the agreement, then the year asked for, or the newest. */
export const readBudgetYear = async (job: Job, asked: number | undefined): Promise<Known> => {
  const known = readAgreement(job);
  const year = chooseYear(job, asked);
  if (known.agreement === undefined) {
    if (typeof year !== 'number' || known.inputs.length === 0) return known;
    const beside = await findErrorsBeside(job, known.provisional, year);
    return { found: [...known.found, ...beside], inputs: known.inputs };
  }
  if (typeof year !== 'number') return { ...known, found: [...known.found, year] };
  const inYear = await readYearInput(job, known.agreement, year);
  return {
    ...inYear,
    agreement: known.agreement,
    found: [...known.found, ...inYear.found],
    inputs: [...known.inputs, ...inYear.inputs],
  };
};

/** Splits a year's budget; each row goes to the sink as it is made. */
export const splitBudget = (
  input: YearInput,
  options: { readonly keepLines: boolean; readonly sink?: RowSink },
): AllocationResult => allocateBudget(input, options);

/** Splits a year's budget and writes it while it is split: all files or, when anything is wrong, none. */
export const writeBudget = (
  input: YearInput,
  {
    keepLines,
    watch,
  }: { readonly keepLines: boolean; readonly watch: (sink?: RowSink) => RowSink },
  files: Omit<BudgetFilesOptions, 'input' | 'split'>,
): Promise<AllocationResult> =>
  writeBudgetFiles({
    ...files,
    input,
    split: (sink) => splitBudget(input, { keepLines, sink: watch(sink) }),
  });
