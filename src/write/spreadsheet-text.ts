import { CSV_SPELLING, type CsvDialect } from './csv-dialect.ts';

const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = { ';': /[;"\r\n]/, ',': /[,"\r\n]/ };

/**
 * The text so that no spreadsheet program runs it: one that begins with `=`, `+`, `-`, `@`, tab or CR gets an apostrophe
 * first. For text alone: a negative number must stay a number and is never passed here.
 */
export const withoutFormula = (text: string): string =>
  RUNS_AS_FORMULA.test(text) ? `'${text}` : text;

/** A text as a cell of a CSV file: unable to run as a formula, quoted where it holds the delimiter, a quote or a line end. */
export const csvTextCell = (text: string, dialect: CsvDialect): string => {
  const harmless = withoutFormula(text);
  return NEEDS_QUOTES[CSV_SPELLING[dialect].delimiter].test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
};
