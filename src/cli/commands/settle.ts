import { settleYear } from '../../settlement-pipeline.ts';
import type { Command } from '../outcome.ts';
import { jobOf } from './job.ts';

/** The year's settlement: shown, written to `out/<year>/settlement`, and where it is final added to the register. */
export const settle: Command = async (task) => {
  const { found } = await settleYear({ ...jobOf(task), run: task.io.run }, task.invocation.year);
  return { found };
};
