import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { FIRST_MEMBER_COLUMN, lastMemberColumn, type Layout } from './layout.ts';
import { lineHead, lineHeadings, memberHeadings, rowsInPlace } from './line-head.ts';
import { FIRST_LINE_ROW, type LinePlace } from './line-places.ts';
import { shareFormulas } from './share-formula.ts';
import { liveParts, partRounding, partRoundingRow } from './summary-parts.ts';

/** share − exact of every share with all its decimals, in the cells of the split; below, that of the parts of the summary. */
export const roundingSheet = (layout: Layout): SheetDraft => {
  const { words, contribution, projects } = layout;
  const parts = liveParts(layout);
  return {
    name: words.sheets.rounding,
    rows: rowsInPlace(
      [
        ...sheetHead(words.sheets.rounding, words.notes.rounding),
        headingRow(lineHeadings(words), [words.columns.sum, ...memberHeadings(layout)]),
      ],
      [
        ...[...contribution, ...projects].map(
          (place) => [place.row, roundingRow(layout, place)] as const,
        ),
        ...parts.map(
          (part, position) =>
            [
              partRoundingRow(layout, position),
              partRow(
                layout,
                part.label,
                partRoundingRow(layout, position),
                partRounding(layout, part),
              ),
            ] as const,
        ),
      ],
    ),
    frozen: { rows: FIRST_LINE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_LINE_ROW - 1, last: FIRST_LINE_ROW - 1 },
    repeatedColumns: 2,
  };
};

const sumCell = (layout: Layout, row: number, values: readonly number[]): SheetCell => {
  const range = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  const sum = values.reduce((all, value) => all + value, 0);
  return formulaCell(`ROUND(SUM(${range}),8)`, Math.round(sum * 1e8) / 1e8 + 0, 'exact');
};

const roundingRow = (layout: Layout, place: LinePlace): SheetRow => {
  const formulas = shareFormulas(layout, place);
  const head = lineHead(place, layout);
  if (formulas.every((formula) => formula === undefined)) return { cells: head };
  const values = formulas.map((formula) => formula?.rounding ?? 0);
  return {
    cells: [
      ...head,
      sumCell(layout, place.row, values),
      ...values.map((value) => numberCell(value, 'exact')),
    ],
  };
};

const partRow = (
  layout: Layout,
  label: string,
  row: number,
  values: readonly number[],
): SheetRow => ({
  cells: [
    textCell(layout.words.sheets.summary),
    textCell(label),
    undefined,
    undefined,
    sumCell(layout, row, values),
    ...values.map((value) => numberCell(value, 'exact')),
  ],
});
