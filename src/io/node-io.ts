import * as disk from 'node:fs';
import { dirname } from 'node:path';
import { IoError, type FileSystem, type FileWriter } from './io.ts';

/** Bytes gathered before they go to the disk: few and large writes. */
const BUFFER_BYTES = 1 << 18;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO';

/** Runs one operation on `path`; what the operating system refuses becomes an `IoError` with its code. */
const attempt = <T>(path: string, operation: () => T): T => {
  try {
    return operation();
  } catch (error) {
    throw new IoError(codeOf(error), path, error);
  }
};

/** Codes of file systems that cannot flush a folder (Windows, some network disks): the rename itself has been done. */
const NO_FOLDER_SYNC = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF']);

/** Makes a new name in `folder` survive a power cut. */
const flushFolder = (folder: string): void => {
  let handle: number | undefined;
  try {
    handle = disk.openSync(folder, 'r');
    disk.fsyncSync(handle);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  } finally {
    if (handle !== undefined) disk.closeSync(handle);
  }
};

/** Writes everything, also where the disk takes a part at a time. */
const writeAll = (handle: number, bytes: Uint8Array): void => {
  let done = 0;
  while (done < bytes.length) done += disk.writeSync(handle, bytes, done, bytes.length - done);
};

const createFile = (path: string): FileWriter => {
  const handle = attempt(path, () => disk.openSync(path, 'wx'));
  const buffer = new Uint8Array(BUFFER_BYTES);
  let used = 0;
  let open = true;
  const flush = (): void => {
    const pending = buffer.subarray(0, used);
    used = 0;
    writeAll(handle, pending);
  };
  return {
    descriptor: handle,
    write: (bytes) => {
      attempt(path, () => {
        if (used + bytes.length > BUFFER_BYTES) flush();
        if (bytes.length > BUFFER_BYTES) writeAll(handle, bytes);
        else {
          buffer.set(bytes, used);
          used += bytes.length;
        }
      });
    },
    close: () => {
      if (!open) return;
      open = false;
      attempt(path, () => {
        try {
          flush();
          disk.fsyncSync(handle);
        } finally {
          disk.closeSync(handle);
        }
      });
    },
  };
};

/** Opens an existing file for writing, does `change` to it and flushes it to disk. */
const change = (path: string, flags: 'a' | 'r+', work: (handle: number) => void): void => {
  attempt(path, () => {
    disk.accessSync(path);
    const handle = disk.openSync(path, flags);
    try {
      work(handle);
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
  });
};

const isFolder = (path: string): boolean =>
  disk.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A folder and those it stands in. One by one: where a system says that /proc/x cannot be, Node's own way asks for ever. */
const makeFolders = (path: string): void => {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(parent);
  try {
    disk.mkdirSync(path);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
};

const renameAll: FileSystem['renameAll'] = (moves) => {
  for (const { from, to } of moves) {
    attempt(to, () => {
      disk.renameSync(from, to);
    });
  }
  const folders = moves.flatMap(({ from, to }) => [dirname(to), dirname(from)]);
  for (const folder of new Set(folders)) {
    attempt(folder, () => {
      flushFolder(folder);
    });
  }
};

/** The disk, through Node. A symbolic link counts as what it points to. */
export const nodeFiles: FileSystem = {
  readFile: (path) => attempt(path, () => disk.readFileSync(path)),
  size: (path) => attempt(path, () => disk.statSync(path).size),
  exists: (path) =>
    attempt(path, () => disk.statSync(path, { throwIfNoEntry: false }) !== undefined),
  isFolder: (path) => attempt(path, () => isFolder(path)),
  realPath: (path) => attempt(path, () => disk.realpathSync(path)),
  list: (path) => attempt(path, () => disk.readdirSync(path).sort()),
  makeFolder: (path) => {
    attempt(path, () => {
      makeFolders(path);
    });
  },
  createFile,
  append: (path, bytes) => {
    change(path, 'a', (handle) => {
      writeAll(handle, bytes);
    });
  },
  truncate: (path, length) => {
    change(path, 'r+', (handle) => {
      disk.ftruncateSync(handle, length);
    });
  },
  rename: (from, to) => {
    renameAll([{ from, to }]);
  },
  renameAll,
  remove: (path) => {
    attempt(path, () => {
      disk.rmSync(path, { recursive: true, force: true });
    });
  },
};
