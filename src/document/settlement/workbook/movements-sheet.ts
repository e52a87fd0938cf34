import { sumOre } from '../../../model/ore.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import { cellAt, rangeOf } from '../../workbook-parts/addresses.ts';
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
import {
  memberMovementClause,
  memberMovementGrounds,
  memberMovementText,
} from '../movement-text.ts';
import { FIRST_ROW, FIRST_SHARE_ROW, type MovementPlace, type SettlementLayout } from './layout.ts';
import { keyBlocks } from './key-blocks.ts';

const MOVEMENT_WIDTH = 26;
/** Members that the sheet has room for on a page, with a key below. */
const ONE_PAGE = 12;

/** Everything collected from or returned to the members: a column each, split on its own; then the keys with their weights. */
export const movementsSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common, movements, members, settlement, language } = layout;
  return {
    name: words.sheets.movements,
    widths: [undefined, undefined, ...movements.map(() => MOVEMENT_WIDTH)],
    rows: [
      ...sheetHead(words.sheets.movements, words.sheetNotes.movements),
      headingRow(
        [common.columns.number, common.columns.municipality],
        movements.map(({ movement }) => memberMovementText(movement, settlement, language)),
        48,
      ),
      factRow(words.statement.whole, movements, ({ movement }) =>
        numberCell(kronerOf(movement.amount), 'kroner', 'strong'),
      ),
      factRow(common.columns.key, movements, ({ movement }) =>
        textCell(movement.because().key.id, 'wrapped'),
      ),
      factRow(common.columns.clause, movements, ({ movement }) =>
        textCell(memberMovementClause(movement, settlement, common), 'wrapped'),
      ),
      factRow(common.columns.decision, movements, ({ movement }) =>
        textCell(memberMovementGrounds(movement, settlement, language), 'wrapped'),
      ),
      ...members.map(({ member }) => ({
        cells: [
          textCell(member.number),
          textCell(member.name),
          ...movements.map(({ movement }) =>
            numberCell(kronerOf(movement.shares[member.index] ?? (0n as never)), 'kroner'),
          ),
        ],
      })),
      totalRow(layout),
      controlRow(layout),
      EMPTY_ROW,
      ...keyBlocks(layout),
    ],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    onePage: members.length <= ONE_PAGE,
  };
};

const factRow = (
  label: string,
  movements: readonly MovementPlace[],
  cell: (place: MovementPlace) => SheetCell,
): SheetRow => ({
  cells: [textCell('', 'label'), textCell(label, 'label'), ...movements.map(cell)],
});

const totalRow = ({ common, movements, movementsTotalRow: row }: SettlementLayout): SheetRow => ({
  cells: [
    textCell(common.parts.total, 'total-text'),
    textCell('', 'total-text'),
    ...movements.map(({ movement, column }) => {
      const range = rangeOf([FIRST_SHARE_ROW, column], [row - 1, column]);
      return formulaCell(`SUM(${range})`, kronerOf(sumOre(movement.shares)), 'kroner', 'total');
    }),
  ],
  height: 18,
});

/** What the shares leave of the amount. */
const controlRow = ({ common, movements, movementsTotalRow: row }: SettlementLayout): SheetRow => ({
  cells: [
    textCell(common.columns.control, 'note'),
    undefined,
    ...movements.map(({ movement, column }) =>
      formulaCell(
        `ROUND(${cellAt(FIRST_ROW, column)}-${cellAt(row, column)},2)`,
        Number(movement.amount - sumOre(movement.shares)) / 100,
        'control',
        'control',
      ),
    ),
  ],
});
