import { budgetTables } from '../document/budget-tables.ts';
import { budgetWorkbook } from '../document/budget-workbook/budget-workbook.ts';
import type { FileSystem } from '../io/io.ts';
import type { AllocationResult, Budget, RowSink } from '../model/allocation.ts';
import type { Day } from '../model/day.ts';
import { hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import type { YearInput } from '../model/year-input.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvText } from './csv.ts';
import { createMatrixFile } from './matrix-file.ts';
import { MANIFEST_FILE, manifestText, type FileHash } from './manifest.ts';
import { withOutputFolder, type OutputFolder } from './output-folder.ts';
import { xlsxBytes } from './xlsx.ts';

export interface BudgetFilesOptions {
  readonly files: FileSystem;
  /** Absolute path of the folder to be made. */
  readonly target: string;
  readonly run: string;
  /** Whether another run is still at work beside the target. */
  readonly isRunning?: (run: string) => boolean;
  readonly input: YearInput;
  readonly formats: readonly ('csv' | 'xlsx')[];
  readonly dialect: CsvDialect;
  /** The built thread that writes a large budget.csv; without one it is written here. */
  readonly threadFile: string | undefined;
  readonly date: Day;
  readonly version: string;
  /** What the budget was made from, for the manifest. */
  readonly inputs: readonly FileHash[];
  /** Every warning as a sentence for the front page of the workbook, given those that the split adds. */
  readonly warningTexts: (inSplit: readonly Diagnostic[]) => readonly string[];
  /** Splits the budget, giving each row to the sink as it is made. */
  readonly split: (sink?: RowSink) => AllocationResult;
}

/** Not an error of ours: takes a refused budget out through the writing, so that nothing is left of it. */
class Refused extends Error {
  readonly result: AllocationResult;
  constructor(result: AllocationResult) {
    super('the budget has errors');
    this.result = result;
  }
}

/**
 * Writes the budget while it is split: budget.csv, summary.csv, projects.csv where there are projects, the workbook, and
 * the manifest. Where the split finds an error nothing is written, and what was there before stays.
 *
 * @throws {IoError} the disk said no
 */
export const writeBudgetFiles = async (options: BudgetFilesOptions): Promise<AllocationResult> => {
  try {
    return await withOutputFolder(options, (folder) => fill(folder, options));
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};

const fill = async (
  folder: OutputFolder,
  options: BudgetFilesOptions,
): Promise<AllocationResult> => {
  const { formats, input, split } = options;
  const result = formats.includes('csv') ? splitToCsv(folder, options) : split();
  if (hasErrors(result.found)) throw new Refused(result);
  if (formats.includes('csv')) writeTables(folder, result.budget, options);
  if (formats.includes('xlsx')) await writeWorkbook(folder, result, options);
  folder.writeText(
    MANIFEST_FILE,
    manifestText({
      version: options.version,
      command: 'budget',
      agreement: input.agreement.id,
      year: input.year,
      date: options.date,
      inputs: options.inputs,
      outputs: folder.written(),
    }),
  );
  return result;
};

const splitToCsv = (
  folder: OutputFolder,
  { input, split, dialect, threadFile }: BudgetFilesOptions,
): AllocationResult => {
  const file = folder.create('budget.csv');
  const matrix = createMatrixFile({ file, members: input.members, dialect, threadFile });
  try {
    const result = split(matrix.row);
    const { total, totals } = result.budget;
    if (!hasErrors(result.found)) matrix.finish(total, totals);
    return result;
  } finally {
    matrix.stop();
  }
};

const writeTables = (
  folder: OutputFolder,
  budget: Budget,
  { input, dialect }: BudgetFilesOptions,
): void => {
  const { summary, projects } = budgetTables(budget, input.agreement.language);
  folder.writeText('summary.csv', csvText(summary, dialect));
  if (projects !== undefined) folder.writeText('projects.csv', csvText(projects, dialect));
};

const writeWorkbook = async (
  folder: OutputFolder,
  { budget, found }: AllocationResult,
  { date, warningTexts }: BudgetFilesOptions,
): Promise<void> => {
  const workbook = budgetWorkbook(budget, { issued: date, warnings: warningTexts(found) });
  const file = folder.create('budget.xlsx');
  file.write(await xlsxBytes(workbook, date));
  file.close();
};
