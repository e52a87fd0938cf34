import { IoError, type FileSystem } from '../../src/io/io.ts';

/** A disk in memory: what a run leaves on it can be seen, and no input can reach the real one. */
export interface MemoryDisk {
  readonly files: FileSystem;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** A disk with `start` on it, absolute paths with their bytes; folders are there when something is in them, or were made. */
export const memoryDisk = (start: ReadonlyMap<string, Uint8Array>): MemoryDisk => {
  const contents = new Map(start);
  const folders = new Set(['/']);
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...contents.keys()].some((file) => file.startsWith(`${path}/`));
  const bytesOf = (path: string): Uint8Array => {
    const bytes = contents.get(path);
    if (bytes === undefined) throw new IoError(isFolder(path) ? 'EISDIR' : 'ENOENT', path);
    return bytes;
  };
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
  const put = (path: string, bytes: Uint8Array): void => {
    if (!isFolder(parentOf(path))) throw new IoError('ENOENT', path);
    contents.set(path, bytes);
  };
  const inside = (path: string): readonly string[] =>
    [...contents.keys(), ...folders].filter((each) => each.startsWith(`${path}/`));
  const files: FileSystem = {
    readFile: bytesOf,
    size: (path) => bytesOf(path).length,
    exists: (path) => contents.has(path) || isFolder(path),
    isFolder,
    realPath: (path) => path,
    list: (path) => {
      if (!isFolder(path)) throw new IoError('ENOENT', path);
      const names = inside(path).map((each) => each.slice(path.length + 1).split('/')[0] ?? '');
      return [...new Set(names)].sort();
    },
    makeFolder: (path) => {
      for (let folder = path; folder !== '/'; folder = parentOf(folder)) {
        if (contents.has(folder)) throw new IoError('ENOTDIR', path);
        folders.add(folder);
      }
    },
    createFile: (path) => {
      if (contents.has(path)) throw new IoError('EEXIST', path);
      put(path, new Uint8Array());
      return {
        write: (bytes) => {
          put(path, Buffer.concat([bytesOf(path), bytes]));
        },
        close: () => undefined,
      };
    },
    append: (path, bytes) => {
      put(path, Buffer.concat([contents.get(path) ?? new Uint8Array(), bytes]));
    },
    truncate: (path, length) => {
      contents.set(path, bytesOf(path).subarray(0, length));
    },
    rename: (from, to) => {
      if (contents.has(from)) put(to, bytesOf(from));
      else if (!isFolder(from)) throw new IoError('ENOENT', from);
      else folders.add(to);
      for (const path of inside(from)) {
        const moved = `${to}${path.slice(from.length)}`;
        const bytes = contents.get(path);
        if (bytes === undefined) folders.add(moved);
        else contents.set(moved, bytes);
        contents.delete(path);
        folders.delete(path);
      }
      contents.delete(from);
      folders.delete(from);
    },
    renameAll: (moves) => {
      for (const { from, to } of moves) files.rename(from, to);
    },
    remove: (path) => {
      for (const each of [path, ...inside(path)]) {
        contents.delete(each);
        folders.delete(each);
      }
    },
  };
  return { files, contents };
};
