import { ore } from '../../../model/ore.ts';
import { vatPercent } from '../../../model/vat.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  figureOf,
  formulaCell,
  kronerOf,
  numberCell,
  textCell,
  wide,
} from '../../workbook-parts/cells.ts';
import { fitted } from '../../workbook-parts/column-widths.ts';
import type { Sheet, SheetRow } from '../../workbook.ts';
import { invoiceWordsIn } from '../../words/invoice/in-language.ts';
import type { InvoiceWords } from '../../words/invoice/words.ts';
import { buyerLines, headFacts, paymentFacts, sellerLines, sumLabel } from '../head-facts.ts';
import type { InvoiceDocument, InvoiceLineText } from '../invoice-document.ts';
import { kronerCell } from './calculation-page.ts';
import { sumFormula, type RowSpan } from './sum-formula.ts';

/** Text, quantity, price, VAT, amount. */
const WIDTHS: readonly number[] = [50, 12, 16, 12, 18];
const COLUMN = { text: 1, quantity: 2, price: 3, vat: 4, net: 5 } as const;
const COLUMNS = WIDTHS.length;
/** Letters of the buyer's name on one line, and the height of a line in points. */
const NAME_FITS = 40;
const LINE_HEIGHT = 16;

/** The document itself on A4, as it is sent. */
export const invoiceSheet = (document: InvoiceDocument): Sheet => {
  const { language, invoice, title } = document;
  const words = invoiceWordsIn(language);
  const head = headRows(document);
  const heading = head.length + 1;
  const lines = lineRows(document, words, heading + 1);
  const before = heading + lines.rows.length;
  return fitted({
    name: `${title} ${invoice.number}`.slice(0, 31),
    widths: WIDTHS,
    rows: [
      ...head,
      lineHeading(words),
      ...lines.rows,
      ...sumRows(document, words, lines, before),
      ...factRows(words.head.payment, paymentFacts(document)),
      ...noteRows(document, words),
    ],
    portrait: true,
    repeatedRows: { first: heading, last: heading },
  });
};

/** Seller and title; buyer beside number, dates and references; the cooperation. */
const headRows = (document: InvoiceDocument): readonly SheetRow[] => {
  const { seller, buyer, title, agreement } = document;
  const left = [buyer.name, ...buyerLines(document)];
  const right = headFacts(document);
  const nameLines = Math.ceil(buyer.name.length / NAME_FITS);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index): SheetRow => {
    const text = left[index];
    const fact = right[index];
    return {
      cells: [
        text === undefined ? undefined : textCell(text, index === 0 ? 'label' : 'wrapped'),
        ...(fact === undefined
          ? []
          : [...wide(textCell(fact[0], 'label'), 2), ...wide(textCell(fact[1], 'wrapped'), 2)]),
      ],
      ...(index === 0 && buyer.name.length > NAME_FITS && { height: LINE_HEIGHT * nameLines }),
    };
  });
  return [
    { cells: wide(textCell(seller.name, 'title'), COLUMNS), height: 30 },
    ...sellerLines(document).map((text) => ({ cells: wide(textCell(text, 'note'), COLUMNS) })),
    EMPTY_ROW,
    { cells: wide(textCell(title, 'title'), COLUMNS), height: 30 },
    ...rows,
    EMPTY_ROW,
    { cells: wide(textCell(agreement, 'section'), COLUMNS), height: 22 },
  ];
};

const lineHeading = ({ columns }: InvoiceWords): SheetRow => ({
  cells: [
    textCell(columns.text, 'heading'),
    ...[columns.quantity, columns.unitPrice, columns.vat, columns.net].map((text) =>
      textCell(text, 'heading-number'),
    ),
  ],
  height: 20,
});

/** The lines' rows, and where the amounts of each treatment stand. */
interface LineRows {
  readonly rows: readonly SheetRow[];
  readonly spans: readonly (RowSpan & { readonly line: InvoiceLineText })[];
}

const lineRows = ({ lines }: InvoiceDocument, words: InvoiceWords, first: number): LineRows => {
  const rows: SheetRow[] = [];
  const spans: (RowSpan & { readonly line: InvoiceLineText })[] = [];
  for (const text of lines) {
    const { line, name, description } = text;
    const row = first + rows.length;
    const [quantity, price] = [cellAt(row, COLUMN.quantity), cellAt(row, COLUMN.price)];
    rows.push({
      cells: [
        textCell(name, 'wrapped'),
        numberCell(figureOf(line.quantity), line.quantity % 1_000_000n === 0n ? 'whole' : 'figure'),
        numberCell(figureOf(line.unitPrice), 'figure'),
        { value: words.shortVat[line.vat], style: 'number' },
        formulaCell(`ROUND(${quantity}*${price},2)`, kronerOf(line.net), 'kroner'),
      ],
    });
    if (description !== undefined) {
      rows.push({ cells: wide(textCell(`    ${description}`, 'wrapped'), COLUMNS) });
    }
    spans.push({ first: row, last: first + rows.length - 1, line: text });
  }
  return { rows, spans };
};

/** VAT by treatment, and what the document comes to. `before` is the row above. */
const sumRows = (
  document: InvoiceDocument,
  words: InvoiceWords,
  { spans }: LineRows,
  before: number,
): readonly SheetRow[] => {
  const { invoice, vat } = document;
  const { sums } = words;
  const first = before + 3;
  const rows = vat.map(({ treatment, label, net, vat: tax, reason }, index): SheetRow => {
    const row = first + index;
    const own = spans.filter(({ line }) => line.line.vat === treatment);
    const base = `ROUND(${cellAt(row, COLUMN.price)}*100,0)`;
    const percent = vatPercent(treatment).toString();
    return {
      cells: [
        ...wide(textCell(reason === undefined ? label : `${label}. ${reason}`, 'wrapped'), 2),
        kronerCell(sumFormula(COLUMN.net, own), net),
        textCell(''),
        // In whole øre: half an øre is then exact, and rounds as it should.
        kronerCell(percent === '0' ? undefined : `ROUND(${base}*${percent}/100,0)/100`, tax),
      ],
    };
  });
  const last = first + rows.length - 1;
  const total = last + 2;
  const sum = (column: number): string =>
    `ROUND(SUM(${cellAt(first, column)}:${cellAt(last, column)}),2)`;
  const totalOf = (text: string, formula: string, amount: bigint, style: 'number' | 'total') => ({
    cells: [
      ...wide(textCell(text, style === 'total' ? 'total-text' : 'text'), COLUMNS - 1),
      kronerCell(formula, ore(amount), style),
    ],
  });
  return [
    EMPTY_ROW,
    {
      cells: [
        ...wide(textCell(sums.treatment, 'heading'), 2),
        textCell(sums.base, 'heading-number'),
        textCell('', 'heading-number'),
        textCell(sums.vat, 'heading-number'),
      ],
      height: 20,
    },
    ...rows,
    EMPTY_ROW,
    totalOf(sums.net, sum(COLUMN.price), invoice.net, 'number'),
    totalOf(sums.vat, sum(COLUMN.net), invoice.vat, 'number'),
    totalOf(
      `${sumLabel(document)} (NOK)`,
      `ROUND(${cellAt(total, COLUMN.net)}+${cellAt(total + 1, COLUMN.net)},2)`,
      invoice.gross,
      'total',
    ),
  ];
};

const factRows = (
  title: string,
  facts: readonly (readonly [string, string])[],
): readonly SheetRow[] =>
  facts.length === 0
    ? []
    : [
        EMPTY_ROW,
        { cells: wide(textCell(title, 'section'), COLUMNS), height: 20 },
        ...facts.map(([label, text]) => ({
          cells: [textCell(label, 'label'), ...wide(textCell(text, 'wrapped'), COLUMNS - 1)],
        })),
      ];

const noteRows = ({ note }: InvoiceDocument, { head, notes }: InvoiceWords): readonly SheetRow[] =>
  note === ''
    ? []
    : [
        EMPTY_ROW,
        { cells: wide(textCell(head.notes, 'section'), COLUMNS), height: 20 },
        ...note.split('\n').map((text) => ({
          cells: wide(textCell(text, text === notes.assumptions ? 'label' : 'wrapped'), COLUMNS),
        })),
      ];
