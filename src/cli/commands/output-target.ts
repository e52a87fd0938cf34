import { join } from 'node:path';
import type { FileSystem } from '../../io/io.ts';
import type { Agreement } from '../../model/agreement.ts';
import { errorAt, type Diagnostic } from '../../model/diagnostic.ts';
import type { WriteObstacle } from '../../model/diagnostic-codes/workspace.ts';
import { fileNamePart } from '../../write/file-name.ts';
import { MANIFEST_FILE, outputsListedIn } from '../../write/manifest.ts';
import { openablePath } from '../findings/finding-place.ts';
import type { Task } from '../outcome.ts';

/** The disk, or another workspace, keeps fordel from writing. */
export const cannotWrite = (
  target: string,
  obstacle: WriteObstacle,
  path: string,
  { io }: Task,
): Diagnostic =>
  errorAt(
    'workspace/cannot-write',
    { file: target, line: 1, column: 1 },
    { path: openablePath('.', path, io.workingFolder), obstacle },
  );

/** Whether another workspace of this run has written there: scenarios of one agreement, say. */
export const isTaken = (target: string, { folder, targets }: Task): boolean => {
  const writer = targets.get(target);
  targets.set(target, writer ?? folder);
  return writer !== undefined && writer !== folder;
};

/** With several workspaces and one `--out`, a folder per agreement. */
export const targetOf = (
  { folder, invocation: { out }, oneOfMany }: Task,
  { agreement, year }: { readonly agreement: Pick<Agreement, 'id'>; readonly year: number },
  command: 'budget' | 'invoices' | 'settlement' | 'deadlines.ics',
): string => {
  const below = out !== undefined && oneOfMany ? [fileNamePart(agreement.id)] : [];
  return join(out ?? join(folder, 'out'), ...below, String(year), command);
};

/** What the manifest lists, and the manifest: not what else somebody keeps in the folder. */
export const namesWritten = (files: FileSystem, folder: string): readonly string[] => {
  const manifest = new TextDecoder().decode(files.readFile(join(folder, MANIFEST_FILE)));
  return [...outputsListedIn(manifest), MANIFEST_FILE];
};
