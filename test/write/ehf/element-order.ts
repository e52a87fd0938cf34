const PARTY = ['cbc:EndpointID', 'cac:PartyName', 'cac:PostalAddress', 'cac:PartyTaxScheme', 'cac:PartyLegalEntity', 'cac:Contact']; // prettier-ignore
const HEAD = ['cbc:CustomizationID', 'cbc:ProfileID', 'cbc:ID', 'cbc:IssueDate'];
const AFTER_TYPE = [
  'cbc:Note',
  'cbc:DocumentCurrencyCode',
  'cbc:AccountingCost',
  'cbc:BuyerReference',
  'cac:InvoicePeriod',
  'cac:OrderReference',
  'cac:BillingReference',
  'cac:AdditionalDocumentReference',
  'cac:AccountingSupplierParty',
  'cac:AccountingCustomerParty',
  'cac:PaymentMeans',
  'cac:TaxTotal',
  'cac:LegalMonetaryTotal',
];
const LINE_END = ['cbc:LineExtensionAmount', 'cac:Item', 'cac:Price'];
const CATEGORY = ['cbc:ID', 'cbc:Percent', 'cac:TaxScheme'];

/** What each element may hold, in order: all that a document of ours has. An element that is not here holds text. */
export const ELEMENT_ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['Invoice', [...HEAD, 'cbc:DueDate', 'cbc:InvoiceTypeCode', ...AFTER_TYPE, 'cac:InvoiceLine']],
  ['CreditNote', [...HEAD, 'cbc:CreditNoteTypeCode', ...AFTER_TYPE, 'cac:CreditNoteLine']],
  ['cac:InvoicePeriod', ['cbc:StartDate', 'cbc:EndDate']],
  ['cac:OrderReference', ['cbc:ID']],
  ['cac:BillingReference', ['cac:InvoiceDocumentReference']],
  ['cac:InvoiceDocumentReference', ['cbc:ID', 'cbc:IssueDate']],
  ['cac:AdditionalDocumentReference', ['cbc:ID', 'cbc:DocumentDescription', 'cac:Attachment']],
  ['cac:Attachment', ['cbc:EmbeddedDocumentBinaryObject']],
  ['cac:AccountingSupplierParty', ['cac:Party']],
  ['cac:AccountingCustomerParty', ['cac:Party']],
  ['cac:Party', PARTY],
  ['cac:PartyName', ['cbc:Name']],
  ['cac:PostalAddress', ['cbc:StreetName', 'cbc:CityName', 'cbc:PostalZone', 'cac:Country']],
  ['cac:Country', ['cbc:IdentificationCode']],
  ['cac:PartyTaxScheme', ['cbc:CompanyID', 'cac:TaxScheme']],
  ['cac:TaxScheme', ['cbc:ID']],
  ['cac:PartyLegalEntity', ['cbc:RegistrationName', 'cbc:CompanyID']],
  ['cac:PaymentMeans', ['cbc:PaymentMeansCode', 'cbc:PaymentID', 'cac:PayeeFinancialAccount']],
  ['cac:PayeeFinancialAccount', ['cbc:ID']],
  ['cac:TaxTotal', ['cbc:TaxAmount', 'cac:TaxSubtotal']],
  ['cac:TaxSubtotal', ['cbc:TaxableAmount', 'cbc:TaxAmount', 'cac:TaxCategory']],
  [
    'cac:TaxCategory',
    [
      'cbc:ID',
      'cbc:Percent',
      'cbc:TaxExemptionReasonCode',
      'cbc:TaxExemptionReason',
      'cac:TaxScheme',
    ],
  ],
  [
    'cac:LegalMonetaryTotal',
    [
      'cbc:LineExtensionAmount',
      'cbc:TaxExclusiveAmount',
      'cbc:TaxInclusiveAmount',
      'cbc:PayableAmount',
    ],
  ],
  ['cac:InvoiceLine', ['cbc:ID', 'cbc:InvoicedQuantity', ...LINE_END]],
  ['cac:CreditNoteLine', ['cbc:ID', 'cbc:CreditedQuantity', ...LINE_END]],
  ['cac:Item', ['cbc:Description', 'cbc:Name', 'cac:ClassifiedTaxCategory']],
  ['cac:ClassifiedTaxCategory', CATEGORY],
  ['cac:Price', ['cbc:PriceAmount']],
]);
