import type { Agreement } from '../../model/agreement.ts';
import type { Invoice } from '../../model/invoice.ts';
import type { VatTotal } from '../../model/vat.ts';
import type { Language } from '../../model/language.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import type { InvoiceContext } from './invoice-context.ts';
import type { InvoiceDocument, VatText } from './invoice-document.ts';
import { lineText } from './line-text.ts';
import { documentKind, noteText } from './note-text.ts';
import { buyerText, sellerText } from './parties.ts';

/** What the document says, in the member's language. The agreement has what invoices ask for: the stage before checked it. */
export const invoiceDocument = (invoice: Invoice, context: InvoiceContext): InvoiceDocument => {
  const { agreement } = context;
  const language = invoice.member.language ?? agreement.language;
  return {
    invoice,
    language,
    title: invoiceWordsIn(language).titles[documentKind(invoice)],
    agreement: agreement.name,
    seller: sellerText(agreement, invoice),
    buyer: buyerText(agreement, invoice),
    lines: invoice.lines.map((line) => lineText(line, invoice, agreement, language)),
    vat: invoice.vatTotals.map((total) => vatText(total, agreement, language)),
    note: noteText(invoice, context, language),
  };
};

const vatText = (
  { treatment, net, vat }: VatTotal,
  { invoicing }: Agreement,
  language: Language,
): VatText => {
  const words = invoiceWordsIn(language);
  return {
    treatment,
    label: words.vat[treatment],
    net,
    vat,
    ...(treatment === 'outside' && {
      reason: invoicing.vatExemptionReason?.outside ?? words.outsideReason,
    }),
    ...(treatment === 'exempt' && {
      reason: invoicing.vatExemptionReason?.exempt ?? words.exemptReason,
    }),
  };
};
