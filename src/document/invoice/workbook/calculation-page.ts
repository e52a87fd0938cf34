import type { Ore } from '../../../model/ore.ts';
import type { InvoiceWords } from '../../words/invoice/words.ts';
import type { DocumentWords } from '../../words/words.ts';
import type { CellStyle, NumberFormat, SheetCell, SheetRow } from '../../workbook.ts';
import { formulaCell, kronerOf, numberCell, textCell, wide } from '../../workbook-parts/cells.ts';
import type { InvoiceContext } from '../invoice-context.ts';
import type { InvoiceDocument } from '../invoice-document.ts';

/** The sheet behind a document: what it is about, and the words of its language. */
export interface CalculationPage {
  readonly document: InvoiceDocument;
  readonly context: InvoiceContext;
  readonly words: InvoiceWords;
  readonly common: DocumentWords;
}

/** Columns of the sheet, from A. The blocks below the lines keep to them. */
export const COLUMN = {
  id: 1,
  description: 2,
  key: 3,
  clause: 4,
  vat: 5,
  amount: 6,
  splitBy: 7,
  rate: 8,
  own: 9,
  sum: 10,
  exact: 11,
  rounding: 12,
  share: 13,
} as const;
const COLUMNS = COLUMN.share;

export const sectionRow = (title: string): SheetRow => ({
  cells: wide(textCell(title, 'section'), COLUMNS),
  height: 20,
});

export const sentenceRow = (text: string, style: 'wrapped' | 'note' = 'wrapped'): SheetRow => ({
  cells: wide(textCell(text, style), COLUMNS),
});

/** Cells by column; what is not given is empty. */
export const cellsAt = (
  cells: readonly (readonly [column: number, cell: SheetCell | undefined])[],
): SheetRow => {
  const row = new Array<SheetCell | undefined>(COLUMNS).fill(undefined);
  for (const [column, cell] of cells) row[column - 1] = cell;
  return { cells: row };
};

/** A row of headings over all columns; those that are not given are blank. */
export const headingsAt = (
  texts: readonly (readonly [column: number, text: string])[],
): SheetRow => ({
  cells: Array.from({ length: COLUMNS }, (_, index) => {
    const text = texts.find(([column]) => column === index + 1)?.[1] ?? '';
    const isText = index + 1 < COLUMN.amount || index + 1 === COLUMN.splitBy;
    return textCell(text, isText ? 'heading' : 'heading-number');
  }),
  height: 32,
});

/** A sum in kroner, as a formula where there is one. */
export const kronerCell = (
  formula: string | undefined,
  amount: Ore,
  style: CellStyle = 'number',
  format: NumberFormat = 'kroner',
): SheetCell =>
  formula === undefined
    ? numberCell(kronerOf(amount), format, style)
    : formulaCell(formula, kronerOf(amount), format, style);
