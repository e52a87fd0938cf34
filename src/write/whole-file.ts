import { basename, dirname, join } from 'node:path';
import { IoError, type FileSystem } from '../io/io.ts';
import { clearLeftovers, temporaryName } from './leftovers.ts';

interface WholeFileOptions {
  readonly files: FileSystem;
  /** Absolute path; its folder is made. */
  readonly path: string;
  /** Tells this run from others at the same time: the process number. */
  readonly run: string;
  /** Whether another run is still at work: its unfinished file is left alone. */
  readonly isRunning?: (run: string) => boolean;
}

/**
 * Writes one file, all of it or nothing: what was there before is there until the new one is complete.
 *
 * @throws {IoError} the disk said no
 */
export const writeWholeFile = (
  { files, path, run, isRunning = () => false }: WholeFileOptions,
  text: string,
): void => {
  const folder = dirname(path);
  const name = basename(path);
  files.makeFolder(folder);
  clearLeftovers(files, folder, name, (other) => other !== run && isRunning(other));
  const temporary = join(folder, temporaryName(name, run));
  try {
    const writer = files.createFile(temporary);
    try {
      writer.write(new TextEncoder().encode(text));
    } finally {
      writer.close();
    }
    files.rename(temporary, path);
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
};

/** What cannot be removed now, the next run removes: the error that came first is the one to tell. */
const removeQuietly = (files: FileSystem, path: string): void => {
  try {
    files.remove(path);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};
