/** The last stages of invoicing: document → write → register. */
import type { InvoiceContext } from '../document/invoice/invoice-context.ts';
import { invoiceDocument } from '../document/invoice/invoice-texts.ts';
import { IoError, type ThisRun } from '../io/io.ts';
import type { Invoice } from '../model/invoice.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { isDecided } from '../register/pending-append.ts';
import { INVOICES, type InvoicesAsRead } from '../register/invoices-on-disk.ts';
import { addToRegister, type AddOutcome } from '../register/register-on-disk.ts';
import type { Recovery } from '../register/registers.ts';
import { withRegisters } from '../register/registers.ts';
import { registerPlaceOf, type RegisterJob, type RegistersAsRead } from './registers.ts';
import {
  leftInvoices,
  stageInvoices,
  type InvoiceFilesOptions,
  type StagedInvoices,
} from '../write/invoice-files.ts';

export type Issued =
  | {
      readonly kind: 'issued';
      readonly rows: readonly InvoiceRow[];
      readonly recovered: readonly Recovery[];
    }
  | Exclude<AddOutcome, { kind: 'added' }>;

interface IssueOptions extends Omit<
  InvoiceFilesOptions,
  'files' | 'workspace' | 'run' | 'date' | 'documents' | 'rows'
> {
  readonly invoices: readonly Invoice[];
  readonly context: InvoiceContext;
  /** Whether the documents rest on a settlement, and with it on the register of funds. */
  readonly isSettlement: boolean;
}

/**
 * Makes the files of all documents, then lets them and their rows in the register become visible together: all or nothing.
 * Where another run has added to the register since it was read, nothing is issued: the numbers would be others.
 *
 * @throws {IoError} the disk said no: nothing is issued
 */
export const issueInvoices = async (
  job: RegisterJob,
  { invoices, funds }: RegistersAsRead,
  options: IssueOptions,
): Promise<Issued> => {
  const { files, run, workspace, date } = job;
  const { version, context, isSettlement } = options;
  const documents = options.invoices.map((invoice) => invoiceDocument(invoice, context));
  const staged = await stageInvoices({
    ...options,
    files,
    workspace,
    run: nameOf(run),
    date,
    documents,
    rows: invoices.rows,
  });
  try {
    const outcome = addToRegister(registerPlaceOf(job), INVOICES, {
      to: invoices,
      rows: staged.rows,
      origin: { version, manifest: staged.manifest },
      moves: staged.moves,
      ...(isSettlement && { restsOn: funds }),
      locked: () => {
        removeLeft(job, options.target);
        staged.makeTarget();
      },
    });
    if (outcome.kind !== 'added') return outcome;
    return { kind: 'issued', rows: staged.rows, recovered: outcome.recovered };
  } finally {
    clearUnlessDecided(job, staged);
  }
};

/** Where undoing failed too, the append is decided, and the next run moves the files: they must stay. */
const clearUnlessDecided = (job: RegisterJob, staged: StagedInvoices): void => {
  try {
    if (!isDecided(job.files, registerPlaceOf(job).folder)) staged.clear();
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};

/**
 * Takes away what stopped runs have left beside the folder of the documents, where nothing is issued. The registers are
 * locked for it: what an append that is decided still has to move must stay.
 *
 * @throws {IoError} the disk said no
 */
export const clearLeftInvoices = (
  job: RegisterJob,
  target: string,
  { format }: InvoicesAsRead,
): void => {
  const { files, run } = job;
  if (leftInvoices(files, target, isRunning(run)).length === 0) return;
  const { folder } = registerPlaceOf(job);
  withRegisters({ files, run, folder, formats: [format] }, () => {
    removeLeft(job, target);
  });
};

const removeLeft = ({ files, run }: RegisterJob, target: string): void => {
  for (const left of leftInvoices(files, target, isRunning(run))) files.remove(left);
};

/** Machine and process: two machines may share the disk. */
const nameOf = ({ host, pid }: ThisRun): string => `${host.replace(/[^\w.]/g, '_')}-${String(pid)}`;

/** Whether the run of that name is going on; one on another machine counts as such, and so does this one. */
const isRunning =
  (run: ThisRun) =>
  (name: string): boolean => {
    const end = name.lastIndexOf('-');
    const pid = Number(name.slice(end + 1));
    return nameOf({ ...run, pid }) !== name || pid === run.pid || run.isAlive(pid, '');
  };
