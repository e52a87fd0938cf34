import type { Agreement } from '../model/agreement.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { CreditedInstallment } from '../model/diagnostic-codes/invoice-order.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { VAT_TREATMENTS } from '../model/vat.ts';
import { netUnder } from './compare.ts';
import type { RegimeClaim } from './documents.ts';
import { cumulativeOf, type EarlierInstallments } from './installment.ts';
import type { InvoicingInput } from './invoicing-input.ts';
import { contributionOf } from './later-installments.ts';
import { indexByNumber, memberByNumber, placeOfRow } from './register-rows.ts';
import { regimeOf, regimeOfTotals } from './vat.ts';

/**
 * What members were invoiced in the installments of the year before this one: those that stood when a member's document was
 * issued, where that stands, whatever became of them since; else those that stand now.
 */
export const earlierInstallments = (
  { rows, year, members }: Pick<InvoicingInput, 'rows' | 'year' | 'members'>,
  installment: number,
): EarlierInstallments => {
  const indexOf = indexByNumber(members);
  const ofYear = rows.filter((row) => row.year === year && row.installment !== undefined);
  const issued = standingInvoices(ofYear).filter((row) => row.installment === installment);
  const byMember = new Map<number | undefined, InvoiceRow[]>();
  for (const row of ofYear) {
    const index = indexOf(row.municipality);
    const own = byMember.get(index);
    if (own === undefined) byMember.set(index, [row]);
    else own.push(row);
  }
  return (member, treatment) => {
    const own = byMember.get(member) ?? [];
    const document = own.find(
      (row) => issued.includes(row) && regimeOfTotals(row.vatTotals) === regimeOf(treatment),
    );
    const isEarlier = ({ number }: InvoiceRow): boolean =>
      document === undefined || Number(number) < Number(document.number);
    const before = own.filter(isEarlier);
    return netUnder(standingInvoices(before).filter(isBefore(installment)), treatment);
  };
};

const isBefore =
  (wanted: number) =>
  ({ installment = wanted }: InvoiceRow): boolean =>
    installment < wanted;

/**
 * Earlier installments that were credited and not issued again, of members that are to be sent this one, which would take
 * them in without a word. One that there is nothing to issue of now is passed over.
 */
export const creditedBefore = (
  year: number,
  installment: number,
  fresh: readonly RegimeClaim[],
  rows: readonly InvoiceRow[],
  agreement: Agreement,
): readonly Diagnostic[] => {
  const earlier = rows.filter((row) => row.year === year && isBefore(installment)(row));
  const members = [...new Set(fresh.map(({ claim }) => claim.member.member))];
  const credited = members.flatMap((member) => {
    const find = memberByNumber([member]);
    const own = earlier.filter(({ municipality }) => find(municipality) !== undefined);
    const claims = fresh.filter(({ claim }) => claim.member.member === member);
    return creditedOf(own, claims, agreement);
  });
  const [first] = credited;
  if (first === undefined) return [];
  const named = credited.map((row): CreditedInstallment => ({
    name: row.name,
    number: row.number,
    installment: numberOf(row),
  }));
  return [
    errorAt('invoice/earlier-credited', placeOfRow(rows, first), { installment, credited: named }),
  ];
};

const numberOf = ({ installment = 0 }: InvoiceRow): number => installment;

/** The newest of each installment and regime that is credited and would be issued were it asked for. */
const creditedOf = (
  own: readonly InvoiceRow[],
  fresh: readonly RegimeClaim[],
  agreement: Agreement,
): readonly InvoiceRow[] => {
  const standing = standingInvoices(own);
  const isSame = (a: InvoiceRow, b: InvoiceRow): boolean =>
    a.installment === b.installment && regimeOfTotals(a.vatTotals) === regimeOfTotals(b.vatTotals);
  const issued = own.filter(({ reverses }) => reverses === undefined);
  return issued
    .filter((row, index) => !issued.slice(index + 1).some((later) => isSame(row, later)))
    .filter((row) => !standing.some((other) => isSame(row, other)))
    .filter((row) =>
      VAT_TREATMENTS.filter(
        (treatment) => regimeOf(treatment) === regimeOfTotals(row.vatTotals),
      ).some((treatment) => {
        const contribution = contributionOf(fresh, treatment);
        const before = standing.filter(isBefore(numberOf(row)));
        return cumulativeOf(agreement, contribution, numberOf(row)) !== netUnder(before, treatment);
      }),
    );
};
