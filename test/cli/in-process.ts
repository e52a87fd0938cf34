/** Runs the whole command line inside the test, on real files. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../../src/cli/command-line.ts';
import type { Io } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import type { Day } from '../../src/model/day.ts';
import { testRun } from '../register/faults.ts';
import { FOLDER } from '../temporary-folders.ts';

export const SAMPLES = resolve(import.meta.dirname, '../../samples');

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was shown as progress, in order. */
  readonly progress: readonly string[];
}

/** `fordel ...args` in `workingFolder`, piped and in English unless `io` says otherwise. */
export const fordel = async (
  args: readonly string[],
  workingFolder: string,
  io: Partial<Io> = {},
): Promise<Ran> => {
  let stdout = '';
  let stderr = '';
  const progress: string[] = [];
  const exitCode = await runCommandLine(args, {
    files: nodeFiles,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    progress: (text) => {
      progress.push(text);
    },
    workingFolder,
    today: '2026-11-21' as Day,
    locale: 'C',
    colors: false,
    run: testRun(),
    samplesFolder: SAMPLES,
    ...io,
  });
  return { exitCode, stdout, stderr, progress };
};

/** A fresh empty folder, removed when all tests are done. */
export const temporaryFolder = (): string =>
  mkdtempSync(join(process.env[FOLDER] ?? tmpdir(), 'fordel-test-'));
