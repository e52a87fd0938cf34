/** The outputs of a year as they stand, against what was written: read → verify. */
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { errorAt } from '../model/diagnostic.ts';
import type { Job } from './inputs.ts';
import type { FileHashes } from '../read/file-hashes.ts';
import { nameInWorkspace } from '../read/input-file.ts';
import {
  checkInputs,
  checkOutputs,
  checkStrayDocuments,
  type ListedFile,
} from '../verify/listed-files.ts';
import { MANIFEST_FILE, manifestIn, type ManifestEntry } from '../write/manifest.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';

/** A set of outputs that has a manifest. */
export interface CheckedOutputs {
  readonly version: string;
  readonly date: string;
  /** Whether the inputs are still those that it was made from. */
  readonly inputsUnchanged: boolean;
  /** Whether the outputs are as they were written. */
  readonly outputsUnchanged: boolean;
  /** Names of the outputs. */
  readonly outputs: readonly string[];
  /** Absolute. */
  readonly folder: string;
}

/** What a manifest in `folder` (absolute) lists, against the files; nothing where there is none. */
export const checkOutputFolder = (
  { files, workspace }: Job,
  folder: string,
  { stateOf }: FileHashes,
): { readonly outputs?: CheckedOutputs; readonly found: readonly Diagnostic[] } => {
  const path = join(folder, MANIFEST_FILE);
  if (!files.exists(path)) return { found: [] };
  const file = nameInWorkspace(workspace, path);
  const text = files.isFolder(path) ? '' : new TextDecoder().decode(files.readFile(path));
  const manifest = manifestIn(text);
  if (manifest === undefined) {
    return { found: [errorAt('verify/manifest-unreadable', { file, line: 1, column: 1 }, {})] };
  }
  const listed =
    (nameOf: (file: string) => string) =>
    (entry: ManifestEntry): ListedFile => ({
      path: nameOf(entry.file),
      sha256: entry.sha256,
      at: { file, line: entry.line, column: 1 },
    });
  const inOutputs = checkOutputs(
    manifest.outputs.map(listed((name) => nameInWorkspace(workspace, join(folder, name)))),
    stateOf,
  );
  const inInputs = checkInputs(
    manifest.inputs.map(listed((name) => name)),
    nameInWorkspace(workspace, folder),
    stateOf,
  );
  return {
    outputs: {
      version: manifest.version,
      date: manifest.date,
      inputsUnchanged: inInputs.length === 0,
      outputsUnchanged: inOutputs.length === 0,
      outputs: manifest.outputs.map((entry) => entry.file),
      folder,
    },
    found: [...inOutputs, ...inInputs],
  };
};

/** Document files in `folder` (absolute) that no row of the register has. */
export const checkDocumentFolder = (
  { files, workspace }: Job,
  folder: string,
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  if (!files.isFolder(folder)) return [];
  const inFolder = rows
    .flatMap((row) => row.files.map(({ path }) => resolve(workspace, path)))
    .filter((path) => dirname(path) === resolve(folder));
  const known = new Set(inFolder.map((path) => basename(path)));
  return checkStrayDocuments(nameInWorkspace(workspace, folder), files.list(folder), known);
};
