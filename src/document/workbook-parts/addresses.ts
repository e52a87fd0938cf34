/** `A` for 1, `AA` for 27. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** What stays when a formula is copied: the column (`$F5`), the row (`F$5`), both, or neither. */
export type Fixed = 'column' | 'row' | 'both' | 'none';

/** A cell within its sheet: `F5`, `$F5`, `F$5`. */
export const cellAt = (row: number, column: number, fixed: Fixed = 'none'): string => {
  const fixedColumn = fixed === 'column' || fixed === 'both' ? '$' : '';
  const fixedRow = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`;
};

/** A block of cells: `F5:N5`. */
export const rangeOf = (
  [firstRow, firstColumn]: readonly [number, number],
  [lastRow, lastColumn]: readonly [number, number],
  fixed: Fixed = 'none',
): string => `${cellAt(firstRow, firstColumn, fixed)}:${cellAt(lastRow, lastColumn, fixed)}`;

/** A reference on another sheet, always quoted: `'Nøkler'!A1`. */
export const onSheet = (sheet: string, reference: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${reference}`;

/** Text inside a formula. */
export const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
