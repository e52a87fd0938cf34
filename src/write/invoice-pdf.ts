import type { InvoiceDocument } from '../document/invoice/invoice-document.ts';
import { wordsIn } from '../document/words/in-language.ts';
import type { Content, TDocumentDefinitions } from '../io/pdf-library.ts';
import { footer, headBlock, laterHead } from './invoice-pdf/head.ts';
import { linesTable } from './invoice-pdf/lines.ts';
import { notes, paymentBlock, sumsBlock } from './invoice-pdf/sums.ts';
import { INK, MARGIN, SIZE } from './invoice-pdf/look.ts';

/**
 * The bytes of a PDF file: A4, the table of lines over as many pages as it needs with its heads on each, `Side x av y`. The
 * same document gives the same bytes: it says that it was made on its date. Loads the PDF library when called.
 */
export const invoicePdf = async (document: InvoiceDocument): Promise<Uint8Array> => {
  const { pdfBytes } = await import('../io/pdf-library.ts');
  return pdfBytes(definitionOf(document));
};

const LANGUAGE_TAGS = { nb: 'nb-NO', nn: 'nn-NO', en: 'en' } as const;

const definitionOf = (document: InvoiceDocument): TDocumentDefinitions => {
  const { invoice, title, seller, agreement, language } = document;
  const words = wordsIn(language);
  const made = new Date(`${invoice.date}T00:00:00Z`);
  const content: Content[] = [
    headBlock(document),
    linesTable(document),
    sumsBlock(document),
    ...paymentBlock(document),
    ...notes(document),
  ];
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[language],
    displayTitle: true,
    info: {
      title: `${title} ${invoice.number}`,
      author: seller.name,
      subject: agreement,
      creator: 'fordel',
      producer: 'fordel',
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: 'Roboto', fontSize: SIZE.text, color: INK, lineHeight: 1.15 },
    header: (page) => (page === 1 ? '' : laterHead(document)),
    footer: (page, pages) =>
      footer(document, `${words.page} ${String(page)} ${words.of} ${String(pages)}`),
    content,
  };
};
