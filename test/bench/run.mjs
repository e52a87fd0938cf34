/**
 * Measures fordel as whole processes against Node itself and other engines, and prints Markdown tables.
 * `node test/bench/run.mjs [--quick] [--rounds 5] [--engines FOLDER] [--only PART]…`; README.md beside says what is measured.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growth } from './growth.mjs';
import { invoices } from './invoices.mjs';
import { norway } from './norway.mjs';
import { oneYear } from './one-year.mjs';
import { settlement } from './settlement.mjs';
import { startUp } from './start-up.mjs';
import { say } from './tables.mjs';

/** By the name that `--only` takes. */
const PARTS = { 'start-up': startUp, norway, year: oneYear, invoices, settlement, growth };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    engines: { type: 'string', default: process.env.FORDEL_BENCH_ENGINES ?? '.' },
    only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
  },
});
const unknown = options.only.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  throw new Error(`--only must be some of ${Object.keys(PARTS).join(', ')}, not ${unknown.join()}`);
}

const rounds = Number(options.rounds ?? (options.quick ? 3 : 5));
const bench = {
  quick: options.quick,
  rounds,
  /** For what takes many seconds, and needs no round that is not counted. */
  longRounds: options.quick ? 1 : Math.min(rounds, 3),
  engines: options.engines,
  work: mkdtempSync(join(tmpdir(), 'fordel-bench-')),
};
try {
  say('# Benchmark\n');
  say(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, medians of ${rounds}, of ${bench.longRounds} where a run is long.\n`,
  );
  for (const [name, part] of Object.entries(PARTS)) {
    if (options.only.includes(name)) part(bench);
  }
} finally {
  rmSync(bench.work, { recursive: true, force: true });
}
