import type { InvoiceSubjectArgs } from '../../../model/diagnostic-codes/invoice-subject-args.ts';
import type {
  InvoiceDiagnostics,
  InvoicedDifference,
} from '../../../model/diagnostic-codes/invoice.ts';
import type { Language } from '../../../model/language.ts';
import { listed } from '../expectations.ts';
import { reopeningText } from '../reopening-text.ts';
import type { DiagnosticTexts } from '../text.ts';
import { creditCommands, INVOICE_COMMAND, invoicedText, subjectText } from './subject-text.ts';

type RefusedCodes =
  | 'invoice/other-amounts'
  | 'invoice/date-too-late'
  | 'invoice/date-before-register'
  | 'invoice/date-before-decision'
  | 'invoice/date-before-agreed'
  | 'invoice/takes-another-back'
  | 'invoice/referred-to'
  | 'settlement/other-invoiced';

const numbersIn = (differences: readonly InvoicedDifference[]): readonly string[] =>
  differences.flatMap(({ numbers }) => numbers);

const REVISED: Readonly<Record<Language, string>> = {
  en: 'Where the budget was revised by decision, write `revise: budget` in decisions.yaml: what is issued stands then, and the next installment takes the difference. Else: ',
  nb: 'Er budsjettet revidert ved vedtak, skriv «revise: budget» i decisions.yaml: da står det som er utstedt, og neste termin tar forskjellen. Ellers: ',
  nn: 'Er budsjettet revidert ved vedtak, skriv «revise: budget» i decisions.yaml: då står det som er utferda, og neste termin tek skilnaden. Elles: ',
};

/** What may be done instead of crediting: of installments. */
const instead = ({ purpose }: InvoiceSubjectArgs, language: Language): string =>
  purpose === 'installment' ? REVISED[language] : '';

/** The command that issues a settlement, the year's or a project's. */
const issueAnew = (
  { year, project }: Pick<InvoiceSubjectArgs, 'year' | 'project'>,
  language: Language,
): string => {
  const of = project === undefined ? '' : ` --project "${project}"`;
  return `${INVOICE_COMMAND[language]} --settlement${of} --year ${String(year)}`;
};

/** Refused because of what was issued or decided earlier. */
export const refusedTexts: DiagnosticTexts<Pick<InvoiceDiagnostics, RefusedCodes>> = {
  'invoice/other-amounts': {
    en: ({ differences, ...subject }) => ({
      message: `${subjectText(subject, 'en')} was invoiced with other amounts, and what is issued is never changed; found ${invoicedText(differences, 'en')}`,
      hint: `${instead(subject, 'en')}Credit and issue anew: ${creditCommands(numbersIn(differences), 'en')}`,
    }),
    nb: ({ differences, ...subject }) => ({
      message: `${subjectText(subject, 'nb')} er fakturert med andre beløp, og det som er utstedt, endres aldri; fant ${invoicedText(differences, 'nb')}`,
      hint: `${instead(subject, 'nb')}Krediter og utsted på nytt: ${creditCommands(numbersIn(differences), 'nb')}`,
    }),
    nn: ({ differences, ...subject }) => ({
      message: `${subjectText(subject, 'nn')} er fakturert med andre beløp, og det som er utferda, blir aldri endra; fann ${invoicedText(differences, 'nn')}`,
      hint: `${instead(subject, 'nn')}Krediter og utferd på nytt: ${creditCommands(numbersIn(differences), 'nn')}`,
    }),
  },
  'invoice/date-too-late': {
    en: ({ date, latest }) => ({
      message: `the issue date must not be more than a year from now; found ${date}`,
      hint: `Give --date ${latest} or earlier: nothing can be issued later with an earlier date.`,
    }),
    nb: ({ date, latest }) => ({
      message: `fakturadatoen kan ikke ligge mer enn ett år fram i tid; fant ${date}`,
      hint: `Oppgi --date ${latest} eller tidligere: ingenting kan siden utstedes med en tidligere dato.`,
    }),
    nn: ({ date, latest }) => ({
      message: `fakturadatoen kan ikkje liggje meir enn eitt år fram i tid; fann ${date}`,
      hint: `Oppgje --date ${latest} eller tidlegare: ingenting kan sidan utferdast med ein tidlegare dato.`,
    }),
  },
  'invoice/date-before-register': {
    en: ({ date, newest, number }) => ({
      message: `the issue date must not lie before the newest document (${number}, ${newest}); found ${date}`,
      hint: `Give --date ${newest} or later.`,
    }),
    nb: ({ date, newest, number }) => ({
      message: `fakturadatoen kan ikke ligge før det nyeste bilaget (${number}, ${newest}); fant ${date}`,
      hint: `Oppgi --date ${newest} eller senere.`,
    }),
    nn: ({ date, newest, number }) => ({
      message: `fakturadatoen kan ikkje liggje før det nyaste bilaget (${number}, ${newest}); fann ${date}`,
      hint: `Oppgi --date ${newest} eller seinare.`,
    }),
  },
  'invoice/date-before-decision': {
    en: ({ date, decided, body, case: number }) => ({
      message: `the issue date must not lie before the decision that the amounts rest on (${body} ${number}, ${decided}); found ${date}`,
      hint: `Give --date ${decided} or later.`,
    }),
    nb: ({ date, decided, body, case: number }) => ({
      message: `fakturadatoen kan ikke ligge før vedtaket som beløpene bygger på (${body} ${number}, ${decided}); fant ${date}`,
      hint: `Oppgi --date ${decided} eller senere.`,
    }),
    nn: ({ date, decided, body, case: number }) => ({
      message: `fakturadatoen kan ikkje liggje før vedtaket som beløpa byggjer på (${body} ${number}, ${decided}); fann ${date}`,
      hint: `Oppgi --date ${decided} eller seinare.`,
    }),
  },
  'invoice/date-before-agreed': {
    en: ({ date, agreed, description }) => ({
      message: `the issue date must not lie before ${description} was agreed, ${agreed}; found ${date}`,
      hint: `Give --date ${agreed} or later.`,
    }),
    nb: ({ date, agreed, description }) => ({
      message: `fakturadatoen kan ikke ligge før ${description} ble avtalt, ${agreed}; fant ${date}`,
      hint: `Oppgi --date ${agreed} eller senere.`,
    }),
    nn: ({ date, agreed, description }) => ({
      message: `fakturadatoen kan ikkje liggje før ${description} vart avtalt, ${agreed}; fann ${date}`,
      hint: `Oppgi --date ${agreed} eller seinare.`,
    }),
  },
  'invoice/takes-another-back': {
    en: ({ number, reverses }) => ({
      message: `${number} takes back ${reverses}, and what takes another back cannot be taken back itself`,
      hint: 'Issue the same anew: what was credited no longer counts.',
    }),
    nb: ({ number, reverses }) => ({
      message: `${number} opphever ${reverses}, og et bilag som opphever et annet, kan ikke selv oppheves`,
      hint: 'Utsted det samme på nytt: det som er kreditert, teller ikke lenger.',
    }),
    nn: ({ number, reverses }) => ({
      message: `${number} opphevar ${reverses}, og eit bilag som opphevar eit anna, kan ikkje sjølv opphevast`,
      hint: 'Utferd det same på nytt: det som er kreditert, tel ikkje lenger.',
    }),
  },
  'invoice/referred-to': {
    en: ({ number, by }) => ({
      message: `${number} must stand as long as ${listed(by)} rests on it`,
      hint: `Take that back first: ${creditCommands(by, 'en')}`,
    }),
    nb: ({ number, by }) => ({
      message: `${number} må stå så lenge ${listed(by)} bygger på det`,
      hint: `Opphev det først: ${creditCommands(by, 'nb')}`,
    }),
    nn: ({ number, by }) => ({
      message: `${number} må stå så lenge ${listed(by)} byggjer på det`,
      hint: `Opphev det først: ${creditCommands(by, 'nn')}`,
    }),
  },
  'settlement/other-invoiced': {
    en: ({ differences, reopened, after, ...rest }) => ({
      message: `${subjectText({ purpose: 'settlement', installment: undefined, ...rest }, 'en')} ${reopened ? 'is reopened, and was invoiced with other amounts' : 'must come to what was invoiced until it is reopened'}; found ${invoicedText(differences, 'en')}`,
      hint: reopened
        ? `Credit and issue anew: ${creditCommands(numbersIn(differences), 'en')} && ${issueAnew(rest, 'en')}`
        : `Put the figures back, or write ${reopeningText([{ year: rest.year, after }], 'en')}.`,
    }),
    nb: ({ differences, reopened, after, ...rest }) => ({
      message: `${subjectText({ purpose: 'settlement', installment: undefined, ...rest }, 'nb')} ${reopened ? 'er gjenåpnet, og er fakturert med andre beløp' : 'må bli som fakturert til den gjenåpnes'}; fant ${invoicedText(differences, 'nb')}`,
      hint: reopened
        ? `Krediter og utsted på nytt: ${creditCommands(numbersIn(differences), 'nb')} && ${issueAnew(rest, 'nb')}`
        : `Sett tallene tilbake, eller skriv ${reopeningText([{ year: rest.year, after }], 'nb')}.`,
    }),
    nn: ({ differences, reopened, after, ...rest }) => ({
      message: `${subjectText({ purpose: 'settlement', installment: undefined, ...rest }, 'nn')} ${reopened ? 'er opna att, og er fakturert med andre beløp' : 'må bli som fakturert til ho blir opna att'}; fann ${invoicedText(differences, 'nn')}`,
      hint: reopened
        ? `Krediter og utferd på nytt: ${creditCommands(numbersIn(differences), 'nn')} && ${issueAnew(rest, 'nn')}`
        : `Set tala tilbake, eller skriv ${reopeningText([{ year: rest.year, after }], 'nn')}.`,
    }),
  },
};
