import type { InvoiceSubjectArgs } from '../../../model/diagnostic-codes/invoice-subject-args.ts';
import type { InvoicedDifference } from '../../../model/diagnostic-codes/invoice.ts';
import type { Language } from '../../../model/language.ts';
import { kronerText } from '../../terminal/number-text.ts';
import { treatmentText } from './vat-text.ts';

const SUBJECT: Readonly<Record<Language, (subject: InvoiceSubjectArgs) => string>> = {
  en: ({ purpose, year, installment, project }) =>
    ({
      installment: `installment ${String(installment)} of ${String(year)}`,
      consumption: `direct consumption of ${String(year)}`,
      project: `project ${project ?? ''} of ${String(year)}`,
      services: `services of ${String(year)}`,
      settlement: `the settlement of ${project === undefined ? '' : `project ${project}, `}${String(year)}`,
    })[purpose],
  nb: ({ purpose, year, installment, project }) =>
    ({
      installment: `termin ${String(installment)} for ${String(year)}`,
      consumption: `direkte forbruk for ${String(year)}`,
      project: `prosjektet ${project ?? ''} for ${String(year)}`,
      services: `tjenester for ${String(year)}`,
      settlement: `avregningen for ${project === undefined ? '' : `prosjektet ${project}, `}${String(year)}`,
    })[purpose],
  nn: ({ purpose, year, installment, project }) =>
    ({
      installment: `termin ${String(installment)} for ${String(year)}`,
      consumption: `direkte forbruk for ${String(year)}`,
      project: `prosjektet ${project ?? ''} for ${String(year)}`,
      services: `tenester for ${String(year)}`,
      settlement: `avrekninga for ${project === undefined ? '' : `prosjektet ${project}, `}${String(year)}`,
    })[purpose],
};

/** `installment 1 of 2021`. */
export const subjectText = (subject: InvoiceSubjectArgs, language: Language): string =>
  SUBJECT[language](subject);

const AGAINST: Readonly<Record<Language, (was: string, is: string, by: string) => string>> = {
  en: (was, is, by) => `${was} invoiced, ${is} now (${by} difference)`,
  nb: (was, is, by) => `${was} fakturert, ${is} nå (forskjell ${by})`,
  nn: (was, is, by) => `${was} fakturert, ${is} no (skilnad ${by})`,
};

/**
 * `Kongsberg (20210001): 1 000,00 invoiced, 900,00 now (-100,00 difference)`, for each; with `, 25 % VAT` after the number
 * where it is of one treatment among several.
 */
export const invoicedText = (
  differences: readonly InvoicedDifference[],
  language: Language,
): string =>
  differences
    .map(({ name, numbers, treatment, invoiced, now }) => {
      const kroner = (amount: bigint): string => kronerText(amount as typeof now, language);
      const against = AGAINST[language](kroner(invoiced), kroner(now), kroner(now - invoiced));
      const under = treatment === undefined ? '' : `, ${treatmentText(treatment, language)}`;
      return `${name}${numbers.length === 0 ? '' : ` (${numbers.join(', ')})`}${under}: ${against}`;
    })
    .join('; ');

/** The command that issues documents, by the name that it has in the language. */
export const INVOICE_COMMAND: Readonly<Record<Language, string>> = {
  en: 'fordel invoice',
  nb: 'fordel faktura',
  nn: 'fordel faktura',
};

/** The commands that credit the documents: `fordel invoice --credit 20210001`. */
export const creditCommands = (numbers: Iterable<string>, language: Language): string =>
  [...new Set(numbers)]
    .map((number) => `${INVOICE_COMMAND[language]} --credit ${number}`)
    .join(' && ');
