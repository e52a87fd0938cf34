import type { Agreement } from '../../model/agreement.ts';
import type { InvoiceSubject } from '../../model/invoice-subject.ts';
import type { Language } from '../../model/language.ts';
import { capitalised } from '../settlement/terms.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';

/** The agreement's own word for what members pay for a year, or `Kostnadsandel`. */
export const contributionWord = ({ terms }: Agreement, language: Language): string =>
  capitalised(terms.get('contribution') ?? invoiceWordsIn(language).subjects.contribution);

/**
 * What a document is for: `Kostnadsandel 2021, termin 1 av 2`, `Avregning 2021, prosjekt Arkiv`. Without `installments` it
 * is not said how many there are; where there is only one, it is not said which.
 */
export const subjectText = (
  subject: InvoiceSubject & { readonly installments?: number },
  agreement: Agreement,
  language: Language,
): string => {
  const { purpose, project } = subject;
  const { subjects } = invoiceWordsIn(language);
  const year = String(subject.year);
  switch (purpose) {
    case 'installment':
      return `${contributionWord(agreement, language)} ${year}${installmentText(subject, language)}`;
    case 'project':
      return `${subjects.project(project ?? '')} ${year}`;
    case 'settlement':
      return project === undefined
        ? `${subjects.settlement} ${year}`
        : `${subjects.settlement} ${year}, ${uncapitalised(subjects.project(project))}`;
    case 'consumption':
    case 'services':
      return `${subjects[purpose]} ${year}`;
  }
};

/** `, termin 1 av 2`, or nothing where the year has one. */
export const installmentText = (
  { installment, installments }: { readonly installment?: number; readonly installments?: number },
  language: Language,
): string =>
  installment === undefined || installments === 1
    ? ''
    : `, ${invoiceWordsIn(language).subjects.installment(installment, installments)}`;

/** In the middle of a sentence: `kostnadsandel 2021`, but `IKT-avgift 2021`. */
export const uncapitalised = (text: string): string =>
  /^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
