import type { InvoiceRow } from '../model/invoice-row.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Ore } from '../model/ore.ts';
import type { Settlement } from '../model/settlement.ts';
import type { MemberInYear } from '../model/year-input.ts';

/**
 * What each member was invoiced of the year's contribution and consumption, net of VAT, by index; undefined where the
 * register has no such document of the year, standing or credited. For `SettlementInput.invoiced`.
 */
export const invoicedByMember = (
  rows: readonly InvoiceRow[],
  year: number,
  members: readonly MemberInYear[],
): readonly Ore[] | undefined => {
  throw new Error(String(year + rows.length + members.length));
};

/** The same for each project that the register has invoices for. For `SettlementInput.projectsInvoiced`. */
export const projectsInvoiced = (
  rows: readonly InvoiceRow[],
  year: number,
  members: readonly MemberInYear[],
): ReadonlyMap<string, readonly Ore[]> => {
  throw new Error(String(year + rows.length + members.length));
};

/**
 * A final settlement against the settlement documents that stand: an error where a net is another, and a warning in its
 * place where a decision has reopened the settlement. Nothing where none was invoiced.
 */
export const checkInvoicedSettlement = (
  settlement: Settlement,
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  throw new Error(String(rows.length) + settlement.status);
};
