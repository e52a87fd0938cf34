import { invoiceJson } from '../../document/invoice/invoice-json.ts';
import { IoError } from '../../io/io.ts';
import { planDocuments, type PlannedInvoices } from '../../pipeline/invoice.ts';
import type { InvoicePlan } from '../../invoice/invoicing-input.ts';
import { clearLeftInvoices, issueInvoices, type Issued } from '../../pipeline/issuing.ts';
import type { Agreement } from '../../model/agreement.ts';
import { present } from '../../model/assert.ts';
import { addDays, type Day } from '../../model/day.ts';
import { errorAt, hasErrors, type Diagnostic } from '../../model/diagnostic.ts';
import type { InvoiceRow } from '../../model/invoice-row.ts';
import { rowOf } from '../../model/row-of-invoice.ts';
import type { Recovery } from '../../register/registers.ts';
import type { RegisterJob, RegistersAsRead } from '../../pipeline/registers.ts';
import { sha256Of } from '../../write/hashing-writer.ts';
import { openablePath } from '../findings/finding-place.ts';
import { sentencesOf } from '../findings/finding-text.ts';
import type { Command, Outcome, Task } from '../outcome.ts';
import { differencesShown } from '../results/invoiced-differences.ts';
import { showEntered, showInvoiceFiles, showInvoices } from '../results/invoice-screen.ts';
import { watchDocuments } from '../terminal/document-progress.ts';
import { VERSION } from '../version.ts';
import { obstacleOf } from '../write-obstacle.ts';
import { jobOf } from './job.ts';
import { cannotWrite, isTaken, targetOf } from './output-target.ts';

/** How far ahead of the day of issue a document may be dated. */
const DAYS_AHEAD = 366;

/** A plan without errors, and what it was made from. */
interface Planned extends Pick<PlannedInvoices, 'inputs' | 'found'> {
  readonly agreement: Agreement;
  readonly year: number;
  readonly registers: RegistersAsRead;
  readonly plan: InvoicePlan;
}

/** A year's documents of one purpose: shown, written to `out/<year>/invoices`, and entered in the register. */
export const invoice: Command = async (task) => {
  const { invocation, io } = task;
  const job: RegisterJob = { ...jobOf(task), run: io.run };
  const { what, isDryRun } = present(invocation.documents, 'invoice is asked for something');
  const asked = await planDocuments(job, what, invocation.year);
  const planned = plannedOf(asked);
  const found = [...asked.found, ...dateTooLate(job.date, io.today)];
  if (planned === undefined || hasErrors(found)) {
    return { found, showFound: differencesShown(found, task.workspace) };
  }
  if (isDryRun) return outcomeOf(task, planned, unissued(planned), []);
  const target = targetOf(task, planned, 'invoices');
  const refused = (finding: ReturnType<typeof cannotWrite>): Outcome => ({
    found: [...asked.found, finding],
  });
  if (isTaken(target, task)) return refused(cannotWrite(target, 'taken', target, task));
  // The register names the files, and a cell of it holds no line break.
  if (/\p{Cc}/u.test(target)) return refused(cannotWrite(target, 'unknown', target, task));
  try {
    const issued = await issue(task, job, planned, target);
    // Another run got its rows in between: with the register that there is now, all over again.
    if (issued.kind === 'changed') return await invoice(task);
    if (issued.kind === 'refused') return { found: [...asked.found, ...issued.found] };
    return outcomeOf(task, planned, issued.rows, issued.recovered, target);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    return refused(cannotWrite(target, obstacleOf(error), error.path, task));
  }
};

/** The register takes no date before its newest: a slip of the year would close it to every document until then. */
const dateTooLate = (date: Day, today: Day): readonly Diagnostic[] => {
  const latest = addDays(today, DAYS_AHEAD);
  const at = { file: 'register/invoices.csv', line: 1, column: 1 };
  return date > latest ? [errorAt('invoice/date-too-late', at, { date, latest })] : [];
};

const plannedOf = (asked: PlannedInvoices): Planned | undefined => {
  const { agreement, year, registers, plan } = asked;
  return agreement && year !== undefined && registers && plan
    ? { ...asked, agreement, year, registers, plan }
    : undefined;
};

/** The documents as they would stand in the register, without files. */
const unissued = ({ plan }: Planned): readonly InvoiceRow[] =>
  plan.invoices.map((each) => rowOf(each, []));

const issue = async (
  task: Task,
  job: RegisterJob,
  { agreement, year, registers, plan, inputs, found }: Planned,
  target: string,
): Promise<Issued> => {
  const { invocation, io, workspace, oneOfMany } = task;
  const { what, formats } = present(invocation.documents, 'invoice is asked for something');
  const { invoices } = plan;
  if (invoices.length === 0) {
    clearLeftInvoices(job, target, registers.invoices);
    return { kind: 'issued', rows: [], recovered: [] };
  }
  const watch = watchDocuments(invocation, io, {
    all: invoices.length,
    ...(oneOfMany && { workspace }),
  });
  return issueInvoices(job, registers, {
    target,
    year,
    invoices,
    isSettlement: what.purpose === 'settlement',
    formats,
    dialect: invocation.csv,
    version: VERSION,
    inputs: inputs.map(({ file, bytes }) => ({ file, sha256: sha256Of(bytes) })),
    context: { agreement, warnings: found, sentence: sentencesOf },
    watch: (document, index) => {
      watch(`${document.invoice.number} ${document.buyer.name}`, index);
    },
  });
};

const outcomeOf = (
  { workspace, io, invocation }: Task,
  { agreement, year, plan, registers, found }: Planned,
  issued: readonly InvoiceRow[],
  recovered: readonly Recovery[],
  target?: string,
): Outcome => {
  const isDryRun = invocation.documents?.isDryRun === true;
  const { unchanged } = plan;
  const internal = new Set(
    plan.invoices.filter((each) => each.isInternal).map(({ number }) => number),
  );
  const shown = { agreement, issued, unchanged, isDryRun, internal };
  return {
    found,
    result: {
      json: (warnings) => invoiceJson({ agreement, year, issued, unchanged, isDryRun }, warnings),
      show: (screen) => {
        showInvoices(shown, screen);
      },
      showLast: (screen) => {
        showEntered(shown, [...registers.recovered, ...recovered], screen);
        if (target === undefined || issued.length === 0) return;
        showInvoiceFiles(issued, openablePath(workspace, target, io.workingFolder), screen);
      },
    },
  };
};
