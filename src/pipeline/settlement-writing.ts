/** The last stages of a settlement: document → write → register. */
import { FUNDS } from '../register/funds-on-disk.ts';
import type { FundsPlan } from '../register/plan-funds.ts';
import { addToRegister, type AddOutcome } from '../register/register-on-disk.ts';
import { registerPlaceOf, type RegisterJob, type RegistersAsRead } from './registers.ts';
import { writeSettlementFiles, type SettlementFilesOptions } from '../write/settlement-files.ts';

/** Not an error of ours: takes what the register says out through the writing, so that nothing is left of the files. */
class NotAdded extends Error {
  readonly outcome: Exclude<AddOutcome, { kind: 'added' }>;
  constructor(outcome: Exclude<AddOutcome, { kind: 'added' }>) {
    super('the register refuses');
    this.outcome = outcome;
  }
}

/**
 * Writes the settlement's files and then adds to the register what `plan` says: all or nothing.
 *
 * @throws {IoError} the disk said no
 */
export const writeSettlement = async (
  job: RegisterJob,
  { funds, invoices }: RegistersAsRead,
  plan: FundsPlan,
  options: Omit<SettlementFilesOptions, 'files' | 'run' | 'isRunning' | 'beforeVisible'>,
): Promise<AddOutcome> => {
  const { files, run } = job;
  const addRows = (manifest: string): void => {
    if (plan.kind !== 'add') return;
    const origin = { version: options.version, manifest };
    const addition = { to: funds, rows: plan.rows, origin, restsOn: invoices };
    const outcome = addToRegister(registerPlaceOf(job), FUNDS, addition);
    if (outcome.kind !== 'added') throw new NotAdded(outcome);
  };
  try {
    await writeSettlementFiles({
      ...options,
      files,
      run: String(run.pid),
      isRunning: (other) => run.isAlive(Number(other), ''),
      beforeVisible: addRows,
    });
    return { kind: 'added', recovered: [] };
  } catch (error) {
    if (error instanceof NotAdded) return error.outcome;
    throw error;
  }
};
