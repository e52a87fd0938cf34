import type { InvoiceFile, InvoiceRow } from './invoice-row.ts';
import type { Invoice } from './invoice.ts';

/** A document as the register has it. */
export const rowOf = (invoice: Invoice, files: readonly InvoiceFile[]): InvoiceRow => {
  const { number, kind, purpose, year, installment, project, member } = invoice;
  const { date, due, net, vat, gross, vatTotals, kid, credits, reverses } = invoice;
  return {
    number,
    kind,
    purpose,
    year,
    ...(installment !== undefined && { installment }),
    ...(project !== undefined && { project }),
    municipality: member.number,
    name: member.name,
    date,
    ...(due !== undefined && { due }),
    net,
    vat,
    gross,
    vatTotals,
    ...(kid !== undefined && { kid }),
    credits: credits.map((credited) => credited.number),
    ...(reverses !== undefined && { reverses }),
    files,
  };
};
