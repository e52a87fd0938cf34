import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, SAMPLES, temporaryFolder } from './in-process.ts';

/** A folder with a copy of the sample, without what its tests expect. */
const withSample = (id: string): string => {
  const folder = temporaryFolder();
  cpSync(join(SAMPLES, id), join(folder, id), {
    recursive: true,
    filter: (path) => !path.endsWith('expected'),
  });
  return folder;
};

interface DeadlinesJson {
  readonly year: number;
  readonly deadlines: readonly {
    readonly id: string;
    readonly source: string;
    readonly status: string;
    readonly days_left: number;
    readonly decision: unknown;
  }[];
  readonly files: readonly string[];
}

const asked = async (cwd: string, ...args: readonly string[]): Promise<DeadlinesJson> => {
  const { exitCode, stdout } = await fordel(['deadlines', '--json', ...args], cwd);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as DeadlinesJson;
};

describe('deadlines', () => {
  it('say what decision fulfilled each', async () => {
    const { deadlines } = await asked(withSample('suksit'), 'suksit', '--date', '2021-02-20');
    expect(deadlines).toMatchObject([
      { id: 'budget', status: 'done', days_left: 11, decision: { case: '31/19' } },
      { id: 'annual-report', status: 'done', days_left: 3, decision: { date: '2021-02-12' } },
      { id: 'annual-accounts', source: 'law', status: 'due', days_left: 2, decision: null },
      { id: 'annual-report', source: 'law', status: 'due', days_left: 39 },
    ]);
  });

  it('say what is late, and that is no error', async () => {
    const cwd = withSample('suksit');
    writeFileSync(join(cwd, 'suksit/2020/decisions.yaml'), '');
    const args = ['frister', 'suksit', '--date', '2021-02-20', '--lang', 'nb'];
    const { exitCode, stdout } = await fordel(args, cwd);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^! +2021-02-15 +Årsrapport med regnskap .* 5 dager over fristen$/m);
    expect(stdout).toContain('2 frister er oversittet.');
  });

  it.each([
    { lang: 'nb', says: 'Avregningen blir endelig når regnskapet er revidert og vedtatt.' },
    { lang: 'nn', says: 'Avrekninga blir endeleg når rekneskapen er revidert og vedteken.' },
    { lang: 'en', says: 'The settlement is final once the accounts are audited and approved.' },
  ])('say in $lang that K-IKT settles on audited accounts', async ({ lang, says }) => {
    const { stdout } = await fordel(['deadlines', 'k-ikt', '--lang', lang], withSample('k-ikt'));
    expect(stdout).toContain(says);
  });

  it('are there for the next year before it has a folder, and for no year after that', async () => {
    const cwd = withSample('k-ikt');
    const { deadlines } = await asked(cwd, 'k-ikt', '--year', '2023', '--date', '2022-09-24');
    expect(deadlines[0]).toMatchObject({ id: 'budget', status: 'due', days_left: 7 });
    const { exitCode, stderr } = await fordel(['deadlines', 'k-ikt', '--year', '2024'], cwd);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringContaining('workspace/year-missing') as string,
    });
  });

  it('are none of an agreement that has ended', async () => {
    const cwd = withSample('digitale-akershus');
    const args = ['deadlines', 'digitale-akershus', '--year', '2021'];
    const { exitCode, stderr } = await fordel(args, cwd);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('year/outside-agreement');
  });

  it('stop at decisions that have errors', async () => {
    const cwd = withSample('suksit');
    writeFileSync(join(cwd, 'suksit/2020/decisions.yaml'), '- { approve: budget }\n');
    const { exitCode, stderr } = await fordel(['deadlines', 'suksit'], cwd);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/suksit\/2020\/decisions\.yaml:1:\d+: error schema\/missing-key/);
  });
});

describe('deadlines --ics', () => {
  it('writes the same bytes on the same day, and the same events on another', async () => {
    const cwd = withSample('k-ikt');
    const file = join(cwd, 'k-ikt/out/2022/deadlines.ics');
    const written = async (date: string): Promise<string> => {
      const { files } = await asked(cwd, 'k-ikt', '--ics', '--date', date);
      expect(files).toEqual([join('k-ikt', 'out', '2022', 'deadlines.ics')]);
      return readFileSync(file, 'utf8');
    };
    const idsIn = (text: string) => text.match(/^UID:.*$/gm);
    const first = await written('2021-12-01');
    expect(await written('2021-12-01')).toBe(first);
    const later = await written('2023-05-01');
    expect(later).not.toBe(first);
    expect(idsIn(later)).toEqual(idsIn(first));
    expect(idsIn(first)).toHaveLength(4);
  });

  it('writes nothing unless asked', async () => {
    const cwd = withSample('k-ikt');
    expect((await asked(cwd, 'k-ikt')).files).toEqual([]);
    expect(existsSync(join(cwd, 'k-ikt/out'))).toBe(false);
  });

  it('says where the file is, in a folder per agreement where several share --out', async () => {
    const cwd = withSample('k-ikt');
    cpSync(join(SAMPLES, 'suksit'), join(cwd, 'suksit'), { recursive: true });
    const args = ['deadlines', 'k-ikt', 'suksit', '--ics', '--out', 'all', '--lang', 'nb'];
    const { exitCode, stdout } = await fordel(args, cwd);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(join('all/k-ikt/2022/deadlines.ics'));
    expect(stdout).toContain(join('all/suksit/2020/deadlines.ics'));
  });

  it('does not write over what it wrote for another workspace', async () => {
    const cwd = withSample('suksit');
    cpSync(join(cwd, 'suksit'), join(cwd, 'other'), { recursive: true });
    const args = ['deadlines', 'suksit', 'other', '--ics', '--out', 'all'];
    const { exitCode, stderr } = await fordel(args, cwd);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('workspace/cannot-write');
  });

  it('says what keeps it from writing', async () => {
    const cwd = withSample('suksit');
    mkdirSync(join(cwd, 'suksit/out/2020/deadlines.ics'), { recursive: true });
    const { exitCode, stderr } = await fordel(['deadlines', 'suksit', '--ics'], cwd);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('workspace/cannot-write');
  });
});
