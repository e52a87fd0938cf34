import { isAbsolute, join, relative, sep } from 'node:path';
import { IoError, type FileSystem } from '../io/io.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';

/** A file that was read, with the name it has in findings: relative to the workspace with `/`, or the path where it is outside. */
export interface InputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where an input file is looked for. */
export interface InputPlace {
  /** Absolute. */
  readonly workspace: string;
  /** Inside the workspace; empty for the workspace itself. */
  readonly folder: string;
  /** Without its ending. */
  readonly name: string;
  /** With the point; of these at most one may be there. */
  readonly endings: readonly string[];
  /** Absolute: a path given by an option, which must be there. */
  readonly override: string | undefined;
}

export interface ReadInput {
  /** Undefined where there is no such file, or it cannot be read, which `found` says. */
  readonly input?: InputFile;
  readonly found: readonly Diagnostic[];
  readonly isMissing: boolean;
}

/** A file of more is refused before it is read. */
const MEGABYTES = 200;

/** `2021/budget.csv`; a path outside the workspace stays whole. */
export const nameInWorkspace = (workspace: string, path: string): string => {
  const inside = relative(workspace, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside)
    ? path
    : inside.split(sep).join('/');
};

const failed = (finding: Diagnostic): ReadInput => ({ found: [finding], isMissing: false });

const readPath = (files: FileSystem, file: string, path: string): ReadInput => {
  const at = { file, line: 1, column: 1 };
  try {
    if (!files.exists(path)) return failed(errorAt('file/missing', at, { path: file }));
    if (files.isFolder(path)) return failed(errorAt('file/is-folder', at, { path: file }));
    const megabytes = Math.ceil(files.size(path) / (1 << 20));
    if (megabytes > MEGABYTES) {
      return failed(errorAt('file/too-large', at, { megabytes, limit: MEGABYTES }));
    }
    return { input: { file, bytes: files.readFile(path) }, found: [], isMissing: false };
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    return failed(errorAt('file/unreadable', at, { path: file, code: error.code }));
  }
};

/** Names in the folder; none where there is no folder. */
const namesIn = (files: FileSystem, folder: string): readonly string[] =>
  files.isFolder(folder) ? files.list(folder) : [];

/**
 * Finds and reads one input file. Upper and lower case are alike, since Windows and macOS treat them so; two files that
 * could be meant are an error, and so is a folder, a file that may not be read or one that is too large.
 */
export const readInput = (files: FileSystem, place: InputPlace): ReadInput => {
  const { workspace, folder, name, endings, override } = place;
  if (override !== undefined) {
    return readPath(files, nameInWorkspace(workspace, override), override);
  }
  const slash = name.lastIndexOf('/');
  const inFolder = join(workspace, folder, name.slice(0, Math.max(0, slash)));
  const wanted = endings.map((ending) => `${name.slice(slash + 1)}${ending}`.toLowerCase());
  let names: readonly string[];
  try {
    names = namesIn(files, inFolder).filter((entry) => wanted.includes(entry.toLowerCase()));
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    const at = { file: folder === '' ? '.' : folder, line: 1, column: 1 };
    return failed(errorAt('file/unreadable', at, { path: at.file, code: error.code }));
  }
  const paths = names.map((entry) => nameInWorkspace(workspace, join(inFolder, entry)));
  const [path, second] = paths;
  if (path === undefined) return { found: [], isMissing: true };
  if (second !== undefined) {
    const at = { file: second, line: 1, column: 1 };
    return failed(errorAt('file/two-forms', at, { names: paths }));
  }
  return readPath(files, path, join(workspace, path));
};
