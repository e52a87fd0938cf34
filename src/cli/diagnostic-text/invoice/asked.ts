import type { InvoiceDiagnostics } from '../../../model/diagnostic-codes/invoice.ts';
import { kronerText } from '../../terminal/number-text.ts';
import { listed } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

type AskedCodes =
  | 'invoice/unknown-installment'
  | 'invoice/unknown-project'
  | 'invoice/unknown-number'
  | 'invoice/unknown-member'
  | 'invoice/without-reference'
  | 'invoice/project-pays-out'
  | 'invoice/funds-not-registered'
  | 'invoice/counted-as-invoiced';

/** What is asked for that there is not, and what to know of what there is. */
export const askedTexts: DiagnosticTexts<Pick<InvoiceDiagnostics, AskedCodes>> = {
  'invoice/unknown-installment': {
    en: ({ installment, count }) => ({
      message: `the year has no installment ${String(installment)}; it must be ${count === 1 ? '1' : `1 to ${String(count)}`}`,
      hint: 'See `installments` under `invoicing` in agreement.yaml.',
    }),
    nb: ({ installment, count }) => ({
      message: `året har ingen termin ${String(installment)}; det må være ${count === 1 ? '1' : `1 til ${String(count)}`}`,
      hint: 'Se `installments` under `invoicing` i agreement.yaml.',
    }),
    nn: ({ installment, count }) => ({
      message: `året har ingen termin ${String(installment)}; det må vere ${count === 1 ? '1' : `1 til ${String(count)}`}`,
      hint: 'Sjå `installments` under `invoicing` i agreement.yaml.',
    }),
  },
  'invoice/unknown-project': {
    en: ({ project, projects, nearest }) => ({
      message: `the year has no project '${project}'; ${projects.length === 0 ? 'it has none' : `it has: ${listed(projects)}`}`,
      hint:
        nearest === undefined
          ? 'A project is named in the column `project` of the budget.'
          : `Did you mean ${nearest}?`,
    }),
    nb: ({ project, projects, nearest }) => ({
      message: `året har ikke prosjektet «${project}»; ${projects.length === 0 ? 'det har ingen' : `det har: ${listed(projects)}`}`,
      hint:
        nearest === undefined
          ? 'Prosjekter står i kolonnen «prosjekt» i budsjettet.'
          : `Mente du ${nearest}?`,
    }),
    nn: ({ project, projects, nearest }) => ({
      message: `året har ikkje prosjektet «${project}»; ${projects.length === 0 ? 'det har ingen' : `det har: ${listed(projects)}`}`,
      hint:
        nearest === undefined
          ? 'Prosjekt står i kolonna «prosjekt» i budsjettet.'
          : `Meinte du ${nearest}?`,
    }),
  },
  'invoice/unknown-number': {
    en: ({ number, near }) => ({
      message: `the register has no document ${number}; ${near.length === 0 ? 'it is empty' : `nearest are ${listed(near)}`}`,
      hint: 'See the numbers in register/invoices.csv.',
    }),
    nb: ({ number, near }) => ({
      message: `fakturajournalen har ikke noe bilag ${number}; ${near.length === 0 ? 'den er tom' : `de nærmeste er ${listed(near)}`}`,
      hint: 'Se numrene i register/invoices.csv.',
    }),
    nn: ({ number, near }) => ({
      message: `fakturajournalen har ikkje noko bilag ${number}; ${near.length === 0 ? 'han er tom' : `dei nærmaste er ${listed(near)}`}`,
      hint: 'Sjå nummera i register/invoices.csv.',
    }),
  },
  'invoice/unknown-member': {
    en: ({ number, municipality, name }) => ({
      message: `${number} was issued to ${municipality} ${name}, which the agreement must list and does not`,
      hint: 'Add the member to agreement.yaml again, with the day it left as `until`.',
    }),
    nb: ({ number, municipality, name }) => ({
      message: `${number} er utstedt til ${municipality} ${name}, som avtalen må ha med og ikke har`,
      hint: 'Skriv deltakeren inn igjen i agreement.yaml, med dagen den gikk ut, som `until`.',
    }),
    nn: ({ number, municipality, name }) => ({
      message: `${number} er utferda til ${municipality} ${name}, som avtalen må ha med og ikkje har`,
      hint: 'Skriv deltakaren inn att i agreement.yaml, med dagen han gjekk ut, som `until`.',
    }),
  },
  'invoice/without-reference': {
    en: ({ name, year }) => ({
      message: `the register has no invoice of ${String(year)} to ${name} that the credit note can refer to, so it has no EHF`,
      hint: 'Send it as PDF, and write which invoice it goes against where that was issued elsewhere.',
    }),
    nb: ({ name, year }) => ({
      message: `fakturajournalen har ingen faktura for ${String(year)} til ${name} som kreditnotaen kan vise til; den får derfor ingen EHF`,
      hint: 'Send den som PDF, og oppgi hvilken faktura den gjelder, der den er utstedt i et annet system.',
    }),
    nn: ({ name, year }) => ({
      message: `fakturajournalen har ingen faktura for ${String(year)} til ${name} som kreditnotaen kan vise til; han får difor ingen EHF`,
      hint: 'Send han som PDF, og oppgi kva faktura han gjeld, der han er utferda i eit anna system.',
    }),
  },
  'invoice/project-pays-out': {
    en: ({ project, name, amount }) => ({
      message: `${name} has put ${kronerText(amount, 'en')} more into project ${project} than its share, and gets no document now`,
      hint: "The project's settlement pays it out.",
    }),
    nb: ({ project, name, amount }) => ({
      message: `${name} har lagt ${kronerText(amount, 'nb')} mer i prosjektet ${project} enn sin andel, og får ikke noe bilag nå`,
      hint: 'Prosjektets avregning betaler det ut.',
    }),
    nn: ({ project, name, amount }) => ({
      message: `${name} har lagt ${kronerText(amount, 'nn')} meir i prosjektet ${project} enn sin del, og får ikkje noko bilag no`,
      hint: 'Avrekninga av prosjektet betaler det ut.',
    }),
  },
  'invoice/funds-not-registered': {
    en: ({ year }) => ({
      message: `the register of funds does not have the movements of ${String(year)} yet`,
      hint: `Run fordel settle --year ${String(year)}.`,
    }),
    nb: ({ year }) => ({
      message: `fondsregisteret har ikke bevegelsene for ${String(year)} ennå`,
      hint: `Kjør fordel avregning --year ${String(year)}.`,
    }),
    nn: ({ year }) => ({
      message: `fondsregisteret har ikkje rørslene for ${String(year)} enno`,
      hint: `Køyr fordel avrekning --year ${String(year)}.`,
    }),
  },
  'invoice/counted-as-invoiced': {
    en: ({ year, project }) => ({
      message: `the register has no invoice of ${String(year)}${project === undefined ? '' : ` for project ${project}`}, so the settlement counts what was budgeted as invoiced in full`,
      hint: `Where it was not invoiced in another system, take the settlement's documents back with --credit and invoice the ${project === undefined ? 'installments' : 'project'} first.`,
    }),
    nb: ({ year, project }) => ({
      message: `fakturajournalen har ingen faktura for ${String(year)}${project === undefined ? '' : ` for prosjektet ${project}`}, så avregningen regner det som er budsjettert, som fakturert i sin helhet`,
      hint: `Er det ikke fakturert i et annet system, opphev avregningens bilag med --credit og fakturer ${project === undefined ? 'terminene' : 'prosjektet'} først.`,
    }),
    nn: ({ year, project }) => ({
      message: `fakturajournalen har ingen faktura for ${String(year)}${project === undefined ? '' : ` for prosjektet ${project}`}, så avrekninga reknar det som er budsjettert, som fakturert i sin heilskap`,
      hint: `Er det ikkje fakturert i eit anna system, opphev bilaga til avrekninga med --credit og fakturer ${project === undefined ? 'terminane' : 'prosjektet'} først.`,
    }),
  },
};
