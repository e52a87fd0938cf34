import type { Invoice } from '../../model/invoice.ts';
import type { InvoiceContext } from './invoice-context.ts';
import type { InvoiceDocument } from './invoice-document.ts';

/** What the document says, in the member's language. The agreement has what invoices ask for: the stage before checked it. */
export const invoiceDocument = (invoice: Invoice, context: InvoiceContext): InvoiceDocument => {
  throw new Error(`${invoice.number} ${context.agreement.id}`);
};
