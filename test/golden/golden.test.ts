/**
 * Runs each sample through the command line and compares what it writes with `samples/<id>/expected/`: text byte for byte,
 * workbooks by cells, formulas and number formats. `npm run golden` writes the expected files anew: read the diff.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, SAMPLES, temporaryFolder } from '../cli/in-process.ts';
import { workbookText } from './workbook-text.ts';

/** The budget on the day when the board had decided and its figures were published; the settlement when all was decided. */
interface SampleYear {
  readonly year: number;
  readonly budget: string;
  readonly settle: string;
}
const samples: readonly { readonly id: string; readonly years: readonly SampleYear[] }[] = [
  {
    id: 'k-ikt',
    years: [
      { year: 2021, budget: '2020-09-24', settle: '2022-04-28' },
      { year: 2022, budget: '2021-09-23', settle: '2023-04-27' },
    ],
  },
  { id: 'suksit', years: [{ year: 2020, budget: '2019-09-20', settle: '2021-02-12' }] },
  { id: 'digi-rogaland', years: [{ year: 2021, budget: '2021-02-26', settle: '2022-03-16' }] },
  { id: 'digitrondelag', years: [{ year: 2020, budget: '2020-02-28', settle: '2021-03-11' }] },
  { id: 'digitale-akershus', years: [{ year: 2020, budget: '2020-02-28', settle: '2021-03-24' }] },
];

/** Of the statements, one per municipality, the first is kept; the manifest has the bytes of all. */
const isKept = (file: string, all: readonly string[]): boolean => {
  const isStatement = /settlement\/\d{4}-/;
  return !isStatement.test(file) || file === all.find((one) => isStatement.test(one));
};

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** What the commands make of the sample, year by year: the files, what they print, and the register of funds. */
const made = async (
  id: string,
  years: readonly SampleYear[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = temporaryFolder();
  const source = join(SAMPLES, id);
  for (const name of readdirSync(source).filter((entry) => !['expected', 'out'].includes(entry))) {
    cpSync(join(source, name), join(folder, id, name), { recursive: true });
  }
  const files = new Map<string, Uint8Array>();
  const keep = (file: string, text: string): void => {
    files.set(file, new TextEncoder().encode(text));
  };
  const run = async (args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await fordel([...args, '--lang', 'nb'], folder);
    expect({ exitCode, errors: stderr.match(/.* error .*/g) }).toEqual({
      exitCode: 0,
      errors: null,
    });
    return stdout;
  };
  for (const { year, ...dates } of years) {
    const asked = (command: string, date: string): readonly string[] => [
      ...[command, id, '--year', String(year), '--date', date],
    ];
    for (const command of ['budget', 'settle'] as const) {
      const args = asked(command, dates[command]);
      keep(`${String(year)}/${command}.txt`, await run(args));
      // The files are there already: these go elsewhere.
      const json = await run([...args, '--json', '--format', 'csv', '--out', join(folder, 'json')]);
      keep(`${String(year)}/${command}.json`, json);
    }
    const deadlines = await run([...asked('deadlines', dates.settle), '--ics']);
    keep(`${String(year)}/deadlines.txt`, deadlines);
  }
  const out = join(folder, id, 'out');
  const written = filesIn(out);
  for (const file of written) {
    if (isKept(file, written)) files.set(file, readFileSync(join(out, file)));
  }
  const register = join('register', 'funds.csv');
  if (existsSync(join(folder, id, register))) {
    files.set(register, readFileSync(join(folder, id, register)));
  }
  return files;
};

describe.each(samples)('$id', ({ id, years }) => {
  it('gives what is expected', async () => {
    const expected = join(SAMPLES, id, 'expected');
    const files = await made(id, years);
    if (isUpdating) {
      rmSync(expected, { recursive: true, force: true });
      for (const [file, bytes] of files) {
        mkdirSync(dirname(join(expected, file)), { recursive: true });
        writeFileSync(join(expected, file), bytes);
      }
    }
    expect([...files.keys()].sort()).toEqual(filesIn(expected));
    for (const [file, bytes] of files) {
      const kept = readFileSync(join(expected, file));
      if (file.endsWith('.xlsx'))
        expect(await workbookText(bytes), file).toBe(await workbookText(kept));
      else expect(new TextDecoder().decode(bytes), file).toBe(new TextDecoder().decode(kept));
    }
  });

  it('gives the same bytes again', async () => {
    const [first, second] = [await made(id, years), await made(id, years)];
    for (const [file, bytes] of first) {
      expect(Buffer.from(bytes).equals(second.get(file) ?? new Uint8Array()), file).toBe(true);
    }
  });
});
