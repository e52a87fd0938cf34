import type { AllocatedLine, Budget, ProjectSplit } from '../model/allocation.ts';
import type { Language } from '../model/language.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import { roundHalfUp } from '../model/rational.ts';
import type { Table, TableCell, TableColumn } from './table.ts';
import { wordsIn } from './words/in-language.ts';
import type { DocumentWords } from './words/words.ts';

/** The basis that kroner per inhabitant are counted by. */
const POPULATION = 'population';
const KRONER_WIDTH = 16;

/** The budget split as tables: the split by line, the summary per member, and the projects where there are any. */
export interface BudgetTables {
  readonly split: Table;
  readonly summary: Table;
  readonly projects?: Table;
}

/**
 * The tables of a budget. The split has the lines of the contribution alone, so that its columns add up to its total row;
 * lines of projects stand in `projects`. Headings for people are in `language`.
 */
export const budgetTables = (budget: Budget, language: Language): BudgetTables => {
  const words = wordsIn(language);
  return {
    split: splitTable(budget, words),
    summary: summaryTable(budget, words),
    ...(budget.projects.length > 0 && { projects: projectsTable(budget, words) }),
  };
};

const kroner = (key: string, label: string): TableColumn => ({
  key,
  label,
  kind: 'kroner',
  width: KRONER_WIDTH,
});
const text = (key: string, label: string, width: number): TableColumn => ({
  key,
  label,
  kind: 'text',
  width,
});

const lineColumns = ({ input }: Budget, { columns }: DocumentWords): readonly TableColumn[] => [
  text('id', columns.id, 10),
  text('description', columns.description, 40),
  text('key', columns.key, 14),
  text('clause', columns.clause, 10),
  kroner('amount', columns.amount),
  ...input.members.map(({ number, name }) => kroner(`${number} ${name}`, `${number} ${name}`)),
];

const lineCells = (line: AllocatedLine): readonly TableCell[] => [
  line.id,
  line.description,
  line.key,
  line.grounds.clause ?? '',
  line.amount,
  ...line.shares,
];

const splitTable = (budget: Budget, words: DocumentWords): Table => ({
  id: 'budget',
  title: words.sheets.split,
  columns: lineColumns(budget, words),
  rows: budget.lines.map(lineCells),
  total: ['total', '', '', '', budget.total, ...budget.totals],
});

/** Kroner per inhabitant in whole øre, rounded half up; undefined where there is no population to divide by. */
const perInhabitant = (budget: Budget, total: Ore, member: number): Ore | undefined => {
  const population = budget.input.bases.get(POPULATION)?.figures[member];
  if (population === undefined || population === 0n) return undefined;
  return ore(roundHalfUp({ numerator: total * 1_000_000n, denominator: population }));
};

/** What each member pays by kind. The column of the host stands where any line has a host part, of rounding under `half-up`. */
const summaryTable = (budget: Budget, words: DocumentWords): Table => {
  const { input, summary, summaryBases } = budget;
  const { parts } = words;
  const hasHost = summary.some(({ host }) => host !== 0n);
  const hasRounding = input.agreement.rounding.rule === 'half-up';
  const basisLabel = (id: string): string => input.bases.get(id)?.label ?? id;
  const columns = [
    text('number', words.columns.number, 6),
    text('name', words.columns.municipality, 24),
    kroner('equal', parts.equal),
    ...summaryBases.map((id) => kroner(id, basisLabel(id))),
    ...(hasHost ? [kroner('host', parts.host)] : []),
    kroner('direct', parts.direct),
    kroner('charges', parts.charges),
    ...(hasRounding ? [kroner('rounding', parts.rounding)] : []),
    kroner('total', parts.total),
    kroner('per_inhabitant', parts.perInhabitant),
  ];
  const amounts = summary.map((member) => [
    member.equal,
    ...member.bases,
    ...(hasHost ? [member.host] : []),
    member.direct,
    member.charges,
    ...(hasRounding ? [member.rounding] : []),
    member.total,
  ]);
  const rows = input.members.map(({ number, name, index }) => {
    const own = amounts[index] ?? [];
    const total = summary[index]?.total;
    return [
      number,
      name,
      ...own,
      total === undefined ? undefined : perInhabitant(budget, total, index),
    ];
  });
  const sums = (amounts[0] ?? []).map((_, column) =>
    sumOre(amounts.map((row) => row[column] ?? ore(0n))),
  );
  return {
    id: 'summary',
    title: words.sheets.summary,
    columns,
    rows,
    total: ['total', '', ...sums, undefined],
  };
};

/** Lines of each project, then its total with own effort, the own effort, and what is left to pay. */
const projectRows = (project: ProjectSplit): readonly (readonly TableCell[])[] => [
  ...project.lines.map((line) => [project.name, ...lineCells(line)]),
  [project.name, 'total', '', '', '', project.total, ...project.shares],
  [project.name, 'own_effort', '', '', '', sumOre(project.ownEffort), ...project.ownEffort],
  [project.name, 'to_pay', '', '', '', sumOre(project.toPay), ...project.toPay],
];

const projectsTable = (budget: Budget, words: DocumentWords): Table => ({
  id: 'projects',
  title: words.sheets.projects,
  columns: [text('project', words.columns.project, 16), ...lineColumns(budget, words)],
  rows: budget.projects.flatMap(projectRows),
});
