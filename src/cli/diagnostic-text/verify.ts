import type {
  CheckedAmount,
  Recovered,
  VerifyDiagnostics,
} from '../../model/diagnostic-codes/verify.ts';
import type { Language } from '../../model/language.ts';
import { kronerText } from '../terminal/number-text.ts';
import { wordingIn } from '../wording/in-language.ts';
import { treatmentText } from './invoice/vat-text.ts';
import { verifyFileTexts } from './verify-files.ts';
import type { DiagnosticTexts, Text } from './text.ts';

type ByLanguage = Readonly<Record<Language, string>>;

/** What to do where a register is not as fordel wrote it. */
const BACKUP: ByLanguage = {
  en: 'Get the register back from a backup.',
  nb: 'Hent registeret tilbake fra en sikkerhetskopi.',
  nn: 'Hent registeret tilbake frå ein tryggleikskopi.',
};

/** A text whose next step is to get the register back. */
const withBackup = (language: Language, message: string): Text => ({
  message,
  hint: BACKUP[language],
});

const AMOUNT: Readonly<Record<CheckedAmount, ByLanguage>> = {
  net: {
    en: 'net must be the sum of the treatments',
    nb: 'netto må være summen av avgiftsgruppene',
    nn: 'netto må vere summen av avgiftsgruppene',
  },
  vat: {
    en: 'VAT must be the sum of the treatments',
    nb: 'merverdiavgiften må være summen av avgiftsgruppene',
    nn: 'meirverdiavgifta må vere summen av avgiftsgruppene',
  },
  gross: {
    en: 'gross must be net and VAT',
    nb: 'brutto må være netto og merverdiavgift',
    nn: 'brutto må vere netto og meirverdiavgift',
  },
  treatment: {
    en: 'VAT must be the rate of the net',
    nb: 'merverdiavgiften må være satsen av netto',
    nn: 'meirverdiavgifta må vere satsen av netto',
  },
};

const FOUND: ByLanguage = { en: 'found', nb: 'fant', nn: 'fann' };

const amountText = (
  { what, treatment, found, wanted }: VerifyDiagnostics['verify/amount-differs'],
  language: Language,
): string => {
  const of = treatment === undefined ? '' : ` (${treatmentText(treatment, language)})`;
  return `${AMOUNT[what][language]}${of}: ${kronerText(wanted, language)}; ${FOUND[language]} ${kronerText(found, language)}`;
};

/** `20210003`, or `20210003 to 20210007`. */
const rangeText = (
  { from, to }: VerifyDiagnostics['verify/number-gap'],
  language: Language,
): string => (from === to ? from : `${from} ${language === 'en' ? 'to' : 'til'} ${to}`);

const recoveredText = (recovered: Recovered, language: Language): string =>
  wordingIn[language].settle.recovered[recovered].replace(/\.$/, '');

/** Texts of what `verify` finds in registers and sums. */
export const verifyTexts: DiagnosticTexts<VerifyDiagnostics> = {
  ...verifyFileTexts,
  'verify/number-gap': {
    en: (range) =>
      withBackup(
        'en',
        `numbers must follow each other; ${rangeText(range, 'en')} is missing before this one`,
      ),
    nb: (range) =>
      withBackup('nb', `numrene må følge hverandre; ${rangeText(range, 'nb')} mangler før dette`),
    nn: (range) =>
      withBackup('nn', `nummera må følgje kvarandre; ${rangeText(range, 'nn')} manglar før dette`),
  },
  'verify/number-twice': {
    en: ({ number, line }) =>
      withBackup('en', `a number must be used once; ${number} stands on line ${String(line)} too`),
    nb: ({ number, line }) =>
      withBackup(
        'nb',
        `et nummer må være brukt én gang; ${number} står på linje ${String(line)} også`,
      ),
    nn: ({ number, line }) =>
      withBackup(
        'nn',
        `eit nummer må vere brukt éin gong; ${number} står på linje ${String(line)} òg`,
      ),
  },
  'verify/number-order': {
    en: ({ number, before }) =>
      withBackup('en', `numbers must stand in order; ${number} comes after ${before}`),
    nb: ({ number, before }) =>
      withBackup('nb', `numrene må stå i rekkefølge; ${number} kommer etter ${before}`),
    nn: ({ number, before }) =>
      withBackup('nn', `nummera må stå i rekkjefølgje; ${number} kjem etter ${before}`),
  },
  'verify/number-year': {
    en: ({ number, year }) =>
      withBackup(
        'en',
        `a number must begin with the year of its row, ${String(year)}, and go on with four digits or more; found ${number}`,
      ),
    nb: ({ number, year }) =>
      withBackup(
        'nb',
        `et nummer må begynne med året for raden, ${String(year)}, og fortsette med fire siffer eller flere; fant ${number}`,
      ),
    nn: ({ number, year }) =>
      withBackup(
        'nn',
        `eit nummer må ta til med året for rada, ${String(year)}, og halde fram med fire siffer eller fleire; fann ${number}`,
      ),
  },
  'verify/row-number': {
    en: ({ found, wanted }) =>
      withBackup(
        'en',
        `rows must be numbered through; this one must be ${String(wanted)}, found ${String(found)}`,
      ),
    nb: ({ found, wanted }) =>
      withBackup(
        'nb',
        `radene må være nummerert fortløpende; denne må være ${String(wanted)}, fant ${String(found)}`,
      ),
    nn: ({ found, wanted }) =>
      withBackup(
        'nn',
        `radene må vere nummererte fortløpande; denne må vere ${String(wanted)}, fann ${String(found)}`,
      ),
  },
  'verify/date-order': {
    en: ({ date, newest, number }) =>
      withBackup(
        'en',
        `a date must not lie before that of an earlier row; found ${date} after ${newest} of ${number}`,
      ),
    nb: ({ date, newest, number }) =>
      withBackup(
        'nb',
        `en dato kan ikke ligge før datoen i en tidligere rad; fant ${date} etter ${newest} for ${number}`,
      ),
    nn: ({ date, newest, number }) =>
      withBackup(
        'nn',
        `ein dato kan ikkje liggje før datoen i ei tidlegare rad; fann ${date} etter ${newest} for ${number}`,
      ),
  },
  'verify/unknown-reference': {
    en: ({ number }) =>
      withBackup('en', `the row refers to ${number}, which must stand further up; it does not`),
    nb: ({ number }) =>
      withBackup('nb', `raden viser til ${number}, som må stå lenger oppe; det gjør den ikke`),
    nn: ({ number }) =>
      withBackup('nn', `rada viser til ${number}, som må stå lenger oppe; det gjer ho ikkje`),
  },
  'verify/reversed-twice': {
    en: ({ number, by }) =>
      withBackup('en', `a row must be taken back at most once; ${by} takes ${number} back already`),
    nb: ({ number, by }) =>
      withBackup('nb', `en rad kan tas tilbake høyst én gang; ${by} tar ${number} tilbake fra før`),
    nn: ({ number, by }) =>
      withBackup(
        'nn',
        `ei rad kan takast tilbake høgst éin gong; ${by} tek ${number} tilbake frå før`,
      ),
  },
  'verify/reversal-differs': {
    en: ({ number, found, wanted }) =>
      withBackup(
        'en',
        `the row takes ${number} back and must be the same thing with ${kronerText(wanted, 'en')}; found ${kronerText(found, 'en')}, or another thing`,
      ),
    nb: ({ number, found, wanted }) =>
      withBackup(
        'nb',
        `raden tar tilbake ${number} og må gjelde det samme, med ${kronerText(wanted, 'nb')}; fant ${kronerText(found, 'nb')}, eller noe annet`,
      ),
    nn: ({ number, found, wanted }) =>
      withBackup(
        'nn',
        `rada tek tilbake ${number} og må gjelde det same, med ${kronerText(wanted, 'nn')}; fann ${kronerText(found, 'nn')}, eller noko anna`,
      ),
  },
  'verify/amount-differs': {
    en: (args) => withBackup('en', amountText(args, 'en')),
    nb: (args) => withBackup('nb', amountText(args, 'nb')),
    nn: (args) => withBackup('nn', amountText(args, 'nn')),
  },
  'verify/kid-differs': {
    en: ({ kid, ends }) =>
      withBackup('en', `the KID must end with ${ends} and a check digit; found ${kid}`),
    nb: ({ kid, ends }) =>
      withBackup('nb', `KID må slutte med ${ends} og et kontrollsiffer; fant ${kid}`),
    nn: ({ kid, ends }) =>
      withBackup('nn', `KID må slutte med ${ends} og eit kontrollsiffer; fann ${kid}`),
  },
  'verify/installments-differ': {
    en: ({ year, member, treatment, invoiced, contribution }) => ({
      message: `the installments of ${String(year)} to ${member} (${treatmentText(treatment, 'en')}) must add up to the contribution, ${kronerText(contribution, 'en')}; found ${kronerText(invoiced, 'en')}`,
      hint: 'Put back the inputs that it was invoiced from, or revise the budget by a decision.',
    }),
    nb: ({ year, member, treatment, invoiced, contribution }) => ({
      message: `terminene for ${String(year)} til ${member} (${treatmentText(treatment, 'nb')}) må bli kostnadsandelen, ${kronerText(contribution, 'nb')}; fant ${kronerText(invoiced, 'nb')}`,
      hint: 'Sett tilbake inndataene det er fakturert etter, eller revider budsjettet ved vedtak.',
    }),
    nn: ({ year, member, treatment, invoiced, contribution }) => ({
      message: `terminane for ${String(year)} til ${member} (${treatmentText(treatment, 'nn')}) må bli kostnadsdelen, ${kronerText(contribution, 'nn')}; fann ${kronerText(invoiced, 'nn')}`,
      hint: 'Set tilbake inndataa som det er fakturert etter, eller revider budsjettet ved vedtak.',
    }),
  },
  'verify/settlement-not-final': {
    en: ({ year, pending }) => ({
      message: `settlement documents of ${String(year)} are issued, and its settlement must be final; it is preliminary: ${pending.en.join(' ')}`,
      hint: 'Put back the decisions that it rested on, or credit the documents.',
    }),
    nb: ({ year, pending }) => ({
      message: `avregningen for ${String(year)} er fakturert og må være endelig; den er foreløpig: ${pending.nb.join(' ')}`,
      hint: 'Sett tilbake vedtakene den bygde på, eller krediter dokumentene.',
    }),
    nn: ({ year, pending }) => ({
      message: `avrekninga for ${String(year)} er fakturert og må vere endeleg; ho er førebels: ${pending.nn.join(' ')}`,
      hint: 'Set tilbake vedtaka som ho bygde på, eller krediter dokumenta.',
    }),
  },
  'verify/funds-missing': {
    en: ({ year, rows }) =>
      withBackup(
        'en',
        `the settlement of ${String(year)} was final when it was written, and the register must have its fund movements (${String(rows)}); it has none`,
      ),
    nb: ({ year, rows }) =>
      withBackup(
        'nb',
        `avregningen for ${String(year)} var endelig da den ble skrevet, og registeret må ha fondsbevegelsene (${String(rows)}); det har ingen`,
      ),
    nn: ({ year, rows }) =>
      withBackup(
        'nn',
        `avrekninga for ${String(year)} var endeleg då ho vart skriven, og registeret må ha fondsrørslene (${String(rows)}); det har ingen`,
      ),
  },
  'verify/recovered': {
    en: ({ recovered }) => ({
      message: recoveredText(recovered, 'en'),
      hint: 'There is nothing more to do.',
    }),
    nb: ({ recovered }) => ({
      message: recoveredText(recovered, 'nb'),
      hint: 'Mer er det ikke å gjøre.',
    }),
    nn: ({ recovered }) => ({
      message: recoveredText(recovered, 'nn'),
      hint: 'Meir er det ikkje å gjere.',
    }),
  },
};
