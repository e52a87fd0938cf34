import { buildSync } from 'esbuild';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/io/node-io.ts';
import { ore } from '../../src/model/ore.ts';
import { hashingWriter, sha256Of } from '../../src/write/hashing-writer.ts';
import { createMatrixFile, type MatrixFile } from '../../src/write/matrix-file.ts';
import type { OutputFile } from '../../src/write/output-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-matrix-'));
const threadFile = join(folder, 'matrix-thread.cjs');
/** A row fills a batch of its own. */
const members = Array.from({ length: 131_072 }, (_, i) => ({ number: String(i), name: 'Å' }));

beforeAll(() => {
  buildSync({
    entryPoints: ['src/write/matrix-thread-entry.ts'],
    outfile: threadFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A new file, and where its hash goes. */
const newFile = (name: string): { file: OutputFile; hashes: string[]; path: string } => {
  const path = join(folder, name);
  const hashes: string[] = [];
  const file = hashingWriter(nodeFiles.createFile(path), name, ({ sha256 }) => hashes.push(sha256));
  return { file: { ...file, path }, hashes, path };
};

const fill = (matrix: MatrixFile, rows: number, step = 1): void => {
  const shares = new Float64Array(members.length);
  for (let row = 0; row < rows; row += 1) {
    shares.fill(row * step);
    const key = row % 2 === 0 ? '50/50' : '30/70';
    const amount = ore(BigInt(Math.floor(row * step)) * BigInt(members.length));
    matrix.row({ id: `L${String(row)}`, description: '=1;2', key, clause: '', amount }, shares);
  }
};

const written = (name: string, rows: number, thread: string | undefined): string => {
  const { file, hashes, path } = newFile(name);
  const matrix = createMatrixFile({ file, members, dialect: 'norwegian', threadFile: thread });
  fill(matrix, rows, 12_345);
  const total = ore(123_456_789n);
  matrix.finish(
    total,
    members.map(() => total),
  );
  matrix.stop();
  const bytes = readFileSync(path);
  expect(hashes).toEqual([sha256Of(bytes)]);
  rmSync(path);
  return sha256Of(bytes);
};

describe('budget.csv as a file', () => {
  it.each([
    { rows: 0, why: 'nothing but the total' },
    { rows: 16, why: 'the most that is written without a thread' },
    { rows: 17, why: 'the first that a thread is started for' },
    { rows: 60, why: 'more than may wait to be written' },
  ])('is the same by a thread, with $rows batches: $why', ({ rows }) => {
    expect(written('thread', rows, threadFile)).toBe(written('here', rows, undefined));
  });

  it('is written here where the file is none of the system', () => {
    const { file, path } = newFile('none');
    const { write, close, closeAs } = file;
    const matrix = createMatrixFile({
      file: { write, close, closeAs, path },
      members: [{ number: '3006', name: 'Kongsberg' }],
      dialect: 'rfc4180',
      threadFile,
    });
    matrix.finish(ore(1n), [ore(1n)]);
    matrix.stop();
    expect(readFileSync(path, 'utf8')).toBe(
      'id,description,key,clause,amount,3006 Kongsberg\r\ntotal,,,,0.01,0.01\r\n',
    );
  });

  it('is let go of in the middle, and nothing writes to it after', () => {
    const { file, path } = newFile('stopped');
    const matrix = createMatrixFile({ file, members, dialect: 'norwegian', threadFile });
    fill(matrix, 30);
    matrix.stop();
    file.close();
    const { length } = readFileSync(path);
    const another = openSync(join(folder, 'another'), 'w');
    expect(another).toBe(file.descriptor);
    closeSync(another);
    expect(readFileSync(path)).toHaveLength(length);
    expect(readFileSync(join(folder, 'another'))).toHaveLength(0);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const descriptor = openSync('/dev/full', 'w');
    const { file } = newFile('full');
    const matrix = createMatrixFile({
      file: { ...file, descriptor, path: '/disk/budget.csv' },
      members,
      dialect: 'norwegian',
      threadFile,
    });
    expect(() => {
      fill(matrix, 60);
    }).toThrow(expect.objectContaining({ code: 'ENOSPC', path: '/disk/budget.csv' }));
    matrix.stop();
    closeSync(descriptor);
    file.close();
  });

  it('says what is our fault in the thread', () => {
    const { file } = newFile('bug');
    const matrix = createMatrixFile({ file, members, dialect: 'norwegian', threadFile });
    fill(matrix, 20, 0.5);
    expect(() => {
      matrix.finish(
        ore(0n),
        members.map(() => ore(0n)),
      );
    }).toThrow('whole øre below 2^53');
    matrix.stop();
    file.close();
  });
});
