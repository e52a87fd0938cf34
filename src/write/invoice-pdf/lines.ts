import { priceText } from '../../document/invoice/amount-text.ts';
import type { InvoiceDocument, InvoiceLineText } from '../../document/invoice/invoice-document.ts';
import { figureText, kronerText } from '../../document/number-text.ts';
import { invoiceWordsIn } from '../../document/words/invoice/in-language.ts';
import type { Language } from '../../model/language.ts';
import type { Content, TableCell } from '../../io/pdf-library.ts';
import { MUTED, NAVY, PADDING, RULE, SIZE, WHITE, WIDTH } from './look.ts';

/** Quantity, price, VAT, amount; the text has the rest. Given in points: a long word must not push a column off the page. */
const FIGURES = [40, 70, 44, 72];
const TEXT = WIDTH - FIGURES.reduce((sum, width) => sum + width, 0) - 2 * PADDING * 5;

/** The lines, with heads that come again on each page; a line is never torn in two. */
export const linesTable = ({ lines, language }: InvoiceDocument): Content => {
  const { columns } = invoiceWordsIn(language);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [TEXT, ...FIGURES],
      body: [
        [
          heading(columns.text, 'left'),
          heading(columns.quantity, 'right'),
          heading(columns.unitPrice, 'right'),
          heading(columns.vat, 'right'),
          heading(columns.net, 'right'),
        ],
        ...lines.map((line) => lineRow(line, language)),
      ],
    },
    layout: {
      hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      fillColor: (row) => (row === 0 ? NAVY : null),
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
};

const heading = (text: string, alignment: 'left' | 'right'): TableCell => ({
  text,
  alignment,
  bold: true,
  color: WHITE,
});

const lineRow = ({ line, name, description }: InvoiceLineText, language: Language): TableCell[] => [
  {
    stack: [
      withNumbersKept(name),
      ...(description === undefined
        ? []
        : [{ text: description, fontSize: SIZE.small, color: MUTED }]),
    ],
  },
  figure(figureText(line.quantity, language)),
  figure(priceText(line.unitPrice, language)),
  figure(invoiceWordsIn(language).shortVat[line.vat].replace(' ', '\u00A0')),
  figure(kronerText(line.net, language)),
];

/** A number that stands after a word stays with it at the end of a line: `termin 1 av 2` leaves no 2 alone. */
const withNumbersKept = (text: string): string =>
  text.replace(/ (?=\d{1,2}(?:$|[ ,;:]))/gu, '\u00A0');

const figure = (text: string): TableCell => ({ text, alignment: 'right' });
