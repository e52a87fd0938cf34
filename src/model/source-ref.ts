/** Where in the input something stands. Lines and columns count from 1; the file is relative to the workspace, with `/`. */
export interface SourceRef {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a spreadsheet: the sheet, and the cell as `C7`. */
  readonly sheet?: string;
  readonly cell?: string;
  /** The clause of the agreement that the rule rests on, where there is one. */
  readonly clause?: string;
}

/** `2021/budget.csv:7`, or `2021/budget.xlsx#Ark1!C7` in a spreadsheet: the form of a source in results. */
export const sourceText = ({ file, line, sheet, cell }: SourceRef): string =>
  cell === undefined ? `${file}:${String(line)}` : `${file}#${sheet ?? ''}!${cell}`;
