/** A year's sums made anew, against the registers and what was written: read → validate → allocate → settle → verify. */
import { join } from 'node:path';
import { checkAccounts } from './accounts.ts';
import { allocateBudget } from '../allocate/budget.ts';
import { pendingTexts } from '../document/settlement/pending-text.ts';
import { settlementTables } from '../document/settlement/settlement-tables.ts';
import { checkInvoicedSettlement } from '../invoice/invoiced.ts';
import { installmentCount } from '../invoice/installment.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import { parseDay, type Day } from '../model/day.ts';
import { errorAt, hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import { standingRows, type FundRow } from '../model/fund-row.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import type { PlacedRow } from '../model/placed-row.ts';
import type { Settlement, SettlementInput } from '../model/settlement.ts';
import type { YearInput } from '../model/year-input.ts';
import type { CheckedOutputs } from './outputs.ts';
import { splitBudget } from '../pipeline.ts';
import { readYearAsIssued, readYearInput } from './inputs.ts';
import { nameInWorkspace } from '../read/input-file.ts';
import { readTable } from '../read/table-file.ts';
import type { Table } from '../read/table.ts';
import type { RegisterJob } from './registers.ts';
import { planRegister, readSettlementInput } from './settlement.ts';
import { settle } from '../settle/settle.ts';
import { checkInstallments, installmentDays } from '../verify/installments.ts';
import { checkMembers } from '../verify/row-members.ts';
import { checkSettlementOutput, type PlacedTable } from '../verify/settlement-output.ts';
import { csvText } from '../write/csv.ts';

/** What a year is made anew from. */
export interface YearToRecompute {
  readonly job: RegisterJob;
  readonly version: string;
  readonly agreement: Agreement;
  readonly year: number;
  /** Whole registers, all years. */
  readonly funds: readonly PlacedRow<FundRow>[];
  readonly invoices: readonly PlacedRow<InvoiceRow>[];
  /** Whether the rows are all that there should be: only then is held against them what follows from all. */
  readonly whole: Readonly<Record<'funds' | 'invoices', boolean>>;
  /** The settlement that was written, if any. */
  readonly written?: CheckedOutputs | undefined;
}

interface Recomputed {
  readonly found: readonly Diagnostic[];
  readonly settled: boolean;
}

const errorsIn = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ severity }) => severity === 'error');

const top = (file: string) => ({ file, line: 1, column: 1 });

/** Everything of the year that follows from its inputs; inputs that cannot be read are said as `check` does. */
export const recomputeYear = async (task: YearToRecompute): Promise<Recomputed> => {
  const { job, agreement, year } = task;
  const { input, found } = await readYearInput(job, agreement, year);
  const split = input === undefined ? [] : splitBudget(input, { keepLines: false }).found;
  const inBudget = errorsIn([...found, ...split]);
  const isReckoned = task.whole.invoices && inBudget.length === 0;
  const installments =
    input !== undefined && isReckoned ? await recomputeInstallments(task, input) : [];
  const inRows = input === undefined ? [] : checkMembers(year, input.members, task.invoices);
  const settlement = await recomputeSettlement(task);
  return {
    found: [...inBudget, ...inRows, ...installments, ...settlement.found],
    settled: settlement.settled,
  };
};

/** Installments = contribution, by the budget in force on the day of the newest. */
const recomputeInstallments = async (
  { job, agreement, year, invoices }: YearToRecompute,
  { members }: YearInput,
): Promise<readonly Diagnostic[]> => {
  const ofYear = { year, members, installments: installmentCount(agreement), rows: invoices };
  const budgets = new Map<Day, Budget>();
  for (const date of installmentDays(ofYear)) {
    const { input, found } = await readYearAsIssued(job, agreement, year, date);
    const errors = errorsIn(found);
    if (input === undefined || errors.length > 0) return errors;
    const { budget } = allocateBudget(input, { keepLines: true });
    const untreated = lineWithoutVat(agreement, budget);
    if (untreated !== undefined) return [untreated];
    budgets.set(date, budget);
  }
  return checkInstallments(ofYear, (day) => present(budgets.get(day), 'each day has its budget'));
};

/** Installments cannot be made anew where the agreement no longer says how VAT treats a line. */
const lineWithoutVat = ({ invoicing }: Agreement, { lines }: Budget): Diagnostic | undefined => {
  if (invoicing.vat !== undefined) return undefined;
  const line = lines.find((each) => each.line?.vat === undefined);
  return (
    line &&
    errorAt('invoicing/no-vat', line.at ?? top('agreement.yaml'), { line: line.id, lines: 1 })
  );
};

/** The settlement made anew: its funds, what was invoiced of it, and the files that were written. */
const recomputeSettlement = async (task: YearToRecompute): Promise<Recomputed> => {
  const { job, agreement, year } = task;
  const rows = {
    funds: task.funds.map(({ row }) => row),
    invoices: task.invoices.map(({ row }) => row),
  };
  const stands = standingRows(rows.funds).some((row) => row.year === year);
  const documents = standingInvoices(rows.invoices).filter(
    (row) => row.year === year && row.purpose === 'settlement',
  );
  const isUnsettled = !stands && documents.length === 0 && task.written === undefined;
  const isWhole = task.whole.funds && task.whole.invoices;
  if (agreement.settlement === undefined || isUnsettled || !isWhole) {
    const { found } = await checkAccounts(job, agreement, year);
    return { found: errorsIn(found), settled: false };
  }
  // On a day when the decisions that it rests on are made, whatever the clock says.
  const issued = parseDay(task.written?.date ?? '');
  const date = issued !== undefined && issued > job.date ? issued : job.date;
  const read = await readSettlementInput({ ...job, date }, agreement, year, rows);
  const { settlement, found } = settledFrom(read.input, read.found);
  if (settlement === undefined || read.input === undefined) return { found, settled: false };
  const ofRegister = stands ? againstFunds(settlement, rows.funds) : [];
  // Where the register of funds has other figures that is said, and what was invoiced is credited when it may be another.
  const isRefused = settlement.status === 'final' && ofRegister.length > 0;
  const ofDocuments =
    documents.length > 0 && !isRefused ? againstDocuments(settlement, task.invoices) : [];
  return {
    found: [...ofRegister, ...ofDocuments, ...(await againstWritten(task, read.input, rows.funds))],
    settled: true,
  };
};

const settledFrom = (
  input: SettlementInput | undefined,
  inInput: readonly Diagnostic[],
): { readonly settlement?: Settlement; readonly found: readonly Diagnostic[] } => {
  const errors = errorsIn(inInput);
  if (input === undefined || errors.length > 0) return { found: errors };
  const { settlement, found } = settle(input);
  return settlement === undefined || hasErrors(found)
    ? { found: errorsIn(found) }
    : { settlement, found: [] };
};

/** The register of funds has the year as final: the settlement must be that still, with the same movements. */
const againstFunds = (settlement: Settlement, rows: readonly FundRow[]): readonly Diagnostic[] => {
  const { year } = settlement.input.weighing;
  const [first] = standingRows(rows).filter((row) => row.year === year);
  if (settlement.status !== 'final' && first !== undefined) {
    const at = top(`${String(year).padStart(4, '0')}/decisions.yaml`);
    return [errorAt('settlement/was-final', at, { year, settlement: first.settlement })];
  }
  const plan = planRegister(settlement, { rows });
  return plan.kind === 'refused' ? [plan.finding] : [];
};

/** Settlement documents stand: the settlement must be final, and come to what they say. */
const againstDocuments = (
  settlement: Settlement,
  placed: readonly PlacedRow<InvoiceRow>[],
): readonly Diagnostic[] => {
  if (settlement.status === 'final') {
    const rows = placed.map(({ row }) => row);
    // The line that it counts is wrong where rows above cannot be read.
    return checkInvoicedSettlement(settlement, rows).map((finding) => ({
      ...finding,
      at: placed[finding.at.line - 2]?.at() ?? finding.at,
    }));
  }
  const { year } = settlement.input.weighing;
  const pending = {
    en: pendingTexts(settlement, 'en'),
    nb: pendingTexts(settlement, 'nb'),
    nn: pendingTexts(settlement, 'nn'),
  };
  const at = top(`${String(year).padStart(4, '0')}/decisions.yaml`);
  return [errorAt('verify/settlement-not-final', at, { year, pending })];
};

/**
 * The settlement as it was written, by this version from inputs that are still the same, and untouched since: made anew on
 * the day of issue it must be the same; and where it was final, the register of funds must have it.
 */
const againstWritten = async (
  { job, version, written, year }: YearToRecompute,
  input: SettlementInput,
  funds: readonly FundRow[],
): Promise<readonly Diagnostic[]> => {
  if (written?.inputsUnchanged !== true || !written.outputsUnchanged) return [];
  const date = parseDay(written.date);
  if (written.version !== version || date === undefined) return [];
  const { settlement } = settle({ ...input, date });
  if (settlement === undefined) return [];
  const plan = planRegister(settlement, { rows: funds });
  const isMissing = plan.kind === 'add' && plan.reversed === 0;
  const missing = isMissing
    ? [errorAt('verify/funds-missing', top('register/funds.csv'), { year, rows: plan.rows.length })]
    : [];
  return [...missing, ...(await againstCsv(job, written, settlement))];
};

const SETTLEMENT_FILE = 'settlement.csv';

const againstCsv = async (
  { files, workspace }: RegisterJob,
  { folder, outputs }: CheckedOutputs,
  settlement: Settlement,
): Promise<readonly Diagnostic[]> => {
  if (!outputs.includes(SETTLEMENT_FILE)) return [];
  const path = join(folder, SETTLEMENT_FILE);
  const bytes = files.readFile(path);
  const isNorwegian = bytes[0] === 0xef;
  const { members } = settlementTables(settlement, settlement.input.weighing.agreement.language);
  const text = csvText(members, isNorwegian ? 'norwegian' : 'rfc4180');
  const name = nameInWorkspace(workspace, path);
  const [was, is] = [
    await readTable(name, bytes, { headed: true }),
    await readTable(name, new TextEncoder().encode(text), { headed: true }),
  ];
  if (was.table === undefined || is.table === undefined) return [];
  return checkSettlementOutput(placedTable(was.table), placedTable(is.table).rows);
};

const placedTable = (table: Table): PlacedTable => {
  const rows = [table.headerRow, ...table.rows()];
  return {
    rows: rows.map(({ cells }) => cells),
    at: (row, column) => table.at(rows[row] ?? table.headerRow, column),
  };
};
