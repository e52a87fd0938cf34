import type { InvoiceKind } from '../../../model/invoice-subject.ts';
import type { VatTreatment } from '../../../model/vat.ts';

/** What a document is to its reader: `internal` is a voucher of the host to itself. */
export type DocumentKind = InvoiceKind | 'internal';

/** A document that another refers to, as its reader sees it. Amounts and dates are texts already. */
export interface DocumentReference {
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly date: string;
}

/** Every word that invoices and credit notes use beside those of all documents, in one language. */
export interface InvoiceWords {
  readonly titles: Readonly<Record<DocumentKind, string>>;
  readonly head: {
    readonly number: Readonly<Record<DocumentKind, string>>;
    readonly date: Readonly<Record<DocumentKind, string>>;
    readonly due: string;
    readonly kid: string;
    readonly account: string;
    readonly reference: string;
    readonly accountingCost: string;
    readonly period: string;
    /** Stands before an organisation number. */
    readonly orgnr: string;
    readonly credits: string;
    readonly payee: string;
    readonly amount: string;
    readonly payment: string;
    readonly notes: string;
  };
  /** An amount that says which money it is. */
  readonly moneyText: (amount: string) => string;
  readonly columns: {
    readonly text: string;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly vat: string;
    readonly net: string;
  };
  readonly sums: {
    readonly net: string;
    readonly vat: string;
    readonly base: string;
    readonly treatment: string;
    readonly toPay: string;
    readonly toReceive: string;
    readonly total: string;
  };
  /** In full. */
  readonly vat: Readonly<Record<VatTreatment, string>>;
  /** For a narrow column. */
  readonly shortVat: Readonly<Record<VatTreatment, string>>;
  /** Why a document outside the VAT Act has no tax, where the agreement gives no words of its own. */
  readonly outsideReason: string;
  /** Why lines that are exempt have no tax, where the agreement gives no words of its own. */
  readonly exemptReason: string;
  readonly subjects: {
    /** Where the agreement has no word of its own. */
    readonly contribution: string;
    readonly consumption: string;
    readonly services: string;
    readonly settlement: string;
    readonly project: (name: string) => string;
    /** What a member bears of the effort that all put in. */
    readonly sharedEffort: (project: string) => string;
    readonly ownEffort: (project: string) => string;
    readonly otherCategories: string;
    readonly earlierInstallments: string;
    readonly installment: (number: number, of: number | undefined) => string;
    readonly wholeDocument: (reference: DocumentReference) => string;
  };
  readonly descriptions: {
    readonly key: (id: string) => string;
    readonly line: (id: string) => string;
    readonly agreed: (day: string) => string;
    /** In place of a clause: the assumption stands in the notes. */
    readonly assumed: string;
  };
  readonly notes: {
    readonly about: (kind: DocumentKind, subject: string, source: string) => string;
    readonly takesBack: (reference: DocumentReference) => string;
    /** How much of each invoice is credited, net of VAT. */
    readonly credits: (
      parts: readonly (DocumentReference & { readonly amount: string })[],
    ) => string;
    readonly beyondInvoices: (amount: string, year: number) => string;
    readonly noInvoices: (year: number) => string;
    readonly earlierInstallments: string;
    readonly internal: string;
    readonly ceiling: string;
    readonly calculation: string;
    readonly assumptions: string;
  };
  readonly calculation: CalculationWords;
  readonly tables: { readonly list: string; readonly vouchers: string };
}

/** Words of the sheet behind a document. */
export interface CalculationWords {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly lines: string;
  readonly linesNote: string;
  readonly fee: string;
  readonly splitBy: string;
  readonly rate: string;
  readonly own: string;
  readonly sum: string;
  readonly exact: string;
  readonly rounding: string;
  readonly share: string;
  readonly equal: string;
  readonly fixed: string;
  readonly bound: Readonly<Record<'min' | 'max', string>>;
  readonly exempt: string;
  readonly months: (months: string) => string;
  readonly days: (days: number, of: number) => string;
  readonly units: string;
  readonly installments: string;
  readonly contribution: string;
  readonly percent: string;
  readonly cumulative: string;
  readonly earlier: string;
  readonly amount: string;
  readonly ownEffort: string;
  readonly toPay: string;
  readonly otherDocument: string;
  readonly whole: string;
}
