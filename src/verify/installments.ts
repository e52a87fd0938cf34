import { installmentClaims, installmentCount } from '../invoice/installment.ts';
import { indexByNumber } from '../invoice/register-rows.ts';
import type { Budget } from '../model/allocation.ts';
import { assert } from '../model/assert.ts';
import type { Day } from '../model/day.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { signOf, standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { PlacedRow } from '../model/placed-row.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../model/vat.ts';
import type { MemberInYear } from '../model/year-input.ts';

/** A member whose installments of the year are all issued, with the day of the newest. */
interface InFull {
  readonly member: Pick<MemberInYear, 'index' | 'number' | 'name'>;
  readonly newest: PlacedRow<InvoiceRow>;
  /** Net, signed. */
  readonly invoiced: (treatment: VatTreatment) => Ore;
}

type YearOfRows = {
  readonly year: number;
  readonly members: readonly MemberInYear[];
  readonly installments: number;
  /** The whole register. */
  readonly rows: readonly PlacedRow<InvoiceRow>[];
};

/** The members that have every installment of the year, and none of theirs taken back. */
const invoicedInFull = ({ year, members, installments, rows }: YearOfRows): readonly InFull[] => {
  const ofYear = rows.filter(({ row }) => row.purpose === 'installment' && row.year === year);
  const standing = new Set(standingInvoices(ofYear.map(({ row }) => row)));
  const indexOf = indexByNumber(members);
  return members.flatMap((member): readonly InFull[] => {
    const own = ofYear.filter(({ row }) => indexOf(row.municipality) === member.index);
    const numbers = new Set(own.map(({ row }) => row.installment));
    const newest = own.at(-1);
    const isInFull = numbers.size >= installments && own.every(({ row }) => standing.has(row));
    if (newest === undefined || !isInFull) return [];
    const invoiced = (treatment: VatTreatment): Ore =>
      sumOre(
        own.flatMap(({ row }) =>
          row.vatTotals
            .filter((total) => total.treatment === treatment)
            .map(({ net }) => ore(signOf(row) * net)),
        ),
      );
    return [{ member, newest, invoiced }];
  });
};

/** The days that `checkInstallments` asks the budget of; none where no member has every installment. */
export const installmentDays = (year: YearOfRows): readonly Day[] => [
  ...new Set(invoicedInFull(year).map(({ newest }) => newest.row.date)),
];

/**
 * Checks that a year's installments add up to the contribution, for each member and VAT treatment, by the budget in force
 * on the day of the member's newest installment. Only where all are issued and none of the member's was taken back: one that
 * was may have been issued anew by another budget.
 */
export const checkInstallments = (
  year: YearOfRows,
  budgetOn: (day: Day) => Budget,
): readonly Diagnostic[] => {
  const contributions = new Map<Budget, ReturnType<typeof contributionsIn>>();
  return invoicedInFull(year).flatMap(({ member, newest, invoiced }) => {
    const budget = budgetOn(newest.row.date);
    const known = contributions.get(budget) ?? contributionsIn(budget);
    contributions.set(budget, known);
    return VAT_TREATMENTS.flatMap((treatment) => {
      const contribution = known(member.number, treatment);
      const found = invoiced(treatment);
      if (found === contribution) return [];
      const args = {
        year: year.year,
        member: `${member.number} ${member.name}`,
        treatment,
        invoiced: found,
        contribution,
      };
      return [errorAt('verify/installments-differ', newest.at('net'), args)];
    });
  });
};

/** Contributions as installments take them: 100 % of what there is to invoice. */
const contributionsIn = (
  budget: Budget,
): ((municipality: string, treatment: VatTreatment) => Ore) => {
  const claims = installmentClaims(
    budget,
    installmentCount(budget.input.agreement),
    () => ZERO_ORE,
  );
  const byMember = new Map(
    claims.map(({ member, calculation }) => {
      assert(calculation.kind === 'installment', 'installments are reckoned as installments');
      return [member.number, calculation.sums];
    }),
  );
  return (municipality, treatment) =>
    byMember.get(municipality)?.find((sum) => sum.treatment === treatment)?.contribution ??
    ZERO_ORE;
};
