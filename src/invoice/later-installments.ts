import type { Agreement } from '../model/agreement.ts';
import { assert } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { magnitude, ZERO_ORE, type Ore } from '../model/ore.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../model/vat.ts';
import { netUnder } from './compare.ts';
import type { RegimeClaim } from './documents.ts';
import { cumulativeOf } from './installment.ts';
import { memberByNumber, placeOfRow } from './register-rows.ts';

/** A member's installments of the year that stand. */
interface OfMember {
  /** What is to be issued to it: one document, or two where VAT parts them. */
  readonly fresh: readonly RegimeClaim[];
  readonly standing: readonly InvoiceRow[];
}

/**
 * Later installments that stand, of members that this one would come on top of: theirs have taken it in already, or a
 * revised budget has moved what it comes to. One that was taken back, and is issued again with the amounts that the later
 * ones were reckoned beside, comes on top of nothing.
 */
export const laterStands = (
  year: number,
  installment: number,
  fresh: readonly RegimeClaim[],
  rows: readonly InvoiceRow[],
  agreement: Agreement,
): readonly Diagnostic[] => {
  const ofYear = standingInvoices(rows).filter(
    (row) => row.year === year && row.installment !== undefined,
  );
  const inTheWay = byMember(fresh, ofYear)
    .filter((member) => !fitsBesideLater(member, installment, agreement))
    .flatMap(({ standing }) => standing.filter((row) => numberOf(row) > installment));
  const [first] = inTheWay;
  if (first === undefined) return [];
  const named = inTheWay.map(({ name, number }) => ({ name, number }));
  return [errorAt('invoice/later-stands', placeOfRow(rows, first), { installment, later: named })];
};

const numberOf = ({ installment = 0 }: InvoiceRow): number => installment;

const byMember = (
  fresh: readonly RegimeClaim[],
  ofYear: readonly InvoiceRow[],
): readonly OfMember[] => {
  const memberOf = memberByNumber(fresh.map(({ claim }) => claim.member.member));
  const numbers = new Set(fresh.map(({ claim }) => claim.member.number));
  return [...numbers].map((number) => ({
    fresh: fresh.filter(({ claim }) => claim.member.number === number),
    standing: ofYear.filter(({ municipality }) => memberOf(municipality)?.number === number),
  }));
};

/**
 * Whether what stands, with what is to be issued, comes to the cumulative amount of the newest installment under every
 * treatment; or to no more than that, where one before the newest is still to be issued again.
 */
const fitsBesideLater = (
  { fresh, standing }: OfMember,
  installment: number,
  agreement: Agreement,
): boolean => {
  const newest = Math.max(...standing.map(numberOf), installment);
  const there = new Set([...standing.map(numberOf), installment]);
  const isOneMissing = there.size < newest;
  return VAT_TREATMENTS.every((treatment) => {
    const wanted = cumulativeOf(agreement, contributionOf(fresh, treatment), newest);
    const rest = wanted - netUnder(standing, treatment);
    const issued = freshUnder(fresh, treatment);
    if (issued === rest) return true;
    return isOneMissing && issued * rest >= 0n && magnitude(issued) <= magnitude(rest);
  });
};

const freshUnder = (fresh: readonly RegimeClaim[], treatment: VatTreatment): bigint =>
  fresh
    .flatMap(({ totals }) => totals)
    .filter((total) => total.treatment === treatment)
    .reduce((sum, { net }) => sum + net, 0n);

/** The contribution that a member's claims of an installment rest on, under a treatment. */
export const contributionOf = (fresh: readonly RegimeClaim[], treatment: VatTreatment): Ore => {
  for (const { claim } of fresh) {
    const { calculation } = claim;
    assert(calculation.kind === 'installment', 'installments are reckoned as installments');
    const sum = calculation.sums.find((each) => each.treatment === treatment);
    if (sum !== undefined) return sum.contribution;
  }
  return ZERO_ORE;
};
