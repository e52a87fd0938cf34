import type { Agreement } from './agreement.ts';
import type { BandStep, Charge } from './charge.ts';
import type { CostLine, ConsumptionRow } from './cost-line.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { KeyInYear } from './distribution-key.ts';
import type { Grounds } from './grounds.ts';
import type { Member } from './member.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';

/** A member in force in some part of the year. `index` is its place in `YearInput.members` and in every row of shares. */
export interface MemberInYear {
  readonly member: Member;
  readonly number: string;
  readonly name: string;
  readonly index: number;
  /** Days of the year in force: 365 or 366 for the whole of it. */
  readonly days: number;
}

/** One basis for the year: a figure per member, by index. */
export interface BasisFigures {
  readonly id: string;
  readonly label: string;
  readonly grounds: Grounds;
  /** The day of the figures; undefined where the agreement gives none. */
  readonly asOf?: Day;
  /** By member index. Undefined only for a member that no rule of the year asks for it: missing is never 0. */
  readonly figures: readonly (Millionths | undefined)[];
  /** Where each figure stands, by member index. */
  readonly at: readonly (SourceRef | undefined)[];
}

/** One part of a charge with its rate for the year in kroner; `basis` as in `ChargePart.per`. */
export interface ChargePartInYear {
  readonly per: string;
  readonly rate:
    | { readonly kind: 'amount'; readonly amount: Millionths; readonly decision?: Decision }
    | { readonly kind: 'bands'; readonly by: string; readonly steps: readonly BandStep[] };
  readonly grounds: Grounds;
}

/** A charge as it is in force in the year: decided rates filled in, exemptions found. */
export interface ChargeInYear {
  readonly charge: Charge;
  readonly grounds: Grounds;
  readonly rule:
    | {
        readonly kind: 'agreed';
        /** By member index; 0 for those with an agreed amount of 0. */
        readonly amounts: readonly Ore[];
        readonly at: readonly SourceRef[];
      }
    | { readonly kind: 'rates'; readonly parts: readonly ChargePartInYear[] };
  readonly min?: Ore;
  readonly max?: Ore;
  /** Units per member index, for parts per consumption. */
  readonly consumption: readonly ConsumptionRow[];
  /** Indices of members that pay, ascending: those of the class, less the exempt. */
  readonly payers: readonly number[];
  readonly exempt: readonly number[];
  /** The decision that freed them, where it is not the agreement that does. */
  readonly exemptBy?: Decision;
}

/** Own effort in a project, in kroner, counted as cost and as paid. */
export interface InKindEffort {
  readonly project: string;
  readonly member: number;
  readonly amount: Ore;
  readonly at: SourceRef;
}

/**
 * Everything one year's budget is made from, checked. `readLines` goes through the budget's cost lines in file order, once
 * for each call, so that a large file is never in memory as lines; findings in the lines are collected as they are met.
 */
export interface YearInput {
  readonly agreement: Agreement;
  readonly year: number;
  readonly members: readonly MemberInYear[];
  readonly bases: ReadonlyMap<string, BasisFigures>;
  readonly keys: ReadonlyMap<string, KeyInYear>;
  readonly charges: readonly ChargeInYear[];
  readonly inKind: readonly InKindEffort[];
  readonly decisions: readonly Decision[];
  /** The decision that the budget file in force rests on, where it was revised. */
  readonly revision?: Decision;
  readonly readLines: (report: (finding: Diagnostic) => void) => Iterable<CostLine>;
}
