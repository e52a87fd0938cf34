import { resolve } from 'node:path';
import type { Json } from '../document/json-value.ts';
import { IoError, type Io } from '../io/io.ts';
import { errorAt } from '../model/diagnostic.ts';
import { writeJson } from '../write/json.ts';
import { budget } from './commands/budget.ts';
import { check } from './commands/check.ts';
import { deadlines } from './commands/deadlines.ts';
import { explain } from './commands/explain.ts';
import { init } from './commands/init.ts';
import { invoice } from './commands/invoice.ts';
import { members } from './commands/members.ts';
import { cannotWrite } from './commands/output-target.ts';
import { settle } from './commands/settle.ts';
import { verify } from './commands/verify.ts';
import { EXIT } from './exit-code.ts';
import { findingJson } from './findings/finding-json.ts';
import { openablePath, sortedByPlace } from './findings/finding-place.ts';
import { reportFindings } from './findings/report-findings.ts';
import type { CommandName, Invocation } from './invocation.ts';
import { exitCodeOf, type Command, type Outcome, type Task } from './outcome.ts';
import { screenFor } from './screen.ts';
import { wordingIn } from './wording/in-language.ts';
import { obstacleOf } from './write-obstacle.ts';

const WORKSPACE_COMMANDS: { readonly [Name in Exclude<CommandName, 'init'>]: Command } = {
  check,
  budget,
  invoice,
  settle,
  explain,
  members,
  deadlines,
  verify,
};

/**
 * Does what was asked and returns the exit code. Loaded when reached, so that help and usage need not wait for it.
 * Of several workspaces, one that fails does not stop the others; the worst exit code counts.
 */
export const run = async (invocation: Invocation, io: Io): Promise<number> => {
  const { command, operands } = invocation;
  if (command === 'init') return init(invocation, io);
  const workspaces = operands.length === 0 ? ['.'] : operands;
  const results: Json[] = [];
  const targets = new Map<string, string>();
  let exitCode: number = EXIT.done;
  for (const [index, workspace] of workspaces.entries()) {
    const task: Task = {
      workspace,
      folder: resolve(io.workingFolder, workspace),
      invocation,
      oneOfMany: workspaces.length > 1,
      io,
      targets,
    };
    if (task.oneOfMany && !invocation.quiet) {
      io.progress(wordingIn[invocation.language].working(workspace, index + 1, workspaces.length));
    }
    const outcome = await outcomeOf(WORKSPACE_COMMANDS[command], task);
    if (!invocation.quiet) io.progress('');
    exitCode = Math.max(exitCode, outcome.exitCode ?? exitCodeOf(outcome.found));
    if (invocation.json) results.push(outcomeJson(task, outcome));
    showOutcome(task, outcome);
  }
  if (invocation.json) writeJson(workspaces.length > 1 ? results : (results[0] ?? null), io.stdout);
  return exitCode;
};

/**
 * What the disk refuses where nothing is written is a fault of the input, not ours; but for a disk that is full, which keeps
 * nobody from reading: then a register could not be put right first.
 */
const outcomeOf = async (command: Command, task: Task): Promise<Outcome> => {
  try {
    return await command(task);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    const { path, code } = error;
    const at = { file: path, line: 1, column: 1 };
    if (obstacleOf(error) === 'disk-full')
      return { found: [cannotWrite(path, 'disk-full-at-register', path, task)] };
    return { found: [errorAt('file/unreadable', at, { path, code })] };
  }
};

const outcomeJson = ({ workspace, invocation, io }: Task, { found, result }: Outcome): Json => {
  const findings = sortedByPlace(found).map((finding) => ({
    severity: finding.severity,
    json: {
      ...findingJson(
        finding,
        openablePath(workspace, finding.at.file, io.workingFolder),
        invocation.language,
        workspace,
      ),
    },
  }));
  const of = (severity: string): readonly (typeof findings)[number]['json'][] =>
    findings.filter((finding) => finding.severity === severity).map(({ json }) => json);
  return result === undefined
    ? { errors: of('error'), warnings: of('warning') }
    : result.json(of('warning'));
};

/** With --json standard output is for the result alone; what was found is said on standard error all the same. */
const showOutcome = ({ workspace, invocation, io }: Task, outcome: Outcome): void => {
  const { found, result, showFound } = outcome;
  const { json, quiet } = invocation;
  const screen = screenFor(invocation, io);
  const shown = json || quiet ? undefined : result;
  shown?.show(screen);
  if (!json && !quiet) showFound?.(screen);
  if (!(json && quiet)) reportFindings(found, workspace, invocation, io);
  shown?.showLast?.(screen);
};
