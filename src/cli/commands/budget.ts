import { budgetJson } from '../../document/budget-json.ts';
import { fitsWorkbook } from '../../document/budget-workbook/fits-workbook.ts';
import { IoError } from '../../io/io.ts';
import type { AllocationResult } from '../../model/allocation.ts';
import { hasErrors, type Diagnostic } from '../../model/diagnostic.ts';
import type { YearInput } from '../../model/year-input.ts';
import { readBudgetYear, writeBudget } from '../../pipeline.ts';
import type { InputFile } from '../../read/workspace.ts';
import { sha256Of } from '../../write/hashing-writer.ts';
import { openablePath } from '../findings/finding-place.ts';
import { sentencesOf } from '../findings/finding-text.ts';
import type { Command, Outcome, Task } from '../outcome.ts';
import { showAssumptions, showBudget, showFiles } from '../results/budget-screen.ts';
import { watchRows } from '../terminal/line-progress.ts';
import { VERSION } from '../version.ts';
import { obstacleOf } from '../write-obstacle.ts';
import { jobOf } from './job.ts';
import { cannotWrite, isTaken, namesWritten, targetOf } from './output-target.ts';

/** The budget split: shown, and written to `out/<year>/budget`. */
export const budget: Command = async (task) => {
  const { input, found, inputs } = await readBudgetYear(jobOf(task), task.invocation.year);
  if (input === undefined) return { found };
  const target = targetOf(task, input, 'budget');
  if (isTaken(target, task))
    return { found: [...found, cannotWrite(target, 'taken', target, task)] };
  try {
    const result = await writeTo(target, task, input, inputs, found);
    return outcomeOf(task, target, result, found);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    return { found: [...found, cannotWrite(target, obstacleOf(error), error.path, task)] };
  }
};

const writeTo = (
  target: string,
  { invocation, io }: Task,
  input: YearInput,
  inputs: readonly InputFile[],
  foundBefore: readonly Diagnostic[],
): Promise<AllocationResult> => {
  const { formats, csv, date, json } = invocation;
  // What only passes by on its way to budget.csv is never in memory as lines.
  const keepLines = json || (formats.includes('xlsx') && fitsWorkbook(input));
  return writeBudget(
    input,
    { keepLines, watch: watchRows(invocation, io) },
    {
      files: io.files,
      target,
      run: String(io.run.pid),
      isRunning: (run) => io.run.isAlive(Number(run), ''),
      formats,
      dialect: csv,
      threadFile: io.matrixThread,
      date,
      version: VERSION,
      inputs: inputs.map(({ file, bytes }) => ({ file, sha256: sha256Of(bytes) })),
      warningTexts: (inSplit) =>
        [...foundBefore, ...inSplit].map((warning) =>
          sentencesOf(warning, input.agreement.language),
        ),
    },
  );
};

const outcomeOf = (
  { workspace, io }: Task,
  target: string,
  { budget: made, found: inSplit }: AllocationResult,
  foundBefore: readonly Diagnostic[],
): Outcome => {
  const found = [...foundBefore, ...inSplit];
  if (hasErrors(found)) return { found };
  return {
    found,
    result: {
      json: (warnings) => budgetJson(made, warnings),
      show: (screen) => {
        showBudget(made, screen);
      },
      showLast: (screen) => {
        showAssumptions(made, screen);
        showFiles(
          namesWritten(io.files, target),
          openablePath(workspace, target, io.workingFolder),
          screen,
        );
      },
    },
  };
};
