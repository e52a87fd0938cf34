/**
 * One folder for all that a run of the tests writes, taken away when the last test is done: files share processes, and
 * workspaces that are made once are used by many of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the processes of the tests find it. */
export const FOLDER = 'FORDEL_TEST_FOLDER';

export const setup = (): void => {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), 'fordel-tests-'));
};

export const teardown = (): void => {
  const folder = process.env[FOLDER];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
};
