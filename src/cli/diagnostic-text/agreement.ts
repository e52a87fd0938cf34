import type { AgreementDiagnostics } from '../../model/diagnostic-codes/agreement.ts';
import { schemaTexts } from './agreement-schema.ts';
import { decisionTexts } from './decisions.ts';
import { either, listed, meaning, NAMED } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

type RuleDiagnostics = Pick<
  AgreementDiagnostics,
  Extract<keyof AgreementDiagnostics, `agreement/${string}`>
>;

const ruleTexts: DiagnosticTexts<RuleDiagnostics> = {
  'agreement/clause-missing': {
    en: () => ({
      message: 'the rule must say what it rests on: clause or assumption; found neither',
      hint: 'Write clause: with the paragraph, or assumption: with a sentence where the agreement has none.',
    }),
    nb: () => ({
      message: 'regelen må si hva den bygger på: clause eller assumption; fant ingen av dem',
      hint: 'Skriv clause: med paragrafen, eller assumption: med en setning der avtalen ikke har noen.',
    }),
    nn: () => ({
      message: 'regelen må seie kva han byggjer på: clause eller assumption; fann ingen av dei',
      hint: 'Skriv clause: med paragrafen, eller assumption: med ei setning der avtalen ikkje har nokon.',
    }),
  },
  'agreement/unknown-name': {
    en: ({ kind, name, known, nearest }) => ({
      message: `the agreement has no ${NAMED.en[kind]} '${name}'; it must be ${
        known.length === 0 ? 'defined first' : `one of ${listed(known)}`
      }`,
      ...meaning(nearest, 'en'),
    }),
    nb: ({ kind, name, known, nearest }) => ({
      message: `avtalen har ikke ${NAMED.nb[kind]} «${name}»; ${
        known.length === 0 ? 'det må defineres først' : `det må være en av ${listed(known)}`
      }`,
      ...meaning(nearest, 'nb'),
    }),
    nn: ({ kind, name, known, nearest }) => ({
      message: `avtalen har ikkje ${NAMED.nn[kind]} «${name}»; ${
        known.length === 0 ? 'det må definerast først' : `det må vere ein av ${listed(known)}`
      }`,
      ...meaning(nearest, 'nn'),
    }),
  },
  'agreement/ambiguous-member': {
    en: ({ name, numbers }) => ({
      message: `'${name}' is the name of several members; it must mean one`,
      hint: `Write the number: ${either(numbers, 'en')}.`,
    }),
    nb: ({ name, numbers }) => ({
      message: `«${name}» er navnet på flere deltakerkommuner; det må bety én`,
      hint: `Skriv nummeret: ${either(numbers, 'nb')}.`,
    }),
    nn: ({ name, numbers }) => ({
      message: `«${name}» er namnet på fleire deltakarkommunar; det må tyde éin`,
      hint: `Skriv nummeret: ${either(numbers, 'nn')}.`,
    }),
  },
  'agreement/same-name': {
    en: ({ name, first }) => ({
      message: `the member on line ${String(first.line)} is named '${name}' too`,
      hint: 'In input they must be told apart by their numbers. Is one of them a slip?',
    }),
    nb: ({ name, first }) => ({
      message: `deltakerkommunen på linje ${String(first.line)} heter også «${name}»`,
      hint: 'I inndata må nummeret skille dem. Er den ene en skrivefeil?',
    }),
    nn: ({ name, first }) => ({
      message: `deltakarkommunen på linje ${String(first.line)} heiter òg «${name}»`,
      hint: 'I inndata må nummeret skilje dei. Er den eine ein skrivefeil?',
    }),
  },
  'agreement/near-basis': {
    en: ({ name, near }) => ({
      message: `'${name}' is not under bases; it is taken as a column of municipalities.csv`,
      ...meaning(near, 'en'),
    }),
    nb: ({ name, near }) => ({
      message: `«${name}» står ikke under bases; det regnes som en kolonne i municipalities.csv`,
      ...meaning(near, 'nb'),
    }),
    nn: ({ name, near }) => ({
      message: `«${name}» står ikkje under bases; det blir rekna som ei kolonne i municipalities.csv`,
      ...meaning(near, 'nn'),
    }),
  },
  'agreement/reserved-name': {
    en: ({ name }) => ({
      message: `'${name}' has a meaning of its own in agreements; the name must be another`,
    }),
    nb: ({ name }) => ({
      message: `«${name}» har sin egen betydning i avtaler; navnet må være et annet`,
    }),
    nn: ({ name }) => ({
      message: `«${name}» har si eiga tyding i avtalar; namnet må vere eit anna`,
    }),
  },
  'agreement/basis-not-here': {
    en: ({ name, instead }) => ({
      message: `'${name}' means nothing here; it must be a basis or a word that fits the place`,
      ...meaning(instead, 'en'),
    }),
    nb: ({ name, instead }) => ({
      message: `«${name}» betyr ingenting her; det må være et grunnlag eller et ord som passer på stedet`,
      ...meaning(instead, 'nb'),
    }),
    nn: ({ name, instead }) => ({
      message: `«${name}» tyder ingenting her; det må vere eit grunnlag eller eit ord som høver på staden`,
      ...meaning(instead, 'nn'),
    }),
  },
  'agreement/shares-not-100': {
    en: ({ sum }) => ({ message: `the shares are ${sum} in all; they must be exactly 100` }),
    nb: ({ sum }) => ({ message: `prosentene er ${sum} til sammen; de må være nøyaktig 100` }),
    nn: ({ sum }) => ({ message: `prosentane er ${sum} til saman; dei må vere nøyaktig 100` }),
  },
  'agreement/min-above-max': {
    en: ({ min, max }) => ({ message: `min is ${min} and max ${max}; min must not be above max` }),
    nb: ({ min, max }) => ({
      message: `min er ${min} og max ${max}; min kan ikke være over max`,
    }),
    nn: ({ min, max }) => ({
      message: `min er ${min} og max ${max}; min kan ikkje vere over max`,
    }),
  },
  'agreement/period-reversed': {
    en: ({ from, until }) => ({
      message: `the period ends ${until}, before it begins; until must be ${from} or later`,
    }),
    nb: ({ from, until }) => ({
      message: `perioden slutter ${until}, før den begynner; until må være ${from} eller senere`,
    }),
    nn: ({ from, until }) => ({
      message: `perioden sluttar ${until}, før han byrjar; until må vere ${from} eller seinare`,
    }),
  },
  'agreement/bands-order': {
    en: ({ found, before }) => ({
      message:
        before === undefined
          ? 'the step before has no below; only the last step may be without'
          : `below must be above ${before}, which the step before has; found ${found}`,
    }),
    nb: ({ found, before }) => ({
      message:
        before === undefined
          ? 'trinnet foran har ingen below; bare det siste trinnet kan være uten'
          : `below må være over ${before}, som trinnet foran har; fant ${found}`,
    }),
    nn: ({ found, before }) => ({
      message:
        before === undefined
          ? 'trinnet framføre har ingen below; berre det siste trinnet kan vere utan'
          : `below må vere over ${before}, som trinnet framføre har; fann ${found}`,
    }),
  },
  'agreement/several-decided': {
    en: () => ({
      message: 'another part of the charge is decided too; only one may be',
      hint: 'A decision names the charge, not the part: make a charge of each.',
    }),
    nb: () => ({
      message: 'en annen del av avgiften er også decided; bare én kan være det',
      hint: 'Et vedtak nevner avgiften, ikke delen: lag én avgift av hver.',
    }),
    nn: () => ({
      message: 'ein annan del av avgifta er òg decided; berre éin kan vere det',
      hint: 'Eit vedtak nemner avgifta, ikkje delen: lag éi avgift av kvar.',
    }),
  },
  'agreement/host-not-member': {
    en: ({ number }) => ({
      message: `a rule lets the host bear a share, but ${number} is no member; the host must be one`,
      hint: 'Add it under members, or change the rule.',
    }),
    nb: ({ number }) => ({
      message: `en regel lar vertskommunen bære en andel, men ${number} er ikke deltaker; den må være det`,
      hint: 'Legg den til under members, eller endre regelen.',
    }),
    nn: ({ number }) => ({
      message: `ein regel lèt vertskommunen bere ein andel, men ${number} er ikkje deltakar; han må vere det`,
      hint: 'Legg han til under members, eller endre regelen.',
    }),
  },
  'agreement/carried-cap': {
    en: () => ({ message: 'the fund carried must have no cap: it takes the whole result' }),
    nb: () => ({ message: 'fondet carried kan ikke ha tak: det tar hele resultatet' }),
    nn: () => ({ message: 'fondet carried kan ikkje ha tak: det tek heile resultatet' }),
  },
  'agreement/members-not-last': {
    en: () => ({
      message: 'members must come last: they pay what the funds do not cover',
      hint: 'Move members to the end of the list.',
    }),
    nb: () => ({
      message: 'members må stå sist: de betaler det fondene ikke dekker',
      hint: 'Flytt members til slutten av listen.',
    }),
    nn: () => ({
      message: 'members må stå sist: dei betaler det fonda ikkje dekkjer',
      hint: 'Flytt members til slutten av lista.',
    }),
  },
};

/** Texts of findings in agreement.yaml and decisions.yaml. */
export const agreementTexts: DiagnosticTexts<AgreementDiagnostics> = {
  ...schemaTexts,
  ...ruleTexts,
  ...decisionTexts,
};
