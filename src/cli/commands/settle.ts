import { settlementJson } from '../../document/settlement/settlement-json.ts';
import { reconciliations } from '../../document/settlement/reconciliation.ts';
import { IoError } from '../../io/io.ts';
import { hasErrors, warningAt, type Diagnostic } from '../../model/diagnostic.ts';
import { standingRows } from '../../model/fund-row.ts';
import type { Settlement } from '../../model/settlement.ts';
import { checkInvoicedSettlement } from '../../invoice/invoiced.ts';
import type { FundsPlan } from '../../register/plan-funds.ts';
import type { AddOutcome } from '../../register/register-on-disk.ts';
import { writeSettlement } from '../../pipeline/settlement-writing.ts';
import { notFinal, planRegister, settleYear } from '../../pipeline/settlement.ts';
import type { RegisterJob, RegistersAsRead } from '../../pipeline/registers.ts';
import type { InputFile } from '../../read/workspace.ts';
import { sha256Of } from '../../write/hashing-writer.ts';
import { openablePath } from '../findings/finding-place.ts';
import { sentencesOf } from '../findings/finding-text.ts';
import type { Command, Outcome, Task } from '../outcome.ts';
import { showFiles } from '../results/budget-screen.ts';
import { differencesShown } from '../results/invoiced-differences.ts';
import { showRegister, showSettlement, showSettlementNotes } from '../results/settlement-screen.ts';
import { VERSION } from '../version.ts';
import { obstacleOf } from '../write-obstacle.ts';
import { jobOf } from './job.ts';
import { cannotWrite, isTaken, namesWritten, targetOf } from './output-target.ts';

/** What is settled, and what that adds to the register. */
interface Settled {
  readonly settlement: Settlement;
  readonly registers: RegistersAsRead;
  readonly plan: FundsPlan;
  readonly inputs: readonly InputFile[];
}

/** The year's settlement: shown, written to `out/<year>/settlement`, and where it is final added to the register. */
export const settle: Command = async (task) => {
  const { invocation, io } = task;
  const job: RegisterJob = { ...jobOf(task), run: io.run };
  const { settlement, registers, inputs, found } = await settleYear(job, invocation.year);
  if (settlement === undefined || registers === undefined) return { found };
  const plan = planRegister(settlement, registers.funds);
  const all = [
    ...found,
    ...ledgerFindings(settlement),
    ...statusFindings(settlement, registers, invocation.final),
    // What was invoiced is credited when the settlement may be another, and not before.
    ...(plan.kind === 'refused' ? [plan.finding] : invoicedFindings(settlement, registers)),
  ];
  if (hasErrors(all)) return { found: all, showFound: differencesShown(all, task.workspace) };
  const target = targetOf(task, settlement.input.weighing, 'settlement');
  if (isTaken(target, task)) return { found: [...all, cannotWrite(target, 'taken', target, task)] };
  try {
    const settled: Settled = { settlement, registers, plan, inputs };
    const added = await writeTo(target, task, job, settled, all);
    // Another run got its rows in between: with the balances that there are now, all over again.
    if (added.kind === 'changed') return await settle(task);
    if (added.kind === 'refused') return { found: [...all, ...added.found] };
    return outcomeOf(task, target, settled, all);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    return { found: [...all, cannotWrite(target, obstacleOf(error), error.path, task)] };
  }
};

const inDecisions = (year: number) => ({
  file: `${String(year).padStart(4, '0')}/decisions.yaml`,
  line: 1,
  column: 1,
});

/** What `--final` refuses; and that a preliminary settlement comes after a final one. */
const statusFindings = (
  settlement: Settlement,
  { funds: { rows } }: RegistersAsRead,
  mustBeFinal: boolean,
): readonly Diagnostic[] => {
  if (settlement.status === 'final') return [];
  const { year } = settlement.input.weighing;
  if (mustBeFinal) return [notFinal(settlement)];
  const earlier = standingRows(rows).find((row) => row.year === year);
  if (earlier === undefined) return [];
  const args = { year, settlement: earlier.settlement };
  return [warningAt('settlement/was-final', inDecisions(year), args)];
};

/** A final settlement that differs from the settlement documents that stand. */
const invoicedFindings = (
  settlement: Settlement,
  { invoices: { rows } }: RegistersAsRead,
): readonly Diagnostic[] =>
  settlement.status === 'final' ? checkInvoicedSettlement(settlement, rows) : [];

/** Where the ledger's own bookings of contributions and funds differ from the settlement. */
const ledgerFindings = (settlement: Settlement): readonly Diagnostic[] =>
  reconciliations(settlement)
    .filter(({ difference }) => difference !== 0n)
    .map(({ kind, lines, booked, expected }) => {
      const at = lines[0]?.at ?? { file: 'accounts.csv', line: 1, column: 1 };
      return kind === 'contribution'
        ? warningAt('accounts/contributions-differ', at, { booked, invoiced: expected })
        : warningAt('accounts/funds-differ', at, { booked, moved: expected });
    });

const writeTo = (
  target: string,
  { invocation }: Task,
  job: RegisterJob,
  { settlement, registers, plan, inputs }: Settled,
  warnings: readonly Diagnostic[],
): Promise<AddOutcome> =>
  writeSettlement(job, registers, plan, {
    target,
    settlement,
    formats: invocation.formats,
    dialect: invocation.csv,
    version: VERSION,
    inputs: inputs.map(({ file, bytes }) => ({ file, sha256: sha256Of(bytes) })),
    warnings,
    sentence: sentencesOf,
  });

const outcomeOf = (
  { workspace, io }: Task,
  target: string,
  { settlement, registers, plan }: Settled,
  found: readonly Diagnostic[],
): Outcome => ({
  found,
  result: {
    json: (warnings) => settlementJson(settlement, warnings),
    show: (screen) => {
      showSettlement(settlement, screen);
    },
    showLast: (screen) => {
      showSettlementNotes(settlement, screen);
      showRegister(settlement, registers.recovered, plan, screen);
      showFiles(
        namesWritten(io.files, target),
        openablePath(workspace, target, io.workingFolder),
        screen,
      );
    },
  },
});
