import type { Day } from '../day.ts';
import type { Language } from '../language.ts';
import type { Ore } from '../ore.ts';
import type { MovementKind } from '../fund.ts';

/** What a register lost or had changed, as the reader of registers finds it. */
export type RegisterDamage =
  | 'line-ends'
  | 'header'
  | 'malformed-row'
  | 'broken-chain'
  | 'unfinished-row'
  | 'rows-missing'
  | 'last-row-changed'
  | 'head-missing'
  | 'head-malformed'
  | 'head-behind';

/** A movement that the register and the settlement do not agree on; undefined where one of them does not have it. */
export interface MovementDifference {
  readonly fund: string;
  readonly kind: MovementKind;
  readonly line: string;
  readonly registered: Ore | undefined;
  readonly now: Ore | undefined;
}

/** A figure of the settlement beside its movements, by name: `result`, a member's number. Undefined as above. */
export interface FigureDifference {
  readonly name: string;
  readonly registered: Ore | undefined;
  readonly now: Ore | undefined;
}

/** Codes and arguments of findings about what was settled earlier; the texts stand in cli/diagnostic-text/register.ts. */
export interface RegisterDiagnostics {
  'settlement/not-final': { readonly pending: Readonly<Record<Language, readonly string[]>> };
  /** The register has this year's final settlement, and this one is preliminary: a warning. */
  'settlement/was-final': { readonly year: number; readonly settlement: string };
  'settlement/other-figures': {
    readonly year: number;
    readonly settlement: string;
    /** What a reopening must be later than; undefined where the accounts are not approved. */
    readonly after: Day | undefined;
    readonly differences: readonly MovementDifference[];
    readonly figures: readonly FigureDifference[];
  };
  'settlement/later-year-settled': {
    readonly year: number;
    /** The first of them. */
    readonly later: number;
    /** The years that must be reopened for it and are not, each with what its reopening must be later than. */
    readonly closed: readonly { readonly year: number; readonly after: Day | undefined }[];
    readonly differences: readonly MovementDifference[];
    readonly figures: readonly FigureDifference[];
  };
  'fund/opening-too-late': { readonly fund: string; readonly date: string; readonly year: number };
  /** Years between the opening balance and the year that nobody has settled: a warning. */
  'fund/years-not-settled': {
    readonly fund: string;
    readonly date: string;
    readonly year: number;
    readonly amount: Ore;
  };
  'fund/opening-differs': {
    readonly fund: string;
    readonly year: number;
    readonly register: Ore;
    readonly agreement: Ore | undefined;
  };
  'fund/opening-is-not-closing': {
    readonly fund: string;
    readonly year: number;
    readonly opening: Ore;
    readonly before: number;
    readonly closing: Ore;
  };
  'register/held': {
    readonly user: string;
    readonly host: string;
    readonly pid: number;
    readonly since: string;
    /** The lock, relative to the workspace. */
    readonly file: string;
    /** Whether nobody here can tell that the run is dead: it is one of another machine. */
    readonly elsewhere: boolean;
  };
  'register/damaged': {
    readonly damage: RegisterDamage;
    readonly found: string;
    readonly wanted: string;
  };
  /** Documents stand that the register has no row of: `path` is a file of the first of them. */
  'register/lost-rows': { readonly numbers: readonly string[]; readonly path: string };
  /** What rests on a register that is not whole, and was not looked at for it: a warning. */
  'register/not-checked': Record<never, never>;
  'register/unreadable-row': { readonly column: string; readonly found: string };
}
