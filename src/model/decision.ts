import type { Exemption } from './charge.ts';
import type { Day } from './day.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';

/** What every decision says of itself. `case` is the case number: `3/21`. */
interface DecisionHead {
  readonly date: Day;
  readonly body: string;
  readonly case: string;
  /** The case of an earlier decision about the same thing that this one takes the place of. */
  readonly replaces?: string;
  readonly note?: string;
  readonly at: SourceRef;
}

/** `exact` must be covered in full; `up-to` is a limit. */
export type DecidedAmount =
  | { readonly kind: 'exact'; readonly amount: Ore }
  | { readonly kind: 'up-to'; readonly amount: Ore };

/** What a board decided for or in a year. */
export type Decision = DecisionHead &
  (
    | { readonly kind: 'set'; readonly charge: string; readonly amount: Millionths }
    | { readonly kind: 'exempt'; readonly charge: string; readonly exemption: Exemption }
    | { readonly kind: 'approve'; readonly what: 'budget' | 'accounts' }
    | { readonly kind: 'audited'; readonly what: 'accounts' }
    | { readonly kind: 'revise'; readonly what: 'budget'; readonly file: string }
    | {
        readonly kind: 'use_fund';
        readonly fund: string;
        readonly amount: DecidedAmount;
        readonly line?: string;
      }
    | { readonly kind: 'set_aside'; readonly fund: string; readonly amount: DecidedAmount }
    | { readonly kind: 'return'; readonly fund: string; readonly amount: DecidedAmount }
    | {
        readonly kind: 'transfer';
        readonly fund: string;
        readonly to: string;
        readonly amount?: DecidedAmount;
      }
    | { readonly kind: 'reopen'; readonly what: 'settlement' }
  );

export type DecisionKind = Decision['kind'];
