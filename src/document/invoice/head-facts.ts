import { kronerText } from '../number-text.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import { accountText, addressLines, orgnrText } from './amount-text.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { documentKind } from './note-text.ts';

/** A label and what stands beside it. */
export type Fact = readonly [label: string, text: string];

/**
 * The seller's name is apart: its address and organisation number, with `MVA` in documents that may say it, and the register
 * of companies.
 */
export const sellerLines = ({ seller, language }: InvoiceDocument): readonly string[] => {
  const { orgnr } = invoiceWordsIn(language).head;
  const registered = seller.vatNumber === undefined ? '' : '\u00A0MVA';
  return [
    ...addressLines(seller.address),
    `${orgnr} ${orgnrText(seller.orgnr)}${registered}`,
    ...(seller.isInBusinessRegister ? ['Foretaksregisteret'] : []),
  ];
};

export const buyerLines = ({ buyer, language }: InvoiceDocument): readonly string[] => {
  const { orgnr } = invoiceWordsIn(language).head;
  return [...addressLines(buyer.address), `${orgnr} ${orgnrText(buyer.orgnr)}`];
};

/** Number, dates, references: what stands beside the buyer. */
export const headFacts = (document: InvoiceDocument): readonly Fact[] => {
  const { invoice, language, buyer } = document;
  const { head } = invoiceWordsIn(language);
  const kind = documentKind(invoice);
  const { from, until } = invoice.period;
  return [
    [head.number[kind], invoice.number],
    [head.date[kind], dayText(invoice.date, language)],
    ...(invoice.isInternal ? [] : dueFact(document)),
    [head.period, `${dayText(from, language)}–${dayText(until, language)}`],
    [head.reference, buyer.reference],
    ...factWhere(head.accountingCost, buyer.accountingCost),
    ...factWhere(
      head.credits,
      invoice.credits.length === 0
        ? undefined
        : invoice.credits.map(({ number }) => number).join(', '),
    ),
  ];
};

/** How it is paid: of invoices that somebody pays. */
export const paymentFacts = (document: InvoiceDocument): readonly Fact[] => {
  const { invoice, language, seller } = document;
  if (invoice.kind === 'credit-note' || invoice.isInternal) return [];
  const { head, moneyText } = invoiceWordsIn(language);
  return [
    [head.payee, seller.name],
    [head.account, accountText(seller.account)],
    ...factWhere(head.kid, invoice.kid),
    [head.amount, moneyText(kronerText(invoice.gross, language))],
    ...dueFact(document),
  ];
};

const dueFact = ({ invoice, language }: InvoiceDocument): readonly Fact[] =>
  factWhere(invoiceWordsIn(language).head.due, invoice.due && dayText(invoice.due, language));

const factWhere = (label: string, text: string | undefined): readonly Fact[] =>
  text === undefined ? [] : [[label, text]];

/** What the sum is to the reader: to pay, in its favour, or a sum that is booked alone. */
export const sumLabel = ({ invoice, language }: InvoiceDocument): string => {
  const { sums } = invoiceWordsIn(language);
  if (invoice.isInternal) return sums.total;
  return invoice.kind === 'invoice' ? sums.toPay : sums.toReceive;
};
