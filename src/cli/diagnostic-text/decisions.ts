import type { AgreementDiagnostics } from '../../model/diagnostic-codes/agreement.ts';
import { either, listed, suggesting } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

type DecisionDiagnostics = Pick<
  AgreementDiagnostics,
  Extract<keyof AgreementDiagnostics, `decisions/${string}`>
>;

const inYear = (year: number | undefined, word: string): string =>
  year === undefined ? '' : ` ${word} ${String(year)}`;

/** Texts of what is wrong with a decision, beside its form. */
export const decisionTexts: DiagnosticTexts<DecisionDiagnostics> = {
  'decisions/not-decided': {
    en: ({ charge, year }) => ({
      message: `the agreement itself gives the rate of '${charge}'${inYear(year, 'for')}; only a rate that says decided may be set by decision`,
      hint: 'Take the decision away, or write amount: decided in the agreement.',
    }),
    nb: ({ charge, year }) => ({
      message: `avtalen gir selv satsen for «${charge}»${inYear(year, 'i')}; bare en sats der det står decided, kan fastsettes ved vedtak`,
      hint: 'Ta bort vedtaket, eller skriv amount: decided i avtalen.',
    }),
    nn: ({ charge, year }) => ({
      message: `avtalen gir sjølv satsen for «${charge}»${inYear(year, 'i')}; berre ein sats der det står decided, kan fastsetjast ved vedtak`,
      hint: 'Ta bort vedtaket, eller skriv amount: decided i avtalen.',
    }),
  },
  'decisions/wrong-body': {
    en: ({ body, allowed }) => ({
      message: `'${body}' does not decide this by the agreement; it must be ${either(allowed, 'en')}`,
      ...suggesting(body, allowed, 'en'),
    }),
    nb: ({ body, allowed }) => ({
      message: `«${body}» vedtar ikke dette etter avtalen; det må være ${either(allowed, 'nb')}`,
      ...suggesting(body, allowed, 'nb'),
    }),
    nn: ({ body, allowed }) => ({
      message: `«${body}» vedtek ikkje dette etter avtalen; det må vere ${either(allowed, 'nn')}`,
      ...suggesting(body, allowed, 'nn'),
    }),
  },
  'decisions/same-thing-twice': {
    en: ({ case: number, first }) => ({
      message: `case ${number} on line ${String(first.line)} decides the same thing; only one of them may stand`,
      hint: `Take one away, or write replaces: "${number}" in the later one.`,
    }),
    nb: ({ case: number, first }) => ({
      message: `sak ${number} på linje ${String(first.line)} vedtar det samme; bare ett av dem kan stå`,
      hint: `Ta bort det ene, eller skriv replaces: "${number}" i det seneste.`,
    }),
    nn: ({ case: number, first }) => ({
      message: `sak ${number} på linje ${String(first.line)} vedtek det same; berre eitt av dei kan stå`,
      hint: `Ta bort det eine, eller skriv replaces: "${number}" i det siste.`,
    }),
  },
  'decisions/replaces-nothing': {
    en: ({ replaces, cases }) => ({
      message: `no earlier decision about the same thing has case '${replaces}'; replaces must name one that stands`,
      ...(cases.length > 0 && { hint: `There is ${listed(cases)}.` }),
    }),
    nb: ({ replaces, cases }) => ({
      message: `ingen tidligere vedtak om det samme har saksnummer «${replaces}»; replaces må nevne et som gjelder`,
      ...(cases.length > 0 && { hint: `Det finnes ${listed(cases)}.` }),
    }),
    nn: ({ replaces, cases }) => ({
      message: `ingen tidlegare vedtak om det same har saksnummer «${replaces}»; replaces må nemne eitt som gjeld`,
      ...(cases.length > 0 && { hint: `Det finst ${listed(cases)}.` }),
    }),
  },
};
