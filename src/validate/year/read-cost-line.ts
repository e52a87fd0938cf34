import type { CostLine, UserSet } from '../../model/cost-line.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import { type Ore, sumOre } from '../../model/ore.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { VatTreatment } from '../../model/vat.ts';
import type { KeyInYear } from '../../model/distribution-key.ts';
import type { Row, Table } from '../../read/table.ts';
import { type BudgetColumns, type BudgetField, textIn } from './budget-columns.ts';
import type { ConsumptionTable } from './consumption-table.ts';
import type { YearContext } from './context.ts';
import type { LineKey } from './line-key.ts';
import { looksLikeTotal, readKind, readVat, totalText } from './line-words.ts';
import { type NumberCell, amountAt, figureAt } from './number-cell.ts';
import { type LineText, DirectLine, SplitLine } from './placed-line.ts';
import { plannedCost, pricedUnits } from './priced-units.ts';
import type { Report } from './report.ts';
import type { UsersMatrix } from './users-matrix.ts';
import { type ReadUsers, outsideClass } from './users-text.ts';

/** What the lines of one budget are read with. */
export interface LineRules {
  readonly context: YearContext;
  readonly table: Table;
  readonly columns: BudgetColumns;
  readonly keyOf: (key: string, basis: string) => LineKey;
  readonly usersOf: (text: string, key: KeyInYear) => ReadUsers;
  readonly matrix: UsersMatrix | undefined;
  readonly consumption: ConsumptionTable | undefined;
}

/** What one reading of the lines keeps from one to the next. */
export interface LinesSoFar {
  /** Keys of which is said what is said once. */
  readonly said: Set<LineKey>;
  /** Of the amounts above. */
  sum: bigint;
}

/** A row of the budget that is being read; its id is known to be good. */
interface BudgetRow {
  readonly rules: LineRules;
  readonly row: Row;
  readonly id: string;
  readonly report: Report;
}

/** Reads one row. Undefined where something is wrong with it, which is all reported. */
export const readCostLine = (
  rules: LineRules,
  row: Row,
  id: string,
  soFar: LinesSoFar,
  report: Report,
): CostLine | undefined => {
  if (isTotal(rules, row, id, soFar, report)) return undefined;
  let errors = 0;
  const line: BudgetRow = {
    rules,
    row,
    id,
    report: (finding) => {
      if (finding.severity === 'error') errors += 1;
      report(finding);
    },
  };
  const lineKey = readKey(line, soFar.said);
  const vat = readVatCell(line);
  const amount = readAmount(line);
  if (amount.kind === 'number') soFar.sum += amount.value;
  const users = readUsers(line, lineKey?.key ?? ANY_KEY);
  if (lineKey === undefined) return undefined;
  const project = textIn(row, rules.columns.project);
  const head: LineText = {
    table: rules.table,
    row,
    id,
    description: textIn(row, rules.columns.description),
    category: textIn(row, rules.columns.category),
    key: lineKey.key,
    project: project === '' ? undefined : project,
    vat,
  };
  const read =
    lineKey.key.rule.kind === 'consumption'
      ? directLine(line, head, amount, users)
      : splitLine(line, head, amount, users, lineKey.basis);
  return errors === 0 ? read : undefined;
};

/** Whether a row with a key adds up those above it, which is reported. One without a key is told so by that. */
const isTotal = (
  { table, columns }: LineRules,
  row: Row,
  id: string,
  { sum }: LinesSoFar,
  report: Report,
): boolean => {
  const description = textIn(row, columns.description);
  if (!looksLikeTotal(id) && !looksLikeTotal(description)) return false;
  if (textIn(row, columns.key) === '') return false;
  const amount = amountAt(table, row, columns.amount, () => undefined);
  const text = totalText(id, description, amount, sum);
  if (text === undefined) return false;
  report(errorAt('budget/total-row', table.at(row, columns.id), { text }));
  return true;
};

/** Stands for a key that is wrong, so that the users are checked all the same. */
const ANY_KEY: KeyInYear = { id: '', grounds: {}, rule: { kind: 'consumption' } };

const cellOf = ({ rules, row }: BudgetRow, field: BudgetField): SourceRef =>
  rules.table.at(row, Math.max(0, rules.columns[field]));

const readKey = (
  line: BudgetRow,
  said: Set<LineKey>,
): Extract<LineKey, { kind: 'key' }> | undefined => {
  const { rules, row, id, report } = line;
  const { columns, context } = rules;
  const text = textIn(row, columns.key);
  if (text === '') {
    const keys = [...context.agreement.keys.keys()];
    const isTotal = looksLikeTotal(id) || looksLikeTotal(textIn(row, columns.description));
    report(errorAt('budget/no-key', cellOf(line, 'key'), { id, keys, looksLikeTotal: isTotal }));
    return undefined;
  }
  const key = rules.keyOf(text, textIn(row, columns.basis));
  if (key.kind === 'key') return key;
  if (!key.once || !said.has(key)) report(key.finding(cellOf(line, key.cell)));
  said.add(key);
  return undefined;
};

const readVatCell = (line: BudgetRow): VatTreatment | undefined => {
  const text = textIn(line.row, line.rules.columns.vat);
  if (text === '') return undefined;
  const vat = readVat(text);
  if (vat === undefined)
    line.report(errorAt('budget/unknown-vat', cellOf(line, 'vat'), { vat: text }));
  return vat;
};

/** The amount, with its sign as the column `kind` has it: an income is negative, or it would be split as a cost. */
const readAmount = (line: BudgetRow): NumberCell<Ore> => {
  const { rules, row, id, report } = line;
  const { amount: column, kind: kindColumn } = rules.columns;
  const amount = amountAt(rules.table, row, column < 0 ? undefined : column, report);
  const kindText = textIn(row, kindColumn);
  const kind = readKind(kindText);
  if (kindText !== '' && kind === undefined) {
    report(errorAt('budget/unknown-kind', cellOf(line, 'kind'), { kind: kindText }));
  } else if (kind === 'income' && amount.kind === 'number' && amount.value > 0n) {
    const args = { id, amount: amount.value };
    report(errorAt('budget/positive-income', cellOf(line, 'amount'), args));
  }
  return amount;
};

/** The users by users.csv where it has a row for the line, else by the line's own cell; both must say the same. */
const readUsers = (line: BudgetRow, key: KeyInYear): UserSet | undefined => {
  const { rules, row, id, report } = line;
  const { members } = rules.context;
  const text = textIn(row, rules.columns.users);
  const marked = rules.matrix?.byLine.get(id);
  if (marked === undefined || text !== '') {
    const { users, findings } = rules.usersOf(text, key);
    for (const finding of findings ?? []) report(finding(cellOf(line, 'users')));
    if (marked === undefined) return users;
    if (users !== undefined && marked.users !== undefined) {
      const namesOf = (set: UserSet): readonly string[] =>
        set.members.map((index) => members[index]?.name ?? '');
      if (users.members.join() !== marked.users.members.join()) {
        const args = { line: id, here: namesOf(users), there: namesOf(marked.users) };
        report(errorAt('users/two-sources', cellOf(line, 'users'), args));
      }
    }
  }
  const { users } = marked;
  if (users !== undefined && key.for !== undefined) {
    const named = members.filter(({ index }) => users.members.includes(index));
    for (const finding of outsideClass(named, key)) report(finding(cellOf(line, 'key')));
  }
  return users;
};

const splitLine = (
  line: BudgetRow,
  head: LineText,
  amount: NumberCell<Ore>,
  users: UserSet | undefined,
  basis: string | undefined,
): CostLine | undefined => {
  const { rules, row, id, report } = line;
  const units = rules.consumption?.byLine.get(id);
  if (units !== undefined && rules.consumption !== undefined) {
    const at = rules.consumption.table.at(units.first, rules.consumption.lineColumn);
    report(errorAt('consumption/split-line', at, { line: id, key: head.key.id }));
  }
  if (textIn(row, rules.columns.unit_price) !== '') {
    const at = cellOf(line, 'unit_price');
    report(warningAt('budget/unused-unit-price', at, { id, key: head.key.id }));
  }
  // A column that is not there is said of the table.
  if (amount.kind === 'missing' && rules.columns.amount >= 0) {
    report(errorAt('budget/no-amount', cellOf(line, 'amount'), { id }));
  }
  return amount.kind === 'number' && users !== undefined
    ? new SplitLine(head, amount.value, users, basis)
    : undefined;
};

const directLine = (
  line: BudgetRow,
  head: LineText,
  amount: NumberCell<Ore>,
  users: UserSet | undefined,
): CostLine | undefined => {
  const { rules, row, id, report } = line;
  const { columns, consumption, table } = rules;
  const price = figureAt(
    table,
    row,
    columns.unit_price < 0 ? undefined : columns.unit_price,
    report,
  );
  if (price.kind === 'number' && price.value < 0n) {
    report(errorAt('consumption/negative', cellOf(line, 'unit_price'), { figure: price.value }));
    return undefined;
  }
  const units = consumption?.byLine.get(id);
  if (units === undefined && !rules.context.raw.unreadable?.has('consumption')) {
    report(warningAt('consumption/no-rows', cellOf(line, 'id'), { line: id }));
  }
  // With a price that cannot be read, rows without one of their own would be blamed for it.
  if (price.kind === 'unreadable') return undefined;
  const linePrice = price.kind === 'number' ? price.value : undefined;
  const mayUse = (member: number): boolean => users?.members.includes(member) ?? true;
  const rows =
    units === undefined || consumption === undefined
      ? []
      : pricedUnits(consumption, units, () => linePrice, mayUse, report);
  if (rows === undefined) return undefined;
  const sum = sumOre(rows.map(plannedCost));
  if (amount.kind === 'number' && amount.value !== sum) {
    const args = { line: id, amount: amount.value, sum };
    report(errorAt('consumption/not-the-sum', cellOf(line, 'amount'), args));
  }
  return new DirectLine(head, rows);
};
