import type { InvoicePurpose, InvoiceSubject } from '../model/invoice-subject.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { Member } from '../model/member.ts';
import type { SourceRef } from '../model/source-ref.ts';

/** The member of a row: by the number that the agreement gives, or one that the member had. */
export const memberByNumber = <Of extends Pick<Member, 'number' | 'numbers'>>(
  members: readonly Of[],
): ((number: string) => Of | undefined) => {
  const byNumber = new Map<string, Of>();
  for (const member of members) {
    for (const number of [member.number, ...member.numbers]) byNumber.set(number, member);
  }
  return (number) => byNumber.get(number);
};

/** The index in the year's members of each row's member. */
export const indexByNumber = (
  members: readonly { readonly member: Member; readonly index: number }[],
): ((number: string) => number | undefined) => {
  const find = memberByNumber(
    members.map(({ member: { number, numbers }, index }) => ({ number, numbers, index })),
  );
  return (number) => find(number)?.index;
};

/** Whether two are documents of the same purpose, year, installment and project. */
export const isSameSubject = (a: InvoiceSubject, b: InvoiceSubject): boolean =>
  a.purpose === b.purpose &&
  a.year === b.year &&
  a.installment === b.installment &&
  a.project === b.project;

/** What was invoiced on account of a year, or of a project of it: what its settlement sets against its own amounts. */
export const isOnAccount = (
  row: InvoiceSubject,
  year: number,
  project: string | undefined,
): boolean => {
  const purposes: readonly InvoicePurpose[] =
    project === undefined ? ['installment', 'consumption'] : ['project'];
  return row.year === year && row.project === project && purposes.includes(row.purpose);
};

/** Where a row stands in the register: one header, then a row a line. */
export const placeOfRow = (rows: readonly InvoiceRow[], row: InvoiceRow): SourceRef => ({
  file: 'register/invoices.csv',
  line: rows.indexOf(row) + 2,
  column: 1,
});
