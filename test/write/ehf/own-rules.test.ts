import { expect, it } from 'vitest';
import { ehfXml } from '../../../src/write/ehf.ts';
import { ATTACHMENTS, credited, documentOf } from './documents.ts';
import { ownRuleFindings } from './own-rules.ts';

const invoice = await ehfXml(
  documentOf({
    kid: '602243',
    lines: [
      { price: '100', vat: '25' },
      { price: '7', vat: 'exempt' },
    ],
  }),
  ATTACHMENTS,
);
const outside = await ehfXml(documentOf(), []);
const credit = await ehfXml(
  documentOf({ kind: 'credit-note', credits: [credited('20210001', '2021-01-20')] }),
  [],
);

const without = (xml: string, element: string): string =>
  xml.replace(new RegExp(`<${element}[ >].*?</${element}>\\s*`, 's'), '');
const VAT_NUMBER = '<cac:PartyTaxScheme><cbc:CompanyID>NO938583986MVA</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>'; // prettier-ignore

it.each([invoice, outside, credit])('finds nothing in what is right', (xml) => {
  expect(ownRuleFindings(xml)).toEqual([]);
});

it.each([
  { finding: 'due: undefined', xml: without(invoice, 'cbc:DueDate') },
  { finding: 'due: 2021-01-19', xml: invoice.replace('2021-02-19', '2021-01-19') },
  { finding: 'credited: no invoice is named', xml: without(credit, 'cac:BillingReference') },
  { finding: 'vat number: none', xml: without(invoice, 'cac:PartyTaxScheme') },
  {
    finding: 'vat number: NO938583987MVA',
    xml: invoice.replace('NO938583986MVA', 'NO938583987MVA'),
  },
  {
    finding: 'vat number: outside the Act',
    xml: outside.replace('<cac:PartyLegalEntity>', `${VAT_NUMBER}$&`),
  },
  { finding: 'kid: 602244', xml: invoice.replace('602243', '602244') },
  { finding: 'account: 86011117948', xml: invoice.replace('86011117947', '86011117948') },
  { finding: 'orgnr: 942402466', xml: invoice.replace('942402465', '942402466') },
  { finding: 'rate: S 24', xml: invoice.replaceAll('<cbc:Percent>25<', '<cbc:Percent>24<') },
  { finding: 'negative: the sum', xml: credit.replaceAll('143077.21', '-143077.21') },
  { finding: 'empty: cbc:BuyerReference', xml: invoice.replace(/(<cbc:BuyerReference>)[^<]*/, '$1 ') }, // prettier-ignore
  {
    finding: 'reference: neither the buyer’s nor an order’s',
    xml: without(invoice, 'cbc:BuyerReference'),
  },
  {
    finding: 'order: cbc:Name comes late in cac:Item',
    xml: invoice.replace(
      /(<cbc:Name>Kost[^/]*\/cbc:Name>)\s*(<cac:Classified.*?<\/cac:ClassifiedTaxCategory>)/s,
      '$2$1',
    ),
  },
  {
    finding: 'order: cbc:UUID in Invoice',
    xml: invoice.replace('<cbc:IssueDate>', '<cbc:UUID>1</cbc:UUID>$&'),
  },
  {
    finding: 'reason: E',
    xml: without(invoice, 'cbc:TaxExemptionReason'),
  },
  { finding: 'sum: to pay', xml: invoice.replace(/(PayableAmount[^>]*>)132.00/, '$1133.00') },
  { finding: 'tax: S 25', xml: invoice.replaceAll('>25.00<', '>25.01<') },
  { finding: 'line: 10000 is not 20000', xml: invoice.replace('"C62">1<', '"C62">2<') },
  { finding: 'amount: cbc:PayableAmount 132', xml: invoice.replace(/(PayableAmount[^>]*>132).00/, '$1') }, // prettier-ignore
  { finding: 'currency: cbc:PriceAmount', xml: invoice.replace('Price>\n      <cbc:PriceAmount currencyID="NOK"', 'Price><cbc:PriceAmount currencyID="EUR"') }, // prettier-ignore
  { finding: 'attachment: not what it says', xml: invoice.replace('>JVBERi', '>AAAAAA') },
  { finding: 'note: more than one', xml: invoice.replace('<cbc:DocumentCurrencyCode>', '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>$&') }, // prettier-ignore
])('finds $finding', ({ finding, xml }) => {
  expect(ownRuleFindings(xml)).toContain(finding);
});
