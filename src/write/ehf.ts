import type { InvoiceDocument, InvoiceLineText } from '../document/invoice/invoice-document.ts';
import { assert, present } from '../model/assert.ts';
import type { InvoiceKind } from '../model/invoice-subject.ts';
import { millionthsText } from '../model/millionths.ts';
import { sumOre } from '../model/ore.ts';
import { amount, withoutEmpty, type EhfElement } from './ehf-element.ts';
import { customerParty, supplierParty } from './ehf-parties.ts';
import { lineTaxCategory, taxTotal } from './ehf-vat.ts';

/** A file that goes with the document, inside it. */
export interface EhfAttachment {
  /** Unlike those of the others. */
  readonly id: string;
  readonly description: string;
  readonly fileName: string;
  readonly mimeCode: EhfMimeCode;
  readonly bytes: Uint8Array;
}

/** Of those that may be embedded. */
export type EhfMimeCode =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'image/jpeg'
  | 'image/png'
  | 'text/csv';

/** The names that differ between the two kinds of document. */
const NAMES = {
  invoice: {
    root: 'Invoice',
    typeCode: 'InvoiceTypeCode',
    code: '380',
    line: 'InvoiceLine',
    quantity: 'InvoicedQuantity',
  },
  'credit-note': {
    root: 'CreditNote',
    typeCode: 'CreditNoteTypeCode',
    code: '381',
    line: 'CreditNoteLine',
    quantity: 'CreditedQuantity',
  },
} as const satisfies Record<InvoiceKind, Record<string, string>>;

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/**
 * The document as EHF Billing 3.0 (Peppol BIS Billing 3.0, UBL 2.1): the text of an XML file in UTF-8, with the attachments
 * inside it in their order. The same document and attachments give the same text. Amounts of a credit note are positive, as
 * the document has them. Loads the XML library when called.
 *
 * @throws {Error} a document that EHF has no form for: an internal voucher, a credit note that names no invoice, lines inside
 * the VAT Act from a seller without VAT number or outside it with one, sums that are not those of the lines. Our fault.
 */
export const ehfXml = async (
  document: InvoiceDocument,
  attachments: readonly EhfAttachment[],
): Promise<string> => {
  assertSpellable(document);
  const { root } = NAMES[document.invoice.kind];
  const content = present(withoutEmpty(documentContent(document, attachments)), 'it has content');
  const { create } = await import('../io/xml-library.ts');
  const tree = {
    [root]: {
      '@xmlns': `${UBL}:${root}-2`,
      '@xmlns:cac': `${UBL}:CommonAggregateComponents-2`,
      '@xmlns:cbc': `${UBL}:CommonBasicComponents-2`,
      ...(content as EhfElement),
    },
  };
  const xml = create({ version: '1.0', encoding: 'UTF-8' }, tree);
  return `${xml.end({ prettyPrint: true, wellFormed: true })}\n`;
};

const assertSpellable = ({ invoice, seller, buyer, lines, vat }: InvoiceDocument): void => {
  const { kind, net, gross, regime } = invoice;
  assert(!invoice.isInternal, 'a voucher of the host to itself has no EHF');
  assert((kind === 'invoice') === (invoice.due !== undefined), 'invoices alone have a due date');
  assert(kind === 'invoice' || invoice.credits.length > 0, 'a credit note names an invoice');
  assert((gross === 0n ? net : gross) >= 0n, 'a document has the kind that makes its sum positive');
  assert((regime === 'inside') === (seller.vatNumber !== undefined), 'VAT number inside the Act');
  assert(
    lines.every(({ line }) => (line.vat === 'outside') === (regime === 'outside')),
    'all lines are outside the VAT Act, or none is',
  );
  assert(lines.length > 0 && buyer.reference.trim() !== '', 'there is a line and a reference');
  assert(sumOre(lines.map(({ line }) => line.net)) === net, 'lines add up to the net');
  assert(sumOre(vat.map((total) => total.net)) === net, 'the VAT totals cover the net');
  assert(sumOre(vat.map((total) => total.vat)) === invoice.vat, 'the VAT totals add up');
  assert(net + invoice.vat === gross, 'net and VAT are the gross');
};

/** The elements in the order of the schemas, which is the same for both kinds as far as the elements here go. */
const documentContent = (
  { invoice, seller, buyer, lines, vat, note }: InvoiceDocument,
  attachments: readonly EhfAttachment[],
): EhfElement => {
  const { typeCode, code, line } = NAMES[invoice.kind];
  return {
    'cbc:CustomizationID': CUSTOMIZATION,
    'cbc:ProfileID': PROFILE,
    'cbc:ID': invoice.number,
    'cbc:IssueDate': invoice.date,
    'cbc:DueDate': invoice.due,
    [`cbc:${typeCode}`]: code,
    'cbc:Note': note,
    'cbc:DocumentCurrencyCode': 'NOK',
    'cbc:AccountingCost': buyer.accountingCost,
    'cbc:BuyerReference': buyer.reference,
    'cac:InvoicePeriod': {
      'cbc:StartDate': invoice.period.from,
      'cbc:EndDate': invoice.period.until,
    },
    'cac:BillingReference': invoice.credits.map(({ number, date }) => ({
      'cac:InvoiceDocumentReference': { 'cbc:ID': number, 'cbc:IssueDate': date },
    })),
    'cac:AdditionalDocumentReference': attachments.map(attachedDocument),
    'cac:AccountingSupplierParty': supplierParty(seller),
    'cac:AccountingCustomerParty': customerParty(buyer),
    'cac:PaymentMeans': paymentMeans(invoice, seller),
    'cac:TaxTotal': taxTotal(invoice.vat, vat),
    'cac:LegalMonetaryTotal': {
      'cbc:LineExtensionAmount': amount(invoice.net),
      'cbc:TaxExclusiveAmount': amount(invoice.net),
      'cbc:TaxInclusiveAmount': amount(invoice.gross),
      'cbc:PayableAmount': amount(invoice.gross),
    },
    [`cac:${line}`]: lines.map((one, index) => documentLine(invoice.kind, one, index + 1)),
  };
};

const attachedDocument = (attachment: EhfAttachment): EhfElement => ({
  'cbc:ID': attachment.id,
  'cbc:DocumentDescription': attachment.description,
  'cac:Attachment': {
    'cbc:EmbeddedDocumentBinaryObject': {
      '@mimeCode': attachment.mimeCode,
      '@filename': attachment.fileName,
      '#': Buffer.from(attachment.bytes).toString('base64'),
    },
  },
});

/** A transfer to the account (30). Credit notes have none: nothing is to be paid to the seller. */
const paymentMeans = (
  { kind, kid }: InvoiceDocument['invoice'],
  { account }: InvoiceDocument['seller'],
): EhfElement | undefined =>
  kind === 'credit-note'
    ? undefined
    : {
        'cbc:PaymentMeansCode': '30',
        'cbc:PaymentID': kid,
        'cac:PayeeFinancialAccount': { 'cbc:ID': account },
      };

/** The unit is the piece (C62): what the lines count has no unit of its own. */
const documentLine = (
  kind: InvoiceKind,
  { line, name, description }: InvoiceLineText,
  place: number,
): EhfElement => ({
  'cbc:ID': String(place),
  [`cbc:${NAMES[kind].quantity}`]: { '@unitCode': 'C62', '#': millionthsText(line.quantity) },
  'cbc:LineExtensionAmount': amount(line.net),
  'cac:Item': {
    'cbc:Description': description,
    'cbc:Name': name,
    'cac:ClassifiedTaxCategory': lineTaxCategory(line.vat),
  },
  'cac:Price': {
    'cbc:PriceAmount': { '@currencyID': 'NOK', '#': millionthsText(line.unitPrice) },
  },
});
