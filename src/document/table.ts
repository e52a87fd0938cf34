/** What a column holds: decides how a writer spells its cells. */
export type ColumnKind = 'text' | 'kroner' | 'figure' | 'percent';

export interface TableColumn {
  /** The heading in files that programs read. */
  readonly key: string;
  /** The heading for people, in the document's language. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** In characters, for spreadsheets and terminals. */
  readonly width: number;
}

/**
 * Text in a text column; whole øre in a kroner column; whole millionths in a figure or percent column (50 % is 50 000 000).
 * Undefined is an empty cell: nothing is known or nothing applies, which is not 0.
 */
export type TableCell = string | bigint | undefined;

/** A report made once as columns and rows; CSV, XLSX and the terminal each spell it their own way. */
export interface Table {
  /** File name without ending: `summary`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The last row, where the columns add up to something. */
  readonly total?: readonly TableCell[];
}
