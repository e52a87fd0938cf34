import { errorAt } from '../../model/diagnostic.ts';
import { HEADERS, MUNICIPALITY_FIELDS } from '../../read/header-fields.ts';
import type { TableFields } from '../../read/header.ts';
import { fieldsOf, headerForms } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import { decimalIn } from '../../read/number-text.ts';
import type { YearContext } from './context.ts';
import { looksLikeTotal } from './line-words.ts';

/** A column of figures under the name that bases are matched by. */
export interface FigureColumn {
  readonly header: string;
  readonly column: number;
  /** Of the standard fields, which have no text in them; other columns are figures only where all their cells are. */
  readonly standard: boolean;
}

/** municipalities.csv: the row of each member of the year, and the columns that may be bases. */
export interface MunicipalitiesTable {
  readonly table: Table;
  /** By member index. */
  readonly rows: readonly (Row | undefined)[];
  /** Rows that name no member, which is reported: each may be that of a member without one. */
  readonly unread: number;
  /** By each of the names that `basisNames` gives. */
  readonly columns: ReadonlyMap<string, FigureColumn>;
  /** Whether the file can be matched with members: it has a number or a name column. */
  readonly readable: boolean;
}

const STANDARD = ['population', 'employees', 'fte'] as const;

/** The names that a basis id or a header is matched by: the standard field it is a header of, else its own spellings. */
export const basisNames = (text: string): readonly string[] => {
  const forms = headerForms(text);
  const field = STANDARD.find((each) =>
    HEADERS[each].flatMap(headerForms).some((form) => forms.includes(form)),
  );
  return field === undefined ? forms : [field];
};

/** Finds the members' rows. Rows of members that are not in force are passed over; unknown and doubled ones reported. */
export const readMunicipalities = (context: YearContext, table: Table): MunicipalitiesTable => {
  const { members, municipalities, report } = context;
  const fields = fieldsOf(table, MUNICIPALITY_FIELDS);
  fields.found.forEach(report);
  const numberColumn = fields.column.get('number');
  const nameColumn = fields.column.get('name');
  const first = numberColumn ?? nameColumn;
  const rows: (Row | undefined)[] = members.map(() => undefined);
  let unread = 0;
  for (const row of first === undefined ? [] : table.rows()) {
    const cell = (index: number | undefined): string =>
      index === undefined ? '' : (row.cells[index] ?? '');
    const { member, problem } = municipalities(cell(numberColumn), cell(nameColumn));
    if (problem !== undefined) {
      report(problem(table.at(row, first ?? 0)));
      if (![cell(numberColumn), cell(nameColumn)].some(looksLikeTotal)) unread += 1;
      continue;
    }
    const index = members.findIndex((each) => each.member === member);
    if (index < 0) continue;
    const before = rows[index];
    if (before !== undefined) {
      const args = { name: member.name, line: before.line };
      report(errorAt('municipality/twice', table.at(row, first ?? 0), args));
    }
    rows[index] ??= row;
  }
  const readable = first !== undefined;
  return { table, rows, unread, columns: figureColumns(table, fields), readable };
};

const figureColumns = (
  table: Table,
  { column, leftovers }: TableFields,
): ReadonlyMap<string, FigureColumn> => {
  const columns = new Map<string, FigureColumn>();
  for (const field of STANDARD) {
    const at = column.get(field);
    if (at !== undefined) {
      columns.set(field, { header: table.header[at] ?? field, column: at, standard: true });
    }
  }
  for (const { header, column: at } of leftovers) {
    const figures = { header, column: at, standard: false };
    for (const name of basisNames(header)) {
      if (!columns.has(name)) columns.set(name, figures);
    }
  }
  return columns;
};

/** Whether every cell of a column is a number or empty, and some are numbers. */
export const isNumeric = (rows: readonly (Row | undefined)[], column: number): boolean => {
  const readings = rows
    .filter((row) => row !== undefined)
    .map((row) => decimalIn(row, column, { decimals: 6 }).kind);
  return (
    readings.includes('number') && readings.every((kind) => kind === 'number' || kind === 'missing')
  );
};
