/**
 * `npm run fuzz [-- --seed N --count N --target NAME --index N]`: generated and mutated inputs for every reader and for the
 * whole command line. None may throw, take more than a second, write a file when it ends with an error, or end with other than 0 or 1.
 * What fails is kept in coverage/fuzz/, with the command that runs it again.
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'coverage/fuzz');
const THREAD = join(FOLDER, 'thread.mjs');
const HANGS_AFTER = 30_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200000' },
    target: { type: 'string' },
    index: { type: 'string' },
  },
});
const wholeNumber = (name) => {
  if (values[name] === undefined) return undefined;
  if (!/^\d{1,9}$/.test(values[name])) throw new Error(`--${name} must be a whole number`);
  return Number(values[name]);
};
const bin = join(ROOT, 'bin/fordel.js');
if (!existsSync(join(ROOT, 'dist/run.cjs'))) throw new Error('run npm run build first');
const campaign = {
  seed: wholeNumber('seed'),
  count: wholeNumber('count'),
  root: ROOT,
  bin,
  target: values.target,
  index: wholeNumber('index'),
};

await build({
  entryPoints: [join(ROOT, 'test/fuzz/thread.ts')],
  outfile: THREAD,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  define: { FORDEL_VERSION: '"fuzz"' },
  // Libraries that are CommonJS ask for Node's own modules by `require`, and for where they stand.
  banner: {
    js: [
      "import { createRequire } from 'node:module';",
      'const require = createRequire(import.meta.url), __dirname = import.meta.dirname;',
    ].join('\n'),
  },
  logLevel: 'warning',
});

/** Runs a thread to its end; the input it was at where that never came. */
const runThread = (work) =>
  new Promise((done, failed) => {
    const thread = new Worker(THREAD, { workerData: work, execArgv: ['--enable-source-maps'] });
    let last;
    let lastAt = Date.now();
    const watch = setInterval(() => {
      if (last === undefined || Date.now() - lastAt < HANGS_AFTER) return;
      clearInterval(watch);
      thread.terminate().then(() => done({ hung: last }), failed);
    }, 1000);
    thread.on('message', (message) => {
      if (message.target === undefined) {
        clearInterval(watch);
        done(message);
      }
      last = message;
      lastAt = Date.now();
    });
    thread.on('error', (error) => {
      clearInterval(watch);
      failed(new Error(`at ${JSON.stringify(last)}`, { cause: error }));
    });
  });

const begun = Date.now();
let report = await runThread({ campaign, folder: FOLDER });
if (report.hung) report = await runThread({ campaign, folder: FOLDER, hung: report.hung });

console.log('| target | inputs | slowest |\n| --- | ---: | ---: |');
for (const { name, count, slowest } of report.targets) {
  console.log(`| ${name} | ${count} | ${slowest.toFixed(0)} ms |`);
}
for (const { complaint, folder } of report.saved) {
  console.log(`\nFAILED ${relative(ROOT, folder)}\n${complaint.slice(0, 1500)}`);
}
const total = report.targets.reduce((sum, { count }) => sum + count, 0);
const seconds = ((Date.now() - begun) / 1000).toFixed();
console.log(
  `\nseed ${campaign.seed}: ${total} inputs, ${report.saved.length} failed, ${seconds} s`,
);
process.exitCode = report.saved.length > 0 ? 1 : 0;
