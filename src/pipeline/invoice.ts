/** The stages of invoicing in order: read → validate → allocate or settle → invoice → document → write → register. */
import { allocateBudget } from '../allocate/budget.ts';
import { daysOfIssued, planInvoices } from '../invoice/plan.ts';
import { planTakingBack } from '../invoice/take-back.ts';
import type { AskedInvoices, InvoicePlan, InvoicingInput } from '../invoice/invoicing-input.ts';
import { payersOf } from '../invoice/payers.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import { lastDayOf, type Day } from '../model/day.ts';
import { hasErrors, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { Settlement } from '../model/settlement.ts';
import type { YearInput } from '../model/year-input.ts';
import { readBudgetYear } from '../pipeline.ts';
import { readAgreement, readYearAsIssued, readYearInput } from './inputs.ts';
import { chooseYear } from '../read/workspace-years.ts';
import type { InputFile } from '../read/workspace.ts';
import { readRegisters, type RegisterJob, type RegistersAsRead } from './registers.ts';
import {
  notFinal,
  planRegister,
  settleYear,
  withoutRepeatedFiles,
  withoutRepeats,
} from './settlement.ts';
import { validateInvoicing, validateTakingBack } from '../validate/invoicing/index.ts';
import { buyersAreNumbered } from '../validate/invoicing/parties.ts';
import { yearAtUse } from '../validate/settlement/index.ts';
import { asOfFinalDocuments } from '../validate/year/basis-date.ts';
import { budgetInForce } from '../validate/year/index.ts';

/** What is to be issued: a year's documents of one purpose, or one that takes another back. */
export type Asked = AskedInvoices | { readonly purpose: 'credit'; readonly number: string };

/** The documents that are to be issued, and the registers as they were read. A plan only where there are no errors. */
export interface PlannedInvoices {
  readonly agreement?: Agreement;
  readonly year?: number;
  readonly registers?: RegistersAsRead;
  readonly plan?: InvoicePlan;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

/** Reads all that the documents are made from and plans them against what the register has; nothing is written. */
export const planDocuments = async (
  job: RegisterJob,
  asked: Asked,
  askedYear: number | undefined,
): Promise<PlannedInvoices> => {
  const { agreement, found, inputs } = readAgreement(job);
  // What is wrong in the year's files is then said as for a budget.
  if (agreement === undefined) return readBudgetYear(job, askedYear);
  const { registers, found: inRegisters } = readRegisters(job);
  if (registers === undefined) return { found: [...found, ...inRegisters], inputs };
  const known = { agreement, registers, found, inputs };
  if (asked.purpose === 'credit') return takeBack(job, known, asked.number);
  const year = chooseYear(job, askedYear);
  if (typeof year !== 'number') return { found: [...found, year], inputs };
  return planYear(job, { ...known, year }, asked);
};

/** What is known before the year is read. */
interface Known {
  readonly agreement: Agreement;
  readonly registers: RegistersAsRead;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

/** From the agreement and the register alone: the year's figures may be others by now. */
const takeBack = ({ date }: RegisterJob, known: Known, number: string): PlannedInvoices => {
  const { agreement, registers, found } = known;
  const { rows } = registers.invoices;
  const row = rows.find((each) => each.number === number);
  const checked = row === undefined ? [] : validateTakingBack(agreement, row);
  const all = [...found, ...checked];
  if (hasErrors(all)) return { ...known, found: all };
  const plan = planTakingBack({ agreement, date, rows }, number);
  const year = Number(number.slice(0, 4));
  return { ...known, year, plan, found: [...all, ...plan.found] };
};

const planYear = async (
  job: RegisterJob,
  known: Known & { readonly year: number },
  asked: AskedInvoices,
): Promise<PlannedInvoices> => {
  const { agreement, year } = known;
  const { purpose } = asked;
  // What was used is paid by the budget in force when the year is over, as it is settled.
  const budgetOn = purpose === 'consumption' ? lastDayOf(year) : job.date;
  const services = purpose === 'services';
  const read = await readYearInput(job, agreement, year, { services, budgetOn });
  const checked = validateInvoicing(read, asked);
  const found = [...known.found, ...read.found, ...checked.found];
  const inputs = [...known.inputs, ...read.inputs];
  const { input } = read;
  if (input === undefined) return { ...known, found, inputs };
  const rests = await grounds(job, known, asked, input, read.budgetChanges ?? []);
  const plannedFrom = {
    agreement,
    year,
    asked,
    date: job.date,
    members: input.members,
    services: checked.services,
    ...rests.input,
  };
  const isRead = !hasErrors([...known.found, ...read.found, ...rests.found]);
  const unnumbered = isRead ? buyersAreNumbered(agreement, payersOf(plannedFrom)) : [];
  const inAll = [...found, ...rests.found, ...unnumbered];
  // What services cost rests on no figures of the municipalities.
  const all = withoutRepeats(services ? inAll : asOfFinalDocuments(inAll));
  const allInputs = withoutRepeatedFiles([...inputs, ...rests.inputs]);
  const registers = rests.registers ?? known.registers;
  const planned = { ...known, registers, inputs: allInputs };
  if (hasErrors(all)) return { ...planned, found: all };
  const plan = planInvoices({ ...plannedFrom, rows: registers.invoices.rows });
  // Beside those that pay: who gets back what the register says that it was invoiced too much.
  const buyers = buyersAreNumbered(
    agreement,
    plan.invoices.map(({ member }) => member),
  );
  return { ...planned, plan, found: withoutRepeats([...all, ...plan.found, ...buyers]) };
};

/** What the amounts of a purpose rest on. */
interface Grounds {
  readonly input: Pick<InvoicingInput, 'budgetOn' | 'budgetFileOn' | 'budgetAtUse' | 'settlement'>;
  /** Where they were read anew. */
  readonly registers?: RegistersAsRead;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

const grounds = (
  job: RegisterJob,
  known: Known & { readonly year: number },
  asked: AskedInvoices,
  input: YearInput,
  changes: readonly Day[],
): Promise<Grounds> | Grounds => {
  switch (asked.purpose) {
    case 'installment':
    case 'project':
      return budgets(job, known, asked, input, changes);
    case 'consumption': {
      const { budget, found } = allocateBudget(yearAtUse(input), { keepLines: true });
      return { input: { budgetAtUse: budget }, found, inputs: [] };
    }
    case 'services':
      return { input: {}, found: [], inputs: [] };
    case 'settlement':
      return settlementOf(job, known.year, asked.project);
  }
};

/**
 * The budgets in force on the day of issue and on the days that documents which stand were issued: each that decisions make
 * another is read and split once.
 */
const budgets = async (
  job: RegisterJob,
  { agreement, year, registers }: Known & { readonly year: number },
  asked: AskedInvoices,
  input: YearInput,
  changes: readonly Day[],
): Promise<Grounds> => {
  const { date } = job;
  const { rows } = registers.invoices;
  const budgetFileOn = (day: Day): string => budgetInForce(input.decisions, day)?.file ?? '';
  const issued = daysOfIssued({ asked, year, date, rows, budgetFileOn });
  const stateOn = (day: Day): string =>
    issued.includes(day)
      ? (changes
          .filter((each) => each <= day)
          .toSorted()
          .at(-1) ?? 'as the year began')
      : 'as it is to be issued';
  const found: Diagnostic[] = [];
  const inputs: InputFile[] = [];
  const byState = new Map<string, Budget>();
  for (const day of new Set([date, ...issued])) {
    if (byState.has(stateOn(day))) continue;
    const read = issued.includes(day)
      ? await readYearAsIssued(job, agreement, year, day)
      : { input, found: [], inputs: [] };
    found.push(...read.found);
    inputs.push(...read.inputs);
    if (read.input === undefined) continue;
    const split = allocateBudget(read.input, { keepLines: true });
    found.push(...split.found);
    byState.set(stateOn(day), split.budget);
  }
  const budgetOn = (day: Day): Budget =>
    present(byState.get(stateOn(day)), 'a budget is asked for on the days that it was said to be');
  return { input: { budgetOn, budgetFileOn }, found, inputs };
};

/** The year's settlement, which must be final, and whether the funds that it moves have been entered. */
const settlementOf = async (
  job: RegisterJob,
  year: number,
  project: string | undefined,
): Promise<Grounds> => {
  const { settlement, registers, found, inputs } = await settleYear(job, year);
  if (settlement === undefined || registers === undefined) return { input: {}, found, inputs };
  const isFinal = settlement.status === 'final';
  const funds = planRegister(settlement, registers.funds);
  const at = { file: 'register/funds.csv', line: 1, column: 1 };
  return {
    input: { settlement },
    registers,
    found: [
      // What the year's settlement is against is no matter of a project's.
      ...found.filter(({ code }) => project === undefined || code !== 'settlement/never-invoiced'),
      ...(isFinal ? [] : [notFinal(settlement)]),
      ...(funds.kind === 'add' ? [warningAt('invoice/funds-not-registered', at, { year })] : []),
      ...(funds.kind === 'refused' ? [funds.finding] : []),
      ...countedAsInvoiced(settlement, project),
    ],
    inputs,
  };
};

/** That the register has nothing which the settlement is against: installments forgotten look like those issued elsewhere. */
const countedAsInvoiced = (
  { input, members, projects }: Settlement,
  project: string | undefined,
): readonly Diagnostic[] => {
  const ofProject = projects.find(({ name }) => name === project);
  const isFromRegister =
    project === undefined ? input.invoiced !== undefined : ofProject?.invoicedFrom !== 'budget';
  const settled = project === undefined ? members : (ofProject?.members ?? []);
  if (isFromRegister || settled.every(({ invoiced }) => invoiced === 0n)) return [];
  const at = { file: 'register/invoices.csv', line: 1, column: 1 };
  const { year } = input.weighing;
  return [warningAt('invoice/counted-as-invoiced', at, { year, project })];
};
