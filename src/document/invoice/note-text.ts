import type { Invoice } from '../../model/invoice.ts';
import type { Language } from '../../model/language.ts';
import { kronerText } from '../number-text.ts';
import { capitalised } from '../settlement/terms.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import type { DocumentKind, DocumentReference } from '../words/invoice/words.ts';
import { assumptionsOf } from './assumptions.ts';
import type { InvoiceContext } from './invoice-context.ts';
import { subjectText, uncapitalised } from './subject-text.ts';

export const documentKind = ({ kind, isInternal }: Invoice): DocumentKind =>
  isInternal ? 'internal' : kind;

/**
 * What a reader should know beside the lines, one sentence a line of text: what the document is for, what it credits and
 * what no invoice carries, corrections, a council's ceiling that is passed; last the assumptions that it rests on.
 */
export const noteText = (invoice: Invoice, context: InvoiceContext, language: Language): string => {
  const { notes } = invoiceWordsIn(language);
  const { agreement } = context;
  const assumptions = assumptionsOf(invoice, context, language);
  return [
    notes.about(
      documentKind(invoice),
      uncapitalised(subjectText(invoice, agreement, language)),
      agreement.source.replace(/\.$/, ''),
    ),
    ...creditNotes(invoice, language),
    ...(invoice.lines.some(({ subject }) => subject.kind === 'earlier-installments')
      ? [notes.earlierInstallments]
      : []),
    ...(invoice.isInternal ? [notes.internal] : []),
    ...ceilings(invoice, context, language),
    ...(invoice.calculation.kind === 'whole-document' ? [] : [notes.calculation]),
    ...(assumptions.length > 0
      ? [notes.assumptions, ...assumptions.map((text) => `– ${text}`)]
      : []),
  ].join('\n');
};

/** What the document credits, and what no invoice carries. */
const creditNotes = (invoice: Invoice, language: Language): readonly string[] => {
  const { kind, credits, reverses, beyondInvoices, year } = invoice;
  const { notes } = invoiceWordsIn(language);
  // An invoice that refers to a document takes a credit note back.
  const of = kind === 'invoice' ? 'credit-note' : 'invoice';
  const references = credits.map(({ number, date, net }) => ({
    kind: of,
    number,
    date: dayText(date, language),
    amount: kronerText(net, language),
  })) satisfies readonly DocumentReference[];
  if (reverses !== undefined) {
    return references.filter(({ number }) => number === reverses).map(notes.takesBack);
  }
  if (kind === 'invoice') return [];
  const carried = references.filter((_, index) => credits[index]?.net !== 0n);
  return [
    ...(carried.length > 0 ? [notes.credits(carried)] : []),
    ...(credits.length === 0 ? [notes.noInvoices(year)] : []),
    ...(credits.length > 0 && beyondInvoices !== undefined && beyondInvoices !== 0n
      ? [notes.beyondInvoices(kronerText(beyondInvoices, language), year)]
      : []),
  ];
};

/** The member's own ceiling, where its contribution passes it. */
const ceilings = (
  { member, calculation }: Invoice,
  { warnings, sentence }: InvoiceContext,
  language: Language,
): readonly string[] => {
  const own = 'budget' in calculation ? calculation.budget.warnings : [];
  const sentences = [...own, ...warnings]
    .filter(
      (warning) =>
        warning.code === 'allocation/ceiling-passed' && warning.args.member === member.name,
    )
    .map((warning) => capitalised(sentence(warning, language)));
  const { ceiling } = invoiceWordsIn(language).notes;
  return [...new Set(sentences)].map((text) => `${ceiling}: ${text}`);
};
