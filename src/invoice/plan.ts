import { present } from '../model/assert.ts';
import type { Day } from '../model/day.ts';
import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceDraft } from '../model/invoice.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { standingInvoices } from '../model/invoice-row.ts';
import { askedClaims, askedInstallment } from './asked-claims.ts';
import {
  compareWithRegister,
  daysOfStanding,
  differencesInStanding,
  type Compared,
} from './compare.ts';
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
 * The days that documents were issued on which stand and are held against the budget of their day: those of the same kind,
 * and earlier installments by the budget file that is in force still. Each once, oldest first; none where the purpose rests
 * on no budget of a day. `planInvoices` asks `budgetOn` for them, and for the day of issue.
 */
export const daysOfIssued = (
  input: Pick<InvoicingInput, 'asked' | 'year' | 'date' | 'rows' | 'budgetFileOn'>,
): readonly Day[] => {
  const { asked, year, rows } = input;
  if (asked.purpose !== 'installment' && asked.purpose !== 'project') return [];
  const earlier = earlierSubjects(input).flatMap((subject) =>
    daysOfStanding(subject, rows).filter(restsOnTodaysFile(input)),
  );
  const days = [...earlier, ...daysOfStanding(subjectOf({ asked, year }), rows)];
  return [...new Set(days)].toSorted();
};

/** The installments before the one that is asked for. */
const earlierSubjects = ({
  asked,
  year,
}: Pick<InvoicingInput, 'asked' | 'year'>): readonly (InvoiceSubject & {
  readonly installment: number;
})[] =>
  asked.purpose === 'installment'
    ? Array.from({ length: Math.max(0, asked.installment - 1) }, (_, index) => ({
        purpose: asked.purpose,
        year,
        installment: index + 1,
      }))
    : [];

/** Whether a document of a day rests on the budget file of the day of issue: another was decided, and is caught up. */
const restsOnTodaysFile =
  ({ date, budgetFileOn = () => '' }: Pick<InvoicingInput, 'date' | 'budgetFileOn'>) =>
  (day: Day): boolean =>
    budgetFileOn(day) === budgetFileOn(date);

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
    ...otherAmounts(input, subject, compared.differences),
    ...earlierAmounts(input, compared),
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
  differences: Compared['differences'],
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

/**
 * Earlier installments of members that are to be sent this one, invoiced otherwise than the budget of their own day comes to,
 * with no other budget decided since: the new ones would take in the difference without a word.
 */
const earlierAmounts = (input: InvoicingInput, { fresh }: Compared): readonly Diagnostic[] => {
  if (fresh.length === 0) return [];
  const { rows, members } = input;
  const isTodays = restsOnTodaysFile(input);
  return earlierSubjects(input).flatMap((subject) => {
    const differences = differencesInStanding(
      subject,
      members,
      rows,
      ({ date }, index) =>
        isTodays(date) && fresh.some(({ claim: { member } }) => member.index === index),
      askedInstallment(input, subject.installment).claimsOn,
    );
    return otherAmounts(input, subject, differences);
  });
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
