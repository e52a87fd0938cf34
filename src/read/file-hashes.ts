import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
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

/** `watch` is told each file before it is read. */
export const createFileHashes = (
  files: FileSystem,
  workspace: string,
  watch: (path: string) => void,
): FileHashes => {
  const known = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    const whole = isAbsolute(path) ? path : join(workspace, path);
    if (!files.exists(whole) || files.isFolder(whole)) return undefined;
    watch(path);
    return createHash('sha256').update(files.readFile(whole)).digest('hex');
  };
  return {
    hashAt: (path) => {
      if (!known.has(path)) known.set(path, read(path));
      return known.get(path);
    },
    count: () => [...known.values()].filter((hash) => hash !== undefined).length,
  };
};
