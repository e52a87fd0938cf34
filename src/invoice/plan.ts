import type { Day } from '../model/day.ts';
import type { InvoicePlan, InvoicingInput } from './invoicing-input.ts';

/**
 * The days that `planInvoices` asks `budgetOn` for: the day of issue, and those that documents of the same kind that stand
 * were issued on; each once. None where the purpose rests on no such budget.
 */
export const budgetDays = ({
  asked,
  date,
}: Pick<InvoicingInput, 'asked' | 'year' | 'date' | 'rows'>): readonly Day[] => {
  throw new Error(asked.purpose + date);
};

/** The year's documents of one purpose, against what the register has. */
export const planInvoices = (input: InvoicingInput): InvoicePlan => {
  throw new Error(input.asked.purpose);
};
