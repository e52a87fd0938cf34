import type { AllocationDiagnostics } from '../../model/diagnostic-codes/allocation.ts';
import type { Language } from '../../model/language.ts';
import type { Ore } from '../../model/ore.ts';
import { figureText, kronerText } from '../terminal/number-text.ts';
import { listed } from './expectations.ts';
import { projectTexts } from './allocation-projects.ts';
import type { DiagnosticTexts } from './text.ts';

type SplitDiagnostics = Omit<AllocationDiagnostics, keyof typeof projectTexts>;

/** `at least 100.00 and at most 500.00 kroner`, of the bounds that there are. */
const bounds = (
  min: Ore | undefined,
  max: Ore | undefined,
  language: Language,
  [least, and, most]: readonly [string, string, string],
): string =>
  [
    ...(min === undefined ? [] : [`${least} ${kronerText(min, language)}`]),
    ...(max === undefined ? [] : [`${most} ${kronerText(max, language)}`]),
  ].join(and);

const splitTexts: DiagnosticTexts<SplitDiagnostics> = {
  'allocation/weight-sum-zero': {
    en: ({ line, key, basis, users }) => ({
      message: `line ${line} cannot be split by ${key}: all its users have 0 of '${basis}' (${listed(users)}); at least one must have more`,
      hint: 'Correct the figures or the users, or give the line another key.',
    }),
    nb: ({ line, key, basis, users }) => ({
      message: `linje ${line} kan ikke fordeles etter ${key}: alle brukerne har 0 i «${basis}» (${listed(users)}); minst én må ha mer`,
      hint: 'Rett tallene eller brukerne, eller gi linjen en annen nøkkel.',
    }),
    nn: ({ line, key, basis, users }) => ({
      message: `linje ${line} kan ikkje fordelast etter ${key}: alle brukarane har 0 i «${basis}» (${listed(users)}); minst éin må ha meir`,
      hint: 'Rett tala eller brukarane, eller gi linja ein annan nøkkel.',
    }),
  },
  'allocation/fixed-above-amount': {
    en: ({ line, key, fixed, amount }) => ({
      message: `line ${line} is ${kronerText(amount, 'en')} kroner, but the fixed parts of ${key} alone come to ${kronerText(fixed, 'en')}; they must not be more than the line`,
      hint: 'Give the line another key, or fewer users.',
    }),
    nb: ({ line, key, fixed, amount }) => ({
      message: `linje ${line} er på ${kronerText(amount, 'nb')} kroner, men de faste delene av ${key} er alene ${kronerText(fixed, 'nb')}; de må ikke være mer enn linjen`,
      hint: 'Gi linjen en annen nøkkel eller færre brukere.',
    }),
    nn: ({ line, key, fixed, amount }) => ({
      message: `linje ${line} er på ${kronerText(amount, 'nn')} kroner, men dei faste delane av ${key} er åleine ${kronerText(fixed, 'nn')}; dei må ikkje vere meir enn linja`,
      hint: 'Gje linja ein annan nøkkel eller færre brukarar.',
    }),
  },
  'allocation/bounds-impossible': {
    en: ({ line, key, amount, users, min, max }) => ({
      message: `line ${line} of ${kronerText(amount, 'en')} kroner cannot be split by ${key} over ${String(users)} users with ${bounds(min, max, 'en', ['at least', ' and ', 'at most'])} kroner each`,
      hint: 'The bounds times the users must leave room for the amount: change the users, the key or its bounds.',
    }),
    nb: ({ line, key, amount, users, min, max }) => ({
      message: `linje ${line} på ${kronerText(amount, 'nb')} kroner kan ikke fordeles etter ${key} på ${String(users)} brukere med ${bounds(min, max, 'nb', ['minst', ' og ', 'høyst'])} kroner hver`,
      hint: 'Grensene ganger antall brukere må gi plass til beløpet: endre brukerne, nøkkelen eller grensene.',
    }),
    nn: ({ line, key, amount, users, min, max }) => ({
      message: `linje ${line} på ${kronerText(amount, 'nn')} kroner kan ikkje fordelast etter ${key} på ${String(users)} brukarar med ${bounds(min, max, 'nn', ['minst', ' og ', 'høgst'])} kroner kvar`,
      hint: 'Grensene gonger talet på brukarar må gi plass til beløpet: endre brukarane, nøkkelen eller grensene.',
    }),
  },
  'allocation/host-not-member': {
    en: ({ host, year, key }) => ({
      message: `${key === undefined ? 'the rounding difference' : `a part of ${key}`} is borne by the host, but ${host} is no member in ${String(year)}`,
      hint:
        key === undefined
          ? 'Let the host be a member, or round by largest-remainder.'
          : 'Let the host be a member, or give the line another key.',
    }),
    nb: ({ host, year, key }) => ({
      message: `${key === undefined ? 'øreavrundingen' : `en del av ${key}`} skal bæres av vertskommunen, men ${host} er ikke deltaker i ${String(year)}`,
      hint:
        key === undefined
          ? 'La vertskommunen være deltaker, eller avrund etter largest-remainder.'
          : 'La vertskommunen være deltaker, eller gi linjen en annen nøkkel.',
    }),
    nn: ({ host, year, key }) => ({
      message: `${key === undefined ? 'øreavrundinga' : `ein del av ${key}`} skal berast av vertskommunen, men ${host} er ikkje deltakar i ${String(year)}`,
      hint:
        key === undefined
          ? 'Lat vertskommunen vere deltakar, eller rund av etter largest-remainder.'
          : 'Lat vertskommunen vere deltakar, eller gi linja ein annan nøkkel.',
    }),
  },
  'allocation/figure-above-bands': {
    en: ({ charge, member, basis, figure, highest }) => ({
      message: `${member} has ${figureText(figure, 'en')} of '${basis}', but the bands of ${charge} end below ${figureText(highest, 'en')}`,
      hint: 'Add a band, or leave the last one open: a step without below.',
    }),
    nb: ({ charge, member, basis, figure, highest }) => ({
      message: `${member} har ${figureText(figure, 'nb')} i «${basis}», men trinnene i ${charge} går bare til under ${figureText(highest, 'nb')}`,
      hint: 'Legg til et trinn, eller la det siste være åpent: et trinn uten below.',
    }),
    nn: ({ charge, member, basis, figure, highest }) => ({
      message: `${member} har ${figureText(figure, 'nn')} i «${basis}», men trinna i ${charge} går berre til under ${figureText(highest, 'nn')}`,
      hint: 'Legg til eit trinn, eller lat det siste vere ope: eit trinn utan below.',
    }),
  },
  'allocation/amount-too-large': {
    en: ({ what, amount }) => ({
      message: `${what} comes to ${kronerText(amount, 'en')} kroner; an amount must be below 10,000,000,000,000`,
      hint: 'Check the figures, the rates and the prices.',
    }),
    nb: ({ what, amount }) => ({
      message: `${what} blir ${kronerText(amount, 'nb')} kroner; et beløp må være under 10 000 000 000 000`,
      hint: 'Se over tallene, satsene og prisene.',
    }),
    nn: ({ what, amount }) => ({
      message: `${what} blir ${kronerText(amount, 'nn')} kroner; eit beløp må vere under 10 000 000 000 000`,
      hint: 'Sjå over tala, satsane og prisane.',
    }),
  },
  'allocation/ceiling-passed': {
    en: ({ member, contribution, limit, basis, figure, amount, decision }) => ({
      message: `${member} is to pay ${kronerText(contribution, 'en')} kroner, ${kronerText((contribution - limit) as Ore, 'en')} more than the council granted${decision === undefined ? '' : ` (${decision})`}: ${figureText(amount, 'en')} × ${figureText(figure, 'en')} ${basis} = ${kronerText(limit, 'en')}`,
      hint: 'Take it up with the municipality before the budget is decided.',
    }),
    nb: ({ member, contribution, limit, basis, figure, amount, decision }) => ({
      message: `${member} skal betale ${kronerText(contribution, 'nb')} kroner, ${kronerText((contribution - limit) as Ore, 'nb')} mer enn kommunen har bevilget${decision === undefined ? '' : ` (${decision})`}: ${figureText(amount, 'nb')} × ${figureText(figure, 'nb')} ${basis} = ${kronerText(limit, 'nb')}`,
      hint: 'Ta det opp med kommunen før budsjettet vedtas.',
    }),
    nn: ({ member, contribution, limit, basis, figure, amount, decision }) => ({
      message: `${member} skal betale ${kronerText(contribution, 'nn')} kroner, ${kronerText((contribution - limit) as Ore, 'nn')} meir enn kommunen har løyvt${decision === undefined ? '' : ` (${decision})`}: ${figureText(amount, 'nn')} × ${figureText(figure, 'nn')} ${basis} = ${kronerText(limit, 'nn')}`,
      hint: 'Ta det opp med kommunen før budsjettet blir vedteke.',
    }),
  },
};

/** Texts of what the split itself finds. */
export const allocationTexts: DiagnosticTexts<AllocationDiagnostics> = {
  ...splitTexts,
  ...projectTexts,
};
