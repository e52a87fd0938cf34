import { basename } from 'node:path';
import type { JsonObject } from '../../document/json-value.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { verifyWorkspace, type Verified, type VerifyJob } from '../../pipeline/verify.ts';
import { EXIT } from '../exit-code.ts';
import type { Command, Task } from '../outcome.ts';
import { showVerified } from '../results/verify-screen.ts';
import { VERSION } from '../version.ts';
import { wordingIn } from '../wording/in-language.ts';
import { jobOf } from './job.ts';
import { targetOf } from './output-target.ts';

/**
 * Holds everything that was written against what it must be. Every problem is one of what is verified (exit code 1), also
 * those that keep another command from going on; but for a register that another run holds: then nothing was looked at.
 */
export const verify: Command = async (task) => {
  const { found, ...verified } = await verifyWorkspace(verifyJobOf(task));
  const { agreement } = verified;
  if (found.some(({ code }) => code === 'register/held')) return { found };
  if (agreement === undefined || hasErrors(found)) return { found, exitCode: EXIT.input };
  return {
    found,
    result: {
      json: (warnings) => verifyJson(agreement.id, verified, warnings),
      show: () => undefined,
      showLast: (screen) => {
        showVerified(task.workspace, agreement, verified, screen);
      },
    },
  };
};

const verifyJobOf = (task: Task): VerifyJob => {
  const { invocation, io } = task;
  return {
    ...jobOf(task),
    run: io.run,
    year: invocation.year,
    version: VERSION,
    folderOf: (agreement, year, set) => targetOf(task, { agreement, year }, set),
    watch: (what) => {
      if (!invocation.quiet)
        io.progress(wordingIn[invocation.language].verify.looking(basename(what)));
    },
  };
};

const verifyJson = (
  agreement: string,
  { years, checked }: Pick<Verified, 'years' | 'checked'>,
  warnings: readonly JsonObject[],
): JsonObject => ({
  command: 'verify',
  agreement,
  years,
  checked: { ...checked, years: years.length },
  errors: [],
  warnings,
});
