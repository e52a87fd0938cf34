/**
 * What a Norwegian document must be beside what schemas and the official rules demand of it, looked for in the text of the
 * XML file alone, without any code of the program.
 */
import { isAccountText, isKidText, isOrganisationNumberText } from './check-digits.ts';
import { ELEMENT_ORDER } from './element-order.ts';
import { sumRules } from './sum-rules.ts';
import { taxRules } from './tax-rules.ts';
import { all, everything, readXml, textAt, type ReadElement } from './xml-reader.ts';

/** What is wrong with an EHF document, each as `rule: what was found`; none when it is right. */
export const ownRuleFindings = (xml: string): readonly string[] => {
  const root = readXml(xml);
  return RULES.flatMap((rule) => rule(root));
};

/** What a rule finds in a document. */
export type Rule = (root: ReadElement) => readonly string[];

const isCreditNote = ({ name }: ReadElement): boolean => name === 'CreditNote';
const found = (isWrong: boolean, finding: string): readonly string[] => (isWrong ? [finding] : []);

const noEmptyElement: Rule = (root) =>
  everything(root)
    .filter(({ children, text }) => children.length === 0 && text.trim() === '')
    .map(({ name }) => `empty: ${name}`);

const everyElementInItsPlace: Rule = (root) =>
  everything(root).flatMap(({ name, children }) => {
    const order = ELEMENT_ORDER.get(name) ?? [];
    const places = children.map((child) => order.indexOf(child.name));
    return children.flatMap((child, index) => {
      const place = places[index] ?? -1;
      if (place === -1) return [`order: ${child.name} in ${name}`];
      return found(place < (places[index - 1] ?? 0), `order: ${child.name} comes late in ${name}`);
    });
  });

const fixedValues: Rule = (root) => {
  const typeCode = isCreditNote(root) ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode';
  return [
    ['cbc:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'], // prettier-ignore
    ['cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
    [typeCode, isCreditNote(root) ? '381' : '380'],
    ['cbc:DocumentCurrencyCode', 'NOK'],
  ].flatMap(([path = '', value]) =>
    found(textAt(root, path) !== value, `value: ${path} ${String(textAt(root, path))}`),
  );
};

const dueDate: Rule = (root) => {
  const due = textAt(root, 'cbc:DueDate');
  if (isCreditNote(root)) return found(due !== undefined, 'due: a credit note has none');
  return found(due === undefined || due < String(textAt(root, 'cbc:IssueDate')), `due: ${String(due)}`); // prettier-ignore
};

const creditedInvoices: Rule = (root) => {
  const references = all(root, 'cac:BillingReference/cac:InvoiceDocumentReference');
  const numbers = references.map((reference) => textAt(reference, 'cbc:ID'));
  return [
    ...found(isCreditNote(root) && references.length === 0, 'credited: no invoice is named'),
    ...found(new Set(numbers).size < numbers.length, 'credited: an invoice is named twice'),
    ...references.flatMap((reference) =>
      found(
        !/^\d{4}-\d\d-\d\d$/.test(textAt(reference, 'cbc:IssueDate') ?? ''),
        'credited: no date',
      ),
    ),
  ];
};

const references: Rule = (root) => [
  ...found(
    all(root, 'cbc:BuyerReference').length + all(root, 'cac:OrderReference/cbc:ID').length === 0,
    'reference: neither the buyer’s nor an order’s',
  ),
  ...found(all(root, 'cbc:Note').length > 1, 'note: more than one'),
];

const period: Rule = (root) => {
  const from = textAt(root, 'cac:InvoicePeriod/cbc:StartDate');
  const until = textAt(root, 'cac:InvoicePeriod/cbc:EndDate');
  return found(
    from === undefined || until === undefined || from > until,
    `period: ${String(from)}`,
  );
};

const organisationNumbers: Rule = (root) => {
  const given = everything(root).filter(({ attributes }) => attributes.get('schemeID') === '0192');
  return [
    ...found(given.length !== 4, 'orgnr: two of each party'),
    ...given.flatMap(({ text }) => found(!isOrganisationNumberText(text), `orgnr: ${text}`)),
  ];
};

const payment: Rule = (root) => {
  const means = all(root, 'cac:PaymentMeans');
  if (isCreditNote(root)) return found(means.length > 0, 'payment: to pay a credit note');
  const account = textAt(root, 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID') ?? '';
  const kid = textAt(root, 'cac:PaymentMeans/cbc:PaymentID');
  return [
    ...found(
      textAt(root, 'cac:PaymentMeans/cbc:PaymentMeansCode') !== '30',
      'payment: no transfer',
    ),
    ...found(!isAccountText(account), `account: ${account}`),
    ...found(kid !== undefined && !isKidText(kid), `kid: ${String(kid)}`),
  ];
};

/** The first bytes of the kinds of file that we attach. */
const BEGINNINGS = new Map([
  ['application/pdf', '%PDF-'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\u0003\u0004'],
]);

const attachments: Rule = (root) => {
  const given = all(root, 'cac:AdditionalDocumentReference');
  const ids = given.map((reference) => textAt(reference, 'cbc:ID'));
  return [
    ...found(new Set(ids).size < ids.length, 'attachment: two have the same ID'),
    ...given
      .flatMap((reference) => all(reference, 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject'))
      .flatMap(({ attributes, text }) => {
        const beginning = BEGINNINGS.get(attributes.get('mimeCode') ?? '');
        const bytes = Buffer.from(text, 'base64');
        const isKind = beginning !== undefined && bytes.toString('latin1').startsWith(beginning);
        return [
          ...found(!isKind || bytes.toString('base64') !== text, 'attachment: not what it says'),
          ...found((attributes.get('filename') ?? '') === '', 'attachment: no file name'),
        ];
      }),
  ];
};

const RULES: readonly Rule[] = [
  noEmptyElement,
  everyElementInItsPlace,
  fixedValues,
  dueDate,
  creditedInvoices,
  references,
  period,
  organisationNumbers,
  payment,
  attachments,
  sumRules,
  taxRules,
];
