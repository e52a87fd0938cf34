import type { ConsumptionDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { figureText, kronerText } from '../../terminal/number-text.ts';
import type { DiagnosticTexts } from '../text.ts';

/** Units and their prices. */
export const consumptionTexts: DiagnosticTexts<ConsumptionDiagnostics> = {
  'consumption/twice': {
    en: ({ line, name, first }) => ({
      message: `line ${line} has ${name} on line ${String(first)} too; a line must have each municipality once`,
      hint: 'Add the units up in one row.',
    }),
    nb: ({ line, name, first }) => ({
      message: `linje ${line} har ${name} også på linje ${String(first)}; en linje må ha hver kommune én gang`,
      hint: 'Legg sammen enhetene i én rad.',
    }),
    nn: ({ line, name, first }) => ({
      message: `linje ${line} har ${name} òg på linje ${String(first)}; ei linje må ha kvar kommune éin gong`,
      hint: 'Legg saman einingane i éi rad.',
    }),
  },
  'consumption/negative': {
    en: ({ figure }) => ({
      message: `${figureText(figure, 'en')} is below zero; units and prices must be 0 or more`,
      hint: 'Correct the figure; what is paid back is a cost line of its own.',
    }),
    nb: ({ figure }) => ({
      message: `${figureText(figure, 'nb')} er under null; enheter og priser må være 0 eller mer`,
      hint: 'Rett tallet; det som betales tilbake, er en egen kostnadslinje.',
    }),
    nn: ({ figure }) => ({
      message: `${figureText(figure, 'nn')} er under null; einingar og prisar må vere 0 eller meir`,
      hint: 'Rett talet; det som blir betalt tilbake, er ei eiga kostnadslinje.',
    }),
  },
  'consumption/no-units': {
    en: ({ line, name }) => ({
      message: `${name} has no planned units of ${line}; the row must say how many, and an empty cell is not taken for 0`,
      hint: 'Write the units, 0 if there are none.',
    }),
    nb: ({ line, name }) => ({
      message: `${name} har ingen planlagte enheter av ${line}; raden må si hvor mange, og en tom celle regnes ikke som 0`,
      hint: 'Skriv antallet, 0 hvis det ikke er noen.',
    }),
    nn: ({ line, name }) => ({
      message: `${name} har ingen planlagde einingar av ${line}; rada må seie kor mange, og ei tom celle blir ikkje rekna som 0`,
      hint: 'Skriv talet, 0 om det ikkje er nokon.',
    }),
  },
  'consumption/split-line': {
    en: ({ line, key }) => ({
      message: `${line} has units, but is paid by ${key}, not by consumption; only lines and charges by consumption may have units`,
      hint: 'Take the rows out, or give the line a key with by: consumption.',
    }),
    nb: ({ line, key }) => ({
      message: `${line} har enheter, men betales etter ${key}, ikke etter forbruk; bare linjer og avgifter etter forbruk kan ha enheter`,
      hint: 'Ta ut radene, eller gi linjen en nøkkel med by: consumption.',
    }),
    nn: ({ line, key }) => ({
      message: `${line} har einingar, men blir betalt etter ${key}, ikkje etter forbruk; berre linjer og avgifter etter forbruk kan ha einingar`,
      hint: 'Ta ut radene, eller gje linja ein nøkkel med by: consumption.',
    }),
  },
  'consumption/not-a-user': {
    en: ({ line, name }) => ({
      message: `${name} has units of ${line}, but is not among those that use it; only they may have units`,
      hint: 'Add it to the users, or take the row out.',
    }),
    nb: ({ line, name }) => ({
      message: `${name} har enheter av ${line}, men er ikke blant brukerne; bare de kan ha enheter`,
      hint: 'Ta den med blant brukerne, eller ta ut raden.',
    }),
    nn: ({ line, name }) => ({
      message: `${name} har einingar av ${line}, men er ikkje mellom brukarane; berre dei kan ha einingar`,
      hint: 'Ta kommunen med mellom brukarane, eller ta ut rada.',
    }),
  },
  'consumption/no-rows': {
    en: ({ line }) => ({
      message: `${line} is paid by consumption, but no municipality has units: nobody pays for it`,
      hint: 'Add rows to consumption.csv: line;municipality;planned.',
    }),
    nb: ({ line }) => ({
      message: `${line} betales etter forbruk, men ingen kommune har enheter: ingen betaler for den`,
      hint: 'Legg til rader i consumption.csv: linje;kommune;planlagt.',
    }),
    nn: ({ line }) => ({
      message: `${line} blir betalt etter forbruk, men ingen kommune har einingar: ingen betaler for det`,
      hint: 'Legg til rader i consumption.csv: linje;kommune;planlagt.',
    }),
  },
  'consumption/no-unit-price': {
    en: ({ line, name }) => ({
      message: `${name}'s units of ${line} have no price; there must be one on the line or on the row`,
      hint: 'Write unit_price in the budget or here.',
    }),
    nb: ({ line, name }) => ({
      message: `enhetene til ${name} på ${line} har ingen pris; den må stå på linjen eller på raden`,
      hint: 'Skriv enhetspris i budsjettet eller her.',
    }),
    nn: ({ line, name }) => ({
      message: `einingane til ${name} på ${line} har ingen pris; han må stå på linja eller på rada`,
      hint: 'Skriv einingspris i budsjettet eller her.',
    }),
  },
  'consumption/two-unit-prices': {
    en: ({ line, here, there }) => ({
      message: `a unit of ${line} costs ${figureText(here, 'en')} here and ${figureText(there, 'en')} on the line or charge; they must be the same`,
      hint: 'Correct one of them, or leave it empty here.',
    }),
    nb: ({ line, here, there }) => ({
      message: `en enhet av ${line} koster ${figureText(here, 'nb')} her og ${figureText(there, 'nb')} på linjen eller avgiften; de må være like`,
      hint: 'Rett den ene, eller la den stå tom her.',
    }),
    nn: ({ line, here, there }) => ({
      message: `ei eining av ${line} kostar ${figureText(here, 'nn')} her og ${figureText(there, 'nn')} på linja eller avgifta; dei må vere like`,
      hint: 'Rett den eine, eller lat han stå tom her.',
    }),
  },
  'consumption/not-the-sum': {
    en: ({ line, amount, sum }) => ({
      message: `line ${line} has the amount ${kronerText(amount, 'en')}, but its planned units come to ${kronerText(sum, 'en')}; the amount must be that sum or empty`,
      hint: 'Correct the amount or the units, or leave the amount empty.',
    }),
    nb: ({ line, amount, sum }) => ({
      message: `linje ${line} har beløpet ${kronerText(amount, 'nb')}, men de planlagte enhetene blir ${kronerText(sum, 'nb')}; beløpet må være den summen eller tomt`,
      hint: 'Rett beløpet eller enhetene, eller la beløpet stå tomt.',
    }),
    nn: ({ line, amount, sum }) => ({
      message: `linje ${line} har beløpet ${kronerText(amount, 'nn')}, men dei planlagde einingane blir ${kronerText(sum, 'nn')}; beløpet må vere den summen eller tomt`,
      hint: 'Rett beløpet eller einingane, eller lat beløpet stå tomt.',
    }),
  },
  'consumption/too-large': {
    en: ({ line, name }) => ({
      message: `${name}'s units of ${line} come to 10 000 000 000 000 kroner or more; they must come to less`,
      hint: 'Correct the units or the price.',
    }),
    nb: ({ line, name }) => ({
      message: `enhetene til ${name} på ${line} blir 10 000 000 000 000 kroner eller mer; de må bli mindre`,
      hint: 'Rett enhetene eller prisen.',
    }),
    nn: ({ line, name }) => ({
      message: `einingane til ${name} på ${line} blir 10 000 000 000 000 kroner eller meir; dei må bli mindre`,
      hint: 'Rett einingane eller prisen.',
    }),
  },
};
