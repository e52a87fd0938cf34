import type { Workbook } from '../workbook.ts';
import type { InvoiceContext } from './invoice-context.ts';
import type { InvoiceDocument } from './invoice-document.ts';

/** The document as a municipality would send it, and the calculation behind it. */
export const invoiceWorkbook = (document: InvoiceDocument, context: InvoiceContext): Workbook => {
  throw new Error(document.title + context.agreement.id);
};

/** The calculation alone: what goes with the EHF. */
export const calculationWorkbook = (
  document: InvoiceDocument,
  context: InvoiceContext,
): Workbook => {
  throw new Error(document.title + context.agreement.id);
};
