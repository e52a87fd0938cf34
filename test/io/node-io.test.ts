import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-io-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(IoError);
    return (error as IoError).code;
  }
  return 'none';
};

describe('nodeFiles', () => {
  it('writes what it is given, in order, whatever the sizes', () => {
    const path = join(folder, 'a.bin');
    const file = nodeFiles.createFile(path);
    const expected: Buffer[] = [];
    const chunk = Buffer.alloc(700_000);
    for (const size of [1, 0, 1000, 262_144, 262_145, 700_000, 5]) {
      const bytes = chunk.subarray(0, size).fill(size % 251);
      expected.push(Buffer.from(bytes));
      file.write(bytes);
      bytes.fill(0);
    }
    file.close();
    file.close();
    expect(Buffer.from(nodeFiles.readFile(path)).equals(Buffer.concat(expected))).toBe(true);
    expect(nodeFiles.size(path)).toBe(statSync(path).size);
  });

  it('makes folders and lists names in order', () => {
    nodeFiles.makeFolder(join(folder, 'b/c'));
    writeFileSync(join(folder, 'a'), '');
    expect(nodeFiles.list(folder)).toEqual(['a', 'b']);
    expect(nodeFiles.isFolder(join(folder, 'b'))).toBe(true);
    expect(nodeFiles.isFolder(join(folder, 'a'))).toBe(false);
    expect(nodeFiles.isFolder(join(folder, 'x'))).toBe(false);
    expect(nodeFiles.exists(join(folder, 'a'))).toBe(true);
    expect(nodeFiles.exists(join(folder, 'x'))).toBe(false);
  });

  it('makes no folder where there can be none', () => {
    writeFileSync(join(folder, 'a'), '');
    const makes = (path: string) =>
      codeOf(() => {
        nodeFiles.makeFolder(path);
      });
    expect(makes(join(folder, 'a'))).toBe('EEXIST');
    expect(makes(join(folder, 'a/b/c'))).toBe('ENOTDIR');
    expect(makes(folder)).toBe('none');
  });

  it.skipIf(platform() !== 'linux')('gives up where the system takes no folders', () => {
    expect(
      codeOf(() => {
        nodeFiles.makeFolder('/proc/x/y');
      }),
    ).toBe('ENOENT');
  });

  it('renames over a file, and moves a folder', () => {
    writeFileSync(join(folder, 'old'), 'old');
    writeFileSync(join(folder, 'new'), 'new');
    nodeFiles.rename(join(folder, 'new'), join(folder, 'old'));
    expect(Buffer.from(nodeFiles.readFile(join(folder, 'old'))).toString()).toBe('new');
    nodeFiles.makeFolder(join(folder, 'd/e'));
    nodeFiles.makeFolder(join(folder, 'f'));
    nodeFiles.rename(join(folder, 'd/e'), join(folder, 'f/e'));
    expect(nodeFiles.list(join(folder, 'f'))).toEqual(['e']);
  });

  it('removes a folder with all in it, and nothing without a word', () => {
    nodeFiles.makeFolder(join(folder, 'b/c'));
    nodeFiles.remove(join(folder, 'b'));
    nodeFiles.remove(join(folder, 'b'));
    expect(nodeFiles.list(folder)).toEqual([]);
  });

  it('says no with the code of the operating system', () => {
    const path = join(folder, 'a');
    writeFileSync(path, '');
    expect(codeOf(() => nodeFiles.readFile(join(folder, 'x')))).toBe('ENOENT');
    expect(codeOf(() => nodeFiles.size(join(folder, 'x')))).toBe('ENOENT');
    expect(codeOf(() => nodeFiles.readFile(folder))).toBe('EISDIR');
    expect(codeOf(() => nodeFiles.list(path))).toBe('ENOTDIR');
    expect(codeOf(() => nodeFiles.createFile(path))).toBe('EEXIST');
    expect(codeOf(() => { nodeFiles.makeFolder(join(path, 'b')); })).toBe('ENOTDIR'); // prettier-ignore
    expect(codeOf(() => { nodeFiles.rename(join(folder, 'x'), path); })).toBe('ENOENT'); // prettier-ignore
    expect(codeOf(() => { nodeFiles.readFile('a\0b'); })).toBe('ERR_INVALID_ARG_VALUE'); // prettier-ignore
  });
});
