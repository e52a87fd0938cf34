/** Runs `bin/fordel.js` of the built package as a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'bin/fordel.js');
const BUNDLE = join(ROOT, 'dist/run.cjs');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Builds where `dist/` is missing or older than the source, so that what is tested is what is written. */
export const build = (): void => {
  if (existsSync(BUNDLE) && statSync(BUNDLE).mtimeMs > newest(join(ROOT, 'src'))) return;
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
};

/** The environment of a script: no terminal, no colours asked for, English. */
const PLAIN = { PATH: process.env['PATH'] ?? '', LANG: 'C' };

export const spawnFordel = (
  args: readonly string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): { exitCode: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...PLAIN, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { exitCode: status, stdout, stderr };
};

/** The same, to run beside others: its exit code when it is done. */
export const startFordel = (args: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const run = spawn(process.execPath, [BIN, ...args], { cwd: ROOT, env: PLAIN, stdio: 'ignore' });
    run.on('close', resolve);
  });
