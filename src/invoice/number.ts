import type { Agreement } from '../model/agreement.ts';
import type { Day } from '../model/day.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { Invoice, InvoiceDraft } from '../model/invoice.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { kidLength, kidOf } from './kid.ts';
import { placeOfRow } from './register-rows.ts';

const IN_AGREEMENT = { file: 'agreement.yaml', line: 1, column: 1 };
const FEWEST_DIGITS = 4;

/** The year of a number, and its place in the year's series. */
const inSeries = ({ number }: InvoiceRow): { readonly year: string; readonly place: number } => ({
  year: number.slice(0, 4),
  place: Number(number.slice(4)),
});

/** The places that are free in the year's series: the one after the last, and on. */
const nextPlace = (rows: readonly InvoiceRow[], year: string): number =>
  rows.reduce((next, row) => {
    const series = inSeries(row);
    return series.year === year && series.place >= next ? series.place + 1 : next;
  }, 1);

/**
 * The documents with their numbers: the year and the next in its series, in the order given; and their KIDs, which credit
 * notes and vouchers of the host to itself do not have. `found` has the first whose numbers the KID has no room for.
 */
export const numbered = (
  drafts: readonly InvoiceDraft[],
  rows: readonly InvoiceRow[],
  { invoicing }: Agreement,
): { readonly invoices: readonly Invoice[]; readonly found: readonly Diagnostic[] } => {
  const found: Diagnostic[] = [];
  const next = new Map<string, number>();
  const invoices = drafts.map((draft): Invoice => {
    const year = String(draft.year).padStart(4, '0');
    const place = next.get(year) ?? nextPlace(rows, year);
    next.set(year, place + 1);
    const number = `${year}${String(place).padStart(FEWEST_DIGITS, '0')}`;
    if (invoicing.kid === undefined || draft.kind === 'credit-note' || draft.isInternal)
      return { ...draft, number };
    const kid = kidOf(invoicing.kid, number, draft.member.number);
    if (kid !== undefined) return { ...draft, number, kid };
    const args = { number, length: kidLength(invoicing.kid) };
    const at = invoicing.at ?? IN_AGREEMENT;
    // The next ones have no more room than the first.
    if (found.length === 0) found.push(errorAt('invoicing/kid-full', at, args));
    return { ...draft, number };
  });
  return { invoices, found };
};

/** Nothing is issued on a day before the newest document in the register. */
export const dateInOrder = (date: Day, rows: readonly InvoiceRow[]): readonly Diagnostic[] => {
  const newest = rows.reduce<InvoiceRow | undefined>(
    (latest, row) => (latest === undefined || row.date > latest.date ? row : latest),
    undefined,
  );
  if (newest === undefined || date >= newest.date) return [];
  const args = { date, newest: newest.date, number: newest.number };
  return [errorAt('invoice/date-before-register', placeOfRow(rows, newest), args)];
};
