/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/workspace.ts. */
export interface WorkspaceDiagnostics {
}
