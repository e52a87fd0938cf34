/** The stages in order: read → validate → allocate → document → write. Read this first. */
import { allocateBudget } from './allocate/budget.ts';
import { MOST_WORKBOOK_SHARES } from './document/budget-workbook/layout.ts';
import type { FileSystem } from './io/io.ts';
import type { Agreement } from './model/agreement.ts';
import type { AllocationResult, RowSink } from './model/allocation.ts';
import type { Day } from './model/day.ts';
import { errorAt, hasErrors, type Diagnostic } from './model/diagnostic.ts';
import type { YearInput } from './model/year-input.ts';
import {
  listYears,
  readAgreementFile,
  readDecisionsFile,
  readYear,
  type InputFile,
  type InputPaths,
} from './read/workspace.ts';
import { validateAgreement } from './validate/agreement/index.ts';
import { validateDecisions } from './validate/decisions/index.ts';
import { budgetInForce, findingsInLines, validateYear } from './validate/year/index.ts';
import { writeBudgetFiles, type BudgetFilesOptions } from './write/budget-files.ts';

/** One workspace to work on. */
export interface Job {
  readonly files: FileSystem;
  /** Absolute. */
  readonly workspace: string;
  /** As the user gave it. */
  readonly workspaceName: string;
  /** Input files that options name, in place of the workspace's. */
  readonly overrides: InputPaths;
  /** The issue date. */
  readonly date: Day;
}

/** What was found and read on the way; a result only where there are no errors. */
export interface KnownAgreement {
  readonly agreement?: Agreement;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}
export interface KnownYear extends KnownAgreement {
  readonly input?: YearInput;
}

/** Reads and checks the agreement. */
export const readAgreement = (job: Job): KnownAgreement => {
  const { files, workspace, workspaceName, overrides } = job;
  if (!files.isFolder(workspace)) {
    const at = { file: '', line: 1, column: 1 };
    return {
      found: [errorAt('workspace/not-a-folder', at, { folder: workspaceName })],
      inputs: [],
    };
  }
  const file = readAgreementFile(files, workspace, overrides);
  if (file.node === undefined) return { found: file.found, inputs: file.inputs };
  const { agreement, found } = validateAgreement(file.node);
  return {
    ...(agreement !== undefined && { agreement }),
    found: [...file.found, ...found],
    inputs: file.inputs,
  };
};

/** The years that the workspace has, ascending. */
export const yearsOf = ({ files, workspace }: Job): readonly number[] =>
  listYears(files, workspace);

/** The year asked for, or the newest; a finding where there is none. */
export const chooseYear = (
  { files, workspace, workspaceName }: Job,
  asked: number | undefined,
): number | Diagnostic => {
  const years = listYears(files, workspace);
  const year = asked ?? years.at(-1);
  if (year === undefined) {
    const at = { file: '', line: 1, column: 1 };
    return errorAt('workspace/no-year', at, { folder: workspaceName });
  }
  if (years.includes(year)) return year;
  const at = { file: String(year), line: 1, column: 1 };
  return errorAt('workspace/year-missing', at, { year, years });
};

/** Reads and checks a year: what the boards decided, the figures, and the budget in force on the job's date. */
export const readYearInput = async (
  { files, workspace, overrides, date }: Job,
  agreement: Agreement,
  year: number,
): Promise<Omit<KnownYear, 'agreement'>> => {
  const file = readDecisionsFile(files, workspace, year, overrides);
  const { decisions, found } =
    file.node === undefined
      ? { decisions: [], found: [] }
      : validateDecisions(file.node, agreement, year);
  const revised = budgetInForce(decisions, date);
  const read = await readYear(files, workspace, year, {
    overrides,
    ...(revised !== undefined && {
      budgetFile: revised.file,
      budgetFileAt: revised.decision.at,
    }),
  });
  const checked = validateYear({ agreement, decisions, raw: read.raw, date });
  const inFiles = [...file.found, ...found, ...read.found];
  const inputs = [...file.inputs, ...read.inputs];
  const { input } = checked;
  if (input === undefined || !hasErrors(inFiles)) {
    return { ...checked, found: [...inFiles, ...checked.found], inputs };
  }
  // There will be no split to find what is wrong in the lines.
  const inLines = findingsInLines(input.readLines);
  return { found: [...inFiles, ...checked.found, ...inLines], inputs };
};

/** All that a year's budget is made from: the agreement, then the year asked for, or the newest. */
export const readBudgetYear = async (job: Job, asked: number | undefined): Promise<KnownYear> => {
  const known = readAgreement(job);
  if (known.agreement === undefined) return known;
  const year = chooseYear(job, asked);
  if (typeof year !== 'number') return { ...known, found: [...known.found, year] };
  const { input, found, inputs } = await readYearInput(job, known.agreement, year);
  return {
    agreement: known.agreement,
    ...(input !== undefined && { input }),
    found: [...known.found, ...found],
    inputs: [...known.inputs, ...inputs],
  };
};

/** How the split is watched: each row as it is made, and how many there are, now and then. */
export interface SplitOptions {
  readonly keepLines: boolean;
  readonly sink?: RowSink | undefined;
  readonly onProgress?: (rows: number) => void;
}

/** So often that a person sees it move, so seldom that it costs nothing. */
const ROWS_BETWEEN_PROGRESS = 5_000;

/** Splits the year's budget, without writing anything. */
export const splitBudget = (
  input: YearInput,
  { keepLines, sink, onProgress }: SplitOptions,
): AllocationResult => {
  let rows = 0;
  return allocateBudget(input, {
    keepLines,
    sink: (row, shares) => {
      sink?.(row, shares);
      rows += 1;
      if (rows % ROWS_BETWEEN_PROGRESS === 0) onProgress?.(rows);
    },
  });
};

/** Whether the workbook has the lines of this budget: it need not be kept in memory where it has not. */
export const fitsWorkbook = ({ readLines, members }: YearInput): boolean => {
  const lines = readLines(() => undefined)[Symbol.iterator]();
  for (let shares = 0; shares <= MOST_WORKBOOK_SHARES; shares += members.length) {
    if (lines.next().done === true) return true;
  }
  return false;
};

/** Splits the year's budget and writes it, line by line where lines are not kept: all files or, when anything is wrong, none. */
export const writeBudget = (
  input: YearInput,
  split: Omit<SplitOptions, 'sink'>,
  files: Omit<BudgetFilesOptions, 'input' | 'split'>,
): Promise<AllocationResult> =>
  writeBudgetFiles({ ...files, input, split: (sink) => splitBudget(input, { ...split, sink }) });
