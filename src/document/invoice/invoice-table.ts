import { ore } from '../../model/ore.ts';
import type { Table, TableCell } from '../table.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { figureColumn, kronerColumn, textColumn } from './table-columns.ts';

/**
 * One document as CSV, a row each for its lines, its sums by VAT treatment and its total: `row` says which. Every row has
 * the whole head, so that a program needs no other and a filter in a spreadsheet keeps it. `net` of the lines adds up to
 * that of the total, and so do `net`, `vat` and `gross` of the sums; a line has no VAT of its own, as it is rounded once
 * for each treatment. Amounts are those of the document: positive in a credit note, `kind` says which it is.
 */
export const invoiceTable = (document: InvoiceDocument): Table => {
  const { invoice, lines, vat } = document;
  const head = headOf(document);
  const cells = head.map(([, cell]) => cell);
  return {
    id: invoice.number,
    title: `${document.title} ${invoice.number}`,
    columns: [
      textColumn('row', 8),
      ...head.map(([key]) => textColumn(key)),
      textColumn('line', 6),
      textColumn('text', 40),
      textColumn('grounds', 40),
      figureColumn('quantity'),
      figureColumn('unit_price'),
      textColumn('vat_treatment', 10),
      kronerColumn('net'),
      kronerColumn('vat'),
      kronerColumn('gross'),
    ],
    rows: [
      ...lines.map(({ line, name, description }, index): readonly TableCell[] => [
        'line',
        ...cells,
        String(index + 1),
        name,
        description,
        line.quantity,
        line.unitPrice,
        line.vat,
        line.net,
      ]),
      ...vat.map(({ treatment, label, reason, net, vat: tax }): readonly TableCell[] => [
        'vat',
        ...cells,
        '',
        label,
        reason,
        undefined,
        undefined,
        treatment,
        net,
        tax,
        ore(net + tax),
      ]),
    ],
    total: [
      'total',
      ...cells,
      '',
      document.title,
      '',
      undefined,
      undefined,
      '',
      invoice.net,
      invoice.vat,
      invoice.gross,
    ],
  };
};

/** What every row says of the document. */
const headOf = ({
  invoice,
  agreement,
  seller,
  buyer,
}: InvoiceDocument): readonly (readonly [key: string, cell: string | undefined])[] => [
  ['number', invoice.number],
  ['kind', invoice.kind],
  ['purpose', invoice.purpose],
  ['year', String(invoice.year)],
  ['installment', invoice.installment?.toString()],
  ['project', invoice.project],
  ['agreement', agreement],
  ['date', invoice.date],
  ['due', invoice.due],
  ['from', invoice.period.from],
  ['until', invoice.period.until],
  ['seller', seller.name],
  ['seller_orgnr', seller.orgnr],
  ['account', seller.account],
  ['kid', invoice.kid],
  ['municipality', buyer.number],
  ['name', buyer.name],
  ['orgnr', buyer.orgnr],
  ['reference', buyer.reference],
  ['accounting_cost', buyer.accountingCost],
  ['credits', invoice.credits.map(({ number }) => number).join(' ')],
  ['reverses', invoice.reverses],
];
