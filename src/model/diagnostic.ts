import type { AccountsDiagnostics } from './diagnostic-codes/accounts.ts';
import type { AgreementDiagnostics } from './diagnostic-codes/agreement.ts';
import type { AllocationDiagnostics } from './diagnostic-codes/allocation.ts';
import type { FileDiagnostics } from './diagnostic-codes/file.ts';
import type { InvoiceDiagnostics } from './diagnostic-codes/invoice.ts';
import type { RegisterDiagnostics } from './diagnostic-codes/register.ts';
import type { SettlementDiagnostics } from './diagnostic-codes/settlement.ts';
import type { VerifyDiagnostics } from './diagnostic-codes/verify.ts';
import type { WorkspaceDiagnostics } from './diagnostic-codes/workspace.ts';
import type { YearInputDiagnostics } from './diagnostic-codes/year-input.ts';
import type { SourceRef } from './source-ref.ts';

/**
 * Every code with the type of its arguments. A code is public: documented once, never reused for another meaning.
 * The text of each, in three languages, stands in `cli/diagnostic-text/`; one that is forgotten does not compile.
 */
export interface DiagnosticArgs
  extends
    FileDiagnostics,
    AgreementDiagnostics,
    YearInputDiagnostics,
    AllocationDiagnostics,
    SettlementDiagnostics,
    AccountsDiagnostics,
    RegisterDiagnostics,
    InvoiceDiagnostics,
    VerifyDiagnostics,
    WorkspaceDiagnostics {}

export type DiagnosticCode = keyof DiagnosticArgs;
export type Severity = 'error' | 'warning';

/** Something to say about the input. Collected, never thrown. */
export type Diagnostic = {
  [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly args: DiagnosticArgs[Code];
    readonly at: SourceRef;
  };
}[DiagnosticCode];

/** An error at a place in the input. */
export const errorAt = <Code extends DiagnosticCode>(
  code: Code,
  at: SourceRef,
  args: DiagnosticArgs[Code],
): Diagnostic => ({ code, severity: 'error', args, at }) as unknown as Diagnostic;

/** A warning: said, and the work goes on. */
export const warningAt = <Code extends DiagnosticCode>(
  code: Code,
  at: SourceRef,
  args: DiagnosticArgs[Code],
): Diagnostic => ({ code, severity: 'warning', args, at }) as unknown as Diagnostic;

export const hasErrors = (found: readonly Diagnostic[]): boolean =>
  found.some(({ severity }) => severity === 'error');
