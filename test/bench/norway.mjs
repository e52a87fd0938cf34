/** All of Norway's budget to a matrix, against other engines doing the same: time, memory, and what does not add up. */
import { readFileSync, rmSync } from 'node:fs';
import { checkMatrix } from './check-matrix.mjs';
import { findEngines } from './engines.mjs';
import { NORWAY, budgetJob, workspace } from './jobs.mjs';
import { runInTurn } from './measure.mjs';
import { count, memory, ratio, say, seconds, table } from './tables.mjs';

/** An engine that would take longer than this, by what it took for fewer lines, is not run. */
const PATIENCE_SECONDS = 120;

const NOTHING = '–';
const titleOf = (lines, subsets) =>
  `${count(lines)} lines, ${subsets === 'pool' ? '200 user lists' : 'every user list its own'}`;

/** Cells are counted against the matrix of the C program, or against fordel's own where there is none. */
const resultRow = (title, { engine, job, result }, own, exact) => {
  if (result === undefined) return [title, engine.name, '**failed**', ...Array(4).fill(NOTHING)];
  const { notAddingUp, differing } = checkMatrix(job.matrix, exact);
  if (engine.mustBeExact && notAddingUp + differing > 0) process.exitCode = 1;
  return [
    title,
    engine.name,
    seconds(result.seconds),
    memory(result.peak),
    ratio(result.seconds / own.seconds),
    count(notAddingUp),
    count(differing),
  ];
};

/** One size: all engines in turn. */
const measureSize = (bench, engines, lines, subsets) => {
  const size = workspace(bench, `${subsets}-${lines}`, { members: NORWAY, lines, subsets });
  const runs = engines.map((engine) => ({ engine, job: engine.job(size) }));
  const results = runInTurn(
    runs.map(({ job }) => job),
    bench.rounds,
  );
  runs.forEach((run, i) => (run.result = results[i]));
  const [fordel, plain] = runs;
  const exact = plain?.engine.mustBeExact ? plain.job.matrix : fordel.job.matrix;
  if (!readFileSync(fordel.job.matrix).equals(readFileSync(exact))) {
    say(`**The matrices of fordel and C are not the same: ${titleOf(lines, subsets)}.**\n`);
    process.exitCode = 1;
  }
  const title = titleOf(lines, subsets);
  const rows = runs.map((run) => resultRow(title, run, fordel.result, exact));
  rmSync(size.folder, { recursive: true });
  return { rows, took: new Map(runs.map(({ engine, result }) => [engine.name, result?.seconds])) };
};

/** A row of its own where an engine cannot be measured. */
const withoutFigures = (title, name, why) => [title, name, why, ...Array(4).fill(NOTHING)];

/** Those that can be expected to end in time, and rows for those that cannot. */
const withinPatience = (others, expected, title) => {
  const tooSlow = others.filter(({ name }) => expected(name) > PATIENCE_SECONDS);
  return {
    within: others.filter((engine) => !tooSlow.includes(engine)),
    skipped: tooSlow.map(({ name }) =>
      withoutFigures(title, name, `skipped: about ${Math.round(expected(name))} s a run`),
    ),
  };
};

/** Sizes from small to large, so that the smaller say which engines are too slow for the larger. */
const measureSizes = (bench, exactOnes, others, subsets) => {
  const rows = [];
  let before = { lines: 1, took: new Map() };
  for (const lines of bench.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]) {
    const expected = (name) => ((before.took.get(name) ?? 0) * lines) / before.lines;
    const { within, skipped } = withinPatience(others, expected, titleOf(lines, subsets));
    const measured = measureSize(bench, [...exactOnes, ...within], lines, subsets);
    rows.push(...measured.rows, ...skipped);
    before = { lines, took: measured.took };
  }
  return rows;
};

const patient = (engine, rounds) => ({
  ...engine,
  job: (size) => ({ ...engine.job(size), rounds, mayFail: true }),
});

export const norway = (bench) => {
  say(`## ${NORWAY} municipalities, \`budget --format csv\` (aim: C takes half as long or more)\n`);
  const { plain, others } = findEngines(bench);
  const here = (engine) => engine.install === undefined;
  const exactOnes = [{ name: 'fordel', job: budgetJob }, ...[plain].filter(here)].map((engine) => ({
    ...engine,
    mustBeExact: true,
  }));
  const rest = others.filter(here).map((engine) => patient(engine, bench.longRounds));
  const rows = [
    ...measureSizes(bench, exactOnes, rest, 'pool'),
    ...measureSizes(bench, exactOnes, [], 'distinct'),
    ...[plain, ...others]
      .filter((engine) => !here(engine))
      .map(({ name, install }) => withoutFigures('any', name, `not installed: ${install}`)),
  ];
  table(
    [
      'budget',
      'engine',
      'median',
      'peak',
      'of fordel’s time',
      'lines not adding up',
      'cells not exact',
    ],
    rows,
    2,
  );
};
