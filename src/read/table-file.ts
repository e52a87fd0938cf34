import { readCsv, type CsvOptions } from './csv.ts';
import type { ReadTable } from './table.ts';
import { isWorkbook, readXlsx } from './xlsx.ts';

/** Reads a table as CSV or as a workbook: by its content, whatever it is called; `.xlsx` that is no workbook is said to be none. */
export const readTable = async (
  file: string,
  bytes: Uint8Array,
  options: CsvOptions,
): Promise<ReadTable> =>
  /\.xlsx$/i.test(file) || isWorkbook(bytes)
    ? readXlsx(file, bytes, options)
    : readCsv(file, bytes, options);
