import { IoError, type FileSystem } from '../io/io.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { listYears } from './workspace.ts';

/** A folder on disk that the command line names: its absolute path, and the path as it was given. */
interface NamedFolder {
  readonly files: FileSystem;
  readonly workspace: string;
  readonly workspaceName: string;
}

const top = (file: string) => ({ file, line: 1, column: 1 });

/** A finding where the workspace is no folder, or cannot be got at; else undefined. */
export const missingWorkspace = ({
  files,
  workspace,
  workspaceName,
}: NamedFolder): Diagnostic | undefined => {
  try {
    if (files.isFolder(workspace)) return undefined;
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
  return errorAt('workspace/not-a-folder', top(''), { folder: workspaceName });
};

/** The year asked for, or the newest; a finding where there is none. */
export const chooseYear = (
  { files, workspace, workspaceName }: NamedFolder,
  asked: number | undefined,
): number | Diagnostic => {
  const years = listYears(files, workspace);
  const year = asked ?? years.at(-1);
  if (year === undefined) return errorAt('workspace/no-year', top(''), { folder: workspaceName });
  if (years.includes(year)) return year;
  return errorAt('workspace/year-missing', top(String(year).padStart(4, '0')), { year, years });
};
