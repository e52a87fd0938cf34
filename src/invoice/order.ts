import type { Agreement } from '../model/agreement.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceSubjectArgs } from '../model/diagnostic-codes/invoice.ts';
import type { InvoiceSubject } from '../model/invoice-subject.ts';
import { standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import type { RegimeClaim } from './documents.ts';
import { laterStands } from './later-installments.ts';
import { placeOfRow } from './register-rows.ts';

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
          ...laterStands(subject.year, subject.installment, fresh, rows, agreement),
        ]),
  ];
};

/** A year whose settlement was invoiced is closed for what the settlement is set against; so is a project. */
const yearClosed = (
  subject: InvoiceSubject,
  fresh: readonly RegimeClaim[],
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  if (subject.purpose === 'settlement' || subject.purpose === 'services') return [];
  const settled = standingInvoices(rows).filter(
    ({ purpose, year, project }) =>
      purpose === 'settlement' && year === subject.year && project === subject.project,
  );
  const [first] = settled;
  if (first === undefined) return [];
  const names = [...new Set(fresh.map(({ claim }) => claim.member.name))];
  const numbers = settled.map(({ number }) => number);
  const args = { ...subjectArgs(subject), names, numbers };
  return [errorAt('invoice/year-closed', placeOfRow(rows, first), args)];
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
