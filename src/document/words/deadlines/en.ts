import type { DeadlineWords } from './words.ts';

const count = (days: number): string => `${String(days)} ${days === 1 ? 'day' : 'days'}`;

export const en: DeadlineWords = {
  title: (name, year, date) => `${name}: deadlines for ${String(year)}, as of ${date}`,
  columns: { due: 'Due', what: 'What', grounds: 'Grounds', state: 'Status' },
  law: {
    'annual-accounts': {
      label: 'The annual accounts are submitted',
      source: 'Local Government Act § 14-6',
    },
    'annual-report': {
      label: 'The annual report is submitted',
      source: 'Local Government Act § 14-7',
    },
  },
  assumed: 'assumed',
  approved: (date, body, number) => `Approved ${date} by ${body}, case ${number}`,
  audited: (date, body, number) => `Audited ${date} by ${body}, case ${number}`,
  afterwards: (days) => `${count(days)} late`,
  late: (days) => `Not done, ${count(days)} late`,
  due: (days) => `In ${count(days)}`,
  today: 'Today',
  passed: 'The day is past',
  none: 'The agreement has no deadlines.',
  nothingLate: 'Nothing is late.',
  areLate: (late) =>
    late === 1 ? 'One deadline is missed.' : `${String(late)} deadlines are missed.`,
  forInformation:
    'The deadlines of the Local Government Act bind those who keep municipal accounts, and stand here as information.',
  finalWhen: {
    approved: 'The settlement is final once the accounts are approved.',
    audited: 'The settlement is final once the accounts are audited.',
    both: 'The settlement is final once the accounts are audited and approved.',
  },
  clause: (clause) => (/^\d/.test(clause) ? `agreement, clause ${clause}` : `agreement, ${clause}`),
  calendar: (name) => `Deadlines: ${name}`,
  asOf: (date, state) => `As of ${date}: ${state}`,
};
