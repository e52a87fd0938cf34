import type { DeadlineWords } from './words.ts';

const count = (days: number): string => `${String(days)} ${days === 1 ? 'dag' : 'dagar'}`;

export const nn: DeadlineWords = {
  title: (name, year, date) => `${name}: fristar for ${String(year)}, slik det står ${date}`,
  columns: { due: 'Frist', what: 'Kva', grounds: 'Grunnlag', state: 'Status' },
  law: {
    'annual-accounts': { label: 'Årsrekneskapen blir lagd fram', source: 'kommunelova § 14-6' },
    'annual-report': { label: 'Årsmeldinga blir gitt', source: 'kommunelova § 14-7' },
  },
  assumed: 'føresett',
  approved: (date, body, number) => `Vedteke ${date} av ${body}, sak ${number}`,
  audited: (date, body, number) => `Revidert ${date} av ${body}, sak ${number}`,
  afterwards: (days) => `${count(days)} etter fristen`,
  late: (days) => `Ikkje gjort, ${count(days)} over fristen`,
  due: (days) => `Om ${count(days)}`,
  today: 'I dag',
  passed: 'Fristen er gått ut',
  none: 'Avtalen har ingen fristar.',
  nothingLate: 'Ingenting er forseinka.',
  areLate: (late) =>
    late === 1 ? 'Éin frist er ikkje halden.' : `${String(late)} fristar er ikkje haldne.`,
  forInformation:
    'Fristane i kommunelova gjeld den som fører kommunal rekneskap, og er tekne med til opplysning.',
  finalWhen: {
    approved: 'Avrekninga blir endeleg når rekneskapen er vedteken.',
    audited: 'Avrekninga blir endeleg når rekneskapen er revidert.',
    both: 'Avrekninga blir endeleg når rekneskapen er revidert og vedteken.',
  },
  clause: (clause) => (/^\d/.test(clause) ? `avtalen punkt ${clause}` : `avtalen ${clause}`),
  calendar: (name) => `Fristar: ${name}`,
  asOf: (date, state) => `Per ${date}: ${state}`,
};
