import { join } from 'node:path';
import { IoError, type FileSystem, type ThisRun } from '../io/io.ts';

/** Who holds a register. */
export interface LockHolder {
  readonly pid: number;
  readonly started: string;
  readonly host: string;
  readonly user: string;
  readonly since: string;
}

/** A lock that another run has. */
export interface HeldLock {
  readonly kind: 'held';
  readonly by: LockHolder;
  /** The name of the lock file. */
  readonly file: string;
  /** Whether the run is on another machine, where nobody here can tell whether it is dead. */
  readonly elsewhere: boolean;
}

export type Lock =
  { readonly kind: 'taken'; readonly release: () => void; readonly clearedDead: number } | HeldLock;

const PREFIX = '.lock-';
const ATTEMPTS = 12;
const FIRST_PAUSE = 10;

/**
 * Takes the folder's lock, or says who holds it.
 *
 * Each run makes a lock file of its own first and looks for others after: of two runs at once at least one sees the
 * other's, whatever the order, so both can never go on. One that sees a live one takes its own away and tries again, later
 * and later, for about two seconds. The lock of a run that is dead (killed, power cut) is removed; that of a run on another
 * machine counts as live.
 */
export const takeLock = (files: FileSystem, folder: string, run: ThisRun): Lock => {
  files.makeFolder(folder);
  const name = `${prefixOf(run)}${String(run.pid)}`;
  const path = join(folder, name);
  for (let attempt = 1; ; attempt += 1) {
    const { live, dead } = otherLocks(files, folder, name, run);
    if (live === undefined) {
      writeLock(files, path, run);
      const rival = otherLocks(files, folder, name, run).live;
      if (rival === undefined) {
        for (const gone of dead) files.remove(join(folder, gone));
        return {
          kind: 'taken',
          clearedDead: dead.length,
          release: () => {
            releaseAt(files, path);
          },
        };
      }
      files.remove(path);
      if (attempt === ATTEMPTS) return rival;
    } else if (attempt === ATTEMPTS) return live;
    // Runs that started together must not meet again: the pause differs from process to process.
    run.pause(FIRST_PAUSE * attempt + (run.pid % 17) * attempt);
  }
};

/** What was done under the lock is done, whatever the disk says now: a lock that stays is soon that of a dead run. */
const releaseAt = (files: FileSystem, path: string): void => {
  try {
    files.remove(path);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};

const prefixOf = (run: ThisRun): string => `${PREFIX}${run.host.replace(/[^\w.]/g, '_')}-`;

const writeLock = (files: FileSystem, path: string, run: ThisRun): void => {
  // One of our own name is of a dead process that had our number.
  files.remove(path);
  const writer = files.createFile(path);
  const { pid, started, host, user } = run;
  const holder: LockHolder = { pid, started, host, user, since: run.now() };
  try {
    writer.write(new TextEncoder().encode(`${JSON.stringify(holder)}\n`));
  } finally {
    writer.close();
  }
};

const otherLocks = (
  files: FileSystem,
  folder: string,
  own: string,
  run: ThisRun,
): { readonly live: HeldLock | undefined; readonly dead: readonly string[] } => {
  const dead: string[] = [];
  let live: HeldLock | undefined;
  for (const name of files.list(folder)) {
    if (!name.startsWith(PREFIX) || name === own) continue;
    const holder = holderIn(files, join(folder, name));
    if (holder === 'gone') continue;
    const by = holder ?? unknownHolder(name);
    const elsewhere =
      holder === undefined ? !name.startsWith(prefixOf(run)) : holder.host !== run.host;
    if (elsewhere || run.isAlive(by.pid, by.started))
      live ??= { kind: 'held', by, file: name, elsewhere };
    else dead.push(name);
  }
  return { live, dead };
};

/** Of a lock file that is not whole yet: machine and process in its name tell whether somebody is writing it. */
const unknownHolder = (name: string): LockHolder => ({
  pid: Number(name.slice(name.lastIndexOf('-') + 1)),
  started: '',
  host: '',
  user: '',
  since: '',
});

const holderIn = (files: FileSystem, path: string): LockHolder | undefined | 'gone' => {
  try {
    const text = new TextDecoder().decode(files.readFile(path));
    const found = (JSON.parse(text) as Found | null) ?? {};
    return isHolder(found) ? found : undefined;
  } catch (error) {
    return error instanceof IoError && error.code === 'ENOENT' ? 'gone' : undefined;
  }
};

/** What stands in a lock file, whoever wrote it. */
type Found = { readonly [Name in keyof LockHolder]?: unknown };

const isHolder = (found: Found): found is LockHolder =>
  Number.isInteger(found.pid) &&
  (['started', 'host', 'user', 'since'] as const).every((name) => typeof found[name] === 'string');
