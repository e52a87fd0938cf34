/** The registers of a workspace, read for whoever invoices or settles. */
import { join } from 'node:path';
import type { ThisRun } from '../io/io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Job } from './inputs.ts';
import { checkLostRows, standingDocuments } from './lost-rows.ts';
import { FUNDS, type FundsAsRead } from '../register/funds-on-disk.ts';
import { INVOICES, type InvoicesAsRead } from '../register/invoices-on-disk.ts';
import { readRegister, type RegisterPlace } from '../register/register-on-disk.ts';
import type { Recovery } from '../register/registers.ts';

/** One workspace to work on by this run, which may write to its registers. */
export interface RegisterJob extends Job {
  readonly run: ThisRun;
}

/** The registers of a workspace as they were read. */
export interface RegistersAsRead {
  readonly funds: FundsAsRead;
  readonly invoices: InvoicesAsRead;
  /** What stopped runs had left in either, put right now. */
  readonly recovered: readonly Recovery[];
}

/** Where the workspace's registers are, and who writes to them. */
export const registerPlaceOf = ({ files, run, workspace }: RegisterJob): RegisterPlace => ({
  files,
  run,
  folder: join(workspace, 'register'),
});

/**
 * Both registers, or why they cannot be had.
 *
 * @throws {IoError} the disk said no
 */
export const readRegisters = (
  job: RegisterJob,
): { readonly registers?: RegistersAsRead; readonly found: readonly Diagnostic[] } => {
  const place = registerPlaceOf(job);
  const standing = standingDocuments(job);
  const funds = readRegister(place, FUNDS);
  // What holds the one holds the other: that is said once, and waited for once.
  if (funds.kind === 'refused' && funds.found.some(({ code }) => code === 'register/held'))
    return { found: funds.found };
  const invoices = readRegister(place, INVOICES);
  if (funds.kind === 'refused' || invoices.kind === 'refused') {
    return { found: [funds, invoices].flatMap((each) => ('found' in each ? each.found : [])) };
  }
  const lost = checkLostRows(standing, invoices.rows);
  if (lost.length > 0) return { found: lost };
  const recovered = [...funds.recovered, ...invoices.recovered];
  return { registers: { funds, invoices, recovered }, found: [] };
};
