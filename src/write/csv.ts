import { stringify } from 'csv-stringify/sync';
import type { ColumnKind, Table, TableCell } from '../document/table.ts';
import { millionths, millionthsText } from '../model/millionths.ts';
import { ore, oreText } from '../model/ore.ts';
import { CSV_LINE_END, CSV_SPELLING, type CsvDialect } from './csv-dialect.ts';
import { withoutFormula } from './spreadsheet-text.ts';

/**
 * The table as the text of a CSV file: a header of keys, the rows, the total row. For tables with a row per member or
 * project; the split itself is written by `createBudgetMatrix`, as bytes.
 */
export const csvText = ({ columns, rows, total }: Table, dialect: CsvDialect): string => {
  const { delimiter, decimal, byteOrderMark } = CSV_SPELLING[dialect];
  const cells = (row: readonly TableCell[]): readonly string[] =>
    columns.map(({ kind }, index) => cellText(row[index], kind, decimal));
  const records = [
    columns.map(({ key }) => withoutFormula(key)),
    ...rows.map(cells),
    ...(total === undefined ? [] : [cells(total)]),
  ];
  return byteOrderMark + stringify(records, { delimiter, record_delimiter: CSV_LINE_END });
};

/** Numbers without thousands separators; a percentage as 33,333333, without the sign. */
const cellText = (cell: TableCell, kind: ColumnKind, decimal: string): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return withoutFormula(cell);
  const digits = kind === 'kroner' ? oreText(ore(cell)) : millionthsText(millionths(cell));
  return digits.replace('.', decimal);
};
