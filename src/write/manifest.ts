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

/** A file of a manifest with the line that names it. */
export interface ManifestEntry extends FileHash {
  readonly line: number;
}

/** A manifest as it was written. */
export interface WrittenManifest {
  readonly version: string;
  readonly date: string;
  readonly inputs: readonly ManifestEntry[];
  readonly outputs: readonly ManifestEntry[];
}

/** The manifest that `manifestText` made; undefined where the text is none. */
export const manifestIn = (text: string): WrittenManifest | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { fordel: version, date, inputs, outputs } = value as Record<string, unknown>;
  if (typeof version !== 'string' || typeof date !== 'string') return undefined;
  if (!isListOfFiles(inputs) || !isListOfFiles(outputs)) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  let last = 0;
  const placed = ({ file, sha256 }: FileHash): ManifestEntry => {
    const found = lines.indexOf(`"file": ${JSON.stringify(file)},`, last);
    last = Math.max(found + 1, last);
    return { file, sha256, line: Math.max(found, 0) + 1 };
  };
  return { version, date, inputs: inputs.map(placed), outputs: outputs.map(placed) };
};

const isListOfFiles = (value: unknown): value is readonly FileHash[] =>
  Array.isArray(value) &&
  value.every(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'file' in each &&
      typeof each.file === 'string' &&
      'sha256' in each &&
      typeof each.sha256 === 'string',
  );

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
