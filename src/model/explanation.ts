import type { MemberRun, WeighedPart } from './allocation.ts';
import type { ConsumptionRow } from './cost-line.ts';
import type { Decision } from './decision.ts';
import type { Grounds } from './grounds.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { Rational } from './rational.ts';
import type { SourceRef } from './source-ref.ts';
import type { MemberInYear } from './year-input.ts';

/** What one part of a key gives one member of a line. */
export interface ExplainedPart extends Pick<WeighedPart, 'by' | 'share' | 'fixed'> {
  /** The member's figure as its file has it, times the days where the part counts by days. */
  readonly weight: Millionths;
  readonly weightSum: Millionths;
  /** Kroner. */
  readonly exact: Rational;
  /** The same in the run that the share comes of: before a bound settled it. */
  readonly inRun: { readonly weightSum: Millionths; readonly exact: Rational };
  /** The figure and the days that the weight is made of, where the part counts by days. */
  readonly byDays?: { readonly figure: Millionths; readonly days: number };
}

/** What one part of a charge gives one member: rate × figure. */
export interface ExplainedRate {
  /** `member`, `consumption`, or the id of a basis. */
  readonly per: string;
  readonly figure: Millionths;
  /** Kroner per figure, found in the bands where the charge has some. */
  readonly rate: Millionths;
  /** The basis that chose the band. */
  readonly bandBy?: string;
  readonly grounds: Grounds;
  readonly decision?: Decision;
  /** Of the year, where the part counts by days and the member is in force for a part of it. */
  readonly days?: number;
  /** Kroner, months and days counted in. */
  readonly exact: Rational;
}

/** One row of direct consumption: units × price. */
interface ExplainedUse extends Pick<ConsumptionRow, 'planned' | 'unitPrice' | 'at'> {
  readonly amount: Ore;
}

/** How the share came about. */
export type Reckoning =
  | {
      readonly kind: 'split' | 'in-kind';
      readonly parts: readonly ExplainedPart[];
      /** The run that the share comes of; `left` in kroner. */
      readonly run: Pick<MemberRun, 'amount' | 'settled' | 'left'>;
      /** Where weights, and kroner per user, count by days. */
      readonly daysOfYear?: number;
      /** The bound of the key that settled the share. */
      readonly bound?: 'min' | 'max';
      /** Members that got a left-over unit, by index, the largest dropped fraction first. */
      readonly oddUnits: readonly number[];
    }
  | { readonly kind: 'direct'; readonly uses: readonly ExplainedUse[] }
  | { readonly kind: 'agreed'; readonly amount: Ore }
  | {
      readonly kind: 'rates';
      readonly rates: readonly ExplainedRate[];
      readonly months: Millionths;
      /** Days counted, where the charge counts by days and the member is in force for a part of the year. */
      readonly days?: number;
      readonly bound?: { readonly kind: 'min' | 'max'; readonly amount: Ore };
      readonly exempt: boolean;
    }
  | { readonly kind: 'rounding' };

/** How one member's share of one line came about. */
export interface ExplainedLine {
  readonly id: string;
  readonly description: string;
  readonly amount: Ore;
  readonly key: string;
  readonly grounds: Grounds;
  readonly project?: string;
  /** Kroner. */
  readonly exact: Rational;
  /** share − exact, in kroner. */
  readonly rounding: Rational;
  readonly share: Ore;
  readonly source?: SourceRef;
  readonly reckoning: Reckoning;
}

/** A member's figures down to rows, clauses and the odd øre. */
export interface Explanation {
  readonly member: MemberInYear;
  readonly lines: readonly ExplainedLine[];
}
