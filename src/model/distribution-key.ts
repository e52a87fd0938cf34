import type { Dated } from './dated-value.ts';
import type { Grounds } from './grounds.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';

/** Built-in ways to weigh, beside the agreement's own bases. `contribution` is the year's contributions, for settlement keys. */
export const BUILT_IN_BASES = ['equal', 'host', 'consumption', 'contribution'] as const;

/** One part of a key: a percentage of the amount by a basis, or kroner per user taken off first. */
export type KeyPart =
  | {
      readonly kind: 'share';
      /** Percent; the shares of a key are exactly 100 in all. */
      readonly share: Millionths;
      /** `equal`, `host`, or a basis; of several bases the first is the default and a cost line may choose another. */
      readonly by: readonly [string, ...string[]];
    }
  | { readonly kind: 'fixed'; readonly fixed: Ore; readonly by: 'equal' };

/** How one amount is split. */
export interface DistributionKey extends Grounds {
  readonly id: string;
  readonly label?: string;
  /** Only members of this class take part. */
  readonly for?: string;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
  readonly rule:
    | { readonly kind: 'consumption' }
    | {
        readonly kind: 'parts';
        readonly parts: Dated<readonly KeyPart[]>;
        /** Kroner per member, at least and at most. */
        readonly min?: Dated<Ore>;
        readonly max?: Dated<Ore>;
      };
}

/** A distribution key as it is in force in the year: dated parts and limits resolved. */
export interface KeyInYear {
  readonly id: string;
  readonly label?: string;
  /** The clause and assumption of the parts in force. */
  readonly grounds: Grounds;
  readonly for?: string;
  readonly rule:
    | { readonly kind: 'consumption' }
    | {
        readonly kind: 'parts';
        readonly parts: readonly KeyPart[];
        readonly min?: Ore;
        readonly max?: Ore;
      };
}
