/**
 * Measures fordel as whole processes against Node itself and a plain C program, and prints Markdown tables.
 * `node test/bench/run.mjs [--quick] [--rounds 5]`; README.md beside says what is measured.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateWorkspace } from './generate.mjs';
import { runInTurn } from './measure.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const FORDEL = join(HERE, '../../bin/fordel.js');
const MEGABYTE = 1024;
const NORWAY = 357;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Number(options.rounds);
const work = mkdtempSync(join(tmpdir(), 'fordel-bench-'));

const say = (text = '') => process.stdout.write(`${text}\n`);
const table = (head, rows) => {
  say(`| ${head.join(' | ')} |`);
  say(`| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
};
const seconds = (value) => `${value.toFixed(value < 0.2 ? 3 : 2)} s`;
const memory = (peak) => (peak === undefined ? '–' : `${Math.round(peak / MEGABYTE)} MB`);
const ratio = (value) => value.toFixed(2);
const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

const node = (...args) => ({ name: `node ${args.join(' ')}`, command: process.execPath, args });
const fordel = (...args) => node(FORDEL, ...args);

/** The C program, compiled; undefined where there is no compiler. */
const compileC = () => {
  const program = join(work, 'split');
  const { status } = spawnSync('gcc', ['-O2', '-o', program, join(HERE, 'split.c')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0 ? program : undefined;
};

const workspace = (name, size) => {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return generateWorkspace({ folder, ...size });
};

/** `budget` to a matrix, into a folder that is not there yet. */
const budgetJob = ({ folder, year }, formats = 'csv') => {
  const out = join(folder, 'result');
  return {
    ...fordel('budget', folder, '--format', formats, '--quiet', '--out', out),
    before: () => rmSync(out, { recursive: true, force: true }),
    matrix: join(out, String(year), 'budget', 'budget.csv'),
  };
};

const cJob = (program, { folder, municipalities, budget }) => {
  const matrix = join(folder, 'c.csv');
  return {
    name: 'C',
    command: program,
    args: [municipalities, budget, matrix],
    before: () => rmSync(matrix, { force: true }),
    matrix,
  };
};

const startUp = () => {
  say('## Start-up (aim: at most 1.35 of an empty Node)\n');
  const jobs = [node('-e', '0'), fordel('--version'), fordel('--help')];
  const [empty, ...results] = runInTurn(jobs, 4 * rounds);
  table(
    ['command', 'median', 'of `node -e 0`'],
    [
      ['`node -e 0`', seconds(empty.seconds), '1.00'],
      ...['`fordel --version`', '`fordel --help`'].map((name, i) => [
        name,
        seconds(results[i].seconds),
        ratio(results[i].seconds / empty.seconds),
      ]),
    ],
  );
};

/** One size: fordel and C in turn, and whether they say the same. */
const againstC = (program, lines, subsets) => {
  const size = workspace(`${subsets}-${lines}`, { members: NORWAY, lines, subsets });
  const mine = budgetJob(size);
  const theirs = program === undefined ? undefined : cJob(program, size);
  const [own, plain] = runInTurn(theirs === undefined ? [mine] : [mine, theirs], rounds);
  const same =
    theirs === undefined || readFileSync(mine.matrix).equals(readFileSync(theirs.matrix));
  if (!same) process.exitCode = 1;
  rmSync(size.folder, { recursive: true });
  return [
    `${count(lines)} lines, ${subsets === 'pool' ? '200 user lists' : 'every user list its own'}`,
    seconds(own.seconds),
    memory(own.peak),
    ...(plain === undefined
      ? ['–', '–', '–', 'not compared']
      : [
          seconds(plain.seconds),
          memory(plain.peak),
          ratio(own.seconds / plain.seconds),
          same ? 'identical' : '**DIFFERENT**',
        ]),
  ];
};

const norway = (program) => {
  say(`## ${NORWAY} municipalities, \`budget --format csv\` (aim: at most 2 × C, under 300 MB)\n`);
  if (program === undefined) say('gcc is not here: **the comparison with C is skipped**.\n');
  const rows = [];
  for (const subsets of ['pool', 'distinct']) {
    for (const lines of options.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]) {
      rows.push(againstC(program, lines, subsets));
    }
  }
  table(['budget', 'fordel', 'peak', 'C', 'peak', 'fordel / C', 'matrices'], rows);
};

const oneYear = () => {
  say('## A year for nine municipalities (aim: under 0.8 s with workbook)\n');
  const size = workspace('year', { members: 9, lines: 200 });
  const rows = ['csv', 'csv,xlsx'].map((formats) => {
    const [{ seconds: time, peak }] = runInTurn([budgetJob(size, formats)], rounds);
    return [`200 lines, \`--format ${formats}\``, seconds(time), memory(peak)];
  });
  table(['budget', 'fordel', 'peak'], rows);
};

/** Sizes that double: the time of each without that of the smallest job should double with them. */
const growth = (title, sizes) => {
  say(`## ${title}\n`);
  const jobs = sizes.map((size) =>
    budgetJob(workspace(`growth-${size.members}-${size.lines}`, { subsets: 'distinct', ...size })),
  );
  const results = runInTurn(jobs, rounds);
  table(
    ['lines × municipalities', 'fordel', 'peak', 'of the one before', 'ns per share'],
    sizes.map(({ lines, members }, i) => [
      `${count(lines)} × ${count(members)}`,
      seconds(results[i].seconds),
      memory(results[i].peak),
      i === 0 ? '–' : ratio(results[i].seconds / results[i - 1].seconds),
      ((results[i].seconds / lines / members) * 1e9).toFixed(0),
    ]),
  );
};

const doubling = (from, times) => Array.from({ length: times }, (_, i) => from * 2 ** i);

try {
  say('# Benchmark\n');
  say(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${rounds} rounds, medians.\n`,
  );
  startUp();
  norway(compileC());
  oneYear();
  const times = options.quick ? 2 : 4;
  growth(
    'Twice the lines (aim: at most twice the time)',
    doubling(12_500, times).map((lines) => ({ lines, members: NORWAY })),
  );
  growth(
    'Twice the municipalities (aim: at most twice the time)',
    doubling(90, times).map((members) => ({ lines: 25_000, members })),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
