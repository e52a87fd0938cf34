import type { AskedInvoices } from '../invoice/invoicing-input.ts';
import type { Day } from '../model/day.ts';
import type { Language } from '../model/language.ts';

export type CommandName =
  | 'init'
  | 'check'
  | 'budget'
  | 'invoice'
  | 'settle'
  | 'explain'
  | 'members'
  | 'deadlines'
  | 'verify';

/** Kinds of file that a budget can be written as. */
export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Kinds of file that a document is written as; xml is EHF. */
export const INVOICE_FORMATS = ['csv', 'xlsx', 'pdf', 'xml'] as const;
export type InvoiceFormat = (typeof INVOICE_FORMATS)[number];

/** How CSV is written: for Norwegian Excel, or by RFC 4180 for programs. */
export const CSV_DIALECTS = ['norwegian', 'rfc4180'] as const;
export type CsvDialect = (typeof CSV_DIALECTS)[number];

/** Input files that an option can point elsewhere: the option's name. */
export const INPUT_FILES = [
  'agreement',
  'decisions',
  'municipalities',
  'population',
  'budget',
  'users',
  'consumption',
  'accounts',
  'grants',
  'in-kind',
  // Of `invoice`, where --consumption and --services say what is invoiced.
  'consumption-file',
  'services-file',
] as const;
export type InputFile = (typeof INPUT_FILES)[number];

/** What `invoice` is asked to do. */
export interface AskedDocuments {
  readonly what: AskedInvoices | { readonly purpose: 'credit'; readonly number: string };
  readonly formats: readonly InvoiceFormat[];
  /** Everything is shown, and nothing issued. */
  readonly isDryRun: boolean;
  /** A line per document while they are made. */
  readonly isVerbose: boolean;
}

/** The command line, understood: every value checked, defaults filled in. */
export interface Invocation {
  readonly command: CommandName;
  /** Workspaces as given; of `init` the template and the folder. */
  readonly operands: readonly string[];
  readonly language: Language;
  /** Undefined: the newest. */
  readonly year?: number;
  readonly out?: string;
  readonly formats: readonly Format[];
  readonly csv: CsvDialect;
  /** The issue date. */
  readonly date: Day;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Absolute paths. */
  readonly inputFiles: ReadonlyMap<InputFile, string>;
  /** A number or a name, of `explain`. */
  readonly municipality?: string;
  readonly line?: string;
  /** Of `invoice` alone. */
  readonly documents?: AskedDocuments;
  /** Of `settle`: a settlement that is not final is refused. */
  readonly final: boolean;
  /** Of `deadlines`: a calendar is written. */
  readonly ics: boolean;
}
