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

/** Each command of a year on the day when the board had decided, and the agreement's figures were published. */
interface SampleYear {
  readonly year: number;
  readonly budget: string;
}
const samples: readonly { readonly id: string; readonly years: readonly SampleYear[] }[] = [
  {
    id: 'k-ikt',
    years: [
      { year: 2021, budget: '2020-09-24' },
      { year: 2022, budget: '2021-09-23' },
    ],
  },
  { id: 'suksit', years: [{ year: 2020, budget: '2019-09-20' }] },
  { id: 'digi-rogaland', years: [{ year: 2021, budget: '2021-02-26' }] },
  { id: 'digitrondelag', years: [{ year: 2020, budget: '2020-02-28' }] },
  { id: 'digitale-akershus', years: [{ year: 2020, budget: '2020-02-28' }] },
];

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** What the commands make of the sample, year by year: the files, and what they print. */
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
  const run = async (command: string, year: number, date: string): Promise<void> => {
    const args = [command, id, '--year', String(year), '--date', date, '--lang', 'nb'];
    for (const [ending, more] of [['txt', []] as const, ['json', ['--json']] as const]) {
      const { exitCode, stdout, stderr } = await fordel([...args, ...more], folder);
      expect({ exitCode, errors: stderr.match(/.* error .*/g) }).toEqual({
        exitCode: 0,
        errors: null,
      });
      files.set(`${String(year)}/${command}.${ending}`, new TextEncoder().encode(stdout));
    }
  };
  for (const { year, budget } of years) {
    await run('budget', year, budget);
  }
  const out = join(folder, id, 'out');
  for (const file of filesIn(out)) files.set(file, readFileSync(join(out, file)));
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
