/** What kind of mistake the YAML has, where a person can be told. */
export type YamlProblem = 'indent' | 'missing-mark' | 'key' | 'value-start' | 'escape' | 'other';

/** What of a workbook cannot be read. */
export type WorkbookDamage = 'archive' | 'no-sheet' | 'sheet';

/** Codes and arguments of findings in how files are written; the texts stand in cli/diagnostic-text/file.ts. */
export interface FileDiagnostics {
  /** Nothing in it but white space. */
  'file/empty': Record<never, never>;
  'file/missing': { readonly path: string };
  /** `code` is the operating system's. */
  'file/unreadable': { readonly path: string; readonly code: string };
  'file/is-folder': { readonly path: string };
  /** One table under two names: as CSV and as a workbook, or in upper and lower case. */
  'file/two-forms': { readonly names: readonly string[] };
  /** `limit` in megabytes. */
  'file/too-large': { readonly megabytes: number; readonly limit: number };
  'file/control-character': { readonly character: string };
  /** U+FFFD: bytes that are not in the file's encoding, or what another program put for such. */
  'file/lost-letter': Record<never, never>;
  'file/too-many-problems': { readonly limit: number };

  'table/unclosed-quote': Record<never, never>;
  'table/stray-quote': { readonly after: boolean };
  'table/too-many-cells': { readonly cells: number; readonly columns: number };
  'table/cell-too-large': { readonly limit: number };
  'table/line-too-large': { readonly limit: number };
  'table/too-many-rows': { readonly limit: number };
  'table/too-many-columns': { readonly limit: number };
  'table/column-missing': {
    readonly field: string;
    readonly accepted: readonly string[];
    readonly found: readonly string[];
    readonly nearest: string | undefined;
  };
  'table/column-twice': {
    readonly field: string;
    readonly first: string;
    readonly second: string;
  };
  /** A warning: a column that is not read, and the heading by which it would be. */
  'table/column-not-read': { readonly header: string; readonly heading: string };
  'table/column-unnamed': { readonly column: string };

  'xlsx/not-a-workbook': Record<never, never>;
  'xlsx/old-format': Record<never, never>;
  'xlsx/damaged': { readonly part: WorkbookDamage };
  /** `limit` in megabytes, unpacked. */
  'xlsx/too-large': { readonly limit: number };
  'xlsx/too-many-cells': { readonly limit: number };
  'xlsx/too-wide': { readonly cell: string; readonly limit: string };
  'xlsx/error-value': { readonly value: string };
  'xlsx/formula-without-result': { readonly formula: string };

  /** `reason` is the parser's own words, English. */
  'yaml/syntax': { readonly problem: YamlProblem; readonly reason: string };
  'yaml/tab': Record<never, never>;
  'yaml/key-twice': { readonly key: string; readonly line: number };
  'yaml/key-not-text': Record<never, never>;
  'yaml/merge-key': Record<never, never>;
  'yaml/tag': { readonly tag: string };
  'yaml/many-documents': Record<never, never>;
  'yaml/too-deep': { readonly limit: number };
  'yaml/too-many-nodes': { readonly limit: number };
  'yaml/unknown-alias': { readonly alias: string };
  'yaml/alias-in-itself': { readonly alias: string };

  'population/no-header': Record<never, never>;
  'population/no-region': { readonly found: readonly string[] };
  'population/no-figures': Record<never, never>;
  'population/which-statistic': { readonly found: readonly string[] };
  /** A column that divides people into groups, none or several of which are everybody. Empty where it has no header. */
  'population/which-category': { readonly dimension: string; readonly found: readonly string[] };
  'population/not-a-count': { readonly value: string };
  'population/row-twice': { readonly number: string; readonly year: number; readonly line: number };
  /** A municipality lacks rows that others of the export lead one to expect. */
  'population/rows-missing': { readonly number: string; readonly year: number };
  /** The rows leave out some ages, or one sex: they do not add up to everyone. */
  'population/part-of-people': { readonly number: string; readonly found: readonly string[] };
  'population/totals-differ': {
    readonly number: string;
    readonly year: number;
    readonly total: string;
    readonly sum: string;
  };
}
