import type { Day } from '../model/day.ts';

/** A file being written; nothing else writes to it. */
export interface FileWriter {
  /** Appends the bytes; they may be reused by the caller after the call. */
  readonly write: (bytes: Uint8Array) => void;
  /** Flushes to disk (fsync) and closes. */
  readonly close: () => void;
  /** The system's number of the open file, for a thread that writes to it; undefined where it is no file of the system's. */
  readonly descriptor?: number;
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
  /** The path with symbolic links followed; of something that exists. */
  readonly realPath: (path: string) => string;
  /** Names in a folder, sorted. */
  readonly list: (path: string) => readonly string[];
  readonly makeFolder: (path: string) => void;
  /** Creates the file anew; fails where it exists. */
  readonly createFile: (path: string) => FileWriter;
  /** Adds to the end of a file that exists, and flushes it to disk (fsync). */
  readonly append: (path: string, bytes: Uint8Array) => void;
  /** Cuts a file down to `length` bytes, and flushes it. */
  readonly truncate: (path: string, length: number) => void;
  /** Atomic on one disk; replaces a file, not a folder. */
  readonly rename: (from: string, to: string) => void;
  /**
   * The same of many files, one after the other, each atomic; all survive a power cut once it returns, at the price of one.
   * Where one fails, those before it are done.
   */
  readonly renameAll: (moves: readonly { readonly from: string; readonly to: string }[]) => void;
  /** A file, or a folder with all in it; no error where there is nothing. */
  readonly remove: (path: string) => void;
}

/** This run among others: for locks, and for the record of who wrote a row. */
export interface ThisRun {
  readonly pid: number;
  /** Tells this process from an earlier one with the same number: when it started, as the system counts. */
  readonly started: string;
  readonly host: string;
  readonly user: string;
  /** The moment in UTC: `2021-02-17T09:30:00.000Z`. */
  readonly now: () => string;
  /** Whether the process `pid` that started at `started` is running on this machine. */
  readonly isAlive: (pid: number, started: string) => boolean;
  /** Waits. */
  readonly pause: (milliseconds: number) => void;
}

/** Stands for a current folder that has been removed: no path that begins with it can be used. */
export const GONE_FOLDER = '/the-current-folder-is-gone';

/** All that fordel meets of the outside world, in one object that `main.ts` makes and tests can replace. */
export interface Io {
  readonly files: FileSystem;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Shows on the terminal what is being done, in place of what it showed before; '' clears. Silent where there is none. */
  readonly progress: (text: string) => void;
  /** Absolute; `GONE_FOLDER` where there is none. */
  readonly workingFolder: string;
  readonly today: Day;
  /** `nb_NO.UTF-8`: the user's locale, for the language of messages. */
  readonly locale: string;
  /** Width of the terminal in characters; undefined where standard output is no terminal. */
  readonly columns?: number;
  readonly colors: boolean;
  readonly run: ThisRun;
  /** Absolute path of the five samples that fordel comes with. */
  readonly samplesFolder: string;
  /** Absolute path of the built thread that writes a large budget.csv; undefined where all is done by one thread. */
  readonly matrixThread?: string;
}

/** The disk said no. `code` is the operating system's: ENOENT, EACCES, ENOSPC, EBUSY… */
export class IoError extends Error {
  override readonly name = 'IoError';
  readonly code: string;
  readonly path: string;
  /** By name: the built package has this class in two bundles, and an error of one must be known in the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'IoError';
  }
  constructor(code: string, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}
