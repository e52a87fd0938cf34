import type { ConsumptionRow, CostLine } from './cost-line.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Grounds } from './grounds.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { Rational } from './rational.ts';
import type { SourceRef } from './source-ref.ts';
import type { ChargeInYear, InKindEffort, YearInput } from './year-input.ts';
import type { KeyInYear } from './distribution-key.ts';

/**
 * One part of a key with the weights of a set of users. Weights are whole numbers on a scale common to the part
 * (decimals shifted out, days multiplied in), by member index, 0 for members that are not weighed.
 */
export interface WeighedPart {
  /** `equal`, `host` or the id of the basis used. */
  readonly by: string;
  /** Percent of what is left after fixed parts, or kroner per user. */
  readonly share?: Millionths;
  readonly fixed?: Ore;
  readonly weights: readonly bigint[];
  /** Of those that the part was last run over: a `min` or `max` that settles a member leaves it out. */
  readonly weightSum: bigint;
  /** What the part gives each member, in øre, by member index; the parts add up to the exact share. */
  readonly exact: readonly Rational[];
}

/**
 * The run of a key that a member's share comes of: the first is over all users on the whole line, each later one over those
 * that no bound has settled, on what these leave. A share that a bound settled comes of the run that it was outside in.
 */
export interface MemberRun {
  /** Øre that the run splits. */
  readonly amount: Ore;
  /** Those that were settled before it, at which bound in øre. */
  readonly settled: readonly {
    readonly kind: 'min' | 'max';
    readonly members: number;
    readonly bound: Ore;
  }[];
  /** What parts in kroner leave of the amount for the percentages, in øre. */
  readonly left: Rational;
  /** By part: the weight sum of the run, and what it gives the member in øre. */
  readonly parts: readonly { readonly weightSum: bigint; readonly exact: Rational }[];
}

/** A key over a set of users: what a line is split by. */
export interface SplitReason {
  readonly kind: 'split';
  readonly key: KeyInYear;
  readonly parts: readonly WeighedPart[];
  /** Members whose share a `min` or `max` of the key settled, by index, and which of the two. */
  readonly bounded: ReadonlyMap<number, 'min' | 'max'>;
  /** Exact shares in øre, by member index. */
  readonly exact: readonly Rational[];
  /** Members that got a left-over unit in rounding, by index, the largest dropped fraction first. Empty under half-up. */
  readonly oddUnits: readonly number[];
  /** The run that a member's share comes of; of one that takes no part the last, which gives it nothing. */
  readonly runOf: (member: number) => MemberRun;
  /** Where weights count by days: the days of each user, by member index, and those of the year. */
  readonly days?: { readonly ofYear: number; readonly counted: ReadonlyMap<number, number> };
}

/** Why the shares of a line are what they are. */
export type Because =
  | SplitReason
  | { readonly kind: 'direct'; readonly key: KeyInYear; readonly rows: readonly ConsumptionRow[] }
  | {
      readonly kind: 'charge';
      readonly charge: ChargeInYear;
      /** Before rounding to the unit, in øre, by member index. */
      readonly exact: readonly Rational[];
    }
  | { readonly kind: 'in-kind'; readonly key: KeyInYear; readonly split: SplitReason }
  | { readonly kind: 'rounding' };

/** A line with what each member bears of it. `because` is made when asked for: most lines are never explained. */
export interface AllocatedLine {
  readonly id: string;
  readonly description: string;
  readonly category: string;
  /** The key's id; of a charge the charge's own. */
  readonly key: string;
  readonly grounds: Grounds;
  readonly project?: string;
  readonly amount: Ore;
  /** By member index. */
  readonly shares: readonly Ore[];
  readonly line?: CostLine;
  readonly at?: SourceRef;
  readonly because: () => Because;
}

/** What one member pays in a year by kind: the columns of the summary. Sums to `total`. */
export interface MemberSummary {
  readonly equal: Ore;
  /** By basis id, in the order of `Budget.summaryBases`. */
  readonly bases: readonly Ore[];
  readonly host: Ore;
  readonly direct: Ore;
  readonly charges: Ore;
  /** Borne by the host under the rule half-up. */
  readonly rounding: Ore;
  readonly total: Ore;
}

/** A project financed apart: its lines, own effort, and what each member has left to pay. */
export interface ProjectSplit {
  readonly name: string;
  readonly lines: readonly AllocatedLine[];
  readonly effort: readonly InKindEffort[];
  /** Cost with own effort. */
  readonly total: Ore;
  /** By member index. */
  readonly shares: readonly Ore[];
  readonly ownEffort: readonly Ore[];
  /** shares − ownEffort. */
  readonly toPay: readonly Ore[];
}

/** The year's budget split. */
export interface Budget {
  readonly input: YearInput;
  /** Lines of the contribution, charges last; without projects. Empty where the lines went to a sink as they were made. */
  readonly lines: readonly AllocatedLine[];
  readonly projects: readonly ProjectSplit[];
  /** Contribution per member index. */
  readonly totals: readonly Ore[];
  readonly total: Ore;
  /** Ids of the bases that any line was split by, in the agreement's order. */
  readonly summaryBases: readonly string[];
  readonly summary: readonly MemberSummary[];
  /** Sentences that the result rests on, each once. */
  readonly assumptions: readonly string[];
  /** Those that the contributions rest on: without what is assumed for projects alone. */
  readonly contributionAssumptions: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** What the splitting stage hands over: the budget is of use only where `found` has no errors. */
export interface AllocationResult {
  readonly budget: Budget;
  readonly found: readonly Diagnostic[];
}

/** A row of the contribution as it is made. */
export interface ContributionRow {
  readonly id: string;
  readonly description: string;
  readonly key: string;
  /** Empty where the rule has none. */
  readonly clause: string;
  readonly amount: Ore;
}

/**
 * Takes each row of the contribution as it is made. `shares` holds whole øre by member index, each below 2^53, and is
 * used again for the next row: copy what is to be kept.
 */
export type RowSink = (row: ContributionRow, shares: Float64Array) => void;
