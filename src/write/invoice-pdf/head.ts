import {
  buyerLines,
  headFacts,
  sellerLines,
  type Fact,
} from '../../document/invoice/head-facts.ts';
import type { InvoiceDocument } from '../../document/invoice/invoice-document.ts';
import type { Content, TableCell } from '../../io/pdf-library.ts';
import { INK, MARGIN, MUTED, NAVY, RULE, SIZE, WIDTH } from './look.ts';

/** Given in points: a word too long for its column is broken and pushes nothing off the page. */
const TITLE_WIDTH = 190;
const FACTS_WIDTH = 245;
const LABEL_WIDTH = 105;
/** What a table without rules has between its columns. */
const BETWEEN = 8;

/** The letterhead, the buyer, the facts beside it, and what cooperation it is about. */
export const headBlock = (document: InvoiceDocument): Content => {
  const { seller, buyer, title, agreement } = document;
  return {
    stack: [
      {
        columns: [
          {
            width: WIDTH - TITLE_WIDTH - 16,
            stack: [
              { text: seller.name, fontSize: SIZE.name, bold: true, color: NAVY },
              ...sellerLines(document).map((text) => ({ text, color: MUTED })),
            ],
          },
          {
            width: TITLE_WIDTH,
            text: title,
            fontSize: SIZE.title,
            bold: true,
            color: NAVY,
            alignment: 'right',
          },
        ],
        columnGap: 16,
      },
      rule(8, 14),
      {
        columns: [
          {
            width: WIDTH - FACTS_WIDTH - 20,
            stack: [
              { text: buyer.name, bold: true, fontSize: SIZE.total },
              ...buyerLines(document),
            ],
          },
          { width: FACTS_WIDTH, ...factsTable(headFacts(document), FACTS_WIDTH) },
        ],
        columnGap: 20,
      },
      { text: agreement, bold: true, fontSize: SIZE.total, color: NAVY, margin: [0, 12, 0, 6] },
    ],
  };
};

const rule = (above: number, below: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1, lineColor: NAVY }],
  margin: [0, above, 0, below],
});

/** Labels to the left, what they say beside them. */
export const factsTable = (
  facts: readonly Fact[],
  width: number,
): { readonly table: { widths: number[]; body: TableCell[][] }; layout: 'noBorders' } => ({
  table: {
    widths: [LABEL_WIDTH, width - LABEL_WIDTH - BETWEEN],
    body: facts.map(([label, text]) => [
      { text: label, color: MUTED },
      { text, color: INK },
    ]),
  },
  layout: 'noBorders',
});

/** On the pages after the first: whose document it is. */
export const laterHead = ({ seller, buyer, title, invoice }: InvoiceDocument): Content => ({
  margin: [MARGIN.side, 22, MARGIN.side, 0],
  columns: [
    { text: seller.name, color: MUTED, fontSize: SIZE.small },
    {
      text: `${title} ${invoice.number} – ${buyer.name}`,
      color: MUTED,
      fontSize: SIZE.small,
      alignment: 'right',
    },
  ],
});

/** The seller once more, and the page. */
export const footer = (document: InvoiceDocument, page: string): Content => ({
  margin: [MARGIN.side, 14, MARGIN.side, 0],
  stack: [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.5, lineColor: RULE }],
      margin: [0, 0, 0, 5],
    },
    {
      columns: [
        {
          width: '*',
          text: [document.seller.name, ...sellerLines(document)].join(' · '),
          color: MUTED,
          fontSize: SIZE.small,
        },
        { width: 70, text: page, color: MUTED, fontSize: SIZE.small, alignment: 'right' },
      ],
      columnGap: 12,
    },
  ],
});
