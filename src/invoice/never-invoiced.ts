import type { AllocatedLine } from '../model/allocation.ts';
import { lastDayOf } from '../model/day.ts';
import { warningAt, type Diagnostic } from '../model/diagnostic.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import type { Settlement } from '../model/settlement.ts';
import { isByUse } from './by-use.ts';
import { cumulativeShare, installmentCount } from './installment.ts';
import { isOnAccount } from './register-rows.ts';

/**
 * Installments of the year, and consumption where it is invoiced apart, that the settlement is against and nobody was ever
 * sent, once the year is over: they cannot be issued after the settlement. None where the register has nothing of the year,
 * as all counts as invoiced then, nor where the settlement is invoiced already.
 */
export const neverInvoiced = (
  { input, status }: Settlement,
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  const { budget, budgetAtUse, date, weighing } = input;
  const { agreement, year } = weighing;
  const isOver = status === 'final' || date > lastDayOf(year);
  const issued = rows.filter((row) => isOnAccount(row, year, undefined));
  const isClosed = standingInvoices(rows).some(
    (row) => row.year === year && row.project === undefined && row.purpose === 'settlement',
  );
  if (!isOver || isClosed || issued.length === 0) return [];
  const isApart = agreement.invoicing.consumption === 'actual';
  const inInstallments = budget.lines.filter((line) => !isApart || !isByUse(line));
  const installments = Array.from({ length: installmentCount(agreement) }, (_, index) => index + 1)
    .filter((number) => cumulativeShare(agreement, number) > cumulativeShare(agreement, number - 1))
    .filter(() => inInstallments.some(isBorne))
    .filter((number) => !issued.some(({ installment }) => installment === number));
  const consumption =
    isApart &&
    budgetAtUse.lines.some((line) => isByUse(line) && isBorne(line)) &&
    !issued.some(({ purpose }) => purpose === 'consumption');
  if (installments.length === 0 && !consumption) return [];
  const at = { file: 'register/invoices.csv', line: 1, column: 1 };
  return [warningAt('settlement/never-invoiced', at, { year, installments, consumption })];
};

const isBorne = ({ shares }: AllocatedLine): boolean => shares.some((share) => share !== 0n);
