/** How a cell looks and what it is to the reader; what colours that means is the writer's business. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'section'
  | 'heading'
  | 'heading-number'
  | 'text'
  | 'wrapped'
  | 'label'
  | 'number'
  /** A figure that can be changed: what depends on it follows. */
  | 'input'
  | 'input-text'
  /** A value that does not follow when others change. */
  | 'marked'
  /** The result of a row. */
  | 'strong'
  /** A figure of the front page. */
  | 'key-figure'
  | 'total'
  | 'total-text'
  | 'control'
  | 'warning'
  /** What a document stands as: still open to change, or done. */
  | 'preliminary'
  | 'final';

/**
 * How a number is shown. `kroner` 1 234,50; `whole` 1 234; `figure` with up to six decimals; `percent` of the fraction;
 * `exact` with eight decimals; `weight` a whole number, `fraction` with four decimals; `control` draws the eye unless it is zero.
 */
export type NumberFormat =
  | 'kroner'
  | 'whole'
  | 'figure'
  | 'percent'
  | 'fine-percent'
  | 'exact'
  | 'weight'
  | 'fraction'
  | 'control';

/** Text is text, also where it begins with `=`; only `formula` is a formula, without `=`, with its result beside it in `value`. */
export interface SheetCell {
  readonly value?: string | number;
  readonly formula?: string;
  readonly style: CellStyle;
  readonly format?: NumberFormat;
  /** Columns that the cell takes, itself the first; 1 where it is not given. Those it covers hold nothing. */
  readonly across?: number;
}

export interface SheetRow {
  /** From column A; undefined is an empty cell. */
  readonly cells: readonly (SheetCell | undefined)[];
  /** In points, where the usual height will not do. */
  readonly height?: number;
}

export interface Sheet {
  /** Within Excel's rules: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Rows and columns that stay in place. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Rows printed at the top of every page. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** The last column printed at the left of every page, from A. */
  readonly repeatedColumns?: number;
  readonly portrait?: boolean;
  /** Pages side by side that the columns are printed on; 1 where it is not given. */
  readonly pagesAcross?: number;
  /** Printed on a single page. */
  readonly onePage?: boolean;
}

/** A workbook as data: what stands in which cell, not how a file spells it. */
export interface Workbook {
  readonly title: string;
  readonly subject: string;
  /** Printed at the foot of each page: `Side`, `av`. */
  readonly page: string;
  readonly of: string;
  readonly sheets: readonly Sheet[];
}
