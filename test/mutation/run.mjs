/**
 * Changes the sources in thousands of small ways and looks which changes the tests find: `npm run mutation`, of all folders
 * or of those named (`npm run mutation -- settle`), or of one file (`npm run mutation -- src/settle/cuts.ts`). Prints a table
 * in Markdown, and under it each change that no test found; README.md beside says more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import folders from './folders.json' with { type: 'json' };

const FOLDERS = Object.keys(folders);
const CONFIG = 'test/mutation/stryker.config.json';
const REPORT = 'coverage/mutation.json';
const STRYKER = join(
  dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
  'bin/stryker.js',
);

const named = process.argv.slice(2);
const targets = (named.length > 0 ? named : FOLDERS).map((name) => {
  const folder = FOLDERS.includes(name) ? name : name.split('/')[1];
  if (!FOLDERS.includes(folder))
    throw new Error(`${name} is neither one of ${FOLDERS.join(', ')} nor a file in one`);
  return { folder, files: name === folder ? `src/${folder}/**/*.ts` : name };
});

const mutantsOf = ({ folder, files }) => {
  const args = [STRYKER, 'run', CONFIG, '--mutate', files];
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, FORDEL_MUTATE: folder },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status} for ${files}`);
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  rmSync(REPORT);
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, source })),
  );
};

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 90);

/** `src/x.ts:3:5 was => is`, where the change is on one line. */
const survivorText = ({ file, source, location: { start, end }, replacement = '' }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const was = lines
    .map((line, i) =>
      line.slice(
        i === 0 ? start.column - 1 : 0,
        i === lines.length - 1 && i > 0 ? end.column - 1 : undefined,
      ),
    )
    .join(' ');
  const exact = lines.length === 1 ? was.slice(0, end.column - start.column) : was;
  return `${file}:${start.line}:${start.column} ${oneLine(exact)} => ${oneLine(replacement)}`;
};

const found = new Set(['Killed', 'Timeout']);
const missed = new Set(['Survived', 'NoCoverage']);
const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
const rowOf = (name, mutants) => {
  const [yes, no] = [count(mutants, found), count(mutants, missed)];
  const left = count(mutants, new Set(['Ignored']));
  return `| ${name} | ${yes + no} | ${yes} | ${((100 * yes) / (yes + no)).toFixed(1)} % | ${left} |`;
};

const results = targets.map((target) => ({ name: target.files, mutants: mutantsOf(target) }));
const all = results.flatMap(({ mutants }) => mutants);
const survivors = all.filter(({ status }) => missed.has(status)).map(survivorText);
const text = [
  '| of | mutants | found | score | left out |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...results.map(({ name, mutants }) => rowOf(name, mutants)),
  ...(results.length > 1 ? [rowOf('all', all)] : []),
  '',
  ...survivors,
  '',
].join('\n');
mkdirSync('coverage', { recursive: true });
writeFileSync('coverage/mutation.md', text);
process.stdout.write(text);
