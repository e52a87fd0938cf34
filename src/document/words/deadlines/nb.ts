import type { DeadlineWords } from './words.ts';

const count = (days: number): string => `${String(days)} ${days === 1 ? 'dag' : 'dager'}`;

export const nb: DeadlineWords = {
  title: (name, year, date) => `${name}: frister for ${String(year)}, slik det står ${date}`,
  columns: { due: 'Frist', what: 'Hva', grounds: 'Grunnlag', state: 'Status' },
  law: {
    'annual-accounts': { label: 'Årsregnskapet avlegges', source: 'kommuneloven § 14-6' },
    'annual-report': { label: 'Årsberetningen avgis', source: 'kommuneloven § 14-7' },
  },
  assumed: 'forutsatt',
  approved: (date, body, number) => `Vedtatt ${date} av ${body}, sak ${number}`,
  audited: (date, body, number) => `Revidert ${date} av ${body}, sak ${number}`,
  afterwards: (days) => `${count(days)} etter fristen`,
  late: (days) => `Ikke gjort, ${count(days)} over fristen`,
  due: (days) => `Om ${count(days)}`,
  today: 'I dag',
  passed: 'Fristen er gått ut',
  none: 'Avtalen har ingen frister.',
  nothingLate: 'Ingenting er forsinket.',
  areLate: (late) =>
    late === 1 ? 'Én frist er oversittet.' : `${String(late)} frister er oversittet.`,
  forInformation:
    'Fristene i kommuneloven gjelder den som fører kommunalt regnskap, og er tatt med til opplysning.',
  finalWhen: {
    approved: 'Avregningen blir endelig når regnskapet er vedtatt.',
    audited: 'Avregningen blir endelig når regnskapet er revidert.',
    both: 'Avregningen blir endelig når regnskapet er revidert og vedtatt.',
  },
  clause: (clause) => (/^\d/.test(clause) ? `avtalen punkt ${clause}` : `avtalen ${clause}`),
  calendar: (name) => `Frister: ${name}`,
  asOf: (date, state) => `Per ${date}: ${state}`,
};
