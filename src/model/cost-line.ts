import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';
import type { VatTreatment } from './vat.ts';
import type { KeyInYear } from './distribution-key.ts';

/** The members that use what a line pays for. The same object for the same users, so that weights can be kept by it. */
export interface UserSet {
  /** Indices into the year's members, ascending; never empty. */
  readonly members: readonly number[];
  /** Days each counts, in the order of `members`; undefined where all count the whole year. */
  readonly days?: readonly number[];
}

/** Units of one member on a line that is paid by use. */
export interface ConsumptionRow {
  readonly member: number;
  readonly planned: Millionths;
  /** Undefined until the year is over. */
  readonly used?: Millionths;
  /** Kroner per unit. */
  readonly unitPrice: Millionths;
  readonly at: SourceRef;
}

interface CostLineHead {
  readonly id: string;
  readonly description: string;
  /** Empty where there is none. */
  readonly category: string;
  /** Financed apart by those who take part. */
  readonly project?: string;
  readonly vat?: VatTreatment;
  readonly key: KeyInYear;
  readonly at: SourceRef;
}

/** One budgeted cost. Negative amounts are income. */
export type CostLine = CostLineHead &
  (
    | {
        readonly kind: 'split';
        readonly amount: Ore;
        readonly users: UserSet;
        /** The basis chosen among those that a part of the key offers. */
        readonly basis?: string;
      }
    | { readonly kind: 'direct'; readonly rows: readonly ConsumptionRow[] }
  );

/** A cost line that a key splits. */
export type SplitLine = Extract<CostLine, { readonly kind: 'split' }>;

/** The VAT of own effort in a project: what its lines all have, else the agreement's, which is undefined here. */
export const vatOfEffort = (lines: readonly Pick<CostLine, 'vat'>[]): VatTreatment | undefined => {
  const first = lines[0]?.vat;
  return lines.every(({ vat }) => vat === first) ? first : undefined;
};
