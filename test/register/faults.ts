import { IoError, type FileSystem, type ThisRun } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';

/** The process is gone: nothing that comes after it happens. */
export class Killed extends Error {}

type Fault = 'kill' | 'disk-full';

/**
 * The real disk, where changing operation number `at` (from 1) fails: with `disk-full` that one alone, having written half
 * of its bytes; with `kill` it half happens and every later one does not.
 */
export const faultyFiles = (
  at: number,
  fault: Fault,
): { files: FileSystem; count: () => number } => {
  let count = 0;
  let dead = false;
  const step = (path: string, run: () => void, half: () => void = () => undefined): void => {
    if (dead) throw new Killed();
    count += 1;
    if (count !== at) {
      run();
      return;
    }
    half();
    if (fault === 'disk-full') throw new IoError('ENOSPC', path);
    dead = true;
    throw new Killed();
  };
  const files: FileSystem = {
    ...nodeFiles,
    makeFolder: (path) => {
      step(path, () => {
        nodeFiles.makeFolder(path);
      });
    },
    createFile: (path) => {
      let made: ReturnType<FileSystem['createFile']> | undefined;
      step(path, () => {
        made = nodeFiles.createFile(path);
      });
      return {
        write: (bytes) => {
          step(
            path,
            () => made?.write(bytes),
            () => made?.write(bytes.subarray(0, bytes.length >> 1)),
          );
        },
        close: () => {
          made?.close();
          if (dead) throw new Killed();
        },
      };
    },
    append: (path, bytes) => {
      step(
        path,
        () => {
          nodeFiles.append(path, bytes);
        },
        () => {
          nodeFiles.append(path, bytes.subarray(0, bytes.length >> 1));
        },
      );
    },
    truncate: (path, length) => {
      step(path, () => {
        nodeFiles.truncate(path, length);
      });
    },
    rename: (from, to) => {
      step(path(from, to), () => {
        nodeFiles.rename(from, to);
      });
    },
    renameAll: (moves) => {
      for (const { from, to } of moves) {
        step(to, () => {
          nodeFiles.rename(from, to);
        });
      }
    },
    remove: (path) => {
      step(path, () => {
        nodeFiles.remove(path);
      });
    },
  };
  return { files, count: () => count };
};

const path = (_from: string, to: string): string => to;

/** A run for tests; by default every other process is dead. */
export const testRun = (overrides: Partial<ThisRun> = {}): ThisRun => ({
  pid: 100,
  started: '1',
  host: 'here',
  user: 'kari',
  now: () => '2021-02-17T09:30:00.000Z',
  isAlive: () => false,
  pause: () => undefined,
  ...overrides,
});
