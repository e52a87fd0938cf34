import type { InvoiceRow } from '../../model/invoice-row.ts';
import type { Language } from '../../model/language.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Table } from '../table.ts';
import type { InvoiceDocument } from './invoice-document.ts';

/** One document as CSV: a row per line, each with the head. */
export const invoiceTable = (document: InvoiceDocument): Table => {
  throw new Error(document.title);
};

/** The list of a year's documents, in number order. */
export const invoiceListTable = (rows: readonly InvoiceRow[], language: Language): Table => {
  throw new Error(language + String(rows.length));
};

/** The vouchers of a year's documents. */
export const voucherTable = (rows: readonly InvoiceRow[], agreement: Agreement): Table => {
  throw new Error(agreement.id + String(rows.length));
};
