import type { Day } from './day.ts';
import type { VatTotal } from './vat.ts';
import type { InvoiceKind, InvoiceSubject } from './invoice-subject.ts';
import type { Ore } from './ore.ts';

/** A file of a document, by its path relative to the workspace (`/` between folders), with the SHA-256 of its bytes. */
export interface InvoiceFile {
  readonly path: string;
  readonly sha256: string;
}

/** One row of the register of invoices: a document issued. Amounts are those of the document, positive in credit notes too. */
export interface InvoiceRow extends InvoiceSubject {
  readonly number: string;
  readonly kind: InvoiceKind;
  /** The number that the agreement gives the member. */
  readonly municipality: string;
  /** The member's name when it was issued. */
  readonly name: string;
  readonly date: Day;
  readonly due?: Day;
  readonly net: Ore;
  readonly vat: Ore;
  readonly gross: Ore;
  readonly vatTotals: readonly VatTotal[];
  readonly kid?: string;
  /** Numbers of the documents it refers to, the newest first. */
  readonly credits: readonly string[];
  /** The document that this one takes back as a whole. */
  readonly reverses?: string;
  readonly files: readonly InvoiceFile[];
}

/** Rows that count: neither taken back nor taking another back. */
export const standingInvoices = (rows: readonly InvoiceRow[]): readonly InvoiceRow[] => {
  const reversed = new Set(rows.map(({ reverses }) => reverses));
  return rows.filter((row) => row.reverses === undefined && !reversed.has(row.number));
};

/** +1 for what a member owes, −1 for what it is credited. */
export const signOf = ({ kind }: Pick<InvoiceRow, 'kind'>): 1n | -1n =>
  kind === 'invoice' ? 1n : -1n;
