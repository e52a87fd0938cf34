import { BUDGET_FIELDS } from '../../read/header-fields.ts';
import type { Field } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import type { LineKey } from './line-key.ts';
import type { Report } from './report.ts';

const REQUIRED = ['id', 'key'] as const;
const OPTIONAL = [
  'description',
  'category',
  'basis',
  'amount',
  'kind',
  'users',
  'unit_price',
  'vat',
  'project',
] as const;

export type BudgetField = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** A column of the budget per field; -1 where the table does not have it. */
export type BudgetColumns = Readonly<Record<BudgetField, number>>;

/** Reads the columns `key` and `basis`. */
type ReadKey = (key: string, basis: string) => LineKey;

/**
 * Where the fields of a budget stand; undefined, and reported, where it has no ids or keys. A budget in which all lines are
 * paid by use needs no amounts; of any other it is said here, once, that they are missing.
 */
export const budgetColumns = (
  table: Table,
  keyOf: ReadKey,
  report: Report,
): BudgetColumns | undefined => {
  const wanted = { ...BUDGET_FIELDS, required: REQUIRED, optional: OPTIONAL };
  const read = fieldsOf(table, wanted);
  const needsAmounts = !read.column.has('amount') && hasSplitLine(table, read.column, keyOf);
  const { column, found } = needsAmounts
    ? fieldsOf(table, { ...wanted, required: [...REQUIRED, 'amount'] })
    : read;
  found.forEach(report);
  if (REQUIRED.some((field) => !column.has(field))) return undefined;
  const of = (field: Field): number => column.get(field) ?? -1;
  return {
    id: of('id'),
    key: of('key'),
    description: of('description'),
    category: of('category'),
    basis: of('basis'),
    amount: of('amount'),
    kind: of('kind'),
    users: of('users'),
    unit_price: of('unit_price'),
    vat: of('vat'),
    project: of('project'),
  };
};

const hasSplitLine = (
  table: Table,
  column: ReadonlyMap<Field, number>,
  keyOf: ReadKey,
): boolean => {
  const textOf = (row: Row, field: Field): string => textIn(row, column.get(field) ?? -1);
  for (const row of table.rows()) {
    const read = keyOf(textOf(row, 'key'), textOf(row, 'basis'));
    if (read.kind === 'key' && read.key.rule.kind === 'parts') return true;
  }
  return false;
};

/** The text of a cell, empty where there is none. */
export const textIn = (row: Row, column: number): string =>
  column < 0 ? '' : (row.cells[column] ?? '');
