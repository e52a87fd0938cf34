import type { Agreement } from '../../model/agreement.ts';
import { errorAt, hasErrors } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { YearInput } from '../../model/year-input.ts';
import type { Table } from '../../read/table.ts';
import { askedFigures } from './asked-figures.ts';
import { basesInYear } from './bases-in-year.ts';
import { budgetColumns } from './budget-columns.ts';
import { budgetLines } from './budget-lines.ts';
import { chargePayers } from './charge-payers.ts';
import { chargeRules } from './charge-rules.ts';
import { chargesInYear } from './charges-in-year.ts';
import { readConsumption } from './consumption-table.ts';
import type { YearContext, YearRequest } from './context.ts';
import { readGrants } from './grants-table.ts';
import { readInKind } from './in-kind-table.ts';
import { keysInYear } from './keys-in-year.ts';
import { keyReader } from './line-key.ts';
import { dayOfRules, membersInYear, yearIsWithinAgreement } from './members-in-year.ts';
import type { LineRules } from './read-cost-line.ts';
import { municipalityFinder } from './municipality-finder.ts';
import { fileOf, hasNoFigures, topOf } from './place.ts';
import { budgetInForce } from './revision.ts';
import type { TablesByLine } from './unknown-lines.ts';
import { reportUnknownLines } from './unknown-lines.ts';
import type { MakeUserSet } from './user-sets.ts';
import { userSetMaker } from './user-sets.ts';
import { readUsersMatrix } from './users-matrix.ts';
import { usersReader } from './users-text.ts';

export { budgetInForce, revisedFiles } from './revision.ts';

/** What lines are read by, those of the accounts too. */
export type LineReaders = Pick<LineRules, 'context' | 'keyOf' | 'usersOf'>;

/** The year, checked; the readers where its members are known. */
export interface ValidatedYear {
  readonly input?: YearInput;
  readonly readers?: LineReaders;
  readonly found: readonly Diagnostic[];
}

/**
 * Checks a year's tables against the agreement and the year's decisions. Findings come in the order of the checks.
 * Where there is an error there is no input, and the budget's lines have been gone through too, so that all problems are
 * found at once; without one the lines are checked as they are read.
 */
export const validateYear = (request: YearRequest): ValidatedYear => {
  const { agreement, decisions, raw, date, budgetOn = date } = request;
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  const { year } = raw;

  if (!yearIsWithinAgreement(agreement, year, report)) return { found };
  const members = membersInYear(agreement, year, report);
  if (members.length === 0) return { found };
  const context: YearContext = {
    ...request,
    year,
    day: dayOfRules(agreement, year),
    members,
    municipalities: municipalityFinder(agreement.members),
    report,
  };

  const keys = keysInYear(context);
  const rules = chargeRules(context);
  const bases = basesInYear(context, askedFigures(context, keys.values(), rules));
  const charged = rules.map((rule) => chargePayers(context, rule, bases));
  const grants = readGrants(context, charged);
  const consumption = raw.consumption && readConsumption(context, raw.consumption);
  const charges = chargesInYear(context, charged, bases, grants, consumption);
  const inKind = readInKind(context);
  const makeSet = userSetMaker(members, year);
  // Without files to look in no line is to blame for a basis that is missing.
  const isGiven = (basis: string): boolean => hasNoFigures(raw) || bases.has(basis);
  const readers: LineReaders = {
    context,
    keyOf: keyReader(context, { keys, isGiven }),
    usersOf: usersReader(context, makeSet),
  };
  const readLines = readLinesOf(readers, makeSet, consumption);

  if (hasErrors(found)) {
    return { readers, found: [...found, ...findingsInLines(readLines)] };
  }
  const revision = budgetInForce(decisions, budgetOn)?.decision;
  const input: YearInput = {
    agreement,
    year,
    members,
    bases,
    keys,
    charges,
    inKind,
    decisions,
    ...(revision !== undefined && { revision }),
    readLines,
  };
  return { input, readers, found };
};

/** All that there is to say of the budget's lines. */
export const findingsInLines = (readLines: YearInput['readLines']): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const lines = readLines((finding) => found.push(finding))[Symbol.iterator]();
  while (lines.next().done !== true);
  return found;
};

/** How the lines are read: with users.csv and consumption.csv beside the budget, by the year's keys. */
const readLinesOf = (
  readers: LineReaders,
  makeSet: MakeUserSet,
  consumption: TablesByLine['consumption'],
): YearInput['readLines'] => {
  const { context } = readers;
  const { agreement, raw, report } = context;
  const matrix = raw.users && readUsersMatrix(context, raw.users, makeSet);
  if (raw.budget === undefined) {
    if (raw.unreadable?.has('budget') === true) return () => [];
    if (agreement.keys.size > 0) {
      const args = { folder: raw.folder, keys: [...agreement.keys.keys()] };
      report(errorAt('budget/no-file', topOf(fileOf(raw, 'budget')), args));
      return () => [];
    }
    reportUnknownLines(context, { matrix, consumption }, new Map(), report);
    return () => [];
  }
  if (mustHaveLines(agreement) && isBlank(raw.budget)) {
    report(errorAt('budget/no-lines', raw.budget.at(raw.budget.headerRow, 0), {}));
  }
  const columns = budgetColumns(raw.budget, readers.keyOf, report);
  if (columns === undefined) return () => [];
  return budgetLines({
    ...readers,
    table: raw.budget,
    columns,
    matrix,
    consumption,
  });
};

const isBlank = ({ rows }: Table): boolean => rows()[Symbol.iterator]().next().done === true;

/** Headings alone are what is left of an export that failed; beside charges there may be nothing to split. */
const mustHaveLines = ({ keys, charges }: Agreement): boolean =>
  keys.size > 0 && charges.size === 0;
