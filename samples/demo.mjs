/**
 * Shows what fordel does, on a copy of the sample K-IKT in a temporary folder: `npm start`.
 * Needs `dist/`, which `npm start` builds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLE = 'k-ikt';
const fordel = fileURLToPath(new URL('../bin/fordel.js', import.meta.url));
const sample = fileURLToPath(new URL(SAMPLE, import.meta.url));
// Of this user alone: on a machine with others the folder may be theirs.
const folder = join(tmpdir(), `fordel-demo-${String(userInfo().uid)}`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
cpSync(sample, join(folder, SAMPLE), {
  recursive: true,
  filter: (path) => !['expected', 'out'].includes(basename(path)),
});

/** Runs a command in the demo folder as a user would, and stops the demo where it fails. */
const run = (...args) => {
  console.log(`\n$ fordel ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [fordel, ...args, '--lang', 'nb'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
};

run('sjekk', SAMPLE);
run('budsjett', SAMPLE, '--year', '2021');
run('forklar', SAMPLE, '--municipality', 'Tinn', '--line', 'L01', '--year', '2021');
run('faktura', SAMPLE, '--year', '2021', '--installment', '1', '--date', '2021-01-15');
run('faktura', SAMPLE, '--year', '2021', '--installment', '2', '--date', '2021-07-01');
run('avregning', SAMPLE, '--year', '2021', '--date', '2022-04-28');
run('faktura', SAMPLE, '--year', '2021', '--settlement', '--date', '2022-04-28');
run('avregning', SAMPLE, '--year', '2022');
run('kontroller', SAMPLE);
run('frister', SAMPLE, '--year', '2022', '--ics');
console.log(`\nFilene ligger i ${join(folder, SAMPLE, 'out')}.`);
