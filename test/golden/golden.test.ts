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
import { ownRuleFindings } from '../write/ehf/own-rules.ts';
import { hasSchemas, schemaFindings } from '../write/ehf/schemas.ts';
import { workbookText } from './workbook-text.ts';

/** One thing done with a year: a command with its options, on the day that it was done. */
interface Step {
  readonly year: number;
  readonly date: string;
  readonly command: 'budget' | 'invoice' | 'settle' | 'deadlines';
  readonly options?: readonly string[];
  /** What its texts are called: the command's name where there is none. */
  readonly name?: string;
}

const budget = (year: number, date: string): Step => ({ year, date, command: 'budget' });
const settle = (year: number, date: string): readonly Step[] => [
  { year, date, command: 'settle' },
  { year, date, command: 'deadlines', options: ['--ics'] },
];
const invoice = (
  year: number,
  date: string,
  name: string,
  ...options: readonly string[]
): Step => ({
  ...{ year, date, command: 'invoice', name: `invoice-${name}`, options },
});
const installment = (year: number, date: string, number: number): Step =>
  invoice(year, date, `installment-${String(number)}`, '--installment', String(number));
const settlement = (year: number, date: string): readonly Step[] => [
  ...settle(year, date),
  invoice(year, date, 'settlement', '--settlement'),
];

/** Budgets on the day when the board had decided and its figures were published; settlements when all was decided. */
const samples: readonly { readonly id: string; readonly steps: readonly Step[] }[] = [
  {
    id: 'k-ikt',
    steps: [
      budget(2021, '2020-09-24'),
      installment(2021, '2021-01-15', 1),
      invoice(2021, '2021-02-01', 'project', '--project', 'Responssenter'),
      installment(2021, '2021-07-01', 2),
      budget(2022, '2021-09-23'),
      installment(2022, '2022-01-14', 1),
      ...settlement(2021, '2022-04-28'),
      invoice(
        2021,
        '2022-04-28',
        'project-settlement',
        '--settlement',
        '--project',
        'Responssenter',
      ),
      installment(2022, '2022-07-01', 2),
      ...settlement(2022, '2023-04-27'),
    ],
  },
  {
    id: 'suksit',
    steps: [
      budget(2020, '2019-09-20'),
      installment(2020, '2020-01-10', 1),
      installment(2020, '2020-08-03', 2),
      ...settlement(2020, '2021-02-12'),
    ],
  },
  {
    id: 'digi-rogaland',
    steps: [
      budget(2021, '2021-02-26'),
      installment(2021, '2021-03-01', 1),
      ...settlement(2021, '2022-03-16'),
    ],
  },
  {
    id: 'digitrondelag',
    steps: [
      budget(2020, '2020-02-28'),
      installment(2020, '2020-03-02', 1),
      invoice(2020, '2020-03-06', 'services', '--services'),
      invoice(2020, '2020-03-06', 'project', '--project', 'E-arkiv Namdalen'),
      ...settlement(2020, '2021-03-11'),
    ],
  },
  {
    id: 'digitale-akershus',
    steps: [
      budget(2020, '2020-02-28'),
      installment(2020, '2020-03-02', 1),
      ...settlement(2020, '2021-03-24'),
    ],
  },
];

/** Statements and invoices, one per municipality; the manifest has the bytes of all. */
const IS_OF_ONE = /(settlement|invoices)\/\d{4,}-/;

/** Of the statements the first is kept; of what was issued in one go the first document, without the PDF. */
const isKept = (file: string, all: readonly string[], kept: ReadonlySet<string>): boolean =>
  !IS_OF_ONE.test(file) ||
  (file.includes('invoices/')
    ? kept.has(/(\d+)-[^/]*$/.exec(file)?.[1] ?? '') && !file.endsWith('.pdf')
    : file === all.find((one) => IS_OF_ONE.test(one) && one.includes('settlement/')));

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** What a file is compared by: of an electronic invoice all but the files that it carries, which are there beside it. */
const comparedBy = (file: string, bytes: Uint8Array): Uint8Array =>
  file.endsWith('.xml')
    ? new TextEncoder().encode(
        new TextDecoder()
          .decode(bytes)
          .replace(/(<cbc:EmbeddedDocumentBinaryObject[^>]*>)[^<]*/g, '$1…'),
      )
    : bytes;

/** What the commands make of the sample, step by step: the files, what they print, and the registers. */
const made = async (
  id: string,
  steps: readonly Step[],
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
  const firstOfEach = new Set<string>();
  for (const { year, date, command, options = [], name = command } of steps) {
    const args = [command, id, '--year', String(year), '--date', date, ...options];
    if (command === 'invoice') {
      const json = await run([...args, '--json', '--dry-run']);
      keep(`${String(year)}/${name}.json`, json);
      const { issued } = JSON.parse(json) as { readonly issued: readonly { number: string }[] };
      firstOfEach.add(issued[0]?.number ?? '');
    }
    keep(`${String(year)}/${name}.txt`, await run(args));
    if (command === 'budget' || command === 'settle') {
      // The files are there already: these go elsewhere.
      const json = await run([...args, '--json', '--format', 'csv', '--out', join(folder, 'json')]);
      keep(`${String(year)}/${name}.json`, json);
    }
  }
  keep('verify.txt', await run(['verify', id]));
  const out = join(folder, id, 'out');
  const written = filesIn(out);
  for (const file of written.filter((name) => name.endsWith('.xml'))) {
    const xml = readFileSync(join(out, file), 'utf8');
    const found = [...ownRuleFindings(xml), ...(hasSchemas ? schemaFindings(xml) : [])];
    expect(found, file).toEqual([]);
  }
  for (const file of written) {
    if (!isKept(file, written, firstOfEach)) continue;
    files.set(file, comparedBy(file, readFileSync(join(out, file))));
  }
  for (const register of ['funds.csv', 'invoices.csv'].map((name) => join('register', name))) {
    const path = join(folder, id, register);
    if (existsSync(path)) files.set(register, readFileSync(path));
  }
  return files;
};

describe.each(samples)('$id', ({ id, steps }) => {
  it('gives what is expected', async () => {
    const expected = join(SAMPLES, id, 'expected');
    const files = await made(id, steps);
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
});

// One is enough here: that places, clocks and languages change no byte is tested on another.
it('gives the same bytes again', async () => {
  const { id, steps } = samples.find((sample) => sample.id === 'suksit') ?? samples[0]!;
  const [first, second] = [await made(id, steps), await made(id, steps)];
  for (const [file, bytes] of first) {
    expect(Buffer.from(bytes).equals(second.get(file) ?? new Uint8Array()), file).toBe(true);
  }
});
