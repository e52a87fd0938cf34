import type { ConsumptionRow } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Millionths } from '../../model/millionths.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { CONSUMPTION_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import type { YearContext } from './context.ts';
import { memberAt } from './context.ts';
import { figureAt } from './number-cell.ts';

/** A row of consumption.csv before the price is settled. */
export interface UnitsRow {
  readonly member: MemberInYear;
  readonly planned: Millionths;
  readonly used?: Millionths;
  /** The row's own. */
  readonly unitPrice?: Millionths;
  readonly row: Row;
}

/** The rows of one line or charge. */
export interface UnitsOfLine {
  readonly line: string;
  readonly first: Row;
  readonly rows: readonly UnitsRow[];
  /** Whether some of its rows have errors, which are reported: then sums are not compared. */
  readonly isIncomplete: boolean;
}

export interface ConsumptionTable {
  readonly table: Table;
  readonly lineColumn: number;
  readonly priceColumn: number;
  readonly byLine: ReadonlyMap<string, UnitsOfLine>;
}

interface Columns {
  readonly line: number;
  readonly municipality: number;
  readonly name: number | undefined;
  readonly planned: number | undefined;
  readonly used: number | undefined;
  readonly unitPrice: number | undefined;
}

const FIELDS = {
  ...CONSUMPTION_FIELDS,
  required: ['line', 'municipality', 'planned'] as const,
  optional: ['used', 'unit_price', 'name'] as const,
};

/** Reads consumption.csv: units per line and municipality, each pair once. */
export const readConsumption = (
  context: YearContext,
  table: Table,
): ConsumptionTable | undefined => {
  const { column, found } = fieldsOf(table, FIELDS);
  found.forEach(context.report);
  const line = column.get('line');
  const municipality = column.get('municipality');
  if (line === undefined || municipality === undefined) return undefined;
  const columns: Columns = {
    line,
    municipality,
    name: column.get('name'),
    planned: column.get('planned'),
    used: column.get('used'),
    unitPrice: column.get('unit_price'),
  };
  const byLine = new Map<
    string,
    { line: string; first: Row; rows: UnitsRow[]; isIncomplete: boolean }
  >();
  for (const row of table.rows()) {
    const id = row.cells[line] ?? '';
    if (id === '') {
      context.report(errorAt('line/blank', table.at(row, line), { file: table.file }));
      continue;
    }
    let units = byLine.get(id);
    if (units === undefined) {
      units = { line: id, first: row, rows: [], isIncomplete: false };
      byLine.set(id, units);
    }
    const read = readUnits(context, table, columns, row, units.rows);
    if (read === undefined) units.isIncomplete = true;
    else units.rows.push(read);
  }
  return { table, lineColumn: line, priceColumn: columns.unitPrice ?? line, byLine };
};

const readUnits = (
  context: YearContext,
  table: Table,
  columns: Columns,
  row: Row,
  before: readonly UnitsRow[],
): UnitsRow | undefined => {
  const { report } = context;
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : (row.cells[column] ?? '');
  const at = (column: number | undefined): SourceRef => table.at(row, column ?? columns.line);
  const line = cell(columns.line);
  const member = memberAt(context, cell(columns.municipality), cell(columns.name), () =>
    at(columns.municipality),
  );
  const first = before.find((each) => each.member === member);
  if (member !== undefined && first !== undefined) {
    const args = { line, name: member.name, first: first.row.line };
    report(errorAt('consumption/twice', at(columns.municipality), args));
  }
  const planned = nonNegative(context, table, row, columns.planned);
  const used = nonNegative(context, table, row, columns.used);
  const unitPrice = nonNegative(context, table, row, columns.unitPrice);
  if (planned === 'missing' && columns.planned !== undefined) {
    const name = member?.name ?? cell(columns.municipality);
    report(errorAt('consumption/no-units', at(columns.planned), { line, name }));
  }
  if (member === undefined || first !== undefined) return undefined;
  if (typeof planned === 'string' || used === 'wrong' || unitPrice === 'wrong') return undefined;
  return {
    member,
    planned,
    ...(used !== 'missing' && { used }),
    ...(unitPrice !== 'missing' && { unitPrice }),
    row,
  };
};

/** Units and prices are never below zero: what is paid back is another line. */
const nonNegative = (
  { report }: YearContext,
  table: Table,
  row: Row,
  column: number | undefined,
): Millionths | 'missing' | 'wrong' => {
  const cell = figureAt(table, row, column, report);
  if (cell.kind === 'missing') return 'missing';
  if (cell.kind === 'unreadable') return 'wrong';
  if (cell.value >= 0n) return cell.value;
  const at = table.at(row, column ?? 0);
  report(errorAt('consumption/negative', at, { figure: cell.value }));
  return 'wrong';
};

/** A row with its price, as the lines and charges of the year have it; its place is found when asked for. */
export class PricedUnits implements ConsumptionRow {
  readonly member: number;
  readonly planned: Millionths;
  readonly used?: Millionths;
  readonly unitPrice: Millionths;
  readonly #table: Table;
  readonly #row: Row;

  constructor(table: Table, { member, planned, used, row }: UnitsRow, unitPrice: Millionths) {
    this.member = member.index;
    this.planned = planned;
    if (used !== undefined) this.used = used;
    this.unitPrice = unitPrice;
    this.#table = table;
    this.#row = row;
  }

  get at(): SourceRef {
    return this.#table.at(this.#row, 0);
  }
}
