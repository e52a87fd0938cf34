import { join } from 'node:path';
import type { FileSystem } from '../io/io.ts';
import { MANIFEST_FILE, outputsListedIn } from './manifest.ts';

/** Names beside an output folder while it is being made: `.budget.tmp-4711` is the new set, `.budget.old-4711` the one it takes the place of. */
export const temporaryName = (name: string, run: string): string => `.${name}.tmp-${run}`;
export const asideName = (name: string, run: string): string => `.${name}.old-${run}`;

/**
 * Puts right what a killed run left in `parent`: an old set that was moved aside comes back where there is none in place,
 * unfinished new sets are removed. What a run that `isRunning` is still at work on is left alone.
 */
export const clearLeftovers = (
  files: FileSystem,
  parent: string,
  name: string,
  isRunning: (run: string) => boolean = () => false,
): void => {
  const target = join(parent, name);
  const left = files.list(parent);
  const leftAs = (nameOf: (name: string, run: string) => string): readonly string[] => {
    const start = nameOf(name, '');
    return left
      .filter((entry) => entry.startsWith(start) && !isRunning(entry.slice(start.length)))
      .map((entry) => join(parent, entry));
  };
  for (const aside of leftAs(asideName)) {
    if (files.exists(target)) retire(files, aside, target);
    else files.rename(aside, target);
  }
  for (const unfinished of leftAs(temporaryName)) files.remove(unfinished);
};

/**
 * Removes an old set once the new one is in place. What fordel did not write (somebody's notes in the folder) moves over to
 * the new set first: nothing is deleted that no manifest lists.
 */
export const retire = (files: FileSystem, old: string, target: string): void => {
  const ours = new Set([MANIFEST_FILE, ...writtenIn(files, old)]);
  for (const entry of files.list(old)) {
    if (ours.has(entry)) continue;
    const kept = join(target, entry);
    if (!files.exists(kept)) files.rename(join(old, entry), kept);
  }
  files.remove(old);
};

const writtenIn = (files: FileSystem, folder: string): readonly string[] => {
  const manifest = join(folder, MANIFEST_FILE);
  if (!files.exists(manifest) || files.isFolder(manifest)) return [];
  return outputsListedIn(new TextDecoder().decode(files.readFile(manifest)));
};
