import { present } from '../model/assert.ts';
import type { Day } from '../model/day.ts';
import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceDraft } from '../model/invoice.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { standingInvoices } from '../model/invoice-row.ts';
import { askedClaims } from './asked-claims.ts';
import { compareWithRegister, daysOfStanding, type Compared } from './compare.ts';
import { draftOf } from './documents.ts';
import type { InvoicePlan, InvoicingInput } from './invoicing-input.ts';
import { dateInOrder, numbered } from './number.ts';
import { notInOrder, subjectArgs } from './order.ts';
import { indexByNumber, placeOfRow } from './register-rows.ts';

const IN_AGREEMENT = { file: 'agreement.yaml', line: 1, column: 1 };

const subjectOf = ({ asked, year }: Pick<InvoicingInput, 'asked' | 'year'>): InvoiceSubject => ({
  ...asked,
  year,
});

/**
 * The days that `planInvoices` asks `budgetOn` for: the day of issue, and those that documents of the same kind that stand
 * were issued on; each once, oldest first. None where the purpose rests on no budget of a day.
 */
export const budgetDays = (
  input: Pick<InvoicingInput, 'asked' | 'year' | 'date' | 'rows'>,
): readonly Day[] => {
  const { asked, date, rows } = input;
  if (asked.purpose !== 'installment' && asked.purpose !== 'project') return [];
  return [...new Set([...daysOfStanding(subjectOf(input), rows), date])].toSorted();
};

/**
 * The year's documents of one purpose against what the register has: what stands with the same amounts is listed, what there
 * is none of is issued, numbered in the members' order, a member's document outside the VAT Act first. With another amount
 * anywhere the whole is refused, and so are documents out of order and days before what they rest on.
 *
 * Findings of the register stand at its rows, of decisions and services at theirs.
 */
export const planInvoices = (input: InvoicingInput): InvoicePlan => {
  const { agreement, date, rows, members } = input;
  const subject = subjectOf(input);
  const asked = askedClaims(input);
  if ('code' in asked) return { invoices: [], unchanged: [], found: [asked] };
  const compared = compareWithRegister(subject, members, rows, date, asked.claimsOn);
  const refused = [
    ...otherAmounts(input, subject, compared),
    ...notInOrder(subject, compared.fresh, rows, agreement),
    ...(compared.fresh.length === 0 ? [] : [...dateInOrder(date, rows), ...asked.notInTime()]),
  ];
  const { unchanged } = compared;
  if (refused.length > 0) return { invoices: [], unchanged, found: refused };
  const indexOf = indexByNumber(members);
  const drafts = compared.fresh.map((claim) => {
    const own = rows.filter(
      ({ municipality }) => indexOf(municipality) === claim.claim.member.index,
    );
    return draftOf({ agreement, subject, date }, claim, own);
  });
  const { invoices, found } = numbered(drafts, rows, agreement);
  const warnings = [...asked.warnings(), ...drafts.flatMap(withoutReference)];
  return { invoices: found.length > 0 ? [] : invoices, unchanged, found: [...found, ...warnings] };
};

/** What was invoiced otherwise than it comes to now. */
const otherAmounts = (
  { rows }: InvoicingInput,
  subject: InvoiceSubject,
  { differences }: Compared,
): readonly Diagnostic[] => {
  const [first] = differences;
  if (first === undefined) return [];
  const row = present(
    standingInvoices(rows).find(({ number }) => first.numbers.includes(number)),
    'what differs stands in the register',
  );
  const args = { ...subjectArgs(subject), differences };
  return [errorAt('invoice/other-amounts', placeOfRow(rows, row), args)];
};

/** A credit note without an invoice to refer to: it can be sent in every form but the electronic one. */
const withoutReference = ({
  kind,
  credits,
  isInternal,
  member,
  year,
}: InvoiceDraft): readonly Diagnostic[] =>
  kind === 'credit-note' && credits.length === 0 && !isInternal
    ? [
        warningAt('invoice/without-reference', member.at ?? IN_AGREEMENT, {
          name: member.name,
          year,
        }),
      ]
    : [];
