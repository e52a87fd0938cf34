import { basename, dirname, join } from 'node:path';
import { IoError, type FileSystem, type FileWriter } from '../io/io.ts';
import { hashingWriter, type HashedFile } from './hashing-writer.ts';
import { asideName, clearLeftovers, retire, temporaryName } from './leftovers.ts';
import type { FileHash } from './manifest.ts';

/** A file of the set. */
export interface OutputFile extends HashedFile {
  /** Absolute, for errors; it moves with the set. */
  readonly path: string;
}

/** A set of files being made; nobody sees it until it is complete. */
export interface OutputFolder {
  /** A new file. `name` is ours or made by `fileNamePart`: a plain name without separators. */
  readonly create: (name: string) => OutputFile;
  /** A new file with all of its text as UTF-8. */
  readonly writeText: (name: string, text: string) => void;
  /** Files closed so far, in the order they were closed: what the manifest lists. */
  readonly written: () => readonly FileHash[];
}

interface OutputFolderOptions {
  readonly files: FileSystem;
  /** Absolute path of the folder to be; its parents are made. A symbolic link is followed, and stays. */
  readonly target: string;
  /** Tells this run from others at the same time, in names beside the target: the process number. */
  readonly run: string;
  /** Whether another run is still going: what it has beside the target is its own. None is where left out. */
  readonly isRunning?: (run: string) => boolean;
}

/**
 * Makes a set of files all or nothing: `fill` writes into a folder beside the target, which then takes the target's place.
 * When anything fails, what was there before is there still. A run that is killed between the two renames of the swap
 * leaves the old set aside, and the next run puts it back. Files in the target that fordel did not write are kept.
 *
 * @throws {IoError} the disk said no; the target is a file (ENOTDIR); a file of the old set is open elsewhere (EBUSY, EPERM)
 */
export const withOutputFolder = async <T>(
  { files, target: asked, run, isRunning = () => false }: OutputFolderOptions,
  fill: (folder: OutputFolder) => Promise<T> | T,
): Promise<T> => {
  const target = files.exists(asked) ? files.realPath(asked) : asked;
  if (files.exists(target) && !files.isFolder(target)) throw new IoError('ENOTDIR', target);
  const parent = dirname(target);
  const name = basename(target);
  const madeHere = missingFolders(files, parent);
  files.makeFolder(parent);
  clearLeftovers(files, parent, name, (other) => other !== run && isRunning(other));
  const temporary = join(parent, temporaryName(name, run));
  const { folder, closeAll } = outputFolderAt(files, temporary);
  try {
    files.makeFolder(temporary);
    const result = await fill(folder);
    swap(files, temporary, target, join(parent, asideName(name, run)));
    return result;
  } catch (error) {
    attempt(closeAll);
    attempt(() => {
      files.remove(temporary);
      for (const made of madeHere) if (files.list(made).length === 0) files.remove(made);
    });
    throw error;
  }
};

/** Folders on the way to `path` that are not there, the innermost first. */
const missingFolders = (files: FileSystem, path: string): readonly string[] =>
  files.exists(path) ? [] : [path, ...missingFolders(files, dirname(path))];

const outputFolderAt = (
  files: FileSystem,
  path: string,
): { readonly folder: OutputFolder; readonly closeAll: () => void } => {
  const written: FileHash[] = [];
  const open = new Set<FileWriter>();
  const create = (name: string): OutputFile => {
    if (name !== basename(name) || name === '' || name === '.' || name === '..') {
      throw new RangeError(`an output file must have a plain name, found ${name}`);
    }
    const file = files.createFile(join(path, name));
    const writer = hashingWriter(file, name, (hash) => {
      open.delete(file);
      written.push(hash);
    });
    open.add(file);
    return { ...writer, path: join(path, name) };
  };
  return {
    folder: {
      create,
      writeText: (name, text) => {
        const writer = create(name);
        writer.write(new TextEncoder().encode(text));
        writer.close();
      },
      written: () => written,
    },
    closeAll: () => {
      for (const writer of open) attempt(writer.close);
    },
  };
};

/** What the system says where another run put its set in place, or took the old one away, since we looked. */
const OVERTAKEN: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT']);
const TRIES = 10;

/** Puts the new set in the place of the old one, or leaves the old one where it was. Of runs at once the last one's stays. */
const swap = (files: FileSystem, made: string, target: string, aside: string): void => {
  for (let left = TRIES; ; left -= 1) {
    try {
      swapOnce(files, made, target, aside);
      return;
    } catch (error) {
      const isOvertaken = error instanceof IoError && OVERTAKEN.has(error.code);
      if (!isOvertaken || left === 1) throw error;
      // The other run's set is in place, and ours of before stands aside still.
      attempt(() => {
        if (files.exists(aside) && files.exists(target)) retire(files, aside, target);
      });
    }
  }
};

const swapOnce = (files: FileSystem, made: string, target: string, aside: string): void => {
  if (!files.exists(target)) {
    files.rename(made, target);
    return;
  }
  renamingTarget(files, target, aside, target);
  try {
    files.rename(made, target);
  } catch (error) {
    attempt(() => {
      files.rename(aside, target);
    });
    throw error;
  }
  // The new set is in place: an old one that cannot be removed now is removed by the next run.
  attempt(() => {
    retire(files, aside, target);
  });
};

/** Says the folder that the user knows, not the name it would have had beside it. */
const renamingTarget = (files: FileSystem, from: string, to: string, target: string): void => {
  try {
    files.rename(from, to);
  } catch (error) {
    if (error instanceof IoError) throw new IoError(error.code, target, error);
    throw error;
  }
};

/** Cleaning up after an error must not hide the error. */
const attempt = (step: () => void): void => {
  try {
    step();
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};
