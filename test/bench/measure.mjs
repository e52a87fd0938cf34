/** Whole processes measured from outside: wall clock and peak memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const hasTime = existsSync(TIME) && spawnSync(TIME, ['-f', '%M', 'true']).status === 0;

/** Where there is no GNU time, a Node process tells its own peak memory as it ends; another process tells nothing. */
const peakOfNode = (into) =>
  `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(into)},''+process.resourceUsage().maxRSS))`;

/** Runs a command once: seconds, peak kilobytes (undefined where it cannot be known) and exit code. */
export const runOnce = (command, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-peak-'));
  const peakFile = join(folder, 'peak');
  const isNode = command === process.execPath;
  const [program, words] = hasTime
    ? [TIME, ['-q', '-f', '%M', '-o', peakFile, command, ...args]]
    : [command, isNode ? ['--import', peakOfNode(peakFile), ...args] : args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const peak = existsSync(peakFile) ? Number(readFileSync(peakFile, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return { seconds, peak, status, stderr: stderr.toString() };
};

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs a job once, after what it wants done before.
 *
 * @throws {Error} where it fails: a time for work that was not done means nothing
 */
export const runOrThrow = ({ name, command, args, before }) => {
  before?.();
  const run = runOnce(command, args);
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`);
  return run;
};

const summary = (runs) => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  peak: runs.some(({ peak }) => peak === undefined)
    ? undefined
    : Math.max(...runs.map(({ peak }) => peak)),
});

/**
 * Runs several jobs in turn, A B C A B C …, so that a machine that slows down slows them all; after one round that is not
 * counted. A long job may ask for its own number of `rounds`, all counted, and one that `mayFail` is not run again when it
 * has. Gives per job the median seconds and the largest peak, or undefined where it failed.
 */
export const runInTurn = (jobs, rounds) => {
  const runs = jobs.map(() => []);
  const failed = new Set();
  for (let round = 0; round <= rounds; round += 1) {
    jobs.forEach((job, i) => {
      if (round >= (job.rounds ?? rounds + 1) || failed.has(i)) return;
      try {
        const run = runOrThrow(job);
        if (round > 0 || job.rounds !== undefined) runs[i].push(run);
      } catch (problem) {
        if (!job.mayFail) throw problem;
        process.stderr.write(`${problem.message}\n`);
        failed.add(i);
      }
    });
  }
  return runs.map((all, i) => (failed.has(i) ? undefined : summary(all)));
};
