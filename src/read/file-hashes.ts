import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { FileSystem } from '../io/io.ts';

/** Finds the hashes of files, each read once. */
export interface FileHashes {
  /**
   * The SHA-256 of the file at a path, relative to the workspace or absolute; undefined where there is no such file.
   *
   * @throws {IoError} there is one, and it cannot be read
   */
  readonly hashAt: (path: string) => string | undefined;
  /** Files that were there. */
  readonly count: () => number;
}

/** `watch` is told each file, by its absolute path, before it is read. */
export const createFileHashes = (
  files: FileSystem,
  workspace: string,
  watch: (path: string) => void,
): FileHashes => {
  const known = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    if (!files.exists(path) || files.isFolder(path)) return undefined;
    watch(path);
    return createHash('sha256').update(files.readFile(path)).digest('hex');
  };
  return {
    hashAt: (path) => {
      const whole = resolve(workspace, path);
      if (!known.has(whole)) known.set(whole, read(whole));
      return known.get(whole);
    },
    count: () => [...known.values()].filter((hash) => hash !== undefined).length,
  };
};
