import type { SheetCell, SheetRow } from '../../workbook.ts';
import { textCell, wide } from '../../workbook-parts/cells.ts';

/** Text, two figures, and what they rest on. */
export const STATEMENT_WIDTHS: readonly number[] = [46, 18, 18, 52];
const COLUMNS = STATEMENT_WIDTHS.length;

/** The column of what the page comes to. */
export const AMOUNT_COLUMN = 3;

export const section = (title: string): SheetRow => ({
  cells: wide(textCell(title, 'section'), COLUMNS),
  height: 20,
});

export const fact = (label: string, text: string): SheetRow => ({
  cells: [textCell(label, 'label'), ...wide(textCell(text, 'wrapped'), COLUMNS - 1)],
});

export const sentence = (
  text: string,
  style: 'wrapped' | 'note' | 'warning' = 'wrapped',
): SheetRow => ({
  cells: wide(textCell(text, style), COLUMNS),
});

/** A text over two columns, a figure, and a remark. */
export const amountRow = (label: SheetCell, figure: SheetCell, remark = ''): SheetRow => ({
  cells: [...wide(label, 2), figure, textCell(remark, 'wrapped')],
});

/** Two figures: of the whole, and of the member. */
export const pairRow = (
  label: string,
  whole: SheetCell,
  own: SheetCell,
  remark: string,
): SheetRow => ({
  cells: [textCell(label, 'wrapped'), whole, own, textCell(remark, 'wrapped')],
});

export const pairHeading = (
  label: string,
  whole: string,
  own: string,
  remark: string,
): SheetRow => ({
  cells: [
    textCell(label, 'heading'),
    textCell(whole, 'heading-number'),
    textCell(own, 'heading-number'),
    textCell(remark, 'heading'),
  ],
  height: 20,
});
