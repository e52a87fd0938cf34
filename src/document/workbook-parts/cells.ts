import type { Millionths } from '../../model/millionths.ts';
import type { Ore } from '../../model/ore.ts';
import type { Rational } from '../../model/rational.ts';
import type { CellStyle, NumberFormat, SheetCell, SheetRow } from '../workbook.ts';

/** The kroner of a spreadsheet cell: the nearest float64, which shows every øre below 2^53. */
export const kronerOf = (amount: Ore): number => Number(amount) / 100;

/** The figure of a spreadsheet cell. */
export const figureOf = (value: Millionths): number => Number(value) / 1_000_000;

/** The quotient as a float64, within its last two digits: each side is rounded once, and the division once more. */
export const numberOf = ({ numerator, denominator }: Rational): number =>
  Number(numerator) / Number(denominator);

export const textCell = (value: string, style: CellStyle = 'text'): SheetCell => ({ value, style });

export const numberCell = (
  value: number,
  format: NumberFormat,
  style: CellStyle = 'number',
): SheetCell => ({ value, format, style });

/** A formula (without `=`) with its result. */
export const formulaCell = (
  formula: string,
  value: number,
  format: NumberFormat,
  style: CellStyle = 'number',
): SheetCell => ({ formula, value, format, style });

export const EMPTY_ROW: SheetRow = { cells: [] };
export const rowOf = (...cells: readonly (SheetCell | undefined)[]): SheetRow => ({ cells });

/** Title, note and an empty row: the three rows that every sheet but the front page begins with. */
export const sheetHead = (title: string, note: string): readonly SheetRow[] => [
  { cells: [textCell(title, 'title')], height: 24 },
  rowOf(textCell(note, 'note')),
  EMPTY_ROW,
];

/** Column headings: text to the left, figures to the right and broken over lines, and text after them where there is any. */
export const headingRow = (
  texts: readonly string[],
  numbers: readonly string[],
  height = 32,
  textsAfter: readonly string[] = [],
): SheetRow => ({
  cells: [
    ...texts.map((text) => textCell(text, 'heading')),
    ...numbers.map((text) => textCell(text, 'heading-number')),
    ...textsAfter.map((text) => textCell(text, 'heading')),
  ],
  height,
});

/** Whole figures without decimals, others with. */
export const figureFormat = (figures: readonly number[]): NumberFormat =>
  figures.every((figure) => Number.isInteger(figure)) ? 'whole' : 'figure';

/** A cell over several columns, with the places that it covers. */
export const wide = (cell: SheetCell, across: number): readonly (SheetCell | undefined)[] => [
  { ...cell, across },
  ...Array.from({ length: across - 1 }, () => undefined),
];
