import { IoError, type FileSystem, type ThisRun } from '../io/io.ts';
import { assert } from '../model/assert.ts';
import { hashOf, readContents, type RegisterContents, type RegisterProblem } from './contents.ts';
import {
  BYTE_ORDER_MARK,
  headerOf,
  LINE_END,
  lineOf,
  type RegisterFormat,
  type RegisterRow,
} from './format.ts';
import { type HeldLock, takeLock } from './lock.ts';
import {
  carryOut,
  decide,
  decidedAppend,
  type FileMove,
  type PendingAppend,
  replaceHead,
  undo,
} from './pending-append.ts';

/** What is written beside each row, for whoever audits it. */
export interface RowOrigin {
  readonly version: string;
  /** SHA-256 of the manifest of the inputs the rows come from. */
  readonly manifest: string;
}

/** What a stopped run had left, and was put right when the registers were opened. */
export type Recovery =
  | { readonly kind: 'append-finished'; readonly register: string; readonly files: number }
  | { readonly kind: 'head-followed'; readonly register: string }
  | { readonly kind: 'dead-lock-removed'; readonly locks: number };

/** The registers of a workspace, held by this run alone. */
export interface Registers {
  readonly recovered: readonly Recovery[];
  readonly read: (format: RegisterFormat) => RegisterContents;
  /**
   * Adds rows, all or none, and makes `moves` visible with them. Rows hold the register's own columns; when, who and the
   * chain are added here. A disk that says no leaves neither rows nor files, now or (where undoing fails too) after the
   * next run has recovered.
   *
   * @throws {IoError} the disk said no
   */
  readonly append: (
    format: RegisterFormat,
    rows: readonly RegisterRow[],
    origin: RowOrigin,
    moves?: readonly FileMove[],
  ) => void;
}

/** The code of an `IoError` that names a file which fordel did not put there, and never replaces. */
export const IN_THE_WAY = 'IN_THE_WAY';

export type RegistersOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** Another run holds them: nothing was done. */
  | HeldLock
  /** A register was changed by other hands: nothing is added to it until that is cleared up. */
  | { readonly kind: 'damaged'; readonly problems: readonly RegisterProblem[] };

interface RegistersOptions {
  readonly files: FileSystem;
  readonly run: ThisRun;
  /** The folder `register/` of the workspace, absolute. */
  readonly folder: string;
  readonly formats: readonly RegisterFormat[];
}

/** Runs `work` with the registers locked, whole and recovered; `work` is not called where that cannot be. */
export const withRegisters = <T>(
  { files, run, folder, formats }: RegistersOptions,
  work: (registers: Registers) => T,
): RegistersOutcome<T> => {
  const lock = takeLock(files, folder, run);
  if (lock.kind === 'held') return lock;
  try {
    const recovered = recover(files, folder, formats);
    if (lock.clearedDead > 0)
      recovered.unshift({ kind: 'dead-lock-removed', locks: lock.clearedDead });
    const problems = formats.flatMap((format) => readContents(files, folder, format).problems);
    if (problems.length > 0) return { kind: 'damaged', problems };
    return { kind: 'done', result: work(registersIn(files, run, folder, recovered)) };
  } finally {
    lock.release();
  }
};

/** Carries out what a stopped run had decided, and lets a head follow that is one append behind. */
const recover = (
  files: FileSystem,
  folder: string,
  formats: readonly RegisterFormat[],
): Recovery[] => {
  const recovered: Recovery[] = [];
  const pending = decidedAppend(files, folder);
  if (pending !== undefined) {
    carryOut(files, folder, pending);
    recovered.push({
      kind: 'append-finished',
      register: pending.register,
      files: pending.moves.length,
    });
  }
  for (const format of formats) {
    const { problems, rows, lastHash } = readContents(files, folder, format);
    // What is wrong with the head stands after all that is wrong with the rows.
    const [first] = problems;
    if (first?.kind !== 'head-behind' || !isOneAppend(rows, Number(first.wanted))) continue;
    replaceHead(files, folder, format.name, rows.length, lastHash);
    recovered.push({ kind: 'head-followed', register: format.name });
  }
  return recovered;
};

/** Whether all rows after the first `known` came in one append: of one moment, run and manifest. */
const isOneAppend = (rows: readonly RegisterRow[], known: number): boolean => {
  const added = rows.slice(known);
  const mark = (row: RegisterRow): string =>
    ['at', 'user', 'version', 'manifest'].map((column) => row.get(column)).join(' ');
  return new Set(added.map(mark)).size === 1;
};

const registersIn = (
  files: FileSystem,
  run: ThisRun,
  folder: string,
  recovered: readonly Recovery[],
): Registers => ({
  recovered,
  read: (format) => readContents(files, folder, format),
  append: (format, rows, origin, moves = []) => {
    if (rows.length === 0) return;
    const contents = readContents(files, folder, format);
    assert(contents.problems.length === 0, 'a register is whole before it is added to');
    for (const { from, to, aside } of moves) {
      if (aside === undefined && files.exists(to)) throw new IoError(IN_THE_WAY, to);
      // What is not there counts as moved already when an append is carried out.
      if (!files.exists(from)) throw new IoError('ENOENT', from);
    }
    const pending = appendOf(
      contents,
      format,
      rows,
      { ...origin, at: run.now(), user: run.user },
      moves,
    );
    try {
      decide(files, folder, pending);
      carryOut(files, folder, pending);
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      tryUndo(files, folder, pending);
      throw error;
    }
  },
});

const appendOf = (
  contents: RegisterContents,
  format: RegisterFormat,
  rows: readonly RegisterRow[],
  record: RowOrigin & { readonly at: string; readonly user: string },
  moves: readonly FileMove[],
): PendingAppend => {
  let previous = contents.lastHash;
  const lines = rows.map((row) => {
    const line = lineOf(
      format,
      new Map([...row, ...Object.entries(record), ['previous', previous]]),
    );
    previous = hashOf(line);
    return line;
  });
  const header = contents.length === 0 ? [`${BYTE_ORDER_MARK}${headerOf(format)}`] : [];
  return {
    register: format.name,
    lengthBefore: contents.length,
    rowsBefore: contents.rows.length,
    hashBefore: contents.lastHash,
    text: [...header, ...lines].map((line) => `${line}${LINE_END}`).join(''),
    rowsAfter: contents.rows.length + rows.length,
    hashAfter: previous,
    moves,
  };
};

/** The disk has said no already: that is what the caller hears, whatever undoing says. */
const tryUndo = (files: FileSystem, folder: string, pending: PendingAppend): void => {
  try {
    undo(files, folder, pending);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};
