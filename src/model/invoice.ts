import type { InvoiceKind, InvoiceSubject } from './invoice-subject.ts';
import type { VatTotal, VatTreatment } from './vat.ts';
import type { Budget, ProjectSplit } from './allocation.ts';
import type { Day } from './day.ts';
import type { Grounds } from './grounds.ts';
import type { InvoiceRow } from './invoice-row.ts';
import type { Member } from './member.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { Settlement } from './settlement.ts';
import type { SourceRef } from './source-ref.ts';

/** What a line of a document is for. */
export type LineSubject =
  /** The contribution, or the installment of it, in one line. */
  | { readonly kind: 'contribution' }
  /** Cost lines of a category; '' are those without one. */
  | { readonly kind: 'category'; readonly category: string }
  /** A cost line, a charge or a line by direct consumption. */
  | { readonly kind: 'cost-line'; readonly id: string; readonly description: string }
  /** What earlier installments were short of, or too much, by the budget in force now. */
  | { readonly kind: 'earlier-installments' }
  | { readonly kind: 'project'; readonly project: string }
  /** A share of what all who take part put into a project themselves. */
  | { readonly kind: 'shared-effort'; readonly project: string }
  /** Own effort in a project: below zero. */
  | { readonly kind: 'own-effort'; readonly project: string }
  | { readonly kind: 'service'; readonly description: string; readonly agreed?: Day }
  /** What a settlement comes to. */
  | { readonly kind: 'settlement' }
  /** Another document, taken back as a whole. */
  | {
      readonly kind: 'whole-document';
      readonly of: InvoiceKind;
      readonly number: string;
      readonly date: Day;
    };

/** A key with the clause or assumption that it rests on. */
export interface LineGrounds {
  readonly key?: string;
  readonly grounds: Grounds;
}

/**
 * A line of a document. Amounts are as the document says them: in a credit note what is credited is above zero.
 * `net` is quantity × unit price, rounded half up to the øre, away from zero.
 */
export interface InvoiceLine {
  readonly subject: LineSubject;
  /** Below zero where the line takes from the document's sum. */
  readonly quantity: Millionths;
  /** Kroner per unit, never below zero. */
  readonly unitPrice: Millionths;
  readonly net: Ore;
  readonly vat: VatTreatment;
  /** Each once, in the order of the lines that it comes from. */
  readonly grounds: readonly LineGrounds[];
}

/** An invoice that a credit note refers to, with how much of it, net of VAT, is credited. */
export interface CreditedInvoice {
  readonly number: string;
  readonly date: Day;
  readonly net: Ore;
}

/** A service agreed and paid for apart: a row of services.csv. */
export interface AgreedService {
  /** By index. */
  readonly member: number;
  readonly description: string;
  readonly quantity: Millionths;
  /** Kroner per unit. */
  readonly unitPrice: Millionths;
  readonly vat?: VatTreatment;
  readonly agreed?: Day;
  readonly at: SourceRef;
}

/** How an installment came about, for one VAT treatment: `cumulative` − `earlier` = `amount`. */
export interface InstallmentSum {
  readonly treatment: VatTreatment;
  /** The year's contribution. */
  readonly contribution: Ore;
  /** Percent of it that this installment and those before it come to. */
  readonly cumulativeShare: Millionths;
  /** Rounded half up, away from zero. */
  readonly cumulative: Ore;
  /** What earlier installments invoiced. */
  readonly earlier: Ore;
  readonly amount: Ore;
}

/** What the amounts of a document come from: shown in the calculation that goes with it. */
export type Calculation =
  | {
      readonly kind: 'installment';
      readonly budget: Budget;
      readonly sums: readonly InstallmentSum[];
    }
  /** The budget with the units used. */
  | { readonly kind: 'consumption'; readonly budget: Budget }
  | { readonly kind: 'project'; readonly budget: Budget; readonly project: ProjectSplit }
  | { readonly kind: 'services'; readonly services: readonly AgreedService[] }
  | { readonly kind: 'settlement'; readonly settlement: Settlement; readonly project?: string }
  | { readonly kind: 'whole-document'; readonly row: InvoiceRow };

/** A document before it has its number. Amounts are those of the document: positive in a credit note too. */
export interface InvoiceDraft extends InvoiceSubject {
  readonly kind: InvoiceKind;
  /** How many installments the year has; of the purpose `installment` alone. */
  readonly installments?: number;
  readonly member: Member;
  /** By index in the year's members. */
  readonly index: number;
  /** A voucher of the host to itself: without EHF. */
  readonly isInternal: boolean;
  /** All lines are outside the VAT Act, or none is. */
  readonly regime: 'outside' | 'inside';
  /** Of what is invoiced: the part of the year that the member is one. */
  readonly period: { readonly from: Day; readonly until: Day };
  readonly date: Day;
  /** Undefined in credit notes. */
  readonly due?: Day;
  readonly lines: readonly InvoiceLine[];
  /** In the order of `VAT_TREATMENTS`. */
  readonly vatTotals: readonly VatTotal[];
  readonly net: Ore;
  readonly vat: Ore;
  readonly gross: Ore;
  /** The documents that this one refers to, the newest first; an invoice refers to a credit note that it takes back. */
  readonly credits: readonly CreditedInvoice[];
  /** Of a settlement's credit note: how much, net, no invoice of the year carries. */
  readonly beyondInvoices?: Ore;
  /** The document that this one takes back as a whole. */
  readonly reverses?: string;
  readonly calculation: Calculation;
}

/** A document as it is issued. */
export interface Invoice extends InvoiceDraft {
  /** `20210001`: the year and four digits or more; one series a year for invoices and credit notes together. */
  readonly number: string;
  /** Of invoices where the agreement asks for it. */
  readonly kid?: string;
}
