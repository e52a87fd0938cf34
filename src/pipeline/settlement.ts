/** The stages of a settlement in order: read → validate → allocate → settle; the last ones are settlement-writing's. */
import { allocateBudget } from '../allocate/budget.ts';
import { pendingTexts } from '../document/settlement/pending-text.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import { addDays, lastDayOf } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import { errorAt, hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import { standingRows, type FundRow } from '../model/fund-row.ts';
import { invoicedByMember, projectsInvoiced } from '../invoice/invoiced.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { neverInvoiced } from '../invoice/never-invoiced.ts';
import type { Settlement, SettlementInput } from '../model/settlement.ts';
import type { YearInput } from '../model/year-input.ts';
import { readBudgetYear } from '../pipeline.ts';
import { readAgreement, readYearInput, type Job } from './inputs.ts';
import { chooseYear } from '../read/workspace-years.ts';
import {
  finalFolderOf,
  hasFinalFigures,
  listYears,
  readDecisionsFile,
  readYear,
  type InputFile,
  type YearFiles,
} from '../read/workspace.ts';
import type { FundsAsRead } from '../register/funds-on-disk.ts';
import { planFunds, type FundsPlan } from '../register/plan-funds.ts';
import { settledFigures } from '../register/settled-figures.ts';
import { readRegisters, type RegisterJob, type RegistersAsRead } from './registers.ts';
import { settle } from '../settle/settle.ts';
import { validateDecisions } from '../validate/decisions/index.ts';
import { validateSettlement, yearAtUse } from '../validate/settlement/index.ts';
import { budgetInForce, revisedFiles, validateYear } from '../validate/year/index.ts';

/** What was found and read on the way; a result only where there are no errors. */
interface Found {
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

/** The year settled, and the registers that it rests on. */
export interface SettledYear extends Found {
  readonly settlement?: Settlement;
  readonly registers?: RegistersAsRead;
}

/** Settles the year asked for, or the newest. */
export const settleYear = async (
  job: RegisterJob,
  asked: number | undefined,
): Promise<SettledYear> => {
  const { agreement, found, inputs } = readAgreement(job);
  // Then nothing is settled, and what is wrong in the year's files is said as for a budget.
  if (agreement === undefined) return readBudgetYear(job, asked);
  if (agreement.settlement === undefined) {
    const at = { file: 'agreement.yaml', line: 1, column: 1 };
    const args = { agreement: agreement.name };
    return { found: [...found, errorAt('settlement/no-rules', at, args)], inputs };
  }
  const year = chooseYear(job, asked);
  if (typeof year !== 'number') return { found: [...found, year], inputs };
  const { registers, found: inRegisters } = readRegisters(job);
  if (registers === undefined) return { found: [...found, ...inRegisters], inputs };
  const { funds, invoices } = registers;
  const rows = { funds: funds.rows, invoices: invoices.rows };
  const read = await readSettlementInput(job, agreement, year, rows);
  const settled = read.input && settle(read.input);
  return {
    ...(settled?.settlement && { settlement: settled.settlement }),
    registers,
    found: [
      ...found,
      ...read.found,
      ...(settled?.found ?? []),
      ...(settled?.settlement ? neverInvoiced(settled.settlement, rows.invoices) : []),
    ],
    inputs: [...inputs, ...read.inputs],
  };
};

/**
 * Everything that a year's settlement is made from, read and checked: the budget in force at the end of the year, split as
 * planned and with the units used; the accounts; the bases that settlement keys weigh by; the funds' opening balances.
 */
export const readSettlementInput = async (
  job: RegisterJob,
  agreement: Agreement,
  year: number,
  rows: { readonly funds: readonly FundRow[]; readonly invoices: readonly InvoiceRow[] },
): Promise<Found & { readonly input?: SettlementInput }> => {
  const { files, workspace, overrides, date } = job;
  const file = readDecisionsFile(files, workspace, year, overrides);
  const { decisions, found: inDecisions } =
    file.node === undefined
      ? { decisions: [], found: [] }
      : validateDecisions(file.node, agreement, year);
  const budgetOn = lastDayOf(year);
  const read = await readYear(files, workspace, year, optionsFor(job, decisions, year));
  const checked = validateYear({ agreement, decisions, raw: read.raw, date, budgetOn });
  const settled = validateSettlement(checked, rows.funds);
  const weighing = await readWeighing(job, agreement, year, decisions, checked.input);
  const found = withoutRepeats([
    ...[...file.found, ...inDecisions, ...read.found, ...checked.found],
    ...[...settled.found, ...weighing.found],
  ]);
  const inputs = withoutRepeatedFiles([...file.inputs, ...read.inputs, ...weighing.inputs]);
  const { input } = checked;
  if (input === undefined || weighing.input === undefined || hasErrors(found))
    return { found, inputs };
  const asPlanned = allocateBudget(input, { keepLines: true });
  const asUsed = allocateBudget(yearAtUse(input), { keepLines: true });
  const earlier = await readEarlierBudget(job, agreement, year, decisions);
  const all = withoutRepeats([...found, ...asPlanned.found, ...asUsed.found]);
  if (hasErrors(all)) return { found: all, inputs };
  const { accounts, opening } = settled;
  const invoiced = invoicedByMember(rows.invoices, year, input.members);
  return {
    input: {
      budget: asPlanned.budget,
      budgetAtUse: asUsed.budget,
      ...(earlier.budget && { earlierBudget: earlier.budget }),
      weighing: weighing.input,
      accounts,
      decisions,
      laterDecisions: readLaterDecisions(job, agreement, year, rows.funds),
      opening,
      ...(invoiced && { invoiced }),
      projectsInvoiced: projectsInvoiced(rows.invoices, year, input.members),
      date,
    },
    found: all,
    inputs: withoutRepeatedFiles([...inputs, ...earlier.inputs]),
  };
};

/**
 * The budget that the one in force is held against, to see who has cut its use of a line: the year's own before it was
 * revised, else that of the year before. What is wrong in it is no matter of this year: then nothing is compared.
 */
const readEarlierBudget = async (
  job: Job,
  agreement: Agreement,
  year: number,
  decisions: readonly Decision[],
): Promise<{ readonly budget?: Budget; readonly inputs: readonly InputFile[] }> => {
  const revision = decisions.find(({ kind }) => kind === 'revise');
  const before = year - 1;
  if (revision === undefined && !listYears(job.files, job.workspace).includes(before))
    return { inputs: [] };
  const { input, inputs } = await (revision === undefined
    ? readYearInput({ ...job, overrides: new Map(), date: lastDayOf(before) }, agreement, before)
    : readYearInput({ ...job, date: addDays(revision.date, -1) }, agreement, year));
  if (input === undefined) return { inputs: [] };
  const { budget, found } = allocateBudget(input, { keepLines: true });
  return hasErrors(found) ? { inputs: [] } : { budget, inputs };
};

/** What was decided for later years that are settled. Where a file has errors, nothing: they are said of its own year. */
const readLaterDecisions = (
  { files, workspace }: Job,
  agreement: Agreement,
  year: number,
  funds: readonly FundRow[],
): ReadonlyMap<number, readonly Decision[]> => {
  const later = new Set(standingRows(funds).flatMap((row) => (row.year > year ? row.year : [])));
  return new Map(
    [...later].map((each) => {
      const { node, found } = readDecisionsFile(files, workspace, each, new Map());
      if (node === undefined || hasErrors(found)) return [each, []];
      const checked = validateDecisions(node, agreement, each);
      return [each, hasErrors(checked.found) ? [] : checked.decisions];
    }),
  );
};

/** How the year's files are read: with the accounts, and the budget in force at the end of the year. */
const optionsFor = ({ overrides }: Job, decisions: readonly Decision[], year: number) => {
  const revised = budgetInForce(decisions, lastDayOf(year));
  return {
    overrides,
    accounts: true,
    ...(revised && { budgetFile: revised.file, budgetFileAt: revised.decision.at }),
    revisions: revisedFiles(decisions),
  };
};

/** The year that settlement keys weigh by: with the final figures where the agreement asks for them. */
const readWeighing = async (
  job: Job,
  agreement: Agreement,
  year: number,
  decisions: readonly Decision[],
  input: YearInput | undefined,
): Promise<Found & { readonly input?: YearInput }> => {
  if (agreement.settlement?.bases !== 'final')
    return { ...(input && { input }), found: [], inputs: [] };
  const { files, workspace, date } = job;
  if (!hasFinalFigures(files, workspace, year)) {
    const folder = finalFolderOf(year);
    const at = { file: folder, line: 1, column: 1 };
    return { found: [errorAt('accounts/no-final-figures', at, { folder })], inputs: [] };
  }
  const options = { ...optionsFor(job, decisions, year), finalFigures: true };
  const read: YearFiles = await readYear(files, workspace, year, options);
  const budgetOn = lastDayOf(year);
  const checked = validateYear({ agreement, decisions, raw: read.raw, date, budgetOn });
  const found = [...read.found, ...checked.found];
  const isKnown = input !== undefined && checked.input !== undefined;
  return {
    ...(isKnown && { input: { ...input, bases: checked.input.bases } }),
    found,
    inputs: read.inputs,
  };
};

/** The same thing said of the same place by two readings of one file is said once. */
export const withoutRepeats = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const said = new Map<string, Diagnostic>();
  for (const finding of found) {
    const { code, at, args } = finding;
    const key = JSON.stringify([code, at, args], (_, value: unknown) =>
      typeof value === 'bigint' ? `${String(value)}n` : value,
    );
    if (!said.has(key)) said.set(key, finding);
  }
  return [...said.values()];
};

export const withoutRepeatedFiles = (inputs: readonly InputFile[]): readonly InputFile[] => [
  ...new Map(inputs.map((input) => [input.file, input])).values(),
];

/** That the settlement must be final and is not, with all that is pending. */
export const notFinal = (settlement: Settlement): Diagnostic => {
  const folder = String(settlement.input.weighing.year).padStart(4, '0');
  const pending = {
    en: pendingTexts(settlement, 'en'),
    nb: pendingTexts(settlement, 'nb'),
    nn: pendingTexts(settlement, 'nn'),
  };
  const at = { file: `${folder}/decisions.yaml`, line: 1, column: 1 };
  return errorAt('settlement/not-final', at, { pending });
};

/** What a final settlement adds to the register of funds; a preliminary one adds nothing. */
export const planRegister = (
  settlement: Settlement,
  { rows }: Pick<FundsAsRead, 'rows'>,
): FundsPlan => {
  const { input, funds, status } = settlement;
  if (status !== 'final') return { kind: 'unchanged' };
  const figures = settledFigures(settlement);
  return planFunds({ ...input, year: input.weighing.year, funds, figures }, rows);
};
