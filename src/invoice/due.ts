import type { InvoicingRules } from '../model/agreement.ts';
import { addDays, type Day } from '../model/day.ts';
import { dayInYear } from '../model/yearly-day.ts';

/**
 * The day that a document issued on `date` is due: the later of the installment's own day in the year, and the day of issue
 * with the terms added; no terms are none.
 */
export const dueOf = (
  { installments, termsDays = 0 }: Pick<InvoicingRules, 'installments' | 'termsDays'>,
  date: Day,
  year: number,
  installment?: number,
): Day => {
  const byTerms = addDays(date, termsDays);
  const own = installment === undefined ? undefined : installments[installment - 1]?.due;
  if (own === undefined) return byTerms;
  const inYear = dayInYear(`{year}-${own}`, year);
  return inYear > byTerms ? inYear : byTerms;
};
