import { join } from 'node:path';
import { capitalised } from '../../document/settlement/terms.ts';
import { budgetTables } from '../../document/budget-tables.ts';
import type { Table, TableCell, TableColumn } from '../../document/table.ts';
import type { Budget, ProjectSplit } from '../../model/allocation.ts';
import type { Language } from '../../model/language.ts';
import { millionths } from '../../model/millionths.ts';
import { ore, sumOre } from '../../model/ore.ts';
import type { Screen } from '../screen.ts';
import { figureText, kronerText } from '../terminal/number-text.ts';
import type { TextColumn, TextTable } from '../terminal/text-table.ts';

/** The summary per member, with the total, and what projects cost. */
export const showBudget = (budget: Budget, screen: Screen): void => {
  const { agreement, year, revision } = budget.input;
  const { words, title, print, table } = screen;
  title(words.budget.title(agreement.name, year));
  if (revision !== undefined) print(words.budget.revised(`${revision.case} (${revision.date})`));
  print();
  const own = agreement.terms.get('contribution');
  table(
    summaryTable(
      budgetTables(budget, screen.language).summary,
      own === undefined ? words.total : capitalised(own),
      screen,
    ),
  );
  for (const project of budget.projects) showProject(project, budget, screen);
  print();
};

export const showAssumptions = ({ assumptions }: Budget, { words, list, print }: Screen): void => {
  if (assumptions.length === 0) return;
  list(words.assumptions, assumptions);
  print();
};

/** Where the files are. */
export const showFiles = (names: readonly string[], folder: string, screen: Screen): void => {
  screen.print(screen.words.writtenTo(folder));
  for (const name of names) screen.print(`  ${join(folder, name)}`);
};

/** What to give up first in a narrow window: how the total is made up, then kroner per inhabitant. */
const droppedAt = ({ key }: TableColumn): number => {
  if (key === 'name' || key === 'total') return 0;
  if (key === 'per_inhabitant') return 1;
  return key === 'number' ? 3 : 2;
};

/** Columns that are no part of the total. */
const NO_PARTS = ['number', 'name', 'total', 'per_inhabitant'];

/** The table without columns in which nobody has anything, and without a lone part: that is the total. */
const summaryTable = (
  summary: Table,
  totalHeading: string,
  { language, words }: Screen,
): TextTable => {
  const filled = summary.columns
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column, index }) =>
        column.key === 'total' || summary.rows.some((row) => (row[index] ?? 0n) !== 0n),
    );
  const parts = filled.filter(({ column }) => !NO_PARTS.includes(column.key));
  const shown =
    parts.length === 1 ? filled.filter(({ column }) => NO_PARTS.includes(column.key)) : filled;
  const cells = (row: readonly TableCell[]): readonly string[] =>
    shown.map(({ column, index }) => cellText(row[index], column, language));
  const total = summary.total?.map((cell, index) =>
    summary.columns[index]?.kind === 'text' ? '' : cell,
  );
  const name = shown.findIndex(({ column }) => column.key === 'name');
  return {
    columns: shown.map(({ column }): TextColumn => ({
      heading: column.key === 'total' ? totalHeading : column.label,
      align: column.kind === 'text' ? 'left' : 'right',
      droppedAt: droppedAt(column),
    })),
    rows: summary.rows.map(cells),
    ...(total !== undefined && { total: cells(total).with(name, words.total) }),
  };
};

const cellText = (cell: TableCell, { kind }: TableColumn, language: Language): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return kind === 'kroner'
    ? kronerText(ore(cell), language)
    : figureText(millionths(cell), language);
};

/** Those who take part in a project, with what they have left to pay. */
const showProject = (project: ProjectSplit, { input }: Budget, screen: Screen): void => {
  const { words, language, print, table } = screen;
  const { share, ownEffort, toPay } = words.budget;
  const hasEffort = project.ownEffort.some((amount) => amount !== 0n);
  const amounts = [project.shares, ...(hasEffort ? [project.ownEffort, project.toPay] : [])];
  const takingPart = input.members.filter(({ index }) =>
    amounts.some((amount) => amount[index] !== 0n),
  );
  const right = (heading: string, at: number): TextColumn => ({
    heading,
    align: 'right',
    droppedAt: at,
  });
  print();
  screen.paragraph(words.budget.project(project.name, kronerText(project.total, language)));
  table({
    columns: [
      { heading: words.municipality, align: 'left', droppedAt: 0 },
      ...(hasEffort ? [right(share, 2), right(ownEffort, 1), right(toPay, 0)] : [right(toPay, 0)]),
    ],
    rows: takingPart.map(({ name, index }) => [
      name,
      ...amounts.map((amount) => kronerText(amount[index] ?? ore(0n), language)),
    ]),
    total: [words.total, ...amounts.map((amount) => kronerText(sumOre(amount), language))],
  });
};
