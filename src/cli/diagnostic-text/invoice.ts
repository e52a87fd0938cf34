import type { InvoiceDiagnostics } from '../../model/diagnostic-codes/invoice.ts';
import { invoicingTexts } from './invoice/agreement.ts';
import { askedTexts } from './invoice/asked.ts';
import { orderTexts } from './invoice/order.ts';
import { refusedTexts } from './invoice/refused.ts';
import { serviceTexts } from './invoice/services.ts';
import type { DiagnosticTexts } from './text.ts';

/** Texts of findings in invoicing. */
export const invoiceTexts: DiagnosticTexts<InvoiceDiagnostics> = {
  ...invoicingTexts,
  ...askedTexts,
  ...orderTexts,
  ...refusedTexts,
  ...serviceTexts,
};
