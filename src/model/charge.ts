import type { Dated } from './dated-value.ts';
import type { Grounds } from './grounds.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';

/** A rate in kroner: a figure, or `decided` by `body` year by year in decisions.yaml. */
export type Rate =
  | { readonly kind: 'amount'; readonly amount: Millionths }
  | { readonly kind: 'decided'; readonly body?: string };

/** The first step whose `below` is above the figure gives the rate; the last may be open. */
export interface BandStep {
  readonly below?: Millionths;
  readonly amount: Millionths;
}

/** rate × figure; `per` is `member` (the figure is 1), `consumption` or a basis. */
export interface ChargePart {
  readonly per: string;
  readonly rate:
    | { readonly kind: 'dated'; readonly values: Dated<Rate> }
    | { readonly kind: 'bands'; readonly by: string; readonly steps: readonly BandStep[] };
}

/** Members that pay nothing: the smallest by a basis, or named ones (numbers that the agreement gives). */
export type Exemption =
  | { readonly kind: 'smallest'; readonly count: number; readonly by: string }
  | { readonly kind: 'members'; readonly members: readonly string[] };

/** What members pay by a rate instead of by splitting a cost. */
export interface Charge extends Grounds {
  readonly id: string;
  readonly label?: string;
  readonly rule:
    { readonly kind: 'agreed' } | { readonly kind: 'rates'; readonly parts: readonly ChargePart[] };
  readonly months: Millionths;
  readonly min?: Dated<Ore>;
  readonly max?: Dated<Ore>;
  /** `max` for named members, by number. */
  readonly maxFor: ReadonlyMap<string, Ore>;
  readonly exempt?: Dated<Exemption>;
  readonly for?: string;
  /** Counts by days for members in force for a part of the year, whatever the agreement says at large. */
  readonly partYear: boolean;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
}
