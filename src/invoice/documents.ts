import type { Agreement } from '../model/agreement.ts';
import type { Day } from '../model/day.ts';
import type { Calculation, InvoiceDraft, InvoiceLine } from '../model/invoice.ts';
import type { VatTotal } from '../model/vat.ts';
import type { InvoiceKind, InvoiceSubject } from '../model/invoice-subject.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { Member } from '../model/member.ts';
import { millionths } from '../model/millionths.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import type { Claim } from './claim.ts';
import { dueOf } from './due.ts';
import { installmentCount } from './installment.ts';
import { memberPeriod } from './member-period.ts';
import { referencesOf } from './references.ts';
import { regimeOf, VAT_REGIMES, vatTotalsOf, type VatRegime } from './vat.ts';

/** What the documents of one purpose have in common. */
export interface Issue {
  readonly agreement: Agreement;
  readonly subject: InvoiceSubject;
  readonly date: Day;
}

/** The part of a claim that stands in one document, or none: its lines of one regime, and what they come to. */
export interface RegimeClaim {
  readonly claim: Claim;
  readonly regime: VatRegime;
  readonly lines: readonly InvoiceLine[];
  /** Above zero is to pay. */
  readonly totals: readonly VatTotal[];
}

/**
 * A claim by regime, outside the VAT Act first; those where anything is to pay or to receive. Lines that come to nothing
 * under each treatment make no document.
 */
export const byRegime = (claim: Claim): readonly RegimeClaim[] =>
  VAT_REGIMES.flatMap((regime) => {
    const lines = claim.lines.filter(({ vat }) => regimeOf(vat) === regime);
    const totals = vatTotalsOf(lines);
    return totals.every(({ net }) => net === 0n) ? [] : [{ claim, regime, lines, totals }];
  });

/** The voucher of the host to itself, where the agreement has it so. */
export const isInternal = ({ host, invoicing }: Agreement, { number }: Member): boolean =>
  invoicing.host === 'internal' && host.number === number;

/**
 * The document of a claim. A sum below zero, with the tax or else without it, is a credit note, with all signs turned.
 * `rows` are those of the member.
 */
export const draftOf = (
  { agreement, subject, date }: Issue,
  { claim, regime, lines, totals }: RegimeClaim,
  rows: readonly InvoiceRow[],
): InvoiceDraft => {
  const kind = kindOf(totals);
  const vatTotals = kind === 'invoice' ? totals : totals.map(turnedTotal);
  const { member, index } = claim.member;
  const { year, purpose, installment } = subject;
  return {
    ...subject,
    ...(purpose === 'installment' && { installments: installmentCount(agreement) }),
    kind,
    member,
    index,
    isInternal: isInternal(agreement, member),
    regime,
    period: memberPeriod(agreement, member, year),
    date,
    ...(kind === 'invoice' && { due: dueOf(agreement.invoicing, date, year, installment) }),
    lines: kind === 'invoice' ? lines : lines.map(turnedLine),
    vatTotals,
    ...sumsOf(vatTotals),
    ...(kind === 'invoice' ? { credits: [] } : referencesOf(vatTotals, subject, rows)),
    calculation: calculationIn(claim.calculation, regime),
  };
};

/** Net, tax and gross of a document. */
export const sumsOf = (
  totals: readonly VatTotal[],
): { readonly net: Ore; readonly vat: Ore; readonly gross: Ore } => {
  const net = sumOre(totals.map((total) => total.net));
  const vat = sumOre(totals.map((total) => total.vat));
  return { net, vat, gross: ore(net + vat) };
};

const kindOf = (totals: readonly VatTotal[]): InvoiceKind => {
  const { net, gross } = sumsOf(totals);
  return (gross === 0n ? net : gross) < 0n ? 'credit-note' : 'invoice';
};

const turnedLine = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  quantity: millionths(0n - line.quantity),
  net: ore(0n - line.net),
});

const turnedTotal = ({ treatment, net, vat }: VatTotal): VatTotal => ({
  treatment,
  net: ore(0n - net),
  vat: ore(0n - vat),
});

/** The sums of the document's own treatments. */
const calculationIn = (calculation: Calculation, regime: VatRegime): Calculation =>
  calculation.kind === 'installment'
    ? {
        ...calculation,
        sums: calculation.sums.filter(({ treatment }) => regimeOf(treatment) === regime),
      }
    : calculation;
