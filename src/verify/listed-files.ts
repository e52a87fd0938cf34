import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/** The SHA-256 of the file at a path, relative to the workspace; undefined where there is no such file. */
export type HashAt = (path: string) => string | undefined;

/** A file that a manifest lists, and where it does. */
export interface ListedFile {
  /** Relative to the workspace, with `/`, or absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly at: SourceRef;
}

/** Checks that the files of a document are there, as they were issued. */
export const checkDocumentFiles = (
  { row, at }: PlacedRow<Pick<InvoiceRow, 'number' | 'files'>>,
  hashAt: HashAt,
): readonly Diagnostic[] =>
  row.files.flatMap(({ path, sha256 }) => {
    const found = hashAt(path);
    if (found === sha256) return [];
    const args = { path, number: row.number };
    return [
      found === undefined
        ? errorAt('verify/document-missing', at('files'), args)
        : errorAt('verify/document-changed', at('files'), args),
    ];
  });

/** A name that only documents have: a number of a series, and more. */
const OF_DOCUMENT = /^\d{8,}-/;

/** Checks that each document file among the `names` in a folder is `known`: one of a row's. */
export const checkStrayDocuments = (
  folder: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly Diagnostic[] =>
  names
    .filter((name) => OF_DOCUMENT.test(name) && !known.has(name.normalize('NFC')))
    .map((name) => `${folder}/${name}`)
    .map((path) =>
      errorAt('verify/document-without-row', { file: path, line: 1, column: 1 }, { path }),
    );

/** Checks that the outputs that a manifest lists are there, as they were written. */
export const checkOutputs = (
  outputs: readonly ListedFile[],
  hashAt: HashAt,
): readonly Diagnostic[] =>
  outputs.flatMap(({ path, sha256, at }) => {
    const found = hashAt(path);
    if (found === sha256) return [];
    return [
      found === undefined
        ? errorAt('verify/output-missing', at, { path })
        : errorAt('verify/output-changed', at, { path }),
    ];
  });

/** Warns of inputs that are no longer what the outputs in `folder` were made from: what is made anew may differ for that. */
export const checkInputs = (
  inputs: readonly ListedFile[],
  folder: string,
  hashAt: HashAt,
): readonly Diagnostic[] =>
  inputs.flatMap(({ path, sha256, at }) => {
    const found = hashAt(path);
    if (found === sha256) return [];
    return [
      found === undefined
        ? warningAt('verify/input-missing', at, { path, folder })
        : warningAt('verify/input-changed', at, { path, folder }),
    ];
  });
