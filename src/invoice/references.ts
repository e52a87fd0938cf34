import { present } from '../model/assert.ts';
import type { CreditedInvoice } from '../model/invoice.ts';
import type { VatTotal, VatTreatment } from '../model/vat.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
import { isOnAccount, isSameSubject } from './register-rows.ts';
import { regimeOfTotals } from './vat.ts';

/** The invoices that a credit note refers to, the newest first, and how much of it they do not carry. */
export interface References {
  readonly credits: readonly CreditedInvoice[];
  /** Net; undefined where they carry all of it. */
  readonly beyondInvoices?: Ore;
}

/** An invoice with what credit notes have left of it, net, by treatment. */
interface Carrier {
  readonly row: InvoiceRow;
  readonly left: Map<VatTreatment, Ore>;
}

/**
 * What a credit note with the sums `credited` refers to: the member's standing invoices of the year, newest first, each as
 * far as it carries under the same VAT treatment, less what credit notes that stand have taken of it. What they cannot carry
 * refers to the newest one that has the treatment, else to the newest one there is. Where a settlement has no invoice on its
 * own account, the year's other invoices of the same regime are referred to; without any there is no reference.
 *
 * `rows` are the member's own. A treatment that the document does not credit but charges refers to nothing.
 */
export const referencesOf = (
  credited: readonly VatTotal[],
  subject: InvoiceSubject,
  rows: readonly InvoiceRow[],
): References => {
  const carriers = carriersFor(credited, subject, rows);
  const taken = new Map<Carrier, Ore>();
  let beyond = ZERO_ORE;
  for (const { treatment, net } of credited) {
    if (net <= 0n) continue;
    const rest = take(carriers, treatment, net, taken);
    const last = carriers.find(({ left }) => left.has(treatment)) ?? carriers[0];
    if (rest > 0n && last !== undefined) taken.set(last, taken.get(last) ?? ZERO_ORE);
    beyond = ore(beyond + rest);
  }
  const credits = carriers
    .filter((carrier) => taken.has(carrier))
    .map((carrier) => ({
      number: carrier.row.number,
      date: carrier.row.date,
      net: present(taken.get(carrier), 'it is taken from'),
    }));
  return { credits, ...(beyond > 0n && { beyondInvoices: beyond }) };
};

/** The invoices that may be referred to, the newest first, with what is left of each. */
const carriersFor = (
  credited: readonly VatTotal[],
  subject: InvoiceSubject,
  rows: readonly InvoiceRow[],
): readonly Carrier[] => {
  const standing = standingInvoices(rows);
  const invoices = standing.filter(({ kind }) => kind === 'invoice');
  const own = invoices.filter((row) =>
    subject.purpose === 'services'
      ? isSameSubject(row, subject)
      : isOnAccount(row, subject.year, subject.project),
  );
  const referredTo =
    own.length === 0 && subject.purpose === 'settlement'
      ? othersOfYear(credited, subject, invoices)
      : own;
  const carriers = referredTo
    .map((row) => ({
      row,
      left: new Map(row.vatTotals.map(({ treatment, net }) => [treatment, net])),
    }))
    .toReversed();
  // Invoices that stand refer to nothing.
  for (const { credits, vatTotals } of standing) {
    const taken = carriers.filter(({ row }) => credits.includes(row.number));
    for (const { treatment, net } of vatTotals) take(taken, treatment, net, new Map());
  }
  return carriers;
};

/** The year's invoices of the same regime: what settles comes last, as it is settled by nothing itself. */
const othersOfYear = (
  credited: readonly VatTotal[],
  { year }: InvoiceSubject,
  invoices: readonly InvoiceRow[],
): readonly InvoiceRow[] => {
  const regime = regimeOfTotals(credited);
  const others = invoices.filter(
    (row) => row.year === year && regimeOfTotals(row.vatTotals) === regime,
  );
  const isSettlement = ({ purpose }: InvoiceRow): boolean => purpose === 'settlement';
  return [...others.filter(isSettlement), ...others.filter((row) => !isSettlement(row))];
};

/** Takes `net` from the carriers in order, each as far as it reaches; gives what is left over. */
const take = (
  carriers: readonly Carrier[],
  treatment: VatTreatment,
  net: Ore,
  taken: Map<Carrier, Ore>,
): Ore => {
  let rest = net;
  for (const carrier of carriers) {
    const left = carrier.left.get(treatment) ?? ZERO_ORE;
    const part = left < rest ? left : rest;
    if (part <= 0n) continue;
    carrier.left.set(treatment, ore(left - part));
    taken.set(carrier, ore((taken.get(carrier) ?? ZERO_ORE) + part));
    rest = ore(rest - part);
  }
  return rest;
};
