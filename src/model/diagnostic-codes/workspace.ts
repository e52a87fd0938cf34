/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/workspace.ts. */
export interface WorkspaceDiagnostics {
  /** The folder given on the command line, as given. */
  'workspace/not-a-folder': { readonly folder: string };
  'workspace/no-year': { readonly folder: string };
  'workspace/year-missing': { readonly year: number; readonly years: readonly number[] };
  'workspace/unknown-municipality': {
    readonly found: string;
    readonly year: number;
    readonly nearest?: string;
    /** `3006 Kongsberg`, in number order. */
    readonly members: readonly string[];
  };
  'workspace/unknown-line': {
    readonly found: string;
    readonly nearest?: string;
    readonly lines: number;
  };
  'workspace/cannot-write': { readonly path: string; readonly obstacle: WriteObstacle };
}

/**
 * What keeps fordel from writing, as far as the operating system says; `taken`: another workspace of the same run writes
 * there; `in-the-way`: a file that fordel did not write has the name of one that it is to write; `disk-full-at-register`: where
 * nothing was to be written but the lock of the registers, or what a stopped run had begun to enter.
 */
export type WriteObstacle =
  | 'disk-full'
  | 'disk-full-at-register'
  | 'no-access'
  | 'not-a-folder'
  | 'open-elsewhere'
  | 'read-only'
  | 'taken'
  | 'in-the-way'
  | 'unknown';
