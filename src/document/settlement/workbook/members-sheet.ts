import { sumOre } from '../../../model/ore.ts';
import type { MemberMovement } from '../../../model/settlement.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import { cellAt, onSheet, rangeOf } from '../../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import { MEMBER_AMOUNTS } from '../settlement-tables.ts';
import { FIRST_ROW, MEMBER_COLUMNS, type MemberPlace, type SettlementLayout } from './layout.ts';
import { sharesTotalCell } from './shares-sheet.ts';

/** What each member pays or receives: net = contribution + consumption + collected − returned − invoiced. */
export const membersSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common, members, settlement } = layout;
  return {
    name: words.sheets.members,
    rows: [
      ...sheetHead(
        `${words.sheets.members} ${String(settlement.input.weighing.year)}`,
        words.sheetNotes.members,
      ),
      headingRow(
        [common.columns.number, common.columns.municipality],
        MEMBER_AMOUNTS.map((key) => words.columns[key]),
      ),
      ...members.map((place) => memberRow(layout, place)),
      totalRow(layout),
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
  };
};

const memberRow = (layout: SettlementLayout, place: MemberPlace): SheetRow => {
  const { member, settled, row } = place;
  const at = (key: keyof typeof MEMBER_COLUMNS): string => cellAt(row, MEMBER_COLUMNS[key]);
  const split = layout.settlement.accountsSplit;
  return {
    cells: [
      textCell(member.number),
      textCell(member.name),
      split === undefined
        ? numberCell(kronerOf(settled.contribution), 'kroner')
        : formulaCell(
            sharesTotalCell(layout, split, member),
            kronerOf(settled.contribution),
            'kroner',
          ),
      numberCell(kronerOf(settled.consumption), 'kroner'),
      movedCell(layout, place, 'collected'),
      movedCell(layout, place, 'returned'),
      numberCell(kronerOf(settled.invoiced), 'kroner'),
      formulaCell(
        `ROUND(${at('contribution')}+${at('consumption')}+${at('collected')}-${at('returned')}-${at('invoiced')},2)`,
        kronerOf(settled.net),
        'kroner',
        'strong',
      ),
    ],
  };
};

/** The sum of what was collected from or returned to the member, on the sheet of movements. */
const movedCell = (
  { movements, words }: SettlementLayout,
  { settled, shareRow }: MemberPlace,
  direction: MemberMovement['direction'],
): SheetCell => {
  const cells = movements
    .filter(({ movement }) => movement.direction === direction)
    .map(({ column }) => onSheet(words.sheets.movements, cellAt(shareRow, column)));
  const amount = kronerOf(settled[direction]);
  return cells.length === 0
    ? numberCell(amount, 'kroner')
    : formulaCell(cells.join('+'), amount, 'kroner');
};

const totalRow = ({ common, members, membersTotalRow: row }: SettlementLayout): SheetRow => ({
  cells: [
    textCell(common.parts.total, 'total-text'),
    textCell('', 'total-text'),
    ...MEMBER_AMOUNTS.map((key) => {
      const column = MEMBER_COLUMNS[key];
      const sum = sumOre(members.map(({ settled }) => settled[key]));
      const range = rangeOf([FIRST_ROW, column], [row - 1, column]);
      return formulaCell(`SUM(${range})`, kronerOf(sum), 'kroner', 'total');
    }),
  ],
  height: 18,
});

/** The total of a column of the sheet of members. */
export const memberTotal = (
  { words, membersTotalRow }: SettlementLayout,
  key: keyof typeof MEMBER_COLUMNS,
): string => onSheet(words.sheets.members, cellAt(membersTotalRow, MEMBER_COLUMNS[key], 'both'));
