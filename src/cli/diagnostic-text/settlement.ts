import type { SettlementDiagnostics } from '../../model/diagnostic-codes/settlement.ts';
import type { Language } from '../../model/language.ts';
import type { MovementKind } from '../../model/fund.ts';
import { kronerText } from '../terminal/number-text.ts';
import { listed } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

/** What a decision does, as it stands in a sentence. */
export const VERB_TEXT: Readonly<Record<MovementKind, Readonly<Record<Language, string>>>> = {
  use: { en: 'use', nb: 'bruk', nn: 'bruk' },
  set_aside: { en: 'setting aside', nb: 'avsetning', nn: 'avsetning' },
  return: { en: 'return', nb: 'tilbakeføring', nn: 'tilbakeføring' },
  transfer: { en: 'transfer', nb: 'overføring', nn: 'overføring' },
  carry: { en: 'carrying forward', nb: 'framføring', nn: 'framføring' },
};

type Limit = SettlementDiagnostics['settlement/amount-exceeds']['of'];

const LIMIT_TEXT: Readonly<Record<Limit, Readonly<Record<Language, string>>>> = {
  balance: { en: 'the balance of the fund', nb: 'saldoen i fondet', nn: 'saldoen i fondet' },
  overspend: { en: 'the overspend', nb: 'merforbruket', nn: 'meirforbruket' },
  underspend: { en: 'the underspend', nb: 'mindreforbruket', nn: 'mindreforbruket' },
  line: {
    en: 'the booked cost of the line',
    nb: 'bokført kostnad på linjen',
    nn: 'bokført kostnad på linja',
  },
};

type CannotWeigh = SettlementDiagnostics['settlement/key-cannot-weigh'];

/** Why a settlement key cannot weigh the members. */
const WHY_NOT_TEXT: Readonly<
  Record<CannotWeigh['why'], Readonly<Record<Language, (args: CannotWeigh) => string>>>
> = {
  'not-in-force': {
    en: () => 'no parts of it are in force in the year',
    nb: () => 'ingen deler av den gjelder i året',
    nn: () => 'ingen delar av han gjeld i året',
  },
  consumption: {
    en: () => 'it splits by direct consumption; the key must have parts',
    nb: () => 'den fordeler etter direkte forbruk; nøkkelen må ha deler',
    nn: () => 'han fordeler etter direkte forbruk; nøkkelen må ha delar',
  },
  'no-figure': {
    en: ({ basis, members }) => `there is no figure for '${basis ?? ''}' of ${listed(members)}`,
    nb: ({ basis, members }) => `det mangler tall for «${basis ?? ''}» hos ${listed(members)}`,
    nn: ({ basis, members }) => `det manglar tal for «${basis ?? ''}» hos ${listed(members)}`,
  },
  negative: {
    en: ({ basis, members }) =>
      `the figures of '${basis ?? ''}' must not be below zero, and are so for ${listed(members)}`,
    nb: ({ basis, members }) =>
      `tallene for «${basis ?? ''}» kan ikke være under null, og er det for ${listed(members)}`,
    nn: ({ basis, members }) =>
      `tala for «${basis ?? ''}» kan ikkje vere under null, og er det for ${listed(members)}`,
  },
};

/** Texts of findings in the settlement. */
export const settlementTexts: DiagnosticTexts<SettlementDiagnostics> = {
  'settlement/amount-exceeds': {
    en: ({ verb, fund, asked, limit, of }) => ({
      message: `the decision is on ${VERB_TEXT[verb].en} of ${kronerText(asked, 'en')} kroner (${fund}), but ${LIMIT_TEXT[of].en} is ${kronerText(limit, 'en')}; an exact amount must be covered in full`,
      hint: 'Correct the amount, or write `up_to:` where the decision is a limit.',
    }),
    nb: ({ verb, fund, asked, limit, of }) => ({
      message: `vedtaket gjelder ${VERB_TEXT[verb].nb} av ${kronerText(asked, 'nb')} kroner (${fund}), men ${LIMIT_TEXT[of].nb} er ${kronerText(limit, 'nb')}; et eksakt beløp må ha full dekning`,
      hint: 'Rett beløpet, eller skriv `up_to:` hvis vedtaket er en øvre grense.',
    }),
    nn: ({ verb, fund, asked, limit, of }) => ({
      message: `vedtaket gjeld ${VERB_TEXT[verb].nn} av ${kronerText(asked, 'nn')} kroner (${fund}), men ${LIMIT_TEXT[of].nn} er ${kronerText(limit, 'nn')}; eit eksakt beløp må ha full dekning`,
      hint: 'Rett beløpet, eller skriv `up_to:` om vedtaket er ei øvre grense.',
    }),
  },
  'settlement/above-cap': {
    en: ({ fund, asked, balance, cap }) => ({
      message: `setting aside ${kronerText(asked, 'en')} kroner takes ${fund} to ${kronerText(balance, 'en')}; it must not pass its cap of ${kronerText(cap, 'en')}`,
      hint: 'Set less aside, or let the agreement have another cap from this year on.',
    }),
    nb: ({ fund, asked, balance, cap }) => ({
      message: `avsetning av ${kronerText(asked, 'nb')} kroner bringer ${fund} opp i ${kronerText(balance, 'nb')}; det må ikke komme over taket på ${kronerText(cap, 'nb')}`,
      hint: 'Sett av mindre, eller la avtalen få et annet tak fra i år.',
    }),
    nn: ({ fund, asked, balance, cap }) => ({
      message: `avsetning av ${kronerText(asked, 'nn')} kroner bringar ${fund} opp i ${kronerText(balance, 'nn')}; det må ikkje kome over taket på ${kronerText(cap, 'nn')}`,
      hint: 'Set av mindre, eller lat avtalen få eit anna tak frå i år.',
    }),
  },
  'settlement/unknown-line': {
    en: ({ line, known }) => ({
      message: `the decision lets a fund finance line '${line}', which the accounts do not have; they have: ${listed(known)}`,
      hint: 'Write the id that the line has in the accounts.',
    }),
    nb: ({ line, known }) => ({
      message: `vedtaket lar et fond finansiere linje «${line}», som ikke finnes i regnskapet; det har: ${listed(known)}`,
      hint: 'Skriv den id-en linjen har i regnskapet.',
    }),
    nn: ({ line, known }) => ({
      message: `vedtaket lèt eit fond finansiere linje «${line}», som ikkje finst i rekneskapen; han har: ${listed(known)}`,
      hint: 'Skriv den id-en linja har i rekneskapen.',
    }),
  },
  'settlement/decision-not-for-model': {
    en: ({ verb, model }) => ({
      message: `a decision on ${VERB_TEXT[verb].en} has no place in an agreement that settles by the model '${model}'`,
      hint: 'Take the decision out, or correct the settlement model of the agreement.',
    }),
    nb: ({ verb, model }) => ({
      message: `et vedtak om ${VERB_TEXT[verb].nb} har ingen plass i en avtale med avregningsmodellen «${model}»`,
      hint: 'Ta ut vedtaket, eller rett avregningsmodellen i avtalen.',
    }),
    nn: ({ verb, model }) => ({
      message: `eit vedtak om ${VERB_TEXT[verb].nn} har ingen plass i ein avtale med avrekningsmodellen «${model}»`,
      hint: 'Ta ut vedtaket, eller rett avrekningsmodellen i avtalen.',
    }),
  },
  'settlement/charges-in-actual': {
    en: ({ charges }) => ({
      message: `the model 'actual' splits all of the accounts, and the agreement has charges as well (${listed(charges)}); no rule says how the two meet`,
      hint: 'Settle by another model, or turn the charges into cost lines with a key.',
    }),
    nb: ({ charges }) => ({
      message: `modellen «actual» fordeler hele regnskapet, og avtalen har avgifter i tillegg (${listed(charges)}); ingen regel sier hvordan de to møtes`,
      hint: 'Bruk en annen avregningsmodell, eller gjør avgiftene om til kostnadslinjer med nøkkel.',
    }),
    nn: ({ charges }) => ({
      message: `modellen «actual» fordeler heile rekneskapen, og avtalen har avgifter i tillegg (${listed(charges)}); ingen regel seier korleis dei to møtest`,
      hint: 'Bruk ein annan avrekningsmodell, eller gjer avgiftene om til kostnadslinjer med nøkkel.',
    }),
  },
  'settlement/key-cannot-weigh': {
    en: (args) => ({
      message: `the settlement cannot be split by the key '${args.key}': ${WHY_NOT_TEXT[args.why].en(args)}`,
      hint: 'Give the figures for the year, or let `settlement:` name another key.',
    }),
    nb: (args) => ({
      message: `avregningen kan ikke fordeles med nøkkelen «${args.key}»: ${WHY_NOT_TEXT[args.why].nb(args)}`,
      hint: 'Oppgi tallene for året, eller la `settlement:` vise til en annen nøkkel.',
    }),
    nn: (args) => ({
      message: `avrekninga kan ikkje fordelast med nøkkelen «${args.key}»: ${WHY_NOT_TEXT[args.why].nn(args)}`,
      hint: 'Oppgje tala for året, eller lat `settlement:` vise til ein annan nøkkel.',
    }),
  },
  'settlement/no-rules': {
    en: ({ agreement }) => ({
      message: `${agreement} does not say how a year is settled`,
      hint: 'Add a section `settlement:` with a model (result, actual or carry) and its clause.',
    }),
    nb: ({ agreement }) => ({
      message: `${agreement} sier ikke hvordan et år avregnes`,
      hint: 'Legg til en del `settlement:` med modell (result, actual eller carry) og punkt i avtalen.',
    }),
    nn: ({ agreement }) => ({
      message: `${agreement} seier ikkje korleis eit år skal avreknast`,
      hint: 'Legg til ein del `settlement:` med modell (result, actual eller carry) og punkt i avtalen.',
    }),
  },
};
