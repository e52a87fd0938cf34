import type { EhfAttachment } from '../../../src/write/ehf.ts';
import { ATTACHMENTS, credited, type DocumentOf } from './documents.ts';

export interface EhfCase extends DocumentOf {
  /** Of the golden file. */
  readonly name: string;
  readonly why: string;
  readonly attachments?: readonly EhfAttachment[];
}

/** Every VAT case, both kinds of document, and what texts and parties may look like. */
export const CASES: readonly EhfCase[] = [
  {
    name: 'outside',
    why: 'a contribution outside the Act, with all that an invoice may have',
    kid: '2021000130066',
    reference: 'Inger Bakken',
    accountingCost: '1201.4501.100',
    note: 'Vedlagt beregning.\nForutsetning: avtalen gir ingen dato for innbyggertall.',
    sellerAddress: { street: 'Teatergata 3', postalCode: '3674', city: 'Notodden' },
    buyerAddress: { street: 'Kirkegata 1', postalCode: '3616', city: 'Kongsberg' },
    attachments: ATTACHMENTS,
    lines: [
      { price: '120000', name: 'Drift', description: 'Nøkkel 50/50, punkt 6 a' },
      { price: '23077.21', name: 'Fagsystemer', description: 'Nøkkel 30/70, punkt 6 b' },
    ],
  },
  {
    name: 'standard-25',
    why: 'the standard rate',
    kid: '2021000130066',
    lines: [{ price: '1000.01', vat: '25' }],
  },
  { name: 'standard-15', why: 'the rate of food', lines: [{ price: '333.33', vat: '15' }] },
  { name: 'standard-12', why: 'the low rate', lines: [{ price: '99.99', vat: '12' }] },
  { name: 'exempt', why: 'exempt with the reason', lines: [{ price: '5000', vat: 'exempt' }] },
  { name: 'zero-rated', why: 'zero-rated, no reason', lines: [{ price: '5000', vat: '0' }] },
  {
    name: 'mixed-inside',
    why: 'all treatments inside the Act, lines of one rate apart',
    lines: [
      { price: '100.10', vat: '25' },
      { price: '200', vat: 'exempt' },
      { price: '0.02', vat: '25' },
      { price: '300', vat: '15' },
      { price: '400', vat: '12' },
      { price: '500', vat: '0' },
    ],
  },
  {
    name: 'negative-lines',
    why: 'grants and own effort take from the sum; the tax of one rate is below zero',
    lines: [
      { price: '10000', vat: '25' },
      { quantity: '-1', price: '2500.5', vat: '25', name: 'Egeninnsats' },
      { quantity: '-1', price: '40', vat: '15', name: 'Tilskudd' },
    ],
  },
  {
    name: 'negative-net',
    why: 'the tax makes the sum positive',
    lines: [
      { price: '1000', vat: '25' },
      { quantity: '-1', price: '1100', vat: 'exempt' },
    ],
  },
  {
    name: 'many-decimals',
    why: 'prices with six decimals, parts of a unit, half an øre each way',
    lines: [
      { quantity: '1234.5', price: '3.083333', name: 'Timer' },
      { quantity: '0.000001', price: '9999999.999999' },
      { quantity: '1', price: '0.005' },
      { quantity: '-1', price: '0.005' },
      { quantity: '333333.333333', price: '0.333333' },
    ],
  },
  { name: 'zero-sum', why: 'lines that come to nothing', lines: [{ price: '5' }, { quantity: '-1', price: '5' }] }, // prettier-ignore
  {
    name: 'hostile-text',
    why: 'marks that XML keeps for itself, entities, lines, Sámi letters, characters that XML lacks',
    buyerName: 'Porsáŋgu gielda & <Čáhcesuolu> "æøå" \'ŧđž\'',
    reference: '&nbsp; &amp; &#38; &lt;',
    note: 'Første linje\r\nandre linje\rtredje &nbsp; ]]> <b>\uFFFE #abc# slutt',
    sellerAddress: { street: '  ', postalCode: '', city: 'Guovdageaidnu' },
    buyerAddress: { street: '', postalCode: ' ', city: '\n' },
    accountingCost: ' ',
    lines: [
      {
        price: '1',
        name: 'To\nlinjer\t&\u00A0ett',
        description: '=1+1\n<script>&quot;</script>',
      },
    ],
  },
  {
    name: 'long-text',
    why: 'texts as long as anyone writes',
    note: 'Forutsetning. '.repeat(500),
    lines: [{ price: '1', name: 'Fagsystem '.repeat(50), description: 'Punkt '.repeat(500) }],
  },
  { name: 'company', why: 'a seller that is a company', isInBusinessRegister: true },
  {
    name: 'credit-note',
    why: 'one invoice credited, outside the Act',
    kind: 'credit-note',
    number: '20210019',
    credits: [credited('20210001', '2021-01-20')],
    attachments: ATTACHMENTS,
  },
  {
    name: 'credit-note-of-several',
    why: 'the year’s invoices credited, the newest first, with tax',
    kind: 'credit-note',
    number: '20210031',
    credits: [credited('20210018', '2021-07-01'), credited('20210009', '2021-01-20')],
    lines: [
      { price: '1000.01', vat: '25' },
      { quantity: '-1', price: '10', vat: 'exempt' },
    ],
  },
  {
    name: 'invoice-that-takes-back',
    why: 'a credit note taken back names it',
    number: '20210040',
    kid: '2021004030064',
    credits: [credited('20210031', '2022-04-01')],
  },
];
