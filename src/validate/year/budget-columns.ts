import { BUDGET_FIELDS } from '../../read/header-fields.ts';
import type { Field } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
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

/** Where the fields of a budget stand; undefined, and reported, where it has no ids or keys. */
export const budgetColumns = (table: Table, report: Report): BudgetColumns | undefined => {
  // A budget in which all lines are paid by use needs no amounts.
  const { column, found } = fieldsOf(table, {
    ...BUDGET_FIELDS,
    required: REQUIRED,
    optional: OPTIONAL,
  });
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

/** The text of a cell, empty where there is none. */
export const textIn = (row: Row, column: number): string =>
  column < 0 ? '' : (row.cells[column] ?? '');
