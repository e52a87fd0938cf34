import type { MovementKind } from '../fund.ts';
import type { Ore } from '../ore.ts';

/** Codes and arguments of findings in the settlement; the texts stand in cli/diagnostic-text/settlement.ts. */
export interface SettlementDiagnostics {
  /** A decided amount that what it is for does not reach. */
  'settlement/amount-exceeds': {
    readonly verb: MovementKind;
    readonly fund: string;
    readonly asked: Ore;
    readonly limit: Ore;
    readonly of: 'balance' | 'overspend' | 'underspend' | 'line';
    readonly line: string | undefined;
  };
  /** A decision that would leave a fund above a cap that refuses. */
  'settlement/above-cap': {
    readonly fund: string;
    readonly asked: Ore;
    readonly balance: Ore;
    readonly cap: Ore;
  };
  /** `use_fund` for a line that the accounts do not have. */
  'settlement/unknown-line': { readonly line: string; readonly known: readonly string[] };
  /** A decision that the agreement's settlement model has no place for. */
  'settlement/decision-not-for-model': { readonly verb: MovementKind; readonly model: string };
  /** The agreement has charges, and the accounts are what is split: no rule says how they meet. */
  'settlement/charges-in-actual': { readonly charges: readonly string[] };
  /** The settlement key cannot weigh the members: not in force, no key with parts, no figure, a contribution below zero. */
  'settlement/key-cannot-weigh': {
    readonly key: string;
    readonly why: 'not-in-force' | 'consumption' | 'no-figure' | 'negative';
    readonly basis: string | undefined;
    /** Names of the members that the basis fails for. */
    readonly members: readonly string[];
  };
  /** The agreement does not say how a year is settled. */
  'settlement/no-rules': { readonly agreement: string };
}
