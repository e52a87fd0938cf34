import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { FileState, StateOf } from '../model/file-state.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/** A file that a manifest lists, and where it does. */
export interface ListedFile {
  /** Relative to the workspace, with `/`, or absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly at: SourceRef;
}

/** What is to be said of a file that is not as it was written. */
const whereNotSame = (
  state: FileState,
  say: Readonly<Record<'missing' | 'changed', () => Diagnostic>>,
): readonly Diagnostic[] => (state === 'missing' || state === 'changed' ? [say[state]()] : []);

/** Checks that the files of a document are there, as they were issued. */
export const checkDocumentFiles = (
  { row, at }: PlacedRow<Pick<InvoiceRow, 'number' | 'files'>>,
  stateOf: StateOf,
): readonly Diagnostic[] =>
  row.files.flatMap(({ path, sha256 }) => {
    const args = { path, number: row.number };
    return whereNotSame(stateOf(path, sha256), {
      missing: () => errorAt('verify/document-missing', at('files'), args),
      changed: () => errorAt('verify/document-changed', at('files'), args),
    });
  });

/** A name that only documents have: a number of a series, and more. */
const OF_DOCUMENT = /^(\d{8,})-/;

/** The number of the document whose file has that name; undefined for other files. */
export const numberOfDocument = (name: string): string | undefined => OF_DOCUMENT.exec(name)?.[1];

/** Checks that each document file among the `names` in a folder is `known`: one of a row's. */
export const checkStrayDocuments = (
  folder: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly Diagnostic[] =>
  names
    .filter((name) => numberOfDocument(name) !== undefined && !known.has(name.normalize('NFC')))
    .map((name) => `${folder}/${name}`)
    .map((path) =>
      errorAt('verify/document-without-row', { file: path, line: 1, column: 1 }, { path }),
    );

/** Checks that the outputs that a manifest lists are there, as they were written. */
export const checkOutputs = (
  outputs: readonly ListedFile[],
  stateOf: StateOf,
): readonly Diagnostic[] =>
  outputs.flatMap(({ path, sha256, at }) =>
    whereNotSame(stateOf(path, sha256), {
      missing: () => errorAt('verify/output-missing', at, { path }),
      changed: () => errorAt('verify/output-changed', at, { path }),
    }),
  );

/** Warns of inputs that are no longer what the outputs in `folder` were made from: what is made anew may differ for that. */
export const checkInputs = (
  inputs: readonly ListedFile[],
  folder: string,
  stateOf: StateOf,
): readonly Diagnostic[] =>
  inputs.flatMap(({ path, sha256, at }) =>
    whereNotSame(stateOf(path, sha256), {
      missing: () => warningAt('verify/input-missing', at, { path, folder }),
      changed: () => warningAt('verify/input-changed', at, { path, folder }),
    }),
  );
