import type { Invoice, InvoiceLine, LineGrounds } from '../../model/invoice.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Language } from '../../model/language.ts';
import { capitalised } from '../settlement/terms.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import { wordsIn } from '../words/in-language.ts';
import type { InvoiceLineText } from './invoice-document.ts';
import { contributionWord, installmentText, subjectText, uncapitalised } from './subject-text.ts';

/** A line as its reader sees it: what it is for, and below it the line of the budget, keys and clauses. */
export const lineText = (
  line: InvoiceLine,
  invoice: Invoice,
  agreement: Agreement,
  language: Language,
): InvoiceLineText => {
  const name = capitalised(nameOf(line, invoice, agreement, language));
  const parts = [
    ...about(line, language),
    ...new Set(line.grounds.map((one) => groundsOf(withoutOwnKey(one, line), agreement, language))),
  ].filter((part) => part !== '');
  return {
    line,
    name,
    ...(parts.length > 0 && { description: capitalised(parts.join('; ')) }),
  };
};

const nameOf = (
  { subject }: InvoiceLine,
  invoice: Invoice,
  agreement: Agreement,
  language: Language,
): string => {
  const { subjects } = invoiceWordsIn(language);
  const year = String(invoice.year);
  const ofYear = (text: string): string => `${text} ${year}${installmentText(invoice, language)}`;
  switch (subject.kind) {
    case 'contribution':
      return ofYear(contributionWord(agreement, language));
    case 'category':
      if (invoice.project !== undefined) {
        return projectCategory(subject.category, invoice.project, invoice, language);
      }
      if (subject.category !== '') return ofYear(subject.category);
      return hasCategories(invoice)
        ? ofYear(subjects.otherCategories)
        : subjectText(invoice, agreement, language);
    case 'cost-line':
      return ofYear(subject.description === '' ? subject.id : subject.description);
    case 'earlier-installments':
      return `${subjects.earlierInstallments} ${year}`;
    case 'project':
      return `${subjects.project(subject.project)} ${year}`;
    case 'shared-effort':
      return `${subjects.sharedEffort(subject.project)} ${year}`;
    case 'own-effort':
      return `${subjects.ownEffort(subject.project)} ${year}`;
    case 'service':
      return subject.description;
    case 'settlement':
      return subjectText(invoice, agreement, language);
    case 'whole-document':
      return subjects.wholeDocument({
        kind: subject.of,
        number: subject.number,
        date: dayText(subject.date, language),
      });
  }
};

/** `Prosjekt Arkiv 2021: innleie`; a category that is only called project is not said twice. */
const projectCategory = (
  category: string,
  project: string,
  invoice: Invoice,
  language: Language,
): string => {
  const { subjects } = invoiceWordsIn(language);
  const whole = `${subjects.project(project)} ${String(invoice.year)}`;
  const saysProject = subjects.project('').trim().toLowerCase();
  if (category.toLowerCase() === saysProject) return whole;
  if (category !== '') return `${whole}: ${category}`;
  return hasCategories(invoice) ? `${whole}: ${uncapitalised(subjects.otherCategories)}` : whole;
};

const hasCategories = ({ lines }: Invoice): boolean =>
  lines.some(({ subject }) => subject.kind === 'category' && subject.category !== '');

/** What the line's name leaves out. */
const about = ({ subject, grounds }: InvoiceLine, language: Language): readonly string[] => {
  const { descriptions } = invoiceWordsIn(language);
  if (subject.kind === 'cost-line') {
    const isCharge = grounds.some(({ key }) => key === subject.id);
    return isCharge || subject.description === '' ? [] : [descriptions.line(subject.id)];
  }
  return subject.kind === 'service' && subject.agreed !== undefined
    ? [descriptions.agreed(dayText(subject.agreed, language))]
    : [];
};

/** A charge is its own key: the line's name has said it. */
const withoutOwnKey = (one: LineGrounds, { subject }: InvoiceLine): LineGrounds =>
  subject.kind === 'cost-line' && subject.id === one.key ? { grounds: one.grounds } : one;

/** `nøkkel 50/50, punkt 6 a`; of an assumption it only says where its sentence stands, in the notes. */
const groundsOf = (
  { key, grounds }: LineGrounds,
  agreement: Agreement,
  language: Language,
): string => {
  const { clause, assumption } = grounds;
  const { descriptions } = invoiceWordsIn(language);
  const assumed = assumption === undefined ? '' : descriptions.assumed;
  const text = clause === undefined ? assumed : wordsIn(language).clauseText(clause);
  return [...(key === undefined ? [] : [keyText(key, agreement, language)]), text]
    .filter((part) => part !== '')
    .join(', ');
};

/** A key by its name, a charge by its label. */
const keyText = (key: string, { keys, charges }: Agreement, language: Language): string =>
  charges.has(key) && !keys.has(key)
    ? (charges.get(key)?.label ?? key)
    : invoiceWordsIn(language).descriptions.key(key);
