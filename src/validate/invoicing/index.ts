import type { Agreement } from '../../model/agreement.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AgreedService, InvoicePurpose } from '../../model/invoice.ts';
import type { InvoiceRow } from '../../model/invoice-row.ts';
import type { ValidatedYear } from '../year/index.ts';

/** What a year's documents are made from beside the budget, checked. */
export interface ValidatedInvoicing {
  /** In file order. Empty unless services are asked for. */
  readonly services: readonly AgreedService[];
  readonly found: readonly Diagnostic[];
}

/** Which installment, where the purpose is that. */
export interface AskedPurpose {
  readonly purpose: InvoicePurpose;
  readonly installment?: number;
  readonly project?: string;
}

/**
 * Checks what invoices alone ask for: the seller's and the buyers' numbers, the VAT of lines, terms, the units used, the
 * table of services. Findings of reading the budget's lines are left to the split, which has them too.
 */
export const validateInvoicing = (
  checked: ValidatedYear,
  asked: AskedPurpose,
): ValidatedInvoicing => {
  throw new Error(asked.purpose + String(checked.found.length));
};

/** The same for taking back the document of a row. */
export const validateTakingBack = (
  agreement: Agreement,
  row: InvoiceRow,
): readonly Diagnostic[] => {
  throw new Error(agreement.id + row.number);
};
