import type { Agreement } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import type { Day } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AgreedService, Invoice } from '../model/invoice.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { Settlement } from '../model/settlement.ts';
import type { MemberInYear } from '../model/year-input.ts';

/** What is to be invoiced for a year. */
export type AskedInvoices =
  | { readonly purpose: 'installment'; readonly installment: number }
  | { readonly purpose: 'consumption' }
  | { readonly purpose: 'project'; readonly project: string }
  | { readonly purpose: 'services' }
  /** The year's settlement, or that of a project. */
  | { readonly purpose: 'settlement'; readonly project?: string };

/** What every document rests on. */
export interface IssuingInput {
  readonly agreement: Agreement;
  /** The day of issue. */
  readonly date: Day;
  /** The whole register, all years, in its order. */
  readonly rows: readonly InvoiceRow[];
}

/** Everything that a year's documents of one purpose are made from, checked by `validateInvoicing`. */
export interface InvoicingInput extends IssuingInput {
  readonly year: number;
  readonly asked: AskedInvoices;
  /** The year's, in number order. */
  readonly members: readonly MemberInYear[];
  /**
   * The budget in force on a day, split, with its lines; asked for the days of `budgetDays` alone. Two days with one budget
   * may give one object: it is then reckoned once. Of the purposes `installment` and `project`.
   */
  readonly budgetOn?: (day: Day) => Budget;
  /** Names the file of the budget in force on a day; where it is not given, all days have the same. */
  readonly budgetFileOn?: (day: Day) => string;
  /** The budget in force at the end of the year with the units used, with its lines. Of the purpose `consumption`. */
  readonly budgetAtUse?: Budget;
  /** Final: a preliminary one is refused before. Of the purpose `settlement`. */
  readonly settlement?: Settlement;
  /** In the order of services.csv. Of the purpose `services`. */
  readonly services?: readonly AgreedService[];
}

/** What is to be issued, and what stands already. With an error in `found` nothing is issued. */
export interface InvoicePlan {
  /** In number order. */
  readonly invoices: readonly Invoice[];
  /** Numbers of documents that stand with the same amounts, in number order. */
  readonly unchanged: readonly string[];
  readonly found: readonly Diagnostic[];
}
