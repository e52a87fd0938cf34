import type { ProjectSplit } from '../../model/allocation.ts';
import { sumOre, type Ore } from '../../model/ore.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
  EMPTY_ROW,
} from '../workbook-parts/cells.ts';
import {
  AMOUNT_COLUMN,
  FIRST_MEMBER_COLUMN,
  HEAD_COLUMNS,
  lastMemberColumn,
  memberColumn,
  type Layout,
} from './layout.ts';
import { lineHead, lineHeadings, memberHeadings } from './line-head.ts';
import type { LinePlace } from './line-places.ts';
import { shareCell } from './split-sheet.ts';

/** Name, lines, total, own effort, to pay, and an empty row. */
const ROWS_BESIDE_LINES = 5;
const FIRST_PROJECT_ROW = 5;

/** The row of the project's name; its lines follow. */
const projectRow = ({ budget }: Layout, project: ProjectSplit): number =>
  budget.projects
    .slice(0, budget.projects.indexOf(project))
    .reduce((row, { lines }) => row + lines.length + ROWS_BESIDE_LINES, FIRST_PROJECT_ROW);

const effortRow = (layout: Layout, project: ProjectSplit): number =>
  projectRow(layout, project) + project.lines.length + 2;

/** The projects, each with its lines, what they cost in all, own effort and what is left to pay. */
export const projectsSheet = (layout: Layout): SheetDraft => {
  const { words, budget } = layout;
  return {
    name: words.sheets.projects,
    rows: [
      ...sheetHead(`${words.sheets.projects} ${String(budget.input.year)}`, words.notes.projects),
      headingRow(lineHeadings(words), [
        words.columns.amount,
        ...memberHeadings(layout),
        words.columns.control,
      ]),
      ...budget.projects.flatMap((project) => projectRows(layout, project)),
    ],
    frozen: { rows: FIRST_PROJECT_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_PROJECT_ROW - 1, last: FIRST_PROJECT_ROW - 1 },
    repeatedColumns: 2,
  };
};

const projectRows = (layout: Layout, project: ProjectSplit): readonly SheetRow[] => {
  const first = projectRow(layout, project) + 1;
  const total = first + project.lines.length;
  const effort = total + 1;
  const { parts } = layout.words;
  const efforts = project.ownEffort.map((amount) =>
    numberCell(kronerOf(amount), 'kroner', 'input'),
  );
  return [
    { cells: [textCell(project.name, 'section')] },
    ...project.lines.map((line, index) => {
      const place = layout.projects.find((candidate) => candidate.line === line);
      return place === undefined ? EMPTY_ROW : lineRow(layout, place, first, first + index);
    }),
    sumRow(
      layout,
      parts.total,
      project.shares,
      (column) => `SUM(${rangeOf([first, column], [total - 1, column])})`,
    ),
    {
      cells: [
        textCell(parts.ownEffort),
        ...Array.from({ length: HEAD_COLUMNS - 2 }, () => undefined),
        formulaCell(
          `SUM(${rangeOf([effort, FIRST_MEMBER_COLUMN], [effort, lastMemberColumn(layout)])})`,
          kronerOf(sumOre(project.ownEffort)),
          'kroner',
        ),
        ...efforts,
      ],
    },
    sumRow(
      layout,
      parts.toPay,
      project.toPay,
      (column) => `${cellAt(total, column)}-${cellAt(effort, column)}`,
    ),
    EMPTY_ROW,
  ];
};

const lineRow = (layout: Layout, place: LinePlace, first: number, row: number): SheetRow => {
  const { line } = place;
  const shares = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  const linesRow = onSheet(layout.words.sheets.lines, cellAt(place.row, AMOUNT_COLUMN));
  // What is paid by use costs what its shares add up to.
  const isSum = line.line?.kind === 'direct';
  return {
    cells: [
      ...lineHead(place, layout),
      layout.scale === 'live'
        ? formulaCell(isSum ? `SUM(${shares})` : linesRow, kronerOf(line.amount), 'kroner')
        : numberCell(kronerOf(line.amount), 'kroner'),
      ...layout.budget.input.members.map((member) =>
        shareCell(layout, place, member, [first, row - 1]),
      ),
      formulaCell(
        `ROUND(${cellAt(row, AMOUNT_COLUMN)}-SUM(${shares}),2)`,
        Number(line.amount - sumOre(line.shares)) / 100,
        'control',
        'control',
      ),
    ],
  };
};

const sumRow = (
  layout: Layout,
  label: string,
  amounts: readonly Ore[],
  formula: (column: number) => string,
): SheetRow => {
  const cell = (column: number, amount: Ore): SheetCell =>
    formulaCell(formula(column), kronerOf(amount), 'kroner', 'total');
  return {
    cells: [
      textCell(label, 'total-text'),
      ...Array.from({ length: HEAD_COLUMNS - 2 }, () => textCell('', 'total-text')),
      cell(AMOUNT_COLUMN, sumOre(amounts)),
      ...layout.budget.input.members.map(({ index }) =>
        cell(memberColumn(index), amounts[index] as Ore),
      ),
    ],
  };
};

/** The amount of the line that spreads a project's own effort: what the members put in; undefined where several lines share it. */
export const effortFormula = (layout: Layout, place: LinePlace): string | undefined => {
  const project = layout.budget.projects.find(({ lines }) => lines.includes(place.line));
  if (project === undefined || sumOre(project.ownEffort) !== place.line.amount) return undefined;
  const row = effortRow(layout, project);
  const range = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  return `SUM(${onSheet(layout.words.sheets.projects, range)})`;
};
