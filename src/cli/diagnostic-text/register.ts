import type {
  FigureDifference,
  MovementDifference,
  RegisterDiagnostics,
} from '../../model/diagnostic-codes/register.ts';
import type { Language } from '../../model/language.ts';
import type { Ore } from '../../model/ore.ts';
import { kronerText } from '../terminal/number-text.ts';
import { DAMAGE } from './register-damage.ts';
import { reopeningText } from './reopening-text.ts';
import { VERB_TEXT } from './settlement.ts';
import type { DiagnosticTexts } from './text.ts';

const AGAINST: Readonly<Record<Language, (was: string, is: string) => string>> = {
  en: (was, is) => `${was} in the register, ${is} now`,
  nb: (was, is) => `${was} i registeret, ${is} nå`,
  nn: (was, is) => `${was} i registeret, ${is} no`,
};
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `and ${String(count)} more`,
  nb: (count) => `og ${String(count)} til`,
  nn: (count) => `og ${String(count)} til`,
};
/** The first of the numbers, and how many more there are. */
const firstOf = ([first = '', ...more]: readonly string[], language: Language): string =>
  more.length === 0 ? first : `${first} ${MORE[language](more.length)}`;
const NOTHING: Readonly<Record<Language, string>> = {
  en: 'nothing',
  nb: 'ingenting',
  nn: 'ingenting',
};

const FIGURE: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ['charged', { en: 'charged', nb: 'belastet kommunene', nn: 'kravd av kommunane' }],
  ['other_income', { en: 'other income', nb: 'andre inntekter', nn: 'andre inntekter' }],
  [
    'accounts',
    { en: 'booked costs', nb: 'regnskapsførte kostnader', nn: 'rekneskapsførte kostnader' },
  ],
  ['result', { en: 'result', nb: 'resultat', nn: 'resultat' }],
]);

/** `operating, use: 250 000,00 in the register, 200 000,00 now`, for each difference; then the sums and the members. */
const differencesText = (
  {
    differences,
    figures,
  }: Pick<RegisterDiagnostics['settlement/other-figures'], 'differences' | 'figures'>,
  language: Language,
): string => {
  const amount = (value: Ore | undefined): string =>
    value === undefined ? NOTHING[language] : kronerText(value, language);
  const against = (what: string, { registered, now }: MovementDifference | FigureDifference) =>
    `${what}: ${AGAINST[language](amount(registered), amount(now))}`;
  return [
    ...differences.map((each) => {
      const { fund, kind, line } = each;
      return against(
        `${fund}${line === '' ? '' : ` (${line})`}, ${VERB_TEXT[kind][language]}`,
        each,
      );
    }),
    ...figures.map((each) => against(FIGURE.get(each.name)?.[language] ?? each.name, each)),
  ].join('; ');
};

const SOMEBODY: Readonly<
  Record<Language, (holder: RegisterDiagnostics['register/held']) => string>
> = {
  en: ({ user, host, pid, since }) =>
    `${user === '' ? '?' : user} on ${host === '' ? '?' : host}, pid ${String(pid)}${since === '' ? '' : `, since ${since}`}`,
  nb: ({ user, host, pid, since }) =>
    `${user === '' ? '?' : user} på ${host === '' ? '?' : host}, pid ${String(pid)}${since === '' ? '' : `, siden ${since}`}`,
  nn: ({ user, host, pid, since }) =>
    `${user === '' ? '?' : user} på ${host === '' ? '?' : host}, pid ${String(pid)}${since === '' ? '' : `, sidan ${since}`}`,
};

/** A run on another machine may be dead, and only a person can tell. */
const REMOVE: Readonly<Record<Language, (file: string) => string>> = {
  en: (file) =>
    ` If you know that the run is dead (its machine was turned off, say), remove ${file}.`,
  nb: (file) =>
    ` Vet du at kjøringen er død (maskinen er slått av, for eksempel), så fjern ${file}.`,
  nn: (file) => ` Veit du at køyringa er død (maskina er slått av, til dømes), så fjern ${file}.`,
};

/** Texts of findings about what was settled earlier, and the registers that hold it. */
export const registerTexts: DiagnosticTexts<RegisterDiagnostics> = {
  'settlement/not-final': {
    en: ({ pending }) => ({
      message: `the settlement must be final, and it is preliminary: ${pending.en.join(' ')}`,
      hint: 'Write the decisions in decisions.yaml when they are made, or give a --date that is not before them. The command settle without --final shows how it stands.',
    }),
    nb: ({ pending }) => ({
      message: `avregningen må være endelig, og den er foreløpig: ${pending.nb.join(' ')}`,
      hint: 'Skriv vedtakene i decisions.yaml når de er gjort, eller oppgi en --date som ikke er før dem. «fordel avregning» uten --final viser hvordan det står.',
    }),
    nn: ({ pending }) => ({
      message: `avrekninga må vere endeleg, og ho er førebels: ${pending.nn.join(' ')}`,
      hint: 'Skriv vedtaka i decisions.yaml når dei er gjorde, eller oppgje ei --date som ikkje er før dei. «fordel avrekning» utan --final viser korleis det står.',
    }),
  },
  'settlement/was-final': {
    en: ({ year, settlement }) => ({
      message: `the register has the final settlement ${settlement} of ${String(year)}, and this one is preliminary; the register is unchanged`,
      hint: 'See what is pending, and whether --date is before the decisions.',
    }),
    nb: ({ year, settlement }) => ({
      message: `registeret har den endelige avregningen ${settlement} for ${String(year)}, mens denne er foreløpig; registeret er uendret`,
      hint: 'Se hva som mangler, og om --date er før vedtakene.',
    }),
    nn: ({ year, settlement }) => ({
      message: `registeret har den endelege avrekninga ${settlement} for ${String(year)}, medan denne er førebels; registeret er uendra`,
      hint: 'Sjå kva som manglar, og om --date er før vedtaka.',
    }),
  },
  'settlement/other-figures': {
    en: ({ year, settlement, after, ...found }) => ({
      message: `${String(year)} is settled (${settlement}), and the figures must be the same until it is reopened; found ${differencesText(found, 'en')}`,
      hint: `Put the figures back, or write ${reopeningText([{ year, after }], 'en')}.`,
    }),
    nb: ({ year, settlement, after, ...found }) => ({
      message: `${String(year)} er avregnet (${settlement}), og tallene må være de samme til avregningen gjenåpnes; fant ${differencesText(found, 'nb')}`,
      hint: `Sett tallene tilbake, eller skriv ${reopeningText([{ year, after }], 'nb')}.`,
    }),
    nn: ({ year, settlement, after, ...found }) => ({
      message: `${String(year)} er avrekna (${settlement}), og tala må vere dei same til avrekninga blir opna att; fann ${differencesText(found, 'nn')}`,
      hint: `Set tala tilbake, eller skriv ${reopeningText([{ year, after }], 'nn')}.`,
    }),
  },
  'settlement/later-year-settled': {
    en: ({ year, later, closed, ...found }) => ({
      message: `${String(later)} is settled and rests on the balances of ${String(year)}, which must stay as they are until it is reopened; found ${differencesText(found, 'en')}`,
      hint: `Let the difference go into the first year that is not settled; or write ${reopeningText(closed, 'en')}, settle ${String(year)} (which takes the later years back), and then those in order.`,
    }),
    nb: ({ year, later, closed, ...found }) => ({
      message: `${String(later)} er avregnet og bygger på saldoene for ${String(year)}, som må stå som de er til det gjenåpnes; fant ${differencesText(found, 'nb')}`,
      hint: `La forskjellen gå inn i det første året som ikke er avregnet; eller skriv ${reopeningText(closed, 'nb')}, avregn ${String(year)} (da tas de senere årene tilbake), og så dem i rekkefølge.`,
    }),
    nn: ({ year, later, closed, ...found }) => ({
      message: `${String(later)} er avrekna og byggjer på saldoane for ${String(year)}, som må stå som dei er til det blir opna att; fann ${differencesText(found, 'nn')}`,
      hint: `Lat skilnaden gå inn i det første året som ikkje er avrekna; eller skriv ${reopeningText(closed, 'nn')}, avrekn ${String(year)} (då blir dei seinare åra tekne tilbake), og så dei i rekkjefølgje.`,
    }),
  },
  'fund/opening-too-late': {
    en: ({ fund, date, year }) => ({
      message: `the opening balance of ${fund} must be of 1 January ${String(year)} or earlier; found ${date}`,
      hint: 'Give the balance that the fund had when the first year to be settled began.',
    }),
    nb: ({ fund, date, year }) => ({
      message: `åpningssaldoen for ${fund} må være per 1. januar ${String(year)} eller tidligere; fant ${date}`,
      hint: 'Oppgi saldoen fondet hadde da det første året som skal avregnes, begynte.',
    }),
    nn: ({ fund, date, year }) => ({
      message: `opningssaldoen for ${fund} må vere per 1. januar ${String(year)} eller tidlegare; fann ${date}`,
      hint: 'Oppgi saldoen fondet hadde då det første året som skal avreknast, tok til.',
    }),
  },
  'fund/years-not-settled': {
    en: ({ fund, date, year, amount }) => ({
      message: `the opening balance of ${fund}, ${kronerText(amount, 'en')}, is of ${date}, and the register has no movements from then to ${String(year)}; it counts as unchanged`,
      hint: 'Settle the years between first, or give a newer opening balance.',
    }),
    nb: ({ fund, date, year, amount }) => ({
      message: `åpningssaldoen for ${fund}, ${kronerText(amount, 'nb')}, er per ${date}, og registeret har ingen bevegelser derfra til ${String(year)}; den regnes som uendret`,
      hint: 'Avregn årene imellom først, eller oppgi en nyere åpningssaldo.',
    }),
    nn: ({ fund, date, year, amount }) => ({
      message: `opningssaldoen for ${fund}, ${kronerText(amount, 'nn')}, er per ${date}, og registeret har ingen rørsler derifrå til ${String(year)}; han blir rekna som uendra`,
      hint: 'Avrekn åra imellom først, eller oppgi ein nyare opningssaldo.',
    }),
  },
  'fund/opening-differs': {
    en: ({ fund, year, register, agreement }) => ({
      message: `${fund} opens ${String(year)} with ${agreement === undefined ? 'nothing' : kronerText(agreement, 'en')} in the agreement and with ${kronerText(register, 'en')} in the register; the two must agree`,
      hint: 'Correct `opening_balance` in the agreement: the register is never changed.',
    }),
    nb: ({ fund, year, register, agreement }) => ({
      message: `${fund} åpner ${String(year)} med ${agreement === undefined ? 'ingenting' : kronerText(agreement, 'nb')} i avtalen og med ${kronerText(register, 'nb')} i registeret; de to må stemme`,
      hint: 'Rett `opening_balance` i avtalen: registeret endres aldri.',
    }),
    nn: ({ fund, year, register, agreement }) => ({
      message: `${fund} opnar ${String(year)} med ${agreement === undefined ? 'ingenting' : kronerText(agreement, 'nn')} i avtalen og med ${kronerText(register, 'nn')} i registeret; dei to må stemme`,
      hint: 'Rett `opening_balance` i avtalen: registeret blir aldri endra.',
    }),
  },
  'fund/opening-is-not-closing': {
    en: ({ fund, year, opening, before, closing }) => ({
      message: `${fund} opens with ${kronerText(opening, 'en')} in ${String(year)}, and it closed with ${kronerText(closing, 'en')} in ${String(before)}; the two must be the same`,
      hint: 'Get back the register as fordel wrote it, from a backup.',
    }),
    nb: ({ fund, year, opening, before, closing }) => ({
      message: `${fund} åpner med ${kronerText(opening, 'nb')} i ${String(year)}, og sluttet med ${kronerText(closing, 'nb')} i ${String(before)}; de to må være like`,
      hint: 'Hent tilbake registeret slik fordel skrev det, fra en sikkerhetskopi.',
    }),
    nn: ({ fund, year, opening, before, closing }) => ({
      message: `${fund} opnar med ${kronerText(opening, 'nn')} i ${String(year)}, og slutta med ${kronerText(closing, 'nn')} i ${String(before)}; dei to må vere like`,
      hint: 'Hent tilbake registeret slik fordel skreiv det, frå ein tryggleikskopi.',
    }),
  },
  'register/held': {
    en: (holder) => ({
      message: `another run holds the register (${SOMEBODY.en(holder)}); one at a time may write to it`,
      hint: `Wait until it is done, and run the command again.${holder.elsewhere ? REMOVE.en(holder.file) : ''}`,
    }),
    nb: (holder) => ({
      message: `en annen kjøring holder registeret (${SOMEBODY.nb(holder)}); bare én om gangen kan skrive i det`,
      hint: `Vent til den er ferdig, og kjør kommandoen på nytt.${holder.elsewhere ? REMOVE.nb(holder.file) : ''}`,
    }),
    nn: (holder) => ({
      message: `ei anna køyring held registeret (${SOMEBODY.nn(holder)}); berre éi om gongen kan skrive i det`,
      hint: `Vent til ho er ferdig, og køyr kommandoen på nytt.${holder.elsewhere ? REMOVE.nn(holder.file) : ''}`,
    }),
  },
  'register/damaged': {
    en: ({ damage, found, wanted }) => ({
      message: `the register must be as fordel wrote it: ${DAMAGE[damage].en(found, wanted)}`,
      hint: 'Get it back from a backup; nothing is added to it until it is whole.',
    }),
    nb: ({ damage, found, wanted }) => ({
      message: `registeret må være slik fordel skrev det: ${DAMAGE[damage].nb(found, wanted)}`,
      hint: 'Hent det tilbake fra en sikkerhetskopi; ingenting føres i det før det er helt.',
    }),
    nn: ({ damage, found, wanted }) => ({
      message: `registeret må vere slik fordel skreiv det: ${DAMAGE[damage].nn(found, wanted)}`,
      hint: 'Hent det tilbake frå ein tryggleikskopi; ingenting blir ført i det før det er heilt.',
    }),
  },
  'register/lost-rows': {
    en: ({ numbers, path }) => ({
      message: `the register must have a row of each document that was issued; it has none of ${firstOf(numbers, 'en')}, though ${path} stands`,
      hint: 'Get the folder register back from a backup: without it the same numbers would be given out again. Move the file away if fordel did not write it; were the documents only a trial, take their folder away too.',
    }),
    nb: ({ numbers, path }) => ({
      message: `registeret må ha en rad for hvert dokument som er utstedt; det har ingen for ${firstOf(numbers, 'nb')}, enda ${path} finnes`,
      hint: 'Hent mappen register tilbake fra en sikkerhetskopi: uten den ville de samme numrene blitt brukt på nytt. Har fordel ikke skrevet filen, så flytt den; var dokumentene bare en prøve, så ta bort mappen deres også.',
    }),
    nn: ({ numbers, path }) => ({
      message: `registeret må ha ei rad for kvart dokument som er utferda; det har inga for ${firstOf(numbers, 'nn')}, endå ${path} finst`,
      hint: 'Hent mappa register tilbake frå ein tryggleikskopi: utan ho ville dei same numra blitt brukte på nytt. Har ikkje fordel skrive fila, så flytt ho; var dokumenta berre ei prøve, så ta bort mappa deira òg.',
    }),
  },
  'register/not-checked': {
    en: () => ({
      message:
        'this register is not whole, so what rests on it was not looked at: documents without rows, installments and settlements',
      hint: 'Get the register back, and verify again.',
    }),
    nb: () => ({
      message:
        'dette registeret er ikke helt, så det som bygger på det, er ikke kontrollert: dokumenter uten rader, terminer og avregninger',
      hint: 'Hent registeret tilbake, og kontroller på nytt.',
    }),
    nn: () => ({
      message:
        'dette registeret er ikkje heilt, så det som byggjer på det, er ikkje kontrollert: dokument utan rader, terminar og avrekningar',
      hint: 'Hent registeret tilbake, og kontroller på nytt.',
    }),
  },
  'register/unreadable-row': {
    en: ({ column, found }) => ({
      message: `the column ${column} must be as fordel writes it; found '${found}'`,
      hint: 'Get the register back from a backup.',
    }),
    nb: ({ column, found }) => ({
      message: `kolonnen ${column} må være slik fordel skriver den; fant «${found}»`,
      hint: 'Hent registeret tilbake fra en sikkerhetskopi.',
    }),
    nn: ({ column, found }) => ({
      message: `kolonna ${column} må vere slik fordel skriv ho; fann «${found}»`,
      hint: 'Hent registeret tilbake frå ein tryggleikskopi.',
    }),
  },
};
