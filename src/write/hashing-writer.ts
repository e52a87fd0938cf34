import { createHash } from 'node:crypto';
import type { FileWriter } from '../io/io.ts';
import type { FileHash } from './manifest.ts';

/** The SHA-256 of the bytes as lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Writes through to `writer` and hashes the bytes on their way; `done` is told the hash when the file is closed. */
export const hashingWriter = (
  writer: FileWriter,
  file: string,
  done: (hash: FileHash) => void,
): FileWriter => {
  const hash = createHash('sha256');
  let open = true;
  return {
    write: (bytes) => {
      hash.update(bytes);
      writer.write(bytes);
    },
    close: () => {
      if (!open) return;
      open = false;
      writer.close();
      done({ file, sha256: hash.digest('hex') });
    },
  };
};
