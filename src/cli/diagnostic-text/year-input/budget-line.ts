import type { BudgetDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { kronerText } from '../../terminal/number-text.ts';
import { either } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

type LineDiagnostics = Pick<
  BudgetDiagnostics,
  | 'budget/unknown-basis'
  | 'budget/no-amount'
  | 'budget/unknown-kind'
  | 'budget/positive-income'
  | 'budget/unknown-vat'
  | 'budget/unused-unit-price'
>;

/** What a cost line says beside its id and key. */
export const lineTexts: DiagnosticTexts<LineDiagnostics> = {
  'budget/unknown-basis': {
    en: ({ basis, key, choices }) => ({
      message: `key ${key} cannot weigh by '${basis}'; ${choices.length === 0 ? 'the cell must be empty, for the key has no basis' : `it must be ${either(choices, 'en')}`}`,
      hint: 'Correct the basis, or leave the cell empty.',
    }),
    nb: ({ basis, key, choices }) => ({
      message: `nøkkel ${key} kan ikke bruke grunnlaget «${basis}»; ${choices.length === 0 ? 'cellen må være tom, for nøkkelen har ikke noe grunnlag' : `det må være ${either(choices, 'nb')}`}`,
      hint: 'Rett grunnlaget, eller la cellen stå tom.',
    }),
    nn: ({ basis, key, choices }) => ({
      message: `nøkkel ${key} kan ikkje bruke grunnlaget «${basis}»; ${choices.length === 0 ? 'cella må vere tom, for nøkkelen har ikkje noko grunnlag' : `det må vere ${either(choices, 'nn')}`}`,
      hint: 'Rett grunnlaget, eller lat cella stå tom.',
    }),
  },
  'budget/no-amount': {
    en: ({ id }) => ({
      message: `line ${id} has no amount; it must have one, and an empty cell is not taken for 0`,
      hint: 'Write the amount, 0 if it is nothing.',
    }),
    nb: ({ id }) => ({
      message: `linje ${id} har ikke noe beløp; den må ha et, og en tom celle regnes ikke som 0`,
      hint: 'Skriv beløpet, 0 hvis det ikke er noe.',
    }),
    nn: ({ id }) => ({
      message: `linje ${id} har ikkje noko beløp; ho må ha eit, og ei tom celle blir ikkje rekna som 0`,
      hint: 'Skriv beløpet, 0 om det ikkje er noko.',
    }),
  },
  'budget/unknown-kind': {
    en: ({ kind }) => ({
      message: `'${kind}' is no kind of line in a budget; it must be cost or income`,
      hint: 'Leave the cell empty: a negative amount is an income.',
    }),
    nb: ({ kind }) => ({
      message: `«${kind}» er ingen type linje i et budsjett; det må være kostnad eller inntekt`,
      hint: 'La cellen stå tom: et negativt beløp er en inntekt.',
    }),
    nn: ({ kind }) => ({
      message: `«${kind}» er ingen type linje i eit budsjett; det må vere kostnad eller inntekt`,
      hint: 'Lat cella stå tom: eit negativt beløp er ei inntekt.',
    }),
  },
  'budget/positive-income': {
    en: ({ id, amount }) => ({
      message: `line ${id} is an income of ${kronerText(amount, 'en')}; an income must be negative, or it would be split as a cost`,
      hint: 'Put a minus before the amount.',
    }),
    nb: ({ id, amount }) => ({
      message: `linje ${id} er en inntekt på ${kronerText(amount, 'nb')}; en inntekt må være negativ, ellers ville den blitt fordelt som en kostnad`,
      hint: 'Sett minus foran beløpet.',
    }),
    nn: ({ id, amount }) => ({
      message: `linje ${id} er ei inntekt på ${kronerText(amount, 'nn')}; ei inntekt må vere negativ, elles ville ho blitt fordelt som ein kostnad`,
      hint: 'Set minus framfor beløpet.',
    }),
  },
  'budget/unknown-vat': {
    en: ({ vat }) => ({
      message: `'${vat}' is no VAT treatment; it must be outside, exempt, 25, 15, 12 or 0`,
      hint: 'Leave the cell empty to follow the agreement.',
    }),
    nb: ({ vat }) => ({
      message: `«${vat}» er ingen mva-behandling; det må være utenfor, unntatt, 25, 15, 12 eller 0`,
      hint: 'La cellen stå tom for å følge avtalen.',
    }),
    nn: ({ vat }) => ({
      message: `«${vat}» er inga mva-handsaming; det må vere utanfor, unnateke, 25, 15, 12 eller 0`,
      hint: 'Lat cella stå tom for å følgje avtalen.',
    }),
  },
  'budget/unused-unit-price': {
    en: ({ id, key }) => ({
      message: `line ${id} has a unit price, but is split by ${key}: the price is not used`,
      hint: 'Take the price out, or give the line a key that is paid by consumption.',
    }),
    nb: ({ id, key }) => ({
      message: `linje ${id} har en enhetspris, men fordeles etter ${key}: prisen blir ikke brukt`,
      hint: 'Ta ut prisen, eller gi linjen en nøkkel som betales etter forbruk.',
    }),
    nn: ({ id, key }) => ({
      message: `linje ${id} har ein einingspris, men blir fordelt etter ${key}: prisen blir ikkje brukt`,
      hint: 'Ta ut prisen, eller gje linja ein nøkkel som blir betalt etter forbruk.',
    }),
  },
};
