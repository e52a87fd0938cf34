import type { InvoiceDocument } from '../document/invoice/invoice-document.ts';

/** The bytes of a PDF file. */
export const invoicePdf = (document: InvoiceDocument): Promise<Uint8Array> =>
  Promise.reject(new Error(document.title));
