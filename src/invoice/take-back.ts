import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceDraft, InvoiceLine } from '../model/invoice.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import type { Member } from '../model/member.ts';
import { oneUnit } from './claim.ts';
import { isInternal } from './documents.ts';
import { dueOf } from './due.ts';
import { installmentCount } from './installment.ts';
import type { InvoicePlan, IssuingInput } from './invoicing-input.ts';
import { memberPeriod } from './member-period.ts';
import { dateInOrder, numbered } from './number.ts';
import { isOnAccount, isSameSubject, memberByNumber, placeOfRow } from './register-rows.ts';
import { regimeOfTotals } from './vat.ts';

const REGISTER = { file: 'register/invoices.csv', line: 1, column: 1 };
/** How many numbers a wrong one is answered with. */
const MOST_NEAR = 3;

/**
 * Takes a document back as a whole, from its row in the register alone: an invoice by a credit note, a credit note by an
 * invoice, with one line for each VAT treatment and the same amounts. One that was taken back already is unchanged: the
 * number of what took it back is listed. Refused: what takes another back itself, and what documents that stand rest on,
 * which must be taken back first.
 */
export const planTakingBack = (input: IssuingInput, number: string): InvoicePlan => {
  const { agreement, rows, date } = input;
  const none = (finding: Diagnostic): InvoicePlan => ({
    invoices: [],
    unchanged: [],
    found: [finding],
  });
  const row = rows.find((each) => each.number === number);
  if (row === undefined) {
    const near = nearNumbers(number, rows);
    return none(errorAt('invoice/unknown-number', REGISTER, { number, near }));
  }
  const at = placeOfRow(rows, row);
  const before = rows.find(({ reverses }) => reverses === number);
  if (before !== undefined) return { invoices: [], unchanged: [before.number], found: [] };
  if (row.reverses !== undefined) {
    const args = { number, reverses: row.reverses };
    return none(errorAt('invoice/takes-another-back', at, args));
  }
  const member = memberByNumber(agreement.members)(row.municipality);
  if (member === undefined) {
    const { municipality, name } = row;
    return none(errorAt('invoice/unknown-member', at, { number, municipality, name }));
  }
  const by = restingOn(row, member, rows);
  if (by.length > 0) return none(errorAt('invoice/referred-to', at, { number, by }));
  const notInOrder = dateInOrder(date, rows);
  if (notInOrder.length > 0) return { invoices: [], unchanged: [], found: notInOrder };
  const { invoices, found } = numbered([draftAgainst(input, row, member)], rows, agreement);
  return { invoices: found.length > 0 ? [] : invoices, unchanged: [], found };
};

/**
 * The documents that stand on that of a row: credit notes that refer to it, and, where it was invoiced on account, what
 * settled it for the member. Were it gone, the settlement would count as invoiced what is not, in a year that is closed.
 */
const restingOn = (
  row: InvoiceRow,
  member: Member,
  rows: readonly InvoiceRow[],
): readonly string[] => {
  const { number, year, project } = row;
  const isSettled = isOnAccount(row, year, project);
  const find = memberByNumber([member]);
  return standingInvoices(rows)
    .filter(
      (each) =>
        each.credits.includes(number) ||
        (isSettled &&
          isSameSubject(each, {
            purpose: 'settlement',
            year,
            ...(project !== undefined && { project }),
          }) &&
          find(each.municipality) !== undefined),
    )
    .map((each) => each.number);
};

/** The document that takes back that of a row. */
const draftAgainst = (
  { agreement, date }: IssuingInput,
  row: InvoiceRow,
  member: Member,
): InvoiceDraft => {
  const { number, purpose, year, installment, project, vatTotals, net, vat, gross } = row;
  const kind = row.kind === 'invoice' ? 'credit-note' : 'invoice';
  const of = { number, date: row.date, net };
  const subject = { kind: 'whole-document', of: row.kind, number, date: row.date } as const;
  const lines: readonly InvoiceLine[] = vatTotals.map((total) =>
    oneUnit(subject, total.net, total.treatment),
  );
  return {
    purpose,
    year,
    ...(installment !== undefined && {
      installment,
      installments: Math.max(installment, installmentCount(agreement)),
    }),
    ...(project !== undefined && { project }),
    kind,
    member,
    index: agreement.members.indexOf(member),
    isInternal: isInternal(agreement, member),
    regime: regimeOfTotals(vatTotals),
    period: memberPeriod(agreement, member, year),
    date,
    ...(kind === 'invoice' && { due: dueOf(agreement.invoicing, date, year) }),
    lines,
    vatTotals,
    net,
    vat,
    gross,
    credits: [of],
    reverses: number,
    calculation: { kind: 'whole-document', row },
  };
};

/** Numbers of the register that are most like the one given: of the same year, the nearest first. */
const nearNumbers = (number: string, rows: readonly InvoiceRow[]): readonly string[] => {
  const wanted = Number(/^\d{1,15}$/.exec(number)?.[0] ?? 0);
  return rows
    .map((row) => row.number)
    .toSorted((a, b) => Math.abs(Number(a) - wanted) - Math.abs(Number(b) - wanted))
    .slice(0, MOST_NEAR);
};
