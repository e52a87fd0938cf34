import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Ore } from '../../model/ore.ts';
import { ZERO_ORE } from '../../model/ore.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { GRANT_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import type { ChargePayers } from './charge-payers.ts';
import type { YearContext } from './context.ts';
import { memberAt } from './context.ts';
import { amountAt } from './number-cell.ts';
import { fileOf, topOf } from './place.ts';

/** What a member has agreed to pay, and where it stands; 0 øre at its charge for one that pays nothing. */
export interface Grant {
  readonly amount: Ore;
  readonly at: SourceRef;
  readonly row: Row;
}

/** Agreed amounts by charge id and member index. */
export type Grants = ReadonlyMap<string, ReadonlyMap<number, Grant>>;

const FIELDS = { ...GRANT_FIELDS, optional: ['line', 'name'] as const };

/**
 * Reads grants.csv for the charges that are paid in agreed amounts: one amount for each member that pays, 0 for one that
 * has agreed to nothing. With several such charges the column `line` says which one.
 */
export const readGrants = (context: YearContext, charged: readonly ChargePayers[]): Grants => {
  const { raw, report } = context;
  const agreed = charged.filter(({ charge }) => charge.rule.kind === 'agreed');
  const charges = agreed.map(({ charge }) => charge.id);
  const table = raw.grants;
  const file = fileOf(raw, 'grants');
  if (table === undefined) {
    if (agreed.length > 0 && raw.unreadable?.has('grants') !== true) {
      report(errorAt('grants/no-file', topOf(file), { folder: raw.folder, charges }));
    }
    return new Map();
  }
  if (agreed.length === 0) {
    report(warningAt('grants/unused', topOf(file), { file }));
    return new Map();
  }
  const grants = readRows(context, table, agreed);
  if (grants === undefined) return new Map();
  for (const { charge, payers } of agreed) {
    const names = payers
      .filter((index) => grants.get(charge.id)?.has(index) !== true)
      .map((index) => context.members[index]?.name ?? '');
    if (names.length > 0) {
      report(errorAt('grants/no-row', topOf(file), { charge: charge.id, names, file }));
    }
  }
  return grants;
};

const readRows = (
  context: YearContext,
  table: Table,
  agreed: readonly ChargePayers[],
): Grants | undefined => {
  const { column, found } = fieldsOf(table, FIELDS);
  found.forEach(context.report);
  const municipality = column.get('municipality');
  const amount = column.get('amount');
  if (municipality === undefined || amount === undefined) return undefined;
  const columns = { municipality, amount, name: column.get('name'), line: column.get('line') };
  const grants = new Map<string, Map<number, Grant>>(
    agreed.map(({ charge }) => [charge.id, new Map()]),
  );
  for (const row of table.rows()) readGrant(context, table, columns, row, agreed, grants);
  return grants;
};

interface Columns {
  readonly municipality: number;
  readonly amount: number;
  readonly name: number | undefined;
  readonly line: number | undefined;
}

const readGrant = (
  context: YearContext,
  table: Table,
  columns: Columns,
  row: Row,
  agreed: readonly ChargePayers[],
  grants: ReadonlyMap<string, Map<number, Grant>>,
): void => {
  const { report } = context;
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : (row.cells[column] ?? '');
  const at = (column: number | undefined): SourceRef => table.at(row, column ?? 0);
  const draft = chargeOf(context, agreed, cell(columns.line), () => at(columns.line));
  const member = memberAt(context, cell(columns.municipality), cell(columns.name), () =>
    at(columns.municipality),
  );
  const read = amountAt(table, row, columns.amount, report);
  if (member === undefined) return;
  const { index, name } = member;
  // A row that is there counts as one, whatever is wrong with it: it is not said to be missing too.
  const amount = read.kind === 'number' ? read.value : ZERO_ORE;
  if (read.kind === 'missing') report(errorAt('grants/no-amount', at(columns.amount), { name }));
  if (amount < 0n) report(errorAt('grants/negative', at(columns.amount), { name, amount }));
  if (draft === undefined) return;
  const charge = draft.charge.id;
  if (!draft.payers.includes(index) && amount !== 0n) {
    report(errorAt('grants/not-a-payer', at(columns.municipality), { charge, name }));
  }
  const ofCharge = grants.get(charge);
  const before = ofCharge?.get(index);
  if (before === undefined) ofCharge?.set(index, { amount, at: at(columns.amount), row });
  else {
    const args = { name, line: before.row.line };
    report(errorAt('municipality/twice', at(columns.municipality), args));
  }
};

/** The charge that a row is for: the one that `line` names, or the only one there is. */
const chargeOf = (
  { report }: YearContext,
  agreed: readonly ChargePayers[],
  line: string,
  at: () => SourceRef,
): ChargePayers | undefined => {
  const charges = agreed.map(({ charge }) => charge.id);
  if (line === '') {
    if (agreed.length === 1) return agreed[0];
    report(errorAt('grants/which-charge', at(), { charges }));
    return undefined;
  }
  const draft = agreed.find(({ charge }) => charge.id === line);
  if (draft === undefined) report(errorAt('grants/unknown-charge', at(), { line, charges }));
  return draft;
};
