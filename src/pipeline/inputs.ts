/** What a command works on, read and checked: the agreement, and a year of it. */
import type { FileSystem } from '../io/io.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Day } from '../model/day.ts';
import { hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import type { YearInput } from '../model/year-input.ts';
import { missingWorkspace } from '../read/workspace-years.ts';
import {
  readAgreementFile,
  readDecisionsFile,
  readYear,
  type InputFile,
  type InputPaths,
} from '../read/workspace.ts';
import { validateAgreement } from '../validate/agreement/index.ts';
import type { ProvisionalAgreement } from '../validate/agreement/provisional.ts';
import { validateDecisions, type DecidedBy } from '../validate/decisions/index.ts';
import {
  budgetInForce,
  revisedFiles,
  findingsInLines,
  validateYear,
  type LineReaders,
} from '../validate/year/index.ts';

/** One workspace to work on: its absolute path, the path as the user gave it, and the issue date. */
export interface Job {
  readonly files: FileSystem;
  readonly workspace: string;
  readonly workspaceName: string;
  /** Input files that options name, in place of the workspace's. */
  readonly overrides: InputPaths;
  readonly date: Day;
}

/** What was found and read on the way; a result only where there are no errors. */
export interface Known {
  readonly agreement?: Agreement;
  /** Of an agreement with errors: to look through the year's files by, never to split by. */
  readonly provisional?: ProvisionalAgreement;
  readonly input?: YearInput;
  /** The days of the year on which decisions make its budget another: revisions, rates and exemptions. */
  readonly budgetChanges?: readonly Day[];
  /** What the year's tables are read by, where its members are known. */
  readonly readers?: LineReaders;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

/** The agreement, read and checked. */
export const readAgreement = (job: Job): Known => {
  const missing = missingWorkspace(job);
  if (missing !== undefined) return { found: [missing], inputs: [] };
  const { node, found, inputs } = readAgreementFile(job.files, job.workspace, job.overrides);
  if (node === undefined) return { found, inputs };
  return { ...validateAgreement(node, found), inputs };
};

/** What of a year is asked for, where it is not what is in force on the job's date. */
interface AskedOfYear {
  readonly services?: boolean;
  readonly budgetOn?: Day;
  readonly decidedBy?: DecidedBy;
}

/**
 * A year, read and checked: what the boards had decided by the job's date, or by `decidedBy`, the figures, and the budget in
 * force on the job's date, or on `budgetOn`; with the table of services where it is asked for.
 */
export const readYearInput = async (
  job: Job,
  agreement: Agreement,
  year: number,
  { services = false, budgetOn = job.date, decidedBy = { day: job.date } }: AskedOfYear = {},
): Promise<Known> => {
  const { files, workspace, overrides, date } = job;
  const file = readDecisionsFile(files, workspace, year, overrides);
  const {
    decisions,
    changes: budgetChanges,
    found,
  } = file.node === undefined
    ? { decisions: [], changes: [], found: [] }
    : validateDecisions(file.node, agreement, year, decidedBy);
  const revised = budgetInForce(decisions, budgetOn);
  const read = await readYear(files, workspace, year, {
    overrides,
    services,
    ...(revised && { budgetFile: revised.file, budgetFileAt: revised.decision.at }),
    revisions: revisedFiles(decisions),
  });
  const checked = validateYear({ agreement, decisions, raw: read.raw, date, budgetOn });
  const inFiles = [...file.found, ...found, ...read.found];
  const inputs = [...file.inputs, ...read.inputs];
  if (checked.input === undefined || !hasErrors(inFiles)) {
    return { ...checked, budgetChanges, found: [...inFiles, ...checked.found], inputs };
  }
  // There will be no split to find what is wrong in the lines.
  const inLines = findingsInLines(checked.input.readLines);
  return { found: [...inFiles, ...checked.found, ...inLines], inputs };
};

/** A year as it was for the documents that were issued on `day`: the budget, the rates and the exemptions of that day. */
export const readYearAsIssued = (
  job: Job,
  agreement: Agreement,
  year: number,
  day: Day,
): Promise<Known> =>
  readYearInput(job, agreement, year, { budgetOn: day, decidedBy: { day, isIssued: true } });

/**
 * What is wrong in a year's files beside an agreement with errors, so that all problems come at once; only what would still
 * be wrong were the agreement corrected.
 */
export const findErrorsBeside = async (
  job: Job,
  provisional: ProvisionalAgreement | undefined,
  year: number,
): Promise<readonly Diagnostic[]> => {
  const { files, workspace, overrides } = job;
  if (provisional === undefined) {
    const decisions = readDecisionsFile(files, workspace, year, overrides);
    const tables = await readYear(files, workspace, year, { overrides });
    return [...decisions.found, ...tables.found].filter(({ severity }) => severity === 'error');
  }
  const { input, found } = await readYearInput(job, provisional.agreement, year);
  const inLines = input === undefined ? [] : findingsInLines(input.readLines);
  return [...found, ...inLines].filter(
    (finding) => finding.severity === 'error' && provisional.stands(finding),
  );
};
