/** Whole workspaces through the whole command line: in this process on a disk in memory, and as processes of their own. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { runCommandLine } from '../../src/cli/command-line.ts';
import type { Day } from '../../src/model/day.ts';
import { testRun } from '../register/faults.ts';
import { CSV_WORDS } from './grammar/csv.ts';
import { reshaped, YAML_WORDS } from './grammar/json-schema.ts';
import { POPULATION_WORDS } from './grammar/population.ts';
import { SHEET_WORDS } from './grammar/sheet.ts';
import { memoryDisk } from './memory-files.ts';
import { mutated } from './mutate.ts';
import type { Random } from './random.ts';
import { treeOf, type Seeds } from './seeds.ts';
import type { FuzzCase, Target } from './target.ts';

const TODAY = '2026-11-21';
const WORKSPACE = '/w';

type Files = ReadonlyMap<string, Uint8Array>;

const wordsOf = (name: string): readonly string[] => {
  if (name.endsWith('.yaml')) return YAML_WORDS;
  if (name.endsWith('.xlsx')) return SHEET_WORDS;
  return name.includes('population') ? POPULATION_WORDS : CSV_WORDS;
};

/** A few numbers or words of a table changed for others of the same table: what gets far before it is found. */
const shuffledCells = (bytes: Uint8Array, random: Random): Uint8Array => {
  const cells = Buffer.from(bytes)
    .toString('utf8')
    .split(/([;\t\r\n])/);
  for (let left = random.count(10); left > 0; left -= 1) {
    cells[2 * random.int(cells.length >> 1)] = cells[2 * random.int(cells.length >> 1)] ?? '';
  }
  return Buffer.from(cells.join(''));
};

const changedFile = (name: string, bytes: Uint8Array, seeds: Seeds, random: Random): Uint8Array => {
  if (random.chance(0.4)) return mutated(bytes, random, wordsOf(name));
  if (name.endsWith('.csv')) return shuffledCells(bytes, random);
  if (!name.endsWith('.yaml')) return mutated(bytes, random, wordsOf(name));
  const trees = name === 'agreement.yaml' ? seeds.agreementTrees : seeds.decisionTrees;
  return Buffer.from(stringify(reshaped(treeOf(bytes) ?? random.pick(trees), trees, random)));
};

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--json'],
  ['budget', '--format', 'csv'],
  ['budget', '--format', 'csv', '--json'],
  ['budget'],
  ['settle', '--format', 'csv'],
  ['settle', '--json', '--format', 'csv'],
  ['invoice', '--installment', '1', '--format', 'csv'],
  ['invoice', '--installment', '1', '--json', '--dry-run'],
  ['invoice', '--consumption', '--format', 'csv', '--dry-run'],
  ['invoice', '--services', '--format', 'csv'],
  ['verify'],
  ['members'],
  ['deadlines'],
];

/** A sample with some of its files changed, dropped or swapped for those of another, and a command. */
const anyWorkspace = (seeds: Seeds, random: Random): FuzzCase => {
  const files = new Map(random.pick(seeds.workspaces));
  const years = [...files.keys()]
    .filter((name) => name.includes('/'))
    .map((name) => name.slice(0, 4));
  const year = random.pick(years);
  for (const name of [...files.keys()]) {
    if (/^\d{4}\//.test(name) && !name.startsWith(year)) files.delete(name);
  }
  for (let left = random.count(3); left > 0; left -= 1) {
    const name = random.pick([...files.keys()]);
    const roll = random.int(20);
    if (roll === 0 && files.size > 1) files.delete(name);
    else if (roll === 1) files.set(name, random.pick(seeds.tables));
    else files.set(name, changedFile(name, files.get(name)!, seeds, random));
  }
  const command = random.chance(0.1)
    ? [
        'explain',
        '--municipality',
        random.pick(['3006', 'Kongsberg', '1101', 'Vestby', '5001', '']) || '3006',
      ]
    : random.pick(COMMANDS);
  const language = random.pick(['nb', 'nn', 'en']);
  return { files, args: [...command, '--year', year, '--lang', language, '--date', TODAY] };
};

const INSIDE = /^(out|register)(\/|$)/;

/** What a run left that it must not have: anything at all with an error, and anything outside its own folders. */
const leftBehind = (before: Files, after: Files, exitCode: number): string | undefined => {
  for (const [name, bytes] of before) {
    const now = after.get(name);
    if (now === undefined) return `${name} was removed`;
    if (Buffer.compare(bytes, now) !== 0) return `${name} was changed`;
  }
  const added = [...after.keys()].filter((name) => !before.has(name));
  const outside = added.find((name) => !INSIDE.test(name));
  if (outside !== undefined) return `${outside} was written`;
  return exitCode === 0 || added.length === 0 ? undefined : `exit ${String(exitCode)}, but ${added.join(', ')} was written`; // prettier-ignore
};

/** The input is wrong (1) or it is not (0); whom to explain may be no member (2). No other exit code has a reason here. */
const ended = (
  exitCode: number | null,
  stderr: string,
  [command]: readonly string[],
): string | undefined =>
  exitCode === 0 || exitCode === 1 || (exitCode === 2 && command === 'explain') ? undefined : `exit ${String(exitCode)}: ${stderr.slice(0, 2000)}`; // prettier-ignore

const runInMemory = async ({ files, args = [] }: FuzzCase): Promise<string | undefined> => {
  const inWorkspace = (name: string): string => `${WORKSPACE}/${name}`;
  const disk = memoryDisk(new Map([...files].map(([name, bytes]) => [inWorkspace(name), bytes])));
  let stdout = '';
  let stderr = '';
  const exitCode = await runCommandLine([...args, WORKSPACE], {
    files: disk.files,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    progress: () => undefined,
    workingFolder: '/',
    today: TODAY as Day,
    locale: 'C',
    colors: false,
    run: testRun(),
    samplesFolder: '/samples',
  });
  if (exitCode === 0 && args.includes('--json')) JSON.parse(stdout);
  const after = new Map([...disk.contents].map(([path, bytes]) => [path.startsWith(`${WORKSPACE}/`) ? path.slice(3) : `outside ${path}`, bytes])); // prettier-ignore
  return ended(exitCode, stderr, args) ?? leftBehind(files, after, exitCode);
};

const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );

/** Writes the files of an input into a folder, which must be there. */
export const writeFiles = (folder: string, files: Files): void => {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
};

const HANGS_AFTER = 20_000;

const runAsProcess = (bin: string, { files, args = [] }: FuzzCase): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-fuzz-'));
  try {
    writeFiles(folder, files);
    const { status, stderr, error } = spawnSync(process.execPath, [bin, ...args, folder], {
      encoding: 'utf8',
      timeout: HANGS_AFTER,
      maxBuffer: 1 << 28,
    });
    if (error !== undefined) return error.message;
    return ended(status, stderr, args) ?? leftBehind(files, filesIn(folder), status ?? -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The command line in this process and, where `bin` names the built command, as a process. */
export const workspaceTargets = (seeds: Seeds, bin: string | undefined): readonly Target[] => {
  const make = (random: Random): FuzzCase => anyWorkspace(seeds, random);
  const inMemory: Target = { name: 'workspace', perMille: bin === undefined ? 30 : 28, make, run: runInMemory }; // prettier-ignore
  if (bin === undefined) return [inMemory];
  return [
    inMemory,
    { name: 'process', perMille: 2, make, run: (input) => runAsProcess(bin, input) },
  ];
};
