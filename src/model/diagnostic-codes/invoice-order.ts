import type { InvoiceSubjectArgs } from './invoice-subject-args.ts';

/** An installment that a member was credited. */
export interface CreditedInstallment {
  readonly name: string;
  readonly number: string;
  readonly installment: number;
}

/** Codes and arguments of findings in the order that documents come in; the texts stand in cli/diagnostic-text/invoice/order.ts. */
export interface InvoiceOrderDiagnostics {
  'invoice/year-closed': InvoiceSubjectArgs & {
    readonly names: readonly string[];
    /** The settlement's documents. */
    readonly numbers: readonly string[];
  };
  'invoice/earlier-not-issued': {
    readonly installment: number;
    readonly missing: readonly number[];
  };
  'invoice/earlier-credited': {
    readonly installment: number;
    readonly credited: readonly CreditedInstallment[];
  };
  'invoice/later-stands': {
    readonly installment: number;
    readonly later: readonly { readonly name: string; readonly number: string }[];
  };
  /** Warning: what the settlement is against and nobody was sent, which cannot be issued after it. */
  'settlement/never-invoiced': {
    readonly year: number;
    readonly installments: readonly number[];
    /** Whether it is consumption invoiced apart too. */
    readonly consumption: boolean;
  };
}
