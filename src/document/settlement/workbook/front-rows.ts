import type { CellStyle, SheetCell, SheetRow } from '../../workbook.ts';
import { textCell, wide } from '../../workbook-parts/cells.ts';

/** A label column, then five columns of figures. */
export const FRONT_WIDTHS: readonly number[] = [30, 18, 18, 18, 18, 18];
const COLUMNS = FRONT_WIDTHS.length;

export const section = (title: string): SheetRow => ({
  cells: wide(textCell(title, 'section'), COLUMNS),
  height: 20,
});

/** A sentence over the whole width. */
export const sentence = (text: string, style: CellStyle = 'wrapped'): SheetRow => ({
  cells: wide(textCell(text, style), COLUMNS),
});

/** A label with what it says over the other columns. */
export const fact = (label: string, text: string): SheetRow => ({
  cells: [textCell(label, 'label'), ...wide(textCell(text, 'wrapped'), COLUMNS - 1)],
});

/** A label over several columns with a figure in the last. */
export const figureRow = (label: SheetCell, figure: SheetCell, after?: SheetCell): SheetRow => ({
  cells: [...wide(label, 2), figure, ...(after === undefined ? [] : wide(after, COLUMNS - 3))],
});
