/** Command lines that take a sample through a year and write everything there is to write. */
const DATE = '2023-06-01';

interface SampleYear {
  readonly year: string;
  readonly project: string;
  readonly services: boolean;
}

const SAMPLES_RUN: Readonly<Record<string, SampleYear>> = {
  'k-ikt': { year: '2021', project: 'Responssenter', services: false },
  digitrondelag: { year: '2020', project: 'E-arkiv Namdalen', services: true },
};

export const SAMPLES_WITH_RUNS: readonly string[] = Object.keys(SAMPLES_RUN);

/** The runs of a sample whose texts are in `disguise`, in the order of its year. */
export const runsOf = (
  sample: string,
  disguise: (text: string) => string = (text) => text,
): readonly (readonly string[])[] => {
  const { year, project, services } = SAMPLES_RUN[sample]!;
  const commands = [
    ['budget'],
    ['invoice', '--installment', '1'],
    ['invoice', `--project=${disguise(project)}`],
    ...(services ? [['invoice', '--services']] : []),
    ['settle'],
    ['invoice', '--settlement'],
    ['deadlines', '--ics'],
    ['verify'],
  ];
  return commands.map((command) => [...command, '--year', year, '--date', DATE]);
};
