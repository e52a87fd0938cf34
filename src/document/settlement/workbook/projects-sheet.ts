import { sumOre, type Ore } from '../../../model/ore.ts';
import type { ProjectSettlement } from '../../../model/settlement.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import { cellAt, onSheet, rangeOf } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import { FIRST_ROW, type SettlementLayout } from './layout.ts';

type MemberOfProject = ProjectSettlement['members'][number];
const AMOUNTS = [
  'share',
  'ownEffort',
  'invoiced',
  'net',
] as const satisfies readonly (keyof MemberOfProject)[];
const CONTROL_COLUMN = 7;

/** Each project's settlement among those who take part. */
export const projectsSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, settlement } = layout;
  let row = FIRST_ROW - 1;
  return {
    name: words.sheets.projects,
    rows: [
      ...sheetHead(words.sheets.projects, words.sheetNotes.projects),
      ...settlement.projects.flatMap((project) => {
        const rows = projectRows(layout, project, row);
        row += rows.length;
        return rows;
      }),
    ],
    portrait: true,
  };
};

const projectRows = (
  { words, common, members }: SettlementLayout,
  project: ProjectSettlement,
  first: number,
): readonly SheetRow[] => {
  const firstMember = first + 2;
  const total = firstMember + members.length;
  const sumOf = (key: keyof MemberOfProject): Ore =>
    sumOre(project.members.map((member) => member[key]));
  return [
    {
      cells: [
        textCell(`${common.columns.project} ${project.name}`, 'section'),
        ...Array.from({ length: 5 }, () => textCell('', 'section')),
      ],
      height: 22,
    },
    headingRow(
      [common.columns.number, common.columns.municipality],
      [
        words.columns.share,
        common.parts.ownEffort,
        words.columns.invoiced,
        words.columns.net,
        common.columns.deviation,
      ],
    ),
    ...members.flatMap(({ member }): readonly SheetRow[] => {
      const settled = project.members[member.index];
      if (settled === undefined) return [];
      const row = firstMember + member.index;
      return [
        {
          cells: [
            textCell(member.number),
            textCell(member.name),
            ...AMOUNTS.slice(0, 3).map((key) => numberCell(kronerOf(settled[key]), 'kroner')),
            formulaCell(
              `ROUND(${cellAt(row, 3)}-${cellAt(row, 4)}-${cellAt(row, 5)},2)`,
              kronerOf(settled.net),
              'kroner',
              'strong',
            ),
          ],
        },
      ];
    }),
    {
      cells: [
        textCell(common.parts.total, 'total-text'),
        textCell('', 'total-text'),
        ...AMOUNTS.map((key, index): SheetCell => {
          const range = rangeOf([firstMember, 3 + index], [total - 1, 3 + index]);
          return formulaCell(`SUM(${range})`, kronerOf(sumOf(key)), 'kroner', 'total');
        }),
        formulaCell(
          `ROUND(${cellAt(total, 4)}+${cellAt(total, 5)}+${cellAt(total, 6)}-${String(kronerOf(project.cost))},2)`,
          0,
          'control',
          'control',
        ),
      ],
    },
    EMPTY_ROW,
  ];
};

/** What a project's payments leave of its cost: must be 0. */
export const projectControl = (layout: SettlementLayout, index: number): string => {
  const rowsEach = layout.members.length + 4;
  const row = FIRST_ROW - 1 + index * rowsEach + 2 + layout.members.length;
  return onSheet(layout.words.sheets.projects, cellAt(row, CONTROL_COLUMN, 'both'));
};
