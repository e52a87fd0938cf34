import type { Day } from '../model/day.ts';
import type { InvoicedDifference } from '../model/diagnostic-codes/invoice.ts';
import { signOf, standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { type VatTotal, VAT_TREATMENTS, type VatTreatment } from '../model/vat.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { MemberInYear } from '../model/year-input.ts';
import type { RegimeClaim } from './documents.ts';
import { indexByNumber, isSameSubject } from './register-rows.ts';
import { regimeOfTotals, type VatRegime } from './vat.ts';

/** What is to be invoiced against what was. */
export interface Compared {
  /** To be issued, in the order of the claims. */
  readonly fresh: readonly RegimeClaim[];
  /** Numbers of the documents that stand with the same amounts, in the register's order. */
  readonly unchanged: readonly string[];
  readonly differences: readonly InvoicedDifference[];
}

/** Standing documents of one member and regime. */
interface Standing {
  readonly regime: VatRegime;
  /** Undefined for a member that the year does not have. */
  readonly index: number | undefined;
  readonly first: InvoiceRow;
  /** The first among them; there is more than one only where a register was made by other hands. */
  readonly rows: readonly InvoiceRow[];
}

/**
 * Sets claims against the documents of the same purpose, year, installment and project that stand, by member and regime:
 * the same net under each VAT treatment is unchanged, none is new, and anything else is a difference. `claimsOn` gives the
 * claims as they were on a day: standing documents are held against those of their own day of issue, new ones are of `date`.
 */
export const compareWithRegister = (
  subject: InvoiceSubject,
  members: readonly MemberInYear[],
  rows: readonly InvoiceRow[],
  date: Day,
  claimsOn: (day: Day) => readonly RegimeClaim[],
): Compared => {
  const standing = standingByMember(subject, members, rows);
  const unchanged: string[] = [];
  const differences: InvoicedDifference[] = [];
  for (const each of standing) {
    const differ = againstOwnDay(each, claimsOn);
    differences.push(...differ);
    if (differ.length === 0) unchanged.push(...each.rows.map(({ number }) => number));
  }
  const fresh = claimsOn(date).filter(
    ({ claim, regime }) =>
      !standing.some((each) => each.index === claim.member.index && each.regime === regime),
  );
  return { fresh, unchanged: unchanged.toSorted(), differences };
};

/**
 * How documents of a subject that stand, and `isHeld` says are held, differ from what they came to on their own day of
 * issue.
 */
export const differencesInStanding = (
  subject: InvoiceSubject,
  members: readonly MemberInYear[],
  rows: readonly InvoiceRow[],
  isHeld: (row: InvoiceRow, member: number | undefined) => boolean,
  claimsOn: (day: Day) => readonly RegimeClaim[],
): readonly InvoicedDifference[] =>
  standingByMember(subject, members, rows)
    .filter(({ first, index }) => isHeld(first, index))
    .flatMap((each) => againstOwnDay(each, claimsOn));

const againstOwnDay = (
  each: Standing,
  claimsOn: (day: Day) => readonly RegimeClaim[],
): readonly InvoicedDifference[] => {
  const claim = claimsOn(each.first.date).find(
    ({ regime, claim: { member } }) => regime === each.regime && member.index === each.index,
  );
  return differencesOf(each, claim?.totals ?? []);
};

const standingByMember = (
  subject: InvoiceSubject,
  members: readonly MemberInYear[],
  rows: readonly InvoiceRow[],
): readonly Standing[] => {
  const indexOf = indexByNumber(members);
  const groups = new Map<string, Standing & { readonly rows: InvoiceRow[] }>();
  for (const row of standingInvoices(rows)) {
    if (!isSameSubject(row, subject)) continue;
    const regime = regimeOfTotals(row.vatTotals);
    const index = indexOf(row.municipality);
    const key = `${regime} ${String(index ?? row.municipality)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { regime, index, first: row, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
};

/** What rows come to under a treatment, net; above zero is to pay. */
export const netUnder = (rows: readonly InvoiceRow[], treatment: VatTreatment): Ore =>
  ore(
    rows.reduce(
      (sum, row) =>
        sum +
        signOf(row) * (row.vatTotals.find((each) => each.treatment === treatment)?.net ?? ZERO_ORE),
      0n,
    ),
  );

/** By treatment, but for a document that has one and still comes to that alone: then it is the whole document. */
const differencesOf = (
  { first, rows }: Standing,
  now: readonly VatTotal[],
): readonly InvoicedDifference[] => {
  const byTreatment = VAT_TREATMENTS.map((treatment) => ({
    name: first.name,
    numbers: rows.map(({ number }) => number),
    treatment,
    invoiced: netUnder(rows, treatment),
    now: now.find((each) => each.treatment === treatment)?.net ?? ZERO_ORE,
  })).filter((each) => each.invoiced !== 0n || each.now !== 0n);
  return byTreatment
    .filter((each) => each.invoiced !== each.now)
    .map((each) => (byTreatment.length > 1 ? each : { ...each, treatment: undefined }));
};

/** The days that standing documents of a kind were issued on, each once. */
export const daysOfStanding = (
  subject: InvoiceSubject,
  rows: readonly InvoiceRow[],
): readonly Day[] => [
  ...new Set(
    standingInvoices(rows)
      .filter((row) => isSameSubject(row, subject))
      .map((row) => row.date),
  ),
];
