import { errorAt } from '../../model/diagnostic.ts';
import { type Ore, ZERO_ORE } from '../../model/ore.ts';
import type { AccountsKind, AccountsLine } from '../../model/settlement.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { Row, Table } from '../../read/table.ts';
import { textIn } from '../year/budget-columns.ts';
import { totalText } from '../year/line-words.ts';
import type { NumberCell } from '../year/number-cell.ts';
import { amountAt } from '../year/number-cell.ts';
import type { Report } from '../year/report.ts';
import type { AccountsColumns, AccountsField } from './accounts-columns.ts';
import { accountsColumns } from './accounts-columns.ts';
import { readAccountsKind } from './accounts-kind.ts';
import type { AccountsRow, AccountsRules } from './accounts-row.ts';
import { lineSplit } from './line-split.ts';

/**
 * Reads the accounts: any line of the budget may be missing, and any may be new or negative. All that is wrong is reported;
 * a line with an error is left out.
 */
export const readAccounts = (rules: AccountsRules, table: Table): readonly AccountsLine[] => {
  const { report } = rules;
  const columns = accountsColumns(table, report);
  if (columns === undefined) return [];
  const lines: AccountsLine[] = [];
  const rowOf = new Map<string, number>();
  let above = 0n;
  for (const row of table.rows()) {
    const id = textIn(row, columns.id);
    const at = (): SourceRef => table.at(row, columns.id);
    const amount = amountAt(table, row, columns.amount, report);
    const first = rowOf.get(id);
    const text = totalText(id, textIn(row, columns.description), amount, above);
    if (text !== undefined) {
      report(errorAt('accounts/total-row', at(), { text }));
      continue;
    }
    if (amount.kind === 'number') above += amount.value;
    if (id === '') report(errorAt('accounts/no-id', at(), {}));
    else if (first !== undefined) report(errorAt('accounts/id-twice', at(), { id, first }));
    else {
      rowOf.set(id, row.line);
      const line = readLine(rules, table, columns, row, id, amount);
      if (line !== undefined) lines.push(line);
    }
  }
  return lines;
};

const readLine = (
  rules: AccountsRules,
  table: Table,
  columns: AccountsColumns,
  row: Row,
  id: string,
  amount: NumberCell<Ore>,
): AccountsLine | undefined => {
  let errors = 0;
  const report: Report = (finding) => {
    if (finding.severity === 'error') errors += 1;
    rules.report(finding);
  };
  const cell = (field: AccountsField): string => textIn(row, columns[field]);
  const at = (field: AccountsField): SourceRef => table.at(row, Math.max(0, columns[field]));
  const budgeted = rules.budgeted.byId.get(id);
  const kind = readKind(cell('kind'), id, amount, at, report);
  const line: AccountsRow = {
    rules: { ...rules, report },
    table,
    row,
    id,
    description: cell('description') || (budgeted?.description ?? ''),
    category: cell('category') || (budgeted?.category ?? ''),
    kind,
    amount,
    cell,
    at,
  };
  const project = readProject(line);
  const { split, sum } = lineSplit(line, project);
  const booked = amount.kind === 'number' ? amount.value : sum;
  if (amount.kind === 'missing' && booked === undefined) {
    report(errorAt('accounts/no-amount', at('amount'), { id }));
  }
  if (errors > 0 || booked === undefined) return undefined;
  return {
    id,
    description: line.description,
    category: line.category,
    kind,
    amount: booked,
    ...(project !== undefined && { project }),
    ...(split !== undefined && { split }),
    at: table.at(row, columns.id),
  };
};

/** What the row says it is; else by its sign. */
const readKind = (
  text: string,
  id: string,
  amount: NumberCell<Ore>,
  at: AccountsRow['at'],
  report: Report,
): AccountsKind => {
  const value = amount.kind === 'number' ? amount.value : ZERO_ORE;
  const bySign = value < 0n ? 'income' : 'cost';
  if (text === '') return bySign;
  const kind = readAccountsKind(text);
  if (kind === undefined) report(errorAt('accounts/unknown-kind', at('kind'), { kind: text }));
  if (kind === 'income' && value > 0n) {
    report(errorAt('accounts/positive-income', at('amount'), { id, amount: value }));
  }
  return kind ?? bySign;
};

/** The project: the budget's holds, and another one is an error. */
const readProject = ({ rules, id, cell, at }: AccountsRow): string | undefined => {
  const text = cell('project');
  const budgeted = rules.budgeted.byId.get(id);
  if (budgeted === undefined) return text === '' ? undefined : text;
  const there = budgeted.project ?? '';
  if (text !== '' && text !== there) {
    const args = { id, field: 'project', here: text, there } as const;
    rules.report(errorAt('accounts/differs-from-budget', at('project'), args));
  }
  return budgeted.project;
};
