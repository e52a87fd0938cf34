/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/allocation.ts. */
export interface AllocationDiagnostics {
}
