import type { RuleDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { listed } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

/** Keys and charges as they are in the year. */
export const ruleTexts: DiagnosticTexts<RuleDiagnostics> = {
  'rule/not-yet-in-force': {
    en: ({ rule, day, first }) => ({
      message: `${rule} has no value on ${day}; its first one counts from ${first}, and one must be in force`,
      hint: 'Add the value that was in force before, or use another rule.',
    }),
    nb: ({ rule, day, first }) => ({
      message: `${rule} har ingen verdi ${day}; den første gjelder fra ${first}, og en må være i kraft`,
      hint: 'Legg til verdien som gjaldt før, eller bruk en annen regel.',
    }),
    nn: ({ rule, day, first }) => ({
      message: `${rule} har ingen verdi ${day}; den første gjeld frå ${first}, og éin må vere i kraft`,
      hint: 'Legg til verdien som galdt før, eller bruk ein annan regel.',
    }),
  },
  'rule/changes-in-year': {
    en: ({ rule, from, day }) => ({
      message: `${rule} changes on ${from}; the whole year follows what is in force on ${day}, the change counts from the next`,
      hint: 'If it is meant for this year, let it begin on 1 January.',
    }),
    nb: ({ rule, from, day }) => ({
      message: `${rule} endres ${from}; hele året følger det som gjelder ${day}, og endringen teller fra året etter`,
      hint: 'Er den ment for dette året, la den begynne 1. januar.',
    }),
    nn: ({ rule, from, day }) => ({
      message: `${rule} blir endra ${from}; heile året følgjer det som gjeld ${day}, og endringa tel frå året etter`,
      hint: 'Er ho meint for dette året, lat ho byrje 1. januar.',
    }),
  },
  'charge/not-decided': {
    en: ({ charge, year, body }) => ({
      message: `the rate of ${charge} for ${String(year)} must be decided${body === undefined ? '' : ` by ${body}`}; there is no such decision`,
      hint: `Add the decision to ${String(year)}/decisions.yaml: { date: …, body: ${body ?? '…'}, case: …, set: ${charge}, amount: … }.`,
    }),
    nb: ({ charge, year, body }) => ({
      message: `satsen for ${charge} i ${String(year)} må vedtas${body === undefined ? '' : ` av ${body}`}; vedtaket mangler`,
      hint: `Skriv vedtaket i ${String(year)}/decisions.yaml: { date: …, body: ${body ?? '…'}, case: …, set: ${charge}, amount: … }.`,
    }),
    nn: ({ charge, year, body }) => ({
      message: `satsen for ${charge} i ${String(year)} må vedtakast${body === undefined ? '' : ` av ${body}`}; vedtaket manglar`,
      hint: `Skriv vedtaket i ${String(year)}/decisions.yaml: { date: …, body: ${body ?? '…'}, case: …, set: ${charge}, amount: … }.`,
    }),
  },
  'charge/tied-exemption': {
    en: ({ charge, count, basis, tied }) => ({
      message: `the ${String(count)} smallest by '${basis}' are exempt from ${charge}, but ${listed(tied)} have the same figure; the last exempt must be smaller than the next`,
      hint: 'Decide which members are exempt, by name: exempt: with members: [..].',
    }),
    nb: ({ charge, count, basis, tied }) => ({
      message: `de ${String(count)} minste etter «${basis}» er fritatt for ${charge}, men ${listed(tied)} har samme tall; den siste som fritas, må være mindre enn den neste`,
      hint: 'Vedta ved navn hvem som er fritatt: exempt: med members: [..].',
    }),
    nn: ({ charge, count, basis, tied }) => ({
      message: `dei ${String(count)} minste etter «${basis}» er fritekne for ${charge}, men ${listed(tied)} har same tal; den siste som blir friteken, må vere mindre enn den neste`,
      hint: 'Vedta ved namn kven som er fritekne: exempt: med members: [..].',
    }),
  },
  'charge/all-exempt': {
    en: ({ charge, count, payers }) => ({
      message: `${String(count)} members are to be exempt from ${charge}, which ${String(payers)} pay; at least one must be left`,
      hint: 'Correct the number of members that are exempt.',
    }),
    nb: ({ charge, count, payers }) => ({
      message: `${String(count)} deltakere skal være fritatt for ${charge}, som ${String(payers)} betaler; minst én må være igjen`,
      hint: 'Rett antallet som er fritatt.',
    }),
    nn: ({ charge, count, payers }) => ({
      message: `${String(count)} deltakarar skal vere fritekne for ${charge}, som ${String(payers)} betaler; minst éin må vere att`,
      hint: 'Rett talet på fritekne.',
    }),
  },
};
