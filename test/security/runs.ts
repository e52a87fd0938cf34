/** Command lines that write everything there is to write of a sample, in the order of its years. */
const DATE = '2023-06-01';
const YEARS: Readonly<Record<string, readonly string[]>> = {
  'k-ikt': ['2021', '2022'],
  'digi-rogaland': ['2021'],
  digitrondelag: ['2020'],
};

export const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  Object.entries(YEARS).map(([sample, years]) => [
    sample,
    years.flatMap((year) => [
      ['budget', '--year', year, '--date', DATE],
      ['settle', '--year', year, '--date', DATE],
      ['deadlines', '--year', year, '--date', DATE, '--ics'],
    ]),
  ]),
);
