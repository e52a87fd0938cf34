import type { CellStyle, NumberFormat, Sheet, SheetCell, SheetRow } from '../workbook.ts';

const NARROWEST = 8;
const WIDEST = 52;
/** Air on both sides, and what bold letters take more. */
const MARGIN = 3;

/** Text that runs over the columns beside it, or breaks over lines: it decides no width. */
const RUNS_OVER = new Set<CellStyle>([
  'title',
  'subtitle',
  'note',
  'section',
  'wrapped',
  'warning',
]);

/**
 * Widths that show every figure in full and most texts, in characters. A column with a width in `given` has that; columns
 * beyond it are fitted too.
 */
const fittedWidths = (
  rows: readonly SheetRow[],
  given: readonly (number | undefined)[] = [],
): readonly number[] => {
  const widths: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      const wanted = cell === undefined ? 0 : lengthOf(cell) + MARGIN;
      widths[column] = Math.max(widths[column] ?? NARROWEST, wanted);
    });
  }
  return Array.from(widths, (width, column) => given[column] ?? Math.min(WIDEST, Math.ceil(width)));
};

const lengthOf = ({ style, value, format, across }: SheetCell): number => {
  if (value === undefined || RUNS_OVER.has(style) || (across ?? 1) > 1) return 0;
  if (typeof value === 'number') return numberLength(value, format ?? 'weight');
  return style === 'heading' || style === 'heading-number'
    ? Math.max(Math.ceil(value.length / 2), ...value.split(/[ /-]/u).map((word) => word.length))
    : value.length;
};

const DECIMALS: Readonly<Record<NumberFormat, number>> = {
  kroner: 2,
  whole: 0,
  figure: 6,
  percent: 2,
  'fine-percent': 6,
  exact: 8,
  weight: 0,
  fraction: 4,
  control: 2,
};

/** Digits, a separator for each three, decimals and sign. */
const numberLength = (value: number, format: NumberFormat): number => {
  const shown = format === 'percent' || format === 'fine-percent' ? value * 100 : value;
  const digits = Math.trunc(Math.abs(shown)).toString().length;
  const separators = Math.floor((digits - 1) / 3);
  const decimals = DECIMALS[format];
  return digits + separators + (decimals > 0 ? decimals + 1 : 0) + (value < 0 ? 1 : 0);
};

/** Characters that a page of A4 across shows legibly. */
const CHARACTERS_ACROSS = 250;
/** In points. */
const LINE_HEIGHT = 15;

/** A sheet before its columns and rows are fitted to what they hold. */
export interface SheetDraft extends Omit<Sheet, 'widths' | 'pagesAcross'> {
  /** Columns whose width is not decided by what they hold: those with text that breaks over lines. */
  readonly widths?: readonly (number | undefined)[];
}

/**
 * Fits columns to their figures and texts, and rows to text that breaks over lines. A sheet that would be too small to read
 * on one page is printed on several side by side.
 */
export const fitted = (draft: SheetDraft): Sheet => {
  const widths = fittedWidths(draft.rows, draft.widths);
  const across = widths.reduce((sum, width) => sum + width, 0);
  return {
    ...draft,
    widths,
    pagesAcross: Math.ceil(across / CHARACTERS_ACROSS),
    rows: draft.rows.map((row) => ({ height: heightOf(row, widths), ...row })),
  };
};

const heightOf = ({ cells }: SheetRow, widths: readonly number[]): number => {
  const lines = cells.map((cell, column) =>
    cell?.style === 'wrapped' || cell?.style === 'warning'
      ? Math.ceil(String(cell.value ?? '').length / widthOf(cell, column, widths))
      : 1,
  );
  return Math.max(1, ...lines) * LINE_HEIGHT + 1;
};

/** Of all the columns that the cell takes. */
const widthOf = ({ across }: SheetCell, column: number, widths: readonly number[]): number =>
  widths.slice(column, column + (across ?? 1)).reduce((sum, width) => sum + width, 0) || NARROWEST;
