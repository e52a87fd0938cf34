import type { InvoiceRow } from '../model/invoice-row.ts';
import { INVOICES_REGISTER, invoiceRegisterRow, invoiceRowsOf } from './invoices-register.ts';
import type { AsRead, RegisterKind } from './register-on-disk.ts';

/** The register of invoices as it was read. */
export type InvoicesAsRead = AsRead<InvoiceRow>;

/** `register/invoices.csv` on disk. */
export const INVOICES: RegisterKind<InvoiceRow> = {
  format: INVOICES_REGISTER,
  rowsOf: invoiceRowsOf,
  rowOf: invoiceRegisterRow,
};
