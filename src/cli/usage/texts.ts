import type { CommandName } from '../invocation.ts';

/** Names of options without the dashes; those that point at an input file share one text. */
type OptionName =
  | 'year'
  | 'all-years'
  | 'as-of'
  | 'verify-out'
  | 'out'
  | 'format'
  | 'csv'
  | 'date'
  | 'lang'
  | 'json'
  | 'quiet'
  | 'municipality'
  | 'line'
  | 'installment'
  | 'consumption'
  | 'project'
  | 'services'
  | 'settlement'
  | 'credit'
  | 'dry-run'
  | 'verbose'
  | 'invoice-format'
  | 'final'
  | 'ics'
  | 'help'
  | 'version';

/** Wrong usage of `invoice`, and of its options. */
export type InvoiceUsageProblem =
  | { readonly kind: 'no-purpose' }
  | { readonly kind: 'several-purposes'; readonly found: readonly string[] }
  | { readonly kind: 'installment-unreadable'; readonly found: string }
  | { readonly kind: 'number-unreadable'; readonly found: string }
  /** The document's number and --year name different years. */
  | { readonly kind: 'credit-year'; readonly number: string; readonly year: number };

/** Wrong usage: what was found, and what there is. */
export type UsageProblem =
  | InvoiceUsageProblem
  | { readonly kind: 'no-command' }
  /** An option that `owner` alone has, with another command. */
  | { readonly kind: 'not-of-command'; readonly option: string; readonly owner: CommandName }
  | {
      readonly kind: 'unknown-command';
      readonly found: string;
      readonly nearest?: string | undefined;
    }
  | {
      readonly kind: 'unknown-option';
      readonly found: string;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'argument-missing'; readonly argument: string }
  | { readonly kind: 'option-missing'; readonly option: string }
  | { readonly kind: 'too-many-arguments' }
  | {
      readonly kind: 'value-unknown';
      readonly option: string;
      readonly found: string;
      readonly allowed: readonly string[];
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'year-unreadable'; readonly found: string }
  | { readonly kind: 'date-unreadable'; readonly found: string }
  | {
      readonly kind: 'template-unknown';
      readonly found: string;
      readonly allowed: readonly string[];
      readonly nearest?: string | undefined;
    }
  /** The current folder has been removed, and a path was given that begins there. */
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'folder-not-empty'; readonly folder: string };

export interface UsageTexts {
  readonly purpose: string;
  readonly headings: {
    readonly usage: string;
    readonly commands: string;
    readonly example: string;
    readonly exitCodes: string;
    readonly result: string;
    readonly inputFiles: string;
    readonly messages: string;
  };
  /** Words that stand for a value in usage lines. */
  readonly values: {
    readonly command: string;
    readonly options: string;
    readonly workspace: string;
    readonly template: string;
    readonly folder: string;
    readonly file: string;
    readonly year: string;
    readonly date: string;
    readonly municipality: string;
    readonly line: string;
    readonly project: string;
    readonly number: string;
  };
  readonly alsoCalled: (names: string) => string;
  readonly workspaceNote: string;
  readonly helpNote: string;
  /** `name` is the command's name in this language. */
  readonly commands: {
    readonly [Name in CommandName]: {
      readonly summary: string;
      readonly details: string;
      readonly example: string;
    };
  };
  readonly options: { readonly [Name in OptionName]: string };
  readonly inputFile: (names: string) => string;
  readonly exitCodes: string;
  /** What is wrong, and what to do. */
  readonly problem: (problem: UsageProblem) => { readonly message: string; readonly hint: string };
  /** Standard output takes no more: the disk that it goes to is full. */
  readonly outputLost: (reason: string) => string;
  readonly bug: (what: { readonly version: string; readonly where: string }) => string;
}
