/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/year-input.ts. */
export interface YearInputDiagnostics {
}
