import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';

/** What settlement documents say beside the settlement itself. */
export interface SettlementContext {
  /** What was warned of while the year was read, split and settled. */
  readonly warnings: readonly Diagnostic[];
  /** A warning as a sentence. */
  readonly sentence: (warning: Diagnostic, language: Language) => string;
}
