import type { JsonObject } from '../../document/json-value.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Budget } from '../../model/allocation.ts';
import { addDays } from '../../model/day.ts';
import { hasErrors, type Diagnostic } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import { splitBudget } from '../../pipeline.ts';
import {
  findErrorsBeside,
  readAgreement,
  readYearAsIssued,
  readYearInput,
  type Job,
  type Known,
} from '../../pipeline/inputs.ts';
import { checkAccounts } from '../../pipeline/accounts.ts';
import { withoutRepeats } from '../../pipeline/settlement.ts';
import { DEFAULT_INVOICING } from '../../validate/agreement/invoicing-schema.ts';
import { validateInvoicing, type AskedPurpose } from '../../validate/invoicing/index.ts';
import { buyersAreNumbered } from '../../validate/invoicing/parties.ts';
import { chooseYear } from '../../read/workspace-years.ts';
import { listYears } from '../../read/workspace.ts';
import type { Command, Task } from '../outcome.ts';
import { watchRows } from '../terminal/line-progress.ts';
import { wholeText } from '../terminal/number-text.ts';
import type { Screen } from '../screen.ts';
import { jobOf } from './job.ts';

interface CheckedYear {
  readonly year: number;
  readonly lines: number;
  readonly files: readonly string[];
}

/** Reads everything and does everything but write: what `budget` would say of any year, this says. */
export const check: Command = async (task) => {
  const job = jobOf(task);
  const { agreement, provisional, found: inAgreement, inputs } = readAgreement(job);
  const found: Diagnostic[] = [...inAgreement];
  const checked: CheckedYear[] = [];
  // Without an agreement.yaml it is no workspace that has years.
  const years = inputs.length === 0 ? [] : yearsToCheck(job, task.invocation.year, found);
  for (const year of years) {
    if (agreement === undefined) found.push(...(await findErrorsBeside(job, provisional, year)));
    else checked.push(await checkYear(task, agreement, year, found));
  }
  if (agreement === undefined || hasErrors(found)) return { found };
  return {
    found,
    result: {
      json: (warnings) => checkJson(agreement, checked, warnings),
      show: () => undefined,
      showLast: (screen) => {
        showChecked(task.workspace, agreement, checked, screen);
      },
    },
  };
};

/** The year asked for, or all. */
const yearsToCheck = (
  job: Job,
  asked: number | undefined,
  found: Diagnostic[],
): readonly number[] => {
  const year = chooseYear(job, asked);
  if (typeof year === 'number')
    return asked === undefined ? listYears(job.files, job.workspace) : [year];
  found.push(year);
  return [];
};

const checkYear = async (
  task: Task,
  agreement: Agreement,
  year: number,
  found: Diagnostic[],
): Promise<CheckedYear> => {
  const read = await readYearInput(jobOf(task), agreement, year, { services: true });
  const { input, inputs } = read;
  found.push(...read.found, ...invoicingFindings(read, agreement));
  let lines = 0;
  if (input !== undefined) {
    const sink = watchRows(
      task.invocation,
      task.io,
    )(() => {
      lines += 1;
    });
    const split = splitBudget(input, { keepLines: false, sink });
    found.push(...split.found);
    if (agreement.invoicing !== DEFAULT_INVOICING && !hasErrors(split.found)) {
      found.push(...asWarnings(buyersAreNumbered(agreement, payersOf(split.budget))));
    }
  }
  const other = await checkOtherBudgets(jobOf(task), agreement, read, year);
  found.push(...withoutRepeats([...found, ...other]).slice(withoutRepeats(found).length));
  const files = inputs.map(({ file }) => file);
  const accounts = hasErrors(found)
    ? undefined
    : await checkAccounts({ ...jobOf(task), run: task.io.run }, agreement, year);
  found.push(...(accounts?.found ?? []));
  return { year, lines, files: [...files, ...(accounts?.files ?? [])] };
};

/**
 * What is wrong in the year's budgets that are not in force today, before a revision or after one: what was issued is
 * compared with the budget of its day. The first one may be gone.
 */
const checkOtherBudgets = async (
  job: Job,
  agreement: Agreement,
  { budgetChanges = [], inputs }: Known,
  year: number,
): Promise<readonly Diagnostic[]> => {
  const read = new Set(inputs.map(({ file }) => file));
  const [first] = budgetChanges.toSorted();
  if (first === undefined) return [];
  const found: Diagnostic[] = [];
  for (const day of [addDays(first, -1), ...budgetChanges]) {
    const { input, found: inYear } = await readYearAsIssued(job, agreement, year, day);
    const split = input && splitBudget(input, { keepLines: false, sink: () => undefined });
    const all = [...inYear, ...(split?.found ?? [])];
    if (!all.some(({ code }) => code === 'budget/no-file')) found.push(...all);
  }
  // What is said of other files is said by the budget in force: units of a line that is new in it, say.
  return found.filter(({ severity, at }) => severity === 'error' && !read.has(at.file));
};

/**
 * What `invoice` would say of the table of services, where there is one, and as warnings what the agreement lacks for it,
 * where it has a section on invoicing: a budget needs no bank account.
 */
const invoicingFindings = (
  read: Parameters<typeof validateInvoicing>[0],
  { invoicing }: Agreement,
): readonly Diagnostic[] => {
  const purposes: readonly AskedPurpose[] = [
    ...(invoicing === DEFAULT_INVOICING
      ? []
      : ([{ purpose: 'installment', installment: 1 }, { purpose: 'settlement' }] as const)),
    ...(read.readers?.context.raw.services === undefined ? [] : [{ purpose: 'services' } as const]),
  ];
  const found = purposes.flatMap((asked) => validateInvoicing(read, asked).found);
  return asWarnings(withoutRepeats(found));
};

const asWarnings = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.map((finding) =>
    finding.code.startsWith('invoicing/') ? { ...finding, severity: 'warning' } : finding,
  );

/** Who is invoiced something of the year: those without a share need no organisation number. */
const payersOf = ({ input, totals, projects }: Budget): readonly Member[] =>
  input.members
    .filter(({ index }) =>
      [totals, ...projects.map(({ toPay }) => toPay)].some((amounts) => amounts[index] !== 0n),
    )
    .map(({ member }) => member);

const checkJson = (
  agreement: Agreement,
  checked: readonly CheckedYear[],
  warnings: readonly JsonObject[],
): JsonObject => ({
  command: 'check',
  agreement: agreement.id,
  years: checked.map(({ year, lines, files }) => ({ year, lines, files })),
  errors: [],
  warnings,
});

const showChecked = (
  workspace: string,
  { name, members, keys, charges }: Agreement,
  checked: readonly CheckedYear[],
  { words, language, success, paragraph }: Screen,
): void => {
  success(words.check.noErrors(workspace));
  paragraph(words.check.agreement(name, members.length, keys.size, charges.size), '  ');
  for (const { year, lines, files } of checked) {
    paragraph(words.check.year(year, wholeText(BigInt(lines), language), files), '  ');
  }
};
