import { createHash } from 'node:crypto';
import * as disk from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError, type FileSystem } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { withOutputFolder, type OutputFolder } from '../../src/write/output-folder.ts';

let root = '';
let target = '';
beforeEach(() => {
  root = disk.mkdtempSync(join(tmpdir(), 'fordel-output-'));
  target = join(root, 'out', '2021', 'budget');
});
afterEach(() => {
  disk.rmSync(root, { recursive: true, force: true });
});

/** A set of two files with the manifest that says so. */
const fillWith =
  (text: string) =>
  (folder: OutputFolder): string => {
    folder.writeText('budget.csv', text);
    folder.writeText('summary.csv', `sum of ${text}`);
    folder.writeText('manifest.json', JSON.stringify({ outputs: folder.written() }));
    return text;
  };
const write = (text: string, files: FileSystem = nodeFiles, run = '1'): Promise<string> =>
  withOutputFolder({ files, target, run }, fillWith(text));

const read = (name: string): string => disk.readFileSync(join(target, name), 'utf8');
const beside = (): readonly string[] => disk.readdirSync(join(root, 'out', '2021'));

/** The disk says no at the `nth` operation that changes it; 0 for never. `done` counts them. */
const failingAt = (nth: number): { readonly files: FileSystem; readonly done: () => number } => {
  let count = 0;
  const step = (path: string): void => {
    count += 1;
    if (count === nth) throw new IoError('ENOSPC', path);
  };
  return {
    done: () => count,
    files: {
      ...nodeFiles,
      makeFolder: (path) => {
        step(path);
        nodeFiles.makeFolder(path);
      },
      createFile: (path) => {
        step(path);
        const writer = nodeFiles.createFile(path);
        return {
          write: (bytes) => {
            step(path);
            writer.write(bytes);
          },
          close: () => {
            writer.close();
            step(path);
          },
        };
      },
      rename: (from, to) => {
        step(to);
        nodeFiles.rename(from, to);
      },
      remove: (path) => {
        step(path);
        nodeFiles.remove(path);
      },
    },
  };
};

describe('withOutputFolder', () => {
  it('makes the folder with its parents, and gives what the filling gave', async () => {
    expect(await write('new')).toBe('new');
    expect(read('budget.csv')).toBe('new');
    expect(beside()).toEqual(['budget']);
  });

  it('hashes the bytes as they are written', async () => {
    const written = await withOutputFolder({ files: nodeFiles, target, run: '1' }, (folder) => {
      const file = folder.create('a.csv');
      for (let i = 0; i < 1000; i += 1) file.write(new TextEncoder().encode(`${String(i)}\n`));
      file.close();
      return folder.written();
    });
    const sha256 = createHash('sha256')
      .update(disk.readFileSync(join(target, 'a.csv')))
      .digest('hex');
    expect(written).toEqual([{ file: 'a.csv', sha256 }]);
  });

  it('replaces the whole set: a file that is no longer made is gone', async () => {
    await write('old');
    await withOutputFolder({ files: nodeFiles, target, run: '1' }, (folder) => {
      folder.writeText('budget.csv', 'new');
    });
    expect(disk.readdirSync(target)).toEqual(['budget.csv']);
    expect(beside()).toEqual(['budget']);
  });

  it('keeps what fordel did not write', async () => {
    await write('old');
    disk.writeFileSync(join(target, 'notat til styret.docx'), 'mine');
    await write('new');
    expect(read('notat til styret.docx')).toBe('mine');
    expect(read('budget.csv')).toBe('new');
  });

  it('deletes nothing of a folder that is not its own', async () => {
    disk.mkdirSync(join(target, 'bilder'), { recursive: true });
    disk.writeFileSync(join(target, 'bilder', 'a.png'), 'mine');
    await write('new');
    expect(read(join('bilder', 'a.png'))).toBe('mine');
  });

  it('leaves the old set or the new one, complete, whatever step fails', async () => {
    await write('old');
    const counting = failingAt(0);
    await write('old', counting.files);
    const steps = counting.done();
    expect(steps).toBeGreaterThan(10);
    for (let nth = 1; nth <= steps; nth += 1) {
      const { files } = failingAt(nth);
      const outcome = await write('new', files).catch((error: unknown) => error);
      const expected = outcome instanceof IoError ? 'old' : 'new';
      expect([nth, read('budget.csv'), read('summary.csv')]).toEqual([
        nth,
        expected,
        `sum of ${expected}`,
      ]);
      await write('old');
      expect(beside()).toEqual(['budget']);
    }
  });

  it('leaves nothing when a first run fails, the folders on the way neither', async () => {
    const { files } = failingAt(5);
    await expect(write('new', files)).rejects.toThrow(IoError);
    expect(disk.readdirSync(root)).toEqual([]);
  });

  it('puts the old set back after a run that was killed between the renames', async () => {
    await write('old');
    disk.renameSync(target, join(root, 'out', '2021', '.budget.old-99'));
    disk.mkdirSync(join(root, 'out', '2021', '.budget.tmp-99'));
    const failing = withOutputFolder({ files: nodeFiles, target, run: '1' }, () => {
      throw new IoError('ENOSPC', target);
    });
    await expect(failing).rejects.toThrow('ENOSPC');
    expect(read('budget.csv')).toBe('old');
    expect(beside()).toEqual(['budget']);
  });

  it('leaves what a run at the same time is making, and clears what others left', async () => {
    await write('old');
    for (const run of ['98', '99']) {
      disk.mkdirSync(join(root, 'out', '2021', `.budget.tmp-${run}`));
      disk.mkdirSync(join(root, 'out', '2021', `.budget.old-${run}`));
    }
    const options = {
      files: nodeFiles,
      target,
      run: '1',
      isRunning: (run: string) => run === '99',
    };
    await withOutputFolder(options, ({ writeText }) => {
      writeText('budget.csv', 'new');
    });
    expect(read('budget.csv')).toBe('new');
    expect(beside()).toEqual(['.budget.old-99', '.budget.tmp-99', 'budget']);
  });

  it('puts its set in place of one that another run put there between its two renames', async () => {
    await write('old');
    let others = 3;
    const files: FileSystem = {
      ...nodeFiles,
      rename: (from, to) => {
        nodeFiles.rename(from, to);
        if (from !== target || others === 0) return;
        others -= 1;
        disk.mkdirSync(target);
        disk.writeFileSync(join(target, 'budget.csv'), "another run's");
      },
    };
    await write('new', files);
    expect({ others, budget: read('budget.csv') }).toEqual({ others: 0, budget: 'new' });
    expect(beside()).toEqual(['budget']);
  });

  it('clears what a run killed after the renames left, with what was not ours kept', async () => {
    await write('new');
    const aside = join(root, 'out', '2021', '.budget.old-99');
    disk.mkdirSync(aside);
    disk.writeFileSync(join(aside, 'notat.txt'), 'mine');
    disk.writeFileSync(join(aside, 'budget.csv'), 'older');
    await write('newer');
    expect(read('budget.csv')).toBe('newer');
    expect(read('notat.txt')).toBe('mine');
    expect(beside()).toEqual(['budget']);
  });

  it('says the folder that is in use, not the name it would have had', async () => {
    await write('old');
    const files: FileSystem = {
      ...nodeFiles,
      rename: (from, to) => {
        if (from === target) throw new IoError('EBUSY', to);
        nodeFiles.rename(from, to);
      },
    };
    await expect(write('new', files)).rejects.toMatchObject({ code: 'EBUSY', path: target });
    expect(read('budget.csv')).toBe('old');
  });

  it('refuses a target that is a file', async () => {
    disk.mkdirSync(join(root, 'out', '2021'), { recursive: true });
    disk.writeFileSync(target, 'mine');
    await expect(write('new')).rejects.toMatchObject({ code: 'ENOTDIR', path: target });
    expect(disk.readFileSync(target, 'utf8')).toBe('mine');
  });

  it('writes where a symbolic link points, and leaves the link', async () => {
    const elsewhere = join(root, 'elsewhere');
    disk.mkdirSync(elsewhere);
    disk.mkdirSync(join(root, 'out', '2021'), { recursive: true });
    disk.symlinkSync(elsewhere, target);
    await write('new');
    expect(disk.lstatSync(target).isSymbolicLink()).toBe(true);
    expect(disk.readFileSync(join(elsewhere, 'budget.csv'), 'utf8')).toBe('new');
  });

  it.each(['../x', 'a/b', '', '..'])('takes no name that is a path: %s', async (name) => {
    const bad = withOutputFolder({ files: nodeFiles, target, run: '1' }, (folder) => {
      folder.writeText(name, 'x');
    });
    await expect(bad).rejects.toThrow(RangeError);
    expect(disk.existsSync(target)).toBe(false);
  });
});
