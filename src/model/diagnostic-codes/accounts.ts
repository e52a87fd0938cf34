import type { Millionths } from '../millionths.ts';
import type { Ore } from '../ore.ts';

/** Codes and arguments of findings in the accounts; the texts stand in cli/diagnostic-text/accounts.ts. */
export interface AccountsDiagnostics {
  'accounts/no-file': { readonly folder: string };
  'accounts/no-id': Readonly<Record<never, never>>;
  'accounts/id-twice': { readonly id: string; readonly first: number };
  /** A row in which somebody added up the rows above. */
  'accounts/total-row': { readonly text: string };
  'accounts/no-amount': { readonly id: string };
  'accounts/unknown-kind': { readonly kind: string };
  'accounts/positive-income': { readonly id: string; readonly amount: Ore };
  /** A line says otherwise than the budget, whose word holds. */
  'accounts/differs-from-budget': {
    readonly id: string;
    readonly field: 'key' | 'basis' | 'users' | 'project';
    readonly here: string;
    readonly there: string;
  };
  'accounts/no-key': {
    readonly id: string;
    readonly project: string | undefined;
    readonly keys: readonly string[];
  };
  /** A line by consumption that the budget, and so consumption.csv, does not have. */
  'accounts/new-direct-line': { readonly id: string; readonly key: string };
  'accounts/not-the-units': { readonly id: string; readonly amount: Ore; readonly sum: Ore };
  'accounts/no-units-used': {
    readonly line: string;
    readonly name: string;
    readonly planned: Millionths;
  };
  /** The ledger's lines of a kind against what the settlement says: a warning. */
  'accounts/contributions-differ': { readonly booked: Ore; readonly invoiced: Ore };
  'accounts/funds-differ': { readonly booked: Ore; readonly moved: Ore };
  'accounts/no-final-figures': { readonly folder: string };
}
