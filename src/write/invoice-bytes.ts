import type { InvoiceContext } from '../document/invoice/invoice-context.ts';
import type { InvoiceDocument } from '../document/invoice/invoice-document.ts';
import { invoiceTable } from '../document/invoice/invoice-tables.ts';
import { calculationWorkbook, invoiceWorkbook } from '../document/invoice/invoice-workbook.ts';
import { invoiceWordsIn } from '../document/words/invoice/in-language.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvText } from './csv.ts';
import { ehfXml, type EhfAttachment } from './ehf.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { xlsxBytes } from './xlsx.ts';

/** Kinds of file of a document; xml is EHF. */
export type InvoiceFormat = 'csv' | 'xlsx' | 'pdf' | 'xml';

/** A file of a document: its ending and its bytes. */
export interface InvoiceBytes {
  readonly format: InvoiceFormat;
  readonly bytes: Uint8Array;
}

interface InvoiceBytesOptions {
  /** The name of the files, without ending. */
  readonly name: string;
  readonly formats: readonly InvoiceFormat[];
  readonly dialect: CsvDialect;
  readonly context: InvoiceContext;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The files of a document, in the order csv, xlsx, pdf, xml, as far as they are asked for and there are any: a voucher of
 * the host to itself has no EHF, nor has a credit note that names no invoice. The EHF has the PDF and the calculation inside
 * it, whether or not they are asked for on their own. The same document gives the same bytes.
 */
export const invoiceBytes = async (
  document: InvoiceDocument,
  { name, formats, dialect, context }: InvoiceBytesOptions,
): Promise<readonly InvoiceBytes[]> => {
  const { date } = document.invoice;
  const made: InvoiceBytes[] = [];
  const isAsked = (format: InvoiceFormat): boolean => formats.includes(format);
  const isEhf = isAsked('xml') && hasEhf(document);
  const pdf = isAsked('pdf') || isEhf ? await invoicePdf(document) : new Uint8Array();
  if (isAsked('csv')) {
    made.push({ format: 'csv', bytes: utf8(csvText(invoiceTable(document), dialect)) });
  }
  if (isAsked('xlsx')) {
    const bytes = await xlsxBytes(invoiceWorkbook(document, context), date);
    made.push({ format: 'xlsx', bytes });
  }
  if (isAsked('pdf')) made.push({ format: 'pdf', bytes: pdf });
  if (isEhf) {
    const calculation = await xlsxBytes(calculationWorkbook(document, context), date);
    const attachments = attachmentsOf(document, name, { pdf, calculation });
    made.push({ format: 'xml', bytes: utf8(await ehfXml(document, attachments)) });
  }
  return made;
};

const hasEhf = ({ invoice: { isInternal, kind, credits } }: InvoiceDocument): boolean =>
  !isInternal && (kind === 'invoice' || credits.length > 0);

const attachmentsOf = (
  { title, language, invoice }: InvoiceDocument,
  name: string,
  bytes: { readonly pdf: Uint8Array; readonly calculation: Uint8Array },
): readonly EhfAttachment[] => {
  const { sheet } = invoiceWordsIn(language).calculation;
  return [
    {
      id: `${invoice.number}-pdf`,
      description: `${title} ${invoice.number}`,
      fileName: `${name}.pdf`,
      mimeCode: 'application/pdf',
      bytes: bytes.pdf,
    },
    {
      id: `${invoice.number}-xlsx`,
      description: sheet,
      // Not the name of the workbook beside the EHF, which has the document too.
      fileName: `${name}-${sheet.toLowerCase()}.xlsx`,
      mimeCode: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: bytes.calculation,
    },
  ];
};
