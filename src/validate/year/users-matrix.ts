import { boundedMemo } from '../../model/bounded-memo.ts';
import type { UserSet } from '../../model/cost-line.ts';
import { daysOfYearIn, parseDay } from '../../model/day.ts';
import type { Period } from '../../model/day.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { USERS_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import type { YearContext } from './context.ts';
import { membershipOf } from './members-in-year.ts';
import { MOST_USER_SETS, type MakeUserSet } from './user-sets.ts';

/** The users of one line by users.csv; `users` is undefined where the row has errors, which are reported. */
export interface MatrixRow {
  readonly users: UserSet | undefined;
  readonly row: Row;
}

export interface UsersMatrix {
  readonly table: Table;
  readonly lineColumn: number;
  readonly byLine: ReadonlyMap<string, MatrixRow>;
}

/** A column of users.csv; `inYear` is undefined where the member is not in force. */
interface MatrixColumn {
  readonly column: number;
  readonly member: Member;
  readonly inYear: MemberInYear | undefined;
}

type Mark = 'uses' | 'not' | Period | undefined;

const FIELDS = { ...USERS_FIELDS, optional: ['description', 'category'] as const };
const PERIOD = /^(\d{4}-\d{2}-\d{2})\s*\.\.\s*(\d{4}-\d{2}-\d{2})$/;

/** What a cell says: `x` or `1` the whole year, a period of it, or `0` and `-` not at all; undefined for others. */
const readMark = (text: string): Mark => {
  if (/^[x1]$/i.test(text)) return 'uses';
  if (/^[-–−0]$/.test(text)) return 'not';
  const [, first = '', last = ''] = PERIOD.exec(text) ?? [];
  const from = parseDay(first);
  const until = parseDay(last);
  return from === undefined || until === undefined || until < from ? undefined : { from, until };
};

/** Reads users.csv: a row per line id, a column per municipality. The same pattern gives the same set. */
export const readUsersMatrix = (
  context: YearContext,
  table: Table,
  makeSet: MakeUserSet,
): UsersMatrix | undefined => {
  const { report } = context;
  const { column, leftovers, found } = fieldsOf(table, FIELDS);
  found.forEach(report);
  const lineColumn = column.get('line');
  if (lineColumn === undefined) return undefined;
  const columns = matrixColumns(context, table, leftovers);
  const byLine = new Map<string, MatrixRow>();
  const memo = boundedMemo<string, UserSet>(MOST_USER_SETS);
  const sameSet = (users: readonly number[], days: readonly number[]): UserSet =>
    memo(`${users.join()}:${days.join()}`, () => makeSet(users, days));
  for (const row of table.rows()) {
    const line = row.cells[lineColumn] ?? '';
    const at = table.at.bind(undefined, row, lineColumn);
    const before = byLine.get(line);
    const users = readRow(context, table, columns, row, sameSet);
    if (line === '') report(errorAt('line/blank', at(), { file: table.file }));
    else if (before !== undefined) {
      report(errorAt('line/twice', at(), { line, first: before.row.line }));
    } else {
      if (users === 'none') report(errorAt('users/none', at(), { text: '' }));
      byLine.set(line, { users: users === 'none' ? undefined : users, row: withoutCells(row) });
    }
  }
  if (byLine.size > 0) reportWithoutColumn(context, table, lineColumn, columns, leftovers.length);
  return { table, lineColumn, byLine };
};

/** A matrix of all of Norway has millions of cells: only the place of its rows is kept. */
const withoutCells = ({ line }: Row): Row => ({ line, cells: [] });

const matrixColumns = (
  { municipalities, members, report }: YearContext,
  table: Table,
  headers: readonly { readonly header: string; readonly column: number }[],
): readonly MatrixColumn[] => {
  const columns = new Map<Member, MatrixColumn>();
  for (const { header, column } of headers) {
    const at = table.at(table.headerRow, column);
    const { member, problem } = municipalities(header);
    if (member === undefined) report(problem(at));
    else if (columns.has(member)) {
      report(errorAt('municipality/twice', at, { name: member.name, line: table.headerRow.line }));
    } else {
      const inYear = members.find((each) => each.member === member);
      columns.set(member, { column, member, inYear });
    }
  }
  // In the order of the members, so that a set is the same whatever the order of columns.
  return [...columns.values()].toSorted(
    (a, b) => (a.inYear?.index ?? -1) - (b.inYear?.index ?? -1),
  );
};

/**
 * Members without a column are users of no line, which may be a column that was lost. A member outside the class of every
 * key needs none; and headings that name nobody, which are reported, may be those that lack.
 */
const reportWithoutColumn = (
  { agreement, members, report }: YearContext,
  table: Table,
  lineColumn: number,
  columns: readonly MatrixColumn[],
  headings: number,
): void => {
  const keys = [...agreement.keys.values()];
  const names = members
    .filter(({ member }) => keys.some((key) => key.for === undefined || key.for === member.class))
    .filter(({ member }) => !columns.some((each) => each.member === member))
    .map(({ name }) => name);
  if (names.length <= headings - columns.length) return;
  report(warningAt('users/no-column', table.at(table.headerRow, lineColumn), { names }));
};

/** The users of a row; `none` where nobody is marked, undefined where a cell is wrong. */
const readRow = (
  context: YearContext,
  table: Table,
  columns: readonly MatrixColumn[],
  row: Row,
  makeSet: (users: readonly number[], days: readonly number[]) => UserSet,
): UserSet | 'none' | undefined => {
  const users: number[] = [];
  const days: number[] = [];
  let isRight = true;
  for (const { column, member, inYear } of columns) {
    const cell = row.cells[column] ?? '';
    // An empty cell is no mark; most of them are empty.
    if (cell === '') continue;
    const mark = readMark(cell);
    if (mark === 'not') continue;
    const count =
      mark === undefined || inYear === undefined ? 0 : daysMarked(context, inYear, mark);
    if (inYear !== undefined && count > 0) {
      users.push(inYear.index);
      days.push(count);
      continue;
    }
    isRight = false;
    reportMark(context, table, row, column, mark, member, inYear);
  }
  if (!isRight) return undefined;
  return users.length === 0 ? 'none' : makeSet(users, days);
};

const daysMarked = (
  { agreement, year }: YearContext,
  { member, days }: MemberInYear,
  mark: 'uses' | Period,
): number => (mark === 'uses' ? days : daysOfYearIn(year, membershipOf(agreement, member), mark));

const reportMark = (
  { year, report }: YearContext,
  table: Table,
  row: Row,
  column: number,
  mark: Mark,
  { name }: Member,
  inYear: MemberInYear | undefined,
): void => {
  const at = table.at(row, column);
  const text = row.cells[column] ?? '';
  if (mark === undefined) report(errorAt('users/unknown-mark', at, { mark: text }));
  else if (inYear === undefined) report(errorAt('municipality/not-in-force', at, { name, year }));
  else report(errorAt('users/outside-year', at, { period: text, name, year }));
};
