import type { Agreement } from '../model/agreement.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceSubjectArgs } from '../model/diagnostic-codes/invoice-subject-args.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import type { Member } from '../model/member.ts';
import type { RegimeClaim } from './documents.ts';
import { creditedBefore } from './earlier-installments.ts';
import { laterStands } from './later-installments.ts';
import { isSameSubject, memberByNumber, placeOfRow } from './register-rows.ts';

const IN_AGREEMENT = { file: 'agreement.yaml', line: 1, column: 1 };

/** The subject as arguments of a finding. */
export const subjectArgs = ({
  purpose,
  year,
  installment,
  project,
}: InvoiceSubject): InvoiceSubjectArgs => ({ purpose, year, installment, project });

/** What keeps new documents of a purpose from being issued, by what was issued before. */
export const notInOrder = (
  subject: InvoiceSubject,
  fresh: readonly RegimeClaim[],
  rows: readonly InvoiceRow[],
  agreement: Agreement,
): readonly Diagnostic[] => {
  if (fresh.length === 0) return [];
  return [
    ...yearClosed(subject, fresh, rows),
    ...(subject.installment === undefined
      ? []
      : [
          ...earlierNotIssued(subject.year, subject.installment, rows, agreement),
          ...creditedBefore(subject.year, subject.installment, fresh, rows, agreement),
          ...laterStands(subject.year, subject.installment, fresh, rows, agreement),
        ]),
  ];
};

/**
 * A year whose settlement was invoiced is closed for what the settlement is set against; so is a project. It is open for a
 * member whose settlement document was credited, and stays closed for one that there was nothing to settle with.
 */
const yearClosed = (
  subject: InvoiceSubject,
  fresh: readonly RegimeClaim[],
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  if (subject.purpose === 'settlement' || subject.purpose === 'services') return [];
  const { year, project } = subject;
  const settlement = {
    purpose: 'settlement',
    year,
    ...(project !== undefined && { project }),
  } as const;
  const issued = rows.filter((row) => isSameSubject(row, settlement));
  const settled = standingInvoices(issued);
  const members = [...new Set(fresh.map(({ claim }) => claim.member.member))];
  const closed = members.flatMap((member) => {
    const isOwn = ofMember(member);
    const standing = settled.filter(isOwn);
    return standing.length === 0 && issued.some(isOwn) ? [] : [{ name: member.name, standing }];
  });
  const own = closed.flatMap(({ standing }) => standing);
  const inTheWay = own.length === 0 ? settled : settled.filter((row) => own.includes(row));
  const [first] = inTheWay;
  if (first === undefined || closed.length === 0) return [];
  const names = closed.map(({ name }) => name);
  const numbers = inTheWay.map(({ number }) => number);
  const args = { ...subjectArgs(subject), names, numbers };
  return [errorAt('invoice/year-closed', placeOfRow(rows, first), args)];
};

const ofMember = (member: Member): ((row: InvoiceRow) => boolean) => {
  const find = memberByNumber([member]);
  return ({ municipality }) => find(municipality) !== undefined;
};

/** Installments before this one that nobody was sent; those of no percent have no documents. */
const earlierNotIssued = (
  year: number,
  installment: number,
  rows: readonly InvoiceRow[],
  { invoicing }: Agreement,
): readonly Diagnostic[] => {
  const missing = invoicing.installments
    .slice(0, installment - 1)
    .map(({ share }, index) => ({ share, number: index + 1 }))
    .filter(({ share }) => share > 0n)
    .map(({ number }) => number)
    .filter((number) => !rows.some((row) => row.year === year && row.installment === number));
  if (missing.length === 0) return [];
  const at = invoicing.at ?? IN_AGREEMENT;
  return [errorAt('invoice/earlier-not-issued', at, { installment, missing })];
};
