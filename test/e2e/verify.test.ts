/** A year's work on each sample through the command line, verified after every step. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fordel, SAMPLES, temporaryFolder } from '../cli/in-process.ts';
import { verify } from '../verified-workspace.ts';
import { build, spawnFordel } from './built.ts';

/** A folder with a copy of the sample, without what its tests expect. */
const withSample = (id: string): string => {
  const folder = temporaryFolder();
  cpSync(join(SAMPLES, id), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('expected'),
  });
  return folder;
};

interface Work {
  readonly id: string;
  readonly year: number;
  /** Arguments of each step, beside the year and the format. */
  readonly steps: readonly (readonly string[])[];
}

const invoice = (date: string, ...args: readonly string[]): readonly string[] => [
  'invoice',
  ...args,
  '--date',
  date,
];

const YEARS: readonly Work[] = [
  {
    id: 'k-ikt',
    year: 2021,
    steps: [
      ['budget'],
      invoice('2021-02-17', '--installment', '1'),
      invoice('2021-02-18', '--credit', '20210004'),
      invoice('2021-02-19', '--installment', '1'),
      invoice('2021-08-17', '--installment', '2'),
      invoice('2021-08-18', '--project', 'Responssenter'),
      ['settle'],
      invoice('2022-05-20', '--settlement'),
      invoice('2022-05-20', '--settlement', '--project', 'Responssenter'),
      invoice('2022-05-21', '--settlement'),
    ],
  },
  {
    id: 'suksit',
    year: 2020,
    steps: [
      ['budget'],
      invoice('2020-02-17', '--installment', '1'),
      invoice('2020-08-17', '--installment', '2'),
      ['settle'],
      invoice('2021-05-20', '--settlement'),
    ],
  },
  {
    id: 'digi-rogaland',
    year: 2021,
    steps: [['budget'], invoice('2021-04-01', '--installment', '1'), ['settle']],
  },
  {
    id: 'digitrondelag',
    year: 2020,
    steps: [
      ['budget'],
      invoice('2020-03-01', '--installment', '1'),
      invoice('2020-09-01', '--services'),
      ['settle'],
    ],
  },
  {
    id: 'digitale-akershus',
    year: 2020,
    steps: [['budget'], invoice('2020-04-01', '--installment', '1'), ['settle']],
  },
];

describe('every state of a year’s work is clean', () => {
  it.each(YEARS)('$id', async ({ id, year, steps }) => {
    const folder = withSample(id);
    expect(await verify(folder), 'before').toMatchObject({ exitCode: 0 });
    for (const step of steps) {
      const args = [...step, '--year', String(year), '--format', 'csv', '--lang', 'en'];
      const { exitCode, stderr } = await fordel(args, folder);
      expect({ exitCode, stderr }, step.join(' ')).toMatchObject({ exitCode: 0 });
      const { exitCode: verified, errors } = await verify(folder);
      expect({ verified, errors }, `after ${step.join(' ')}`).toEqual({ verified: 0, errors: [] });
    }
    expect(await verify(folder, '--year', String(year))).toMatchObject({ exitCode: 0 });
  });
});

describe('the built fordel', () => {
  beforeAll(build);

  it('verifies documents of every format, and finds the one that was changed', () => {
    const cwd = withSample('suksit');
    const year = ['--year', '2020'];
    expect(
      spawnFordel(['faktura', '--installment', '1', '--date', '2020-02-17', ...year], { cwd }),
    ).toMatchObject({ exitCode: 0 });
    const clean = spawnFordel(['kontroller', '--lang', 'nb'], { cwd });
    expect(clean).toMatchObject({ exitCode: 0, stderr: '' });
    expect(clean.stdout).toContain('alt stemmer');
    const register = readFileSync(join(cwd, 'register/invoices.csv'), 'utf8');
    const pdf = /out\/2020\/invoices\/20200003-[^.]+\.pdf/.exec(register)?.[0] ?? '';
    const other = pdf.replace('.pdf', '.xlsx');
    cpSync(join(cwd, other), join(cwd, pdf));
    const { exitCode, stderr } = spawnFordel(['kontroller', '--lang', 'nb'], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`filene til 20200003 må være som de ble utstedt; ${pdf} er endret`);
  });
});
