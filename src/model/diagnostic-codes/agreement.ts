/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/agreement.ts. */
export interface AgreementDiagnostics {
}
