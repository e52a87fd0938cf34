import { sumOre } from '../../../model/ore.ts';
import { rangeOf } from '../../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import { FIRST_ROW, type SettlementLayout } from './layout.ts';

const FIRST_MEMBER_COLUMN = 5;

/** Whose cut of a line moved how much to whom. */
export const cutsSheet = ({ words, common, settlement, members }: SettlementLayout): SheetDraft => {
  const last = FIRST_MEMBER_COLUMN + members.length - 1;
  return {
    name: words.sheets.cuts,
    rows: [
      ...sheetHead(words.sheets.cuts, words.sheetNotes.cuts),
      headingRow(
        [
          common.columns.id,
          common.columns.description,
          words.columns.cutBy,
          words.columns.daysUsed,
        ],
        [...members.map(({ member }) => `${member.number} ${member.name}`), common.columns.control],
      ),
      ...settlement.cuts.map(({ line, description, member, days, daysAsMember, moved }, index) => {
        const row = FIRST_ROW + index;
        const range = rangeOf([row, FIRST_MEMBER_COLUMN], [row, last]);
        return {
          cells: [
            textCell(line),
            textCell(description),
            textCell(members[member]?.member.name ?? ''),
            textCell(`${String(days)} / ${String(daysAsMember)}`),
            ...moved.map((amount) => numberCell(kronerOf(amount), 'kroner')),
            formulaCell(`ROUND(SUM(${range}),2)`, kronerOf(sumOre(moved)), 'control', 'control'),
          ],
        };
      }),
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    repeatedColumns: 2,
  };
};
