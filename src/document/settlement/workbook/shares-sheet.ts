import type { Budget } from '../../../model/allocation.ts';
import { ore, sumOre } from '../../../model/ore.ts';
import type { MemberInYear } from '../../../model/year-input.ts';
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
import { clauseOrMark } from '../../grounds-text.ts';
import { FIRST_ROW, type SettlementLayout } from './layout.ts';

const AMOUNT_COLUMN = 5;
const FIRST_MEMBER_COLUMN = 6;

/** The accounts split line by line, where the model splits them; less what funds financed. */
export const sharesSheet = (layout: SettlementLayout, split: Budget): SheetDraft => {
  const { words, common, members } = layout;
  const last = FIRST_MEMBER_COLUMN + members.length - 1;
  const totalRow = FIRST_ROW + split.lines.length;
  const sum = (column: number, value: number) =>
    formulaCell(
      split.lines.length === 0
        ? '0'
        : `SUM(${rangeOf([FIRST_ROW, column], [totalRow - 1, column])})`,
      value,
      'kroner',
      'total',
    );
  return {
    name: words.sheets.shares,
    rows: [
      ...sheetHead(words.sheets.shares, words.sheetNotes.shares),
      headingRow(
        [common.columns.id, common.columns.description, common.columns.key, common.columns.clause],
        [
          words.columns.accounts,
          ...members.map(({ member }) => `${member.number} ${member.name}`),
          common.columns.control,
        ],
      ),
      ...split.lines.map((line, index) => {
        const row = FIRST_ROW + index;
        const shares = rangeOf([row, FIRST_MEMBER_COLUMN], [row, last]);
        return {
          cells: [
            textCell(line.id),
            textCell(line.description),
            textCell(line.key),
            textCell(clauseOrMark(line.grounds, common)),
            numberCell(kronerOf(line.amount), 'kroner', 'strong'),
            ...line.shares.map((share) => numberCell(kronerOf(share), 'kroner')),
            formulaCell(
              `ROUND(${cellAt(row, AMOUNT_COLUMN)}-SUM(${shares}),2)`,
              kronerOf(ore(line.amount - sumOre(line.shares))),
              'control',
              'control',
            ),
          ],
        };
      }),
      {
        cells: [
          textCell(common.parts.total, 'total-text'),
          ...Array.from({ length: 3 }, () => textCell('', 'total-text')),
          sum(AMOUNT_COLUMN, kronerOf(sumOre(split.lines.map(({ amount }) => amount)))),
          ...members.map(({ member }) =>
            sum(
              FIRST_MEMBER_COLUMN + member.index,
              kronerOf(sumOre(split.lines.map(({ shares }) => shares[member.index] ?? ore(0n)))),
            ),
          ),
        ],
        height: 18,
      },
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    repeatedColumns: 2,
  };
};

/** What a member bears of the accounts. */
export const sharesTotalCell = (
  { words }: SettlementLayout,
  split: Budget,
  { index }: MemberInYear,
): string =>
  onSheet(
    words.sheets.shares,
    cellAt(FIRST_ROW + split.lines.length, FIRST_MEMBER_COLUMN + index, 'both'),
  );
