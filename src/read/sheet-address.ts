/** `A` for column 0, `Z` for 25, `AA` for 26: how a spreadsheet names columns. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
};
