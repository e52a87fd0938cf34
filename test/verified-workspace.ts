/** A small cooperation whose year is budgeted, invoiced and settled by running fordel; and ways to change what it wrote. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fordel, temporaryFolder } from './cli/in-process.ts';
import { invoicedWorkspace } from './invoiced-workspace.ts';

const STEPS = {
  budget: ['budget', '--date', '2021-01-15', '--format', 'csv'],
  first: ['invoice', '--installment', '1', '--date', '2021-02-01', '--format', 'csv'],
  second: ['invoice', '--installment', '2', '--date', '2021-08-01', '--format', 'csv'],
  settle: ['settle', '--date', '2022-05-01', '--format', 'csv'],
  settlement: ['invoice', '--settlement', '--date', '2022-05-02', '--format', 'csv'],
} as const;
export type Step = keyof typeof STEPS;
const ALL: readonly Step[] = ['budget', 'first', 'second', 'settle', 'settlement'];

/** Runs `fordel` and expects it to be done. */
export const run = async (folder: string, args: readonly string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await fordel([...args, '--lang', 'en'], folder);
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
};

/** The workspace after the steps, all of them where none is given; each made once, then copied. */
export const verifiedWorkspace = async (...steps: readonly Step[]): Promise<string> => {
  const wanted = steps.length === 0 ? ALL : steps;
  const name = wanted.join(' ');
  const known = made.get(name) ?? makeWorkspace(wanted);
  made.set(name, known);
  const folder = temporaryFolder();
  cpSync(await known, folder, { recursive: true });
  return folder;
};

const made = new Map<string, Promise<string>>();

const makeWorkspace = async (steps: readonly Step[]): Promise<string> => {
  const folder = invoicedWorkspace();
  for (const step of steps) await run(folder, STEPS[step]);
  return folder;
};

/** Changes the text of a file. */
export const edit = (folder: string, file: string, change: (text: string) => string): void => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was`);
  writeFileSync(path, after);
};

export const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** Changes the rows of a register, cell by cell, and repairs the chain and the head: as one would who knows how it is made. */
export const forge = (
  folder: string,
  register: 'invoices' | 'funds',
  change: (
    rows: readonly (readonly string[])[],
    column: (name: string) => number,
  ) => readonly (readonly string[])[],
): void => {
  let head = '';
  edit(folder, `register/${register}.csv`, (text) => {
    const [header = '', ...lines] = text.replace(/\r\n$/, '').split('\r\n');
    const columns = header.replace('\uFEFF', '').split(';');
    const rows = lines.map((line) => line.split(';'));
    let previous = sha256(header.replace('\uFEFF', ''));
    const forged = change(rows, (name) => columns.indexOf(name)).map((row) => {
      const line = [...row.slice(0, -1), previous].join(';');
      previous = sha256(line);
      return line;
    });
    head = `${String(forged.length)} ${previous}\n`;
    return [header, ...forged, ''].join('\r\n');
  });
  writeFileSync(join(folder, `register/${register}.head`), head);
};

/** Gives one cell of a register another text; `row` counts from 0. */
export const forgeCell = (
  folder: string,
  register: 'invoices' | 'funds',
  row: number,
  column: string,
  text: string,
): void => {
  forge(folder, register, (rows, placeOf) =>
    rows.map((cells, index) => (index === row ? cells.with(placeOf(column), text) : cells)),
  );
};

/** What `verify --json` finds: `file:line code` of each, in the order it says them; and the exit code. */
export const verify = async (
  folder: string,
  ...args: readonly string[]
): Promise<{
  readonly exitCode: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}> => {
  const { exitCode, stdout } = await fordel(['verify', '--json', '--quiet', ...args], folder);
  const said = JSON.parse(stdout) as Readonly<Record<string, readonly Found[]>>;
  const listed = (found: readonly Found[] = []) =>
    found.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);
  return { exitCode, errors: listed(said['errors']), warnings: listed(said['warnings']) };
};

interface Found {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}
