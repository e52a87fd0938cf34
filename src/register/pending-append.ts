import { join } from 'node:path';
import { IoError, type FileSystem } from '../io/io.ts';
import { headFile, headText } from './contents.ts';
import type { RegisterFormat } from './format.ts';

/** A finished file that becomes visible together with the rows: absolute paths, on one disk. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
  /**
   * Of a file that is replaced: where what stood at `to`, if anything did, is kept until all is done. Without it `to` must
   * not be there.
   */
  readonly aside?: string;
}

/**
 * An append that is decided. Once it stands on disk as a whole, the append will be done, by this run or by the next: it says
 * all that is needed, and every step can be done again. Before that, nothing of it is done.
 */
export interface PendingAppend {
  readonly register: RegisterFormat['name'];
  /** Bytes of the register file before; 0 where it does not exist yet. */
  readonly lengthBefore: number;
  /** What is added: lines with their ends, and before the first of all the header. */
  readonly text: string;
  readonly rowsBefore: number;
  readonly hashBefore: string;
  readonly rowsAfter: number;
  readonly hashAfter: string;
  readonly moves: readonly FileMove[];
}

const PENDING = 'pending.json';

/** Writes `text` as a file that is there whole or not at all. */
const writeWhole = (files: FileSystem, path: string, text: string): void => {
  const temporary = `${path}.tmp`;
  files.remove(temporary);
  const writer = files.createFile(temporary);
  try {
    writer.write(new TextEncoder().encode(text));
  } finally {
    writer.close();
  }
  files.rename(temporary, path);
};

/** Lets the head of a register say `rows` and `lastHash`; a register without rows has none. */
export const replaceHead = (
  files: FileSystem,
  folder: string,
  register: RegisterFormat['name'],
  rows: number,
  lastHash: string,
): void => {
  const path = join(folder, headFile({ name: register }));
  if (rows === 0) files.remove(path);
  else writeWhole(files, path, headText(rows, lastHash));
};

/** The point of no return. */
export const decide = (files: FileSystem, folder: string, pending: PendingAppend): void => {
  writeWhole(files, join(folder, PENDING), `${JSON.stringify(pending)}\n`);
};

/** Whether an append is decided and not done: then the files that it moves must stay where they are. */
export const isDecided = (files: FileSystem, folder: string): boolean =>
  files.exists(join(folder, PENDING));

/** The append that a stopped run had decided, if there is one. */
export const decidedAppend = (files: FileSystem, folder: string): PendingAppend | undefined => {
  if (!isDecided(files, folder)) return undefined;
  const path = join(folder, PENDING);
  // Written whole by `decide`, under the lock: it is what we wrote.
  return JSON.parse(new TextDecoder().decode(files.readFile(path))) as PendingAppend;
};

/**
 * Does a decided append, from wherever an earlier attempt stopped: the files take their places, the rows are added, the head
 * follows, and the decision is taken away.
 *
 * @throws {IoError} the disk said no: what is done stays done, and the decision stands for the next run
 */
export const carryOut = (files: FileSystem, folder: string, pending: PendingAppend): void => {
  const isNew = ({ from, aside }: FileMove): boolean => aside === undefined && files.exists(from);
  files.renameAll(pending.moves.filter(isNew));
  for (const move of pending.moves) if (move.aside !== undefined) replace(files, move);
  const path = join(folder, `${pending.register}.csv`);
  const bytes = new TextEncoder().encode(pending.text);
  if (!files.exists(path)) files.createFile(path).close();
  const length = files.size(path);
  if (length !== pending.lengthBefore + bytes.length) {
    if (length !== pending.lengthBefore) files.truncate(path, pending.lengthBefore);
    files.append(path, bytes);
  }
  replaceHead(files, folder, pending.register, pending.rowsAfter, pending.hashAfter);
  files.remove(join(folder, PENDING));
};

/** A stop between the two renames leaves nothing at `to`, and the second is done next time. */
const replace = (files: FileSystem, { from, to, aside }: FileMove): void => {
  if (!files.exists(from)) return;
  if (aside !== undefined && files.exists(to)) keepAside(files, to, aside);
  files.rename(from, to);
};

/** Says the file that the user knows, and may have open, not the name that it would have had aside. */
const keepAside = (files: FileSystem, to: string, aside: string): void => {
  try {
    files.rename(to, aside);
  } catch (error) {
    if (error instanceof IoError) throw new IoError(error.code, to, error);
    throw error;
  }
};

const undoMove = (files: FileSystem, { from, to, aside }: FileMove): void => {
  if (!files.exists(from) && files.exists(to)) files.rename(to, from);
  if (aside !== undefined && files.exists(aside) && !files.exists(to)) files.rename(aside, to);
};

/**
 * Undoes a decided append that the disk stopped (full, no permission), as far as the disk lets: then nothing of it is left.
 * Where this fails too the decision stands, and the next run carries it out.
 */
export const undo = (files: FileSystem, folder: string, pending: PendingAppend): void => {
  const path = join(folder, `${pending.register}.csv`);
  if (pending.lengthBefore === 0) files.remove(path);
  else if (files.size(path) > pending.lengthBefore) files.truncate(path, pending.lengthBefore);
  replaceHead(files, folder, pending.register, pending.rowsBefore, pending.hashBefore);
  for (const move of pending.moves.toReversed()) undoMove(files, move);
  files.remove(join(folder, PENDING));
};
