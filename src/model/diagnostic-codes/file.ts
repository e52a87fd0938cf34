/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/file.ts. */
export interface FileDiagnostics {
}
