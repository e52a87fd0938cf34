import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { IoError, type FileSystem } from '../io/io.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { StateOf } from '../model/file-state.ts';
import { nameInWorkspace } from './input-file.ts';

/** Holds files against the hashes they were written with; each is read once. */
export interface FileHashes {
  readonly stateOf: StateOf;
  /** Files that were there, and could be read. */
  readonly count: () => number;
  /** Those that could not. */
  readonly found: () => readonly Diagnostic[];
}

/** `watch` is told each file, by its absolute path, before it is read. */
export const createFileHashes = (
  files: FileSystem,
  workspace: string,
  watch: (path: string) => void,
): FileHashes => {
  /** The hash, or why there is none. */
  const known = new Map<string, string>();
  const found: Diagnostic[] = [];
  let count = 0;
  const read = (path: string): string => {
    try {
      if (!files.exists(path) || files.isFolder(path)) return 'missing';
      watch(path);
      // A device or a pipe that somebody's register names has no size, and no end to read to.
      const bytes = files.size(path) === 0 ? new Uint8Array() : files.readFile(path);
      const hash = createHash('sha256').update(bytes).digest('hex');
      count += 1;
      return hash;
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      const file = nameInWorkspace(workspace, path);
      const { code } = error;
      found.push(errorAt('file/unreadable', { file, line: 1, column: 1 }, { path: file, code }));
      return 'unreadable';
    }
  };
  return {
    stateOf: (path, sha256) => {
      const whole = resolve(workspace, path);
      const hash = known.get(whole) ?? read(whole);
      known.set(whole, hash);
      if (hash === 'missing' || hash === 'unreadable') return hash;
      return hash === sha256 ? 'same' : 'changed';
    },
    count: () => count,
    found: () => found,
  };
};
