import { present } from '../../model/assert.ts';
import { memberStatement } from '../settlement/statement/member-statement.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import { wordsIn } from '../words/in-language.ts';
import type { InvoiceContext } from './invoice-context.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { calculationSheet } from './workbook/calculation-sheet.ts';
import { invoiceSheet } from './workbook/invoice-sheet.ts';

/** The document as a municipality would send it, and after it the calculation behind it. */
export const invoiceWorkbook = (document: InvoiceDocument, context: InvoiceContext): Workbook =>
  workbookOf(document, document.title, [
    invoiceSheet(document),
    ...calculationSheets(document, context),
  ]);

/** The calculation alone: what goes with the EHF. */
export const calculationWorkbook = (
  document: InvoiceDocument,
  context: InvoiceContext,
): Workbook => {
  const { title } = invoiceWordsIn(document.language).calculation;
  return workbookOf(document, title, calculationSheets(document, context));
};

const workbookOf = (
  { invoice, agreement, language, buyer }: InvoiceDocument,
  title: string,
  sheets: readonly Sheet[],
): Workbook => {
  const common = wordsIn(language);
  return {
    title: `${title} ${invoice.number}: ${buyer.name}`,
    subject: agreement,
    page: common.page,
    of: common.of,
    sheets,
  };
};

/** Of a settlement the statement that the member gets; else how each line came about. */
const calculationSheets = (
  document: InvoiceDocument,
  context: InvoiceContext,
): readonly Sheet[] => {
  const { invoice, language } = document;
  const { calculation } = invoice;
  if (calculation.kind === 'settlement') {
    const { settlement } = calculation;
    const { members } = settlement.input.weighing;
    const member = present(members[invoice.index], 'who is invoiced is a member in the year');
    return memberStatement(settlement, member, context).sheets;
  }
  const words = invoiceWordsIn(language);
  return [calculationSheet({ document, context, words, common: wordsIn(language) })];
};
