import type { Json } from '../document/json-value.ts';
import type { Day } from '../model/day.ts';
import { jsonText } from './json.ts';

/** A file by its path, with `/`, and the SHA-256 of its bytes as lower-case hex. */
export interface FileHash {
  readonly file: string;
  readonly sha256: string;
}

/** What a set of outputs was made by and from. */
export interface Manifest {
  readonly version: string;
  readonly command: string;
  /** The agreement's id. */
  readonly agreement: string;
  readonly year: number;
  /** The issue date. */
  readonly date: Day;
  /** Files relative to the workspace. */
  readonly inputs: readonly FileHash[];
  /** Files relative to the manifest. */
  readonly outputs: readonly FileHash[];
}

export const MANIFEST_FILE = 'manifest.json';

/** The text of manifest.json: inputs and outputs sorted by file, so that the order of reading and writing does not show. */
export const manifestText = (manifest: Manifest): string => {
  const { version, command, agreement, year, date, inputs, outputs } = manifest;
  return jsonText({
    fordel: version,
    command,
    agreement,
    year,
    date,
    inputs: sorted(inputs),
    outputs: sorted(outputs),
  });
};

const sorted = (hashes: readonly FileHash[]): Json =>
  hashes
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, sha256 }) => ({ file, sha256 }));

/** The output files that a manifest lists; none where the text is no manifest. */
export const outputsListedIn = (text: string): readonly string[] => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null || !('outputs' in value)) return [];
  const { outputs } = value;
  if (!Array.isArray(outputs)) return [];
  return outputs.flatMap((output: unknown) =>
    typeof output === 'object' &&
    output !== null &&
    'file' in output &&
    typeof output.file === 'string'
      ? [output.file]
      : [],
  );
};
