import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';

/**
 * One record of a table as text, without white space around each cell. A short row ends early: `cells[column] ?? ''`.
 */
export interface Row {
  /** The line in the file that the record starts on, or the row of the sheet; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns whose cell is a number in a spreadsheet, not text: their text is plain (point, no separators). */
  readonly numeric?: ReadonlySet<number>;
  /** Columns whose cell holds something that could not be read, which is reported: it is empty here, but not missing. */
  readonly unreadable?: ReadonlySet<number>;
}

/** A CSV file or the first sheet of a workbook: a header and rows, with places. Blank rows are left out. */
export interface Table {
  /** Relative to the workspace. */
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: Row;
  /** Reads through the rows from the start, afresh at each call. */
  readonly rows: () => Iterable<Row>;
  /** Where a cell stands. Found when asked for: most cells are never asked. */
  readonly at: (row: Row, column: number) => SourceRef;
}

/** What reading a file gave: no table where it cannot be read as one, and then `found` says why. */
export interface ReadTable {
  readonly table?: Table;
  readonly found: readonly Diagnostic[];
}
