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

/** Issued when the board had decided, and Statistics Norway had published what the agreement's date asks for. */
const samples = [
  { id: 'k-ikt', date: '2020-09-24' },
  { id: 'suksit', date: '2019-09-20' },
  { id: 'digi-rogaland', date: '2021-02-26' },
  { id: 'digitrondelag', date: '2020-02-28' },
  { id: 'digitale-akershus', date: '2020-02-28' },
] as const;

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** What the commands make of the sample: files under `budget/`, and what they print. */
const made = async (id: string, date: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = temporaryFolder();
  const source = join(SAMPLES, id);
  for (const name of readdirSync(source).filter((entry) => !['expected', 'out'].includes(entry))) {
    cpSync(join(source, name), join(folder, id, name), { recursive: true });
  }
  const run = async (...args: readonly string[]): Promise<string> => {
    const ran = await fordel([...args, '--date', date], folder);
    expect({ exitCode: ran.exitCode, stderr: ran.stderr.match(/.* error .*/g) }).toEqual({
      exitCode: 0,
      stderr: null,
    });
    return ran.stdout;
  };
  const terminal = await run('budget', id, '--lang', 'nb');
  const json = await run('budget', id, '--json', '--lang', 'nb');
  const files = new Map<string, Uint8Array>();
  const out = join(folder, id, 'out');
  for (const file of filesIn(out)) files.set(file, readFileSync(join(out, file)));
  const encoder = new TextEncoder();
  files.set('budget.json', encoder.encode(json));
  files.set('terminal.txt', encoder.encode(terminal));
  return files;
};

describe.each(samples)('$id', ({ id, date }) => {
  it('gives what is expected', async () => {
    const expected = join(SAMPLES, id, 'expected');
    const files = await made(id, date);
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
    const [first, second] = [await made(id, date), await made(id, date)];
    for (const [file, bytes] of first) {
      expect(Buffer.from(bytes).equals(second.get(file) ?? new Uint8Array()), file).toBe(true);
    }
  });
});
