import type {
  CreditedInstallment,
  InvoiceOrderDiagnostics,
} from '../../../model/diagnostic-codes/invoice-order.ts';
import type { Language } from '../../../model/language.ts';
import { listed } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';
import { creditCommands, INVOICE_COMMAND, subjectText } from './subject-text.ts';

const creditedText = (credited: readonly CreditedInstallment[], word: string): string =>
  listed(
    credited.map(
      ({ number, name, installment }) => `${number} ${name} (${word} ${String(installment)})`,
    ),
  );

const firstOf = (credited: readonly CreditedInstallment[], language: Language): string => {
  const first = Math.min(...credited.map(({ installment }) => installment));
  return `${INVOICE_COMMAND[language]} --installment ${String(first)}`;
};

type Missing = Omit<InvoiceOrderDiagnostics['settlement/never-invoiced'], 'year'>;

const CONSUMPTION: Readonly<Record<Language, string>> = {
  en: 'direct consumption',
  nb: 'direkte forbruk',
  nn: 'direkte forbruk',
};

/** `installment 1, installment 2, direct consumption`. */
const neverText = ({ installments, consumption }: Missing, language: Language): string =>
  listed([
    ...installments.map(
      (number) => `${language === 'en' ? 'installment' : 'termin'} ${String(number)}`,
    ),
    ...(consumption ? [CONSUMPTION[language]] : []),
  ]);

const neverCommands = (
  year: number,
  { installments, consumption }: Missing,
  language: Language,
): string =>
  [
    ...installments.map((number) => `--installment ${String(number)}`),
    ...(consumption ? ['--consumption'] : []),
  ]
    .map((option) => `${INVOICE_COMMAND[language]} ${option} --year ${String(year)}`)
    .join(' && ');

/** What comes before and after what. */
export const orderTexts: DiagnosticTexts<InvoiceOrderDiagnostics> = {
  'invoice/year-closed': {
    en: ({ names, numbers, ...subject }) => ({
      message: `${subjectText(subject, 'en')} cannot be issued to ${listed(names)}: the settlement is invoiced (${listed(numbers)})`,
      hint: 'What is left goes into the settlement; credit its documents first where it must be invoiced anew.',
    }),
    nb: ({ names, numbers, ...subject }) => ({
      message: `${subjectText(subject, 'nb')} kan ikke utstedes til ${listed(names)}: avregningen er fakturert (${listed(numbers)})`,
      hint: 'Det som gjenstår, tas i avregningen; krediter dens bilag først om den må faktureres på nytt.',
    }),
    nn: ({ names, numbers, ...subject }) => ({
      message: `${subjectText(subject, 'nn')} kan ikkje utferdast til ${listed(names)}: avrekninga er fakturert (${listed(numbers)})`,
      hint: 'Det som står att, blir teke i avrekninga; krediter bilaga til den først om ho må fakturerast på nytt.',
    }),
  },
  'invoice/earlier-not-issued': {
    en: ({ installment, missing }) => ({
      message: `installment ${String(installment)} must come after ${listed(missing.map(String))}, which has not been issued`,
      hint: `Run fordel invoice --installment ${String(missing[0])} first.`,
    }),
    nb: ({ installment, missing }) => ({
      message: `termin ${String(installment)} må komme etter termin ${listed(missing.map(String))}, som ikke er utstedt`,
      hint: `Kjør fordel faktura --installment ${String(missing[0])} først.`,
    }),
    nn: ({ installment, missing }) => ({
      message: `termin ${String(installment)} må kome etter termin ${listed(missing.map(String))}, som ikkje er utferda`,
      hint: `Køyr fordel faktura --installment ${String(missing[0])} først.`,
    }),
  },
  'invoice/earlier-credited': {
    en: ({ installment, credited }) => ({
      message: `installment ${String(installment)} must come after the earlier ones, and these were credited and not issued again: ${creditedText(credited, 'installment')}`,
      hint: `Run ${firstOf(credited, 'en')} first; else this one would take them in.`,
    }),
    nb: ({ installment, credited }) => ({
      message: `termin ${String(installment)} må komme etter de tidligere, og disse er kreditert og ikke utstedt på nytt: ${creditedText(credited, 'termin')}`,
      hint: `Kjør ${firstOf(credited, 'nb')} først; ellers ville denne terminen tatt dem med.`,
    }),
    nn: ({ installment, credited }) => ({
      message: `termin ${String(installment)} må kome etter dei tidlegare, og desse er krediterte og ikkje utferda på nytt: ${creditedText(credited, 'termin')}`,
      hint: `Køyr ${firstOf(credited, 'nn')} først; elles ville denne terminen teke dei med.`,
    }),
  },
  'invoice/later-stands': {
    en: ({ installment, later }) => ({
      message: `installment ${String(installment)} must come before later ones, and these stand: ${listed(later.map(({ name, number }) => `${number} ${name}`))}`,
      hint: `Credit them first: ${creditCommands(
        later.map(({ number }) => number),
        'en',
      )}`,
    }),
    nb: ({ installment, later }) => ({
      message: `termin ${String(installment)} må komme før senere terminer, og disse står: ${listed(later.map(({ name, number }) => `${number} ${name}`))}`,
      hint: `Krediter dem først: ${creditCommands(
        later.map(({ number }) => number),
        'nb',
      )}`,
    }),
    nn: ({ installment, later }) => ({
      message: `termin ${String(installment)} må kome før seinare terminar, og desse står: ${listed(later.map(({ name, number }) => `${number} ${name}`))}`,
      hint: `Krediter dei først: ${creditCommands(
        later.map(({ number }) => number),
        'nn',
      )}`,
    }),
  },
  'settlement/never-invoiced': {
    en: ({ year, ...missing }) => ({
      message: `${neverText(missing, 'en')} of ${String(year)} was never issued, and the settlement collects what was not invoiced`,
      hint: `Run ${neverCommands(year, missing, 'en')} before the settlement is invoiced: then the year is closed until its documents are taken back with --credit.`,
    }),
    nb: ({ year, ...missing }) => ({
      message: `${neverText(missing, 'nb')} for ${String(year)} er aldri utstedt, og avregningen krever inn det som ikke er fakturert`,
      hint: `Kjør ${neverCommands(year, missing, 'nb')} før avregningen faktureres: da er året lukket til bilagene dens er opphevet med --credit.`,
    }),
    nn: ({ year, ...missing }) => ({
      message: `${neverText(missing, 'nn')} for ${String(year)} er aldri utferda, og avrekninga krev inn det som ikkje er fakturert`,
      hint: `Køyr ${neverCommands(year, missing, 'nn')} før avrekninga blir fakturert: då er året lukka til bilaga hennar er oppheva med --credit.`,
    }),
  },
};
