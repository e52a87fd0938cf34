import type { Day } from '../model/day.ts';

/** A file being written; nothing else writes to it. */
export interface FileWriter {
  /** Appends the bytes; they may be reused by the caller after the call. */
  readonly write: (bytes: Uint8Array) => void;
  /** Flushes to disk (fsync) and closes. */
  readonly close: () => void;
}

/**
 * The disk, as far as fordel uses it. Every operation throws `IoError` when it fails, so that tests can let any of them
 * fail in turn. Paths are absolute.
 */
export interface FileSystem {
  readonly readFile: (path: string) => Uint8Array;
  /** Bytes in a file. */
  readonly size: (path: string) => number;
  readonly exists: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** Names in a folder, sorted. */
  readonly list: (path: string) => readonly string[];
  readonly makeFolder: (path: string) => void;
  /** Creates the file anew; fails where it exists. */
  readonly createFile: (path: string) => FileWriter;
  /** Atomic on one disk; replaces a file, not a folder. */
  readonly rename: (from: string, to: string) => void;
  /** A file, or a folder with all in it; no error where there is nothing. */
  readonly remove: (path: string) => void;
}

/** All that fordel meets of the outside world, in one object that `main.ts` makes and tests can replace. */
export interface Io {
  readonly files: FileSystem;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly workingFolder: string;
  readonly today: Day;
  /** `nb_NO.UTF-8`: the user's locale, for the language of messages. */
  readonly locale: string;
  /** Width of the terminal in characters; undefined where standard output is no terminal. */
  readonly columns?: number;
  readonly colors: boolean;
}

/** The disk said no. `code` is the operating system's: ENOENT, EACCES, ENOSPC, EBUSY… */
export class IoError extends Error {
  override readonly name = 'IoError';
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}
