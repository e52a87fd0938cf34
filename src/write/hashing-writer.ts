import { createHash } from 'node:crypto';
import type { FileWriter } from '../io/io.ts';
import type { FileHash } from './manifest.ts';

/** The SHA-256 of the bytes as lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A file whose hash is kept when it is closed. */
export interface HashedFile extends FileWriter {
  /** Closes a file that another has written to by its descriptor, and hashed. */
  readonly closeAs: (sha256: string) => void;
}

/** Writes through to `writer` and hashes the bytes on their way; `done` is told the hash when the file is closed. */
export const hashingWriter = (
  writer: FileWriter,
  file: string,
  done: (hash: FileHash) => void,
): HashedFile => {
  const hash = createHash('sha256');
  let open = true;
  const closeAs = (sha256: string): void => {
    if (!open) return;
    open = false;
    writer.close();
    done({ file, sha256 });
  };
  return {
    ...writer,
    write: (bytes) => {
      hash.update(bytes);
      writer.write(bytes);
    },
    close: () => {
      if (open) closeAs(hash.digest('hex'));
    },
    closeAs,
  };
};
