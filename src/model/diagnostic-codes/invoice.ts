import type { Day } from '../day.ts';
import type { InvoicePurpose } from '../invoice-subject.ts';
import type { Millionths } from '../millionths.ts';
import type { KidRule } from '../norwegian-numbers.ts';
import type { Ore } from '../ore.ts';
import type { VatTreatment } from '../vat.ts';
import type { InvoiceOrderDiagnostics } from './invoice-order.ts';
import type { InvoiceSubjectArgs } from './invoice-subject-args.ts';

/** What a member was invoiced under a VAT treatment, and what it comes to now; net, above zero is to pay. */
export interface InvoicedDifference {
  readonly name: string;
  /** Of the documents that stand; empty where there is none. */
  readonly numbers: readonly string[];
  /** Undefined where the whole document is meant. */
  readonly treatment: VatTreatment | undefined;
  readonly invoiced: Ore;
  readonly now: Ore;
}

/** Codes and arguments of findings in invoicing; the texts stand in cli/diagnostic-text/invoice.ts. */
export interface InvoiceDiagnostics extends InvoiceOrderDiagnostics {
  /** What the agreement must say before anything is invoiced. */
  'invoicing/host-orgnr': { readonly host: string };
  'invoicing/host-account': { readonly host: string };
  'invoicing/host-not-registered': { readonly host: string; readonly treatment: VatTreatment };
  'invoicing/member-orgnr': { readonly name: string };
  /** `line`: what it is missing for, where that is one line of `lines`; undefined for all of them, or for a settlement. */
  'invoicing/no-vat': { readonly line: string | undefined; readonly lines: number };
  'invoicing/no-exemption-reason': Readonly<Record<never, never>>;
  'invoicing/no-terms': { readonly purpose: InvoicePurpose };
  'invoicing/consumption-planned': Readonly<Record<never, never>>;
  'invoicing/kid-length': {
    readonly length: number;
    readonly least: number;
    readonly rule: KidRule;
  };
  /** The numbers of a document do not fit in the KID's length. */
  'invoicing/kid-full': { readonly number: string; readonly length: number };

  /** What is asked for that there is not. */
  'invoice/unknown-installment': { readonly installment: number; readonly count: number };
  'invoice/unknown-project': {
    readonly project: string;
    readonly projects: readonly string[];
    readonly nearest: string | undefined;
  };
  'invoice/unknown-number': { readonly number: string; readonly near: readonly string[] };
  'invoice/unknown-member': {
    readonly number: string;
    readonly municipality: string;
    readonly name: string;
  };

  /** Refused because of what was issued or decided earlier. */
  'invoice/other-amounts': InvoiceSubjectArgs & {
    readonly differences: readonly InvoicedDifference[];
  };
  'invoice/date-too-late': { readonly date: string; readonly latest: string };
  'invoice/date-before-register': {
    readonly date: string;
    readonly newest: string;
    readonly number: string;
  };
  'invoice/date-before-decision': {
    readonly date: string;
    readonly decided: string;
    readonly body: string;
    readonly case: string;
  };
  'invoice/date-before-agreed': {
    readonly date: string;
    readonly agreed: string;
    readonly description: string;
  };
  'invoice/takes-another-back': { readonly number: string; readonly reverses: string };
  'invoice/referred-to': { readonly number: string; readonly by: readonly string[] };

  /** Warnings. */
  'invoice/without-reference': { readonly name: string; readonly year: number };
  'invoice/project-pays-out': {
    readonly project: string;
    readonly name: string;
    readonly amount: Ore;
  };
  'invoice/funds-not-registered': { readonly year: number };
  'invoice/counted-as-invoiced': { readonly year: number; readonly project: string | undefined };

  /** A final settlement with other nets than its documents; a warning where it was reopened. */
  'settlement/other-invoiced': {
    readonly year: number;
    readonly project: string | undefined;
    readonly reopened: boolean;
    /** What a reopening must be later than; undefined where the accounts are not approved. */
    readonly after: Day | undefined;
    readonly differences: readonly InvoicedDifference[];
  };

  /** The table of services. */
  'services/no-file': { readonly folder: string };
  'services/no-description': { readonly name: string };
  'services/no-quantity': { readonly name: string; readonly description: string };
  'services/no-price': { readonly name: string; readonly description: string };
  'services/negative-price': { readonly price: Millionths };
  'services/not-a-day': { readonly found: string };
  'services/row-twice': {
    readonly name: string;
    readonly description: string;
    readonly line: number;
  };
  'services/too-large': { readonly name: string; readonly description: string };
}
