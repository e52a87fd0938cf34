import { ACCOUNT_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Table } from '../../read/table.ts';
import type { Report } from '../year/report.ts';

const FIELDS = [
  'id',
  'amount',
  'description',
  'category',
  'key',
  'basis',
  'kind',
  'users',
  'project',
] as const;

export type AccountsField = (typeof FIELDS)[number];

/** A column per field; -1 where the table does not have it. */
export type AccountsColumns = Readonly<Record<AccountsField, number>>;

/** Where the fields of the accounts stand; undefined, and reported, where there are no ids or amounts. */
export const accountsColumns = (table: Table, report: Report): AccountsColumns | undefined => {
  const { column, found } = fieldsOf(table, ACCOUNT_FIELDS);
  found.forEach(report);
  if (!column.has('id') || !column.has('amount')) return undefined;
  return Object.fromEntries(
    FIELDS.map((field) => [field, column.get(field) ?? -1]),
  ) as AccountsColumns;
};
