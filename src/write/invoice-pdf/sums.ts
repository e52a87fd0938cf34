import { paymentFacts, sumLabel, type Fact } from '../../document/invoice/head-facts.ts';
import type { InvoiceDocument, VatText } from '../../document/invoice/invoice-document.ts';
import { kronerText } from '../../document/number-text.ts';
import { invoiceWordsIn } from '../../document/words/invoice/in-language.ts';
import type { Content, TableCell } from '../../io/pdf-library.ts';
import type { Language } from '../../model/language.ts';
import { factsTable } from './head.ts';
import { MUTED, NAVY, PADDING, PALE, RULE, SIZE, WIDTH } from './look.ts';

/** VAT by rate to the left, what it comes to on the right; on one page together. */
export const sumsBlock = (document: InvoiceDocument): Content => ({
  unbreakable: true,
  margin: [0, 12, 0, 0],
  columns: [
    { width: '*', ...vatTable(document) },
    { width: 215, ...totalsTable(document) },
  ],
  columnGap: 24,
});

interface TableContent {
  readonly table: { widths: (number | '*' | 'auto')[]; body: TableCell[][] };
  readonly layout: object;
}

const RULES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

const vatTable = ({ vat, language }: InvoiceDocument): TableContent => {
  const { sums } = invoiceWordsIn(language);
  const label = (text: string, alignment: 'left' | 'right'): TableCell => ({
    text,
    alignment,
    fontSize: SIZE.small,
    color: MUTED,
  });
  return {
    table: {
      widths: ['*', 'auto', 'auto'],
      body: [
        [label(sums.treatment, 'left'), label(sums.base, 'right'), label(sums.vat, 'right')],
        ...vat.map((one) => [
          { stack: vatStack(one, language), fontSize: SIZE.small },
          small(kronerText(one.net, language)),
          small(kronerText(one.vat, language)),
        ]),
      ],
    },
    layout: RULES,
  };
};

/** The treatment, and why there is no tax where there is none. */
const vatStack = ({ label, reason }: VatText, language: Language): Content[] => [
  // Where the agreement has no words of its own, the reason says it all already.
  ...(reason === invoiceWordsIn(language).outsideReason ? [] : [label.replace(' %', '\u00A0%')]),
  ...(reason === undefined ? [] : [{ text: reason, color: MUTED, fontSize: SIZE.small }]),
];

const small = (text: string): TableCell => ({ text, alignment: 'right', fontSize: SIZE.small });

const totalsTable = (document: InvoiceDocument): TableContent => {
  const { invoice, language } = document;
  const { sums } = invoiceWordsIn(language);
  const row = (text: string, amount: string): TableCell[] => [
    text,
    { text: amount, alignment: 'right' },
  ];
  const total = { bold: true, fontSize: SIZE.total, color: NAVY, fillColor: PALE };
  return {
    table: {
      widths: ['*', 'auto'],
      body: [
        row(sums.net, kronerText(invoice.net, language)),
        row(sums.vat, kronerText(invoice.vat, language)),
        [
          { text: `${sumLabel(document)} (NOK)`, ...total },
          { text: kronerText(invoice.gross, language), alignment: 'right', ...total },
        ],
      ],
    },
    layout: RULES,
  };
};

const BOX_WIDTH = WIDTH - 26;
const PAYEE_WIDTH = 262;
/** Payee, account and KID to the left, beside them how much and when. */
const paymentColumns = (facts: readonly Fact[]): Content => {
  const isWhen = facts.length - 2;
  return {
    columns: [
      { width: PAYEE_WIDTH, ...factsTable(facts.slice(0, isWhen), PAYEE_WIDTH) },
      {
        width: BOX_WIDTH - PAYEE_WIDTH,
        ...factsTable(facts.slice(isWhen), BOX_WIDTH - PAYEE_WIDTH),
      },
    ],
  };
};

/** What a treasurer types into the bank. */
export const paymentBlock = (document: InvoiceDocument): readonly Content[] => {
  const facts = paymentFacts(document);
  if (facts.length === 0) return [];
  const { payment } = invoiceWordsIn(document.language).head;
  return [
    {
      unbreakable: true,
      margin: [0, 12, 0, 0],
      table: {
        widths: [BOX_WIDTH],
        body: [
          [
            {
              stack: [
                { text: payment, bold: true, color: NAVY, margin: [0, 0, 0, 4] },
                paymentColumns(facts),
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0.75,
        vLineWidth: () => 0.75,
        hLineColor: () => NAVY,
        vLineColor: () => NAVY,
        paddingLeft: () => 12,
        paddingRight: () => 12,
        paddingTop: () => 6,
        paddingBottom: () => 6,
      },
    },
  ];
};

/** What else there is to know, a paragraph a sentence. */
export const notes = ({ note, language }: InvoiceDocument): readonly Content[] => {
  if (note === '') return [];
  const words = invoiceWordsIn(language);
  const heading: Content = {
    text: words.head.notes,
    bold: true,
    color: NAVY,
    margin: [0, 12, 0, 3],
  };
  const [first = '', ...rest] = note.split('\n');
  const paragraph = (text: string): Content => {
    const isHeading = text === words.notes.assumptions;
    return {
      text,
      fontSize: SIZE.small,
      color: MUTED,
      bold: isHeading,
      margin: [0, isHeading ? 4 : 0, 0, 2],
    };
  };
  // A heading is never the last on a page.
  return [{ unbreakable: true, stack: [heading, paragraph(first)] }, ...rest.map(paragraph)];
};
