/** What is invoiced. A document that takes another back has the purpose of the other. */
export type InvoicePurpose = 'installment' | 'consumption' | 'project' | 'services' | 'settlement';
export const INVOICE_PURPOSES: readonly InvoicePurpose[] = [
  'installment',
  'consumption',
  'project',
  'services',
  'settlement',
];
export type InvoiceKind = 'invoice' | 'credit-note';

/**
 * Which of the documents of a purpose: those of an installment, of a project. A settlement has a project where it is that of
 * the project.
 */
export interface InvoiceSubject {
  readonly purpose: InvoicePurpose;
  readonly year: number;
  /** 1, 2, …; of the purpose `installment` alone. */
  readonly installment?: number;
  readonly project?: string;
}
