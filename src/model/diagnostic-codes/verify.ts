import type { Day } from '../day.ts';
import type { Language } from '../language.ts';
import type { Ore } from '../ore.ts';
import type { VatTreatment } from '../vat.ts';

/** What a stopped run had left, and was put right. */
export type Recovered = 'append-finished' | 'head-followed' | 'dead-lock-removed';

/** An amount of a document that must follow from others. */
export type CheckedAmount = 'net' | 'vat' | 'gross' | 'treatment';

/** A cell of settlement.csv: its column, and what stands in it and should. */
interface OutputDifference {
  readonly column: string;
  readonly found: string;
  readonly wanted: string;
}

/** Codes and arguments of what `verify` finds; the texts stand in cli/diagnostic-text/verify.ts. */
export interface VerifyDiagnostics {
  /** A number of a series that no row has: the first and the last of those that follow each other. */
  'verify/number-gap': { readonly from: string; readonly to: string };
  'verify/number-twice': { readonly number: string; readonly line: number };
  'verify/number-order': { readonly number: string; readonly before: string };
  'verify/number-year': { readonly number: string; readonly year: number };
  /** Rows of funds.csv are numbered through. */
  'verify/row-number': { readonly found: number; readonly wanted: number };
  'verify/date-order': { readonly date: Day; readonly newest: Day; readonly number: string };
  'verify/unknown-reference': { readonly number: string };
  'verify/reversed-twice': { readonly number: string; readonly by: string };
  /** A row that takes another back must be its mirror. */
  'verify/reversal-differs': {
    readonly number: string;
    readonly found: Ore;
    readonly wanted: Ore;
  };
  'verify/amount-differs': {
    readonly what: CheckedAmount;
    /** Of what is `treatment`. */
    readonly treatment?: VatTreatment;
    readonly found: Ore;
    readonly wanted: Ore;
  };
  'verify/kid-differs': { readonly kid: string; readonly ends: string };
  'verify/document-missing': { readonly path: string; readonly number: string };
  'verify/document-changed': { readonly path: string; readonly number: string };
  'verify/document-without-row': { readonly path: string };
  'verify/output-missing': { readonly path: string };
  'verify/output-changed': { readonly path: string };
  'verify/manifest-unreadable': Record<never, never>;
  /** An input that is no longer what outputs were made from: a warning. */
  'verify/input-changed': { readonly path: string; readonly folder: string };
  'verify/input-missing': { readonly path: string; readonly folder: string };
  /** The standing installments of a member against its contribution. */
  'verify/installments-differ': {
    readonly year: number;
    /** `3006 Kongsberg`. */
    readonly member: string;
    readonly treatment: VatTreatment;
    readonly invoiced: Ore;
    readonly contribution: Ore;
  };
  /** A figure of a settlement that was written, against the same made anew. */
  'verify/settlement-output-differs': OutputDifference;
  /** The same of what was invoiced, and with it the net: invoices came after the settlement was written. A warning. */
  'verify/settlement-outdated': OutputDifference;
  /** Settlement documents of a year whose settlement is not final. */
  'verify/settlement-not-final': {
    readonly year: number;
    readonly pending: Readonly<Record<Language, readonly string[]>>;
  };
  /** A final settlement was written, and the register of funds has nothing of it. */
  'verify/funds-missing': { readonly year: number; readonly rows: number };
  /** Not a finding against anybody: a warning that says so. */
  'verify/recovered': { readonly recovered: Recovered };
}
