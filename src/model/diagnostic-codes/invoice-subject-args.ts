import type { InvoicePurpose } from '../invoice-subject.ts';

/** Documents of one kind: what is invoiced, and which installment or project. */
export interface InvoiceSubjectArgs {
  readonly purpose: InvoicePurpose;
  readonly year: number;
  readonly installment: number | undefined;
  readonly project: string | undefined;
}
