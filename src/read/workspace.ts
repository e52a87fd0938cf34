import type { FileSystem } from '../io/io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RawYear } from './raw-year.ts';
import type { YamlNode } from './yaml-node.ts';

/** The input files of a workspace that an option may name another path for. */
export type InputName =
  | 'agreement'
  | 'decisions'
  | 'municipalities'
  | 'population'
  | 'budget'
  | 'users'
  | 'consumption'
  | 'accounts'
  | 'grants'
  | 'services'
  | 'in_kind';

/** Paths given by options, in place of the workspace's own; absolute. */
export type InputPaths = ReadonlyMap<InputName, string>;

/** A file that was read, with the name it has in findings. */
export interface InputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface YamlFile {
  /** Undefined where there is no such file, or it cannot be read. */
  readonly node?: YamlNode;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

export interface YearFiles {
  readonly raw: RawYear;
  readonly found: readonly Diagnostic[];
  /** In the order they were read. */
  readonly inputs: readonly InputFile[];
}

export interface YearOptions {
  /** From a decision `revise: budget`: a name inside the year folder. */
  readonly budgetFile?: string;
  readonly overrides?: InputPaths;
}

/** The agreement; a workspace without one is an error. */
export const readAgreementFile = (
  files: FileSystem,
  workspace: string,
  overrides?: InputPaths,
): YamlFile => {
  void [files, workspace, overrides];
  return { found: [], inputs: [] };
};

/** The year's decisions; no file is no decisions. */
export const readDecisionsFile = (
  files: FileSystem,
  workspace: string,
  year: number,
  overrides?: InputPaths,
): YamlFile => {
  void [files, workspace, year, overrides];
  return { found: [], inputs: [] };
};

/** The years that the workspace has a folder for, ascending. */
export const listYears = (files: FileSystem, workspace: string): readonly number[] => {
  void [files, workspace];
  return [];
};

/** Reads the tables of a year folder. */
export const readYear = async (
  files: FileSystem,
  workspace: string,
  year: number,
  options: YearOptions = {},
): Promise<YearFiles> => {
  void [files, workspace, options];
  return Promise.resolve({ raw: { year, folder: String(year) }, found: [], inputs: [] });
};
