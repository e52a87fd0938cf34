import type { Ore } from './ore.ts';
import type { MovementKind } from './fund.ts';

/** One row of the register of funds: a movement, or one taken back. */
export interface FundRow {
  /** 1, 2, … through the whole register. */
  readonly number: number;
  readonly year: number;
  readonly fund: string;
  readonly kind: MovementKind;
  /** As in `FundMovement`; of a reversing row with the opposite sign. */
  readonly amount: Ore;
  /** The fund's balance after it. */
  readonly balance: Ore;
  readonly clause: string;
  /** Date, body and case in one text; empty where the agreement alone decides. */
  readonly decision: string;
  /** The accounts line that a use finances; empty for none. */
  readonly line: string;
  /** Who a transfer goes to; empty for none. */
  readonly to: string;
  /** The settlement it belongs to: `2021-1`, and `2021-2` after a reopening. */
  readonly settlement: string;
  /** What the settlement comes to, on its first row, to tell other figures by: `result 100,00 | 3006 12,50`; else empty. */
  readonly figures: string;
  /** The number of the row that this one takes back. */
  readonly reverses?: number;
}

/** What a row does to the balance: an amount that is set aside or carried adds, the others take from it. */
export const signedAmount = ({ kind, amount }: Pick<FundRow, 'kind' | 'amount'>): bigint =>
  kind === 'set_aside' || kind === 'carry' ? amount : 0n - amount;

/** The fund's balance before a row. */
export const balanceBefore = (row: FundRow): bigint => row.balance - signedAmount(row);

/** Rows that are neither taken back nor take another back. */
export const standingRows = (rows: readonly FundRow[]): readonly FundRow[] => {
  const reversed = new Set(rows.map(({ reverses }) => reverses));
  return rows.filter((row) => row.reverses === undefined && !reversed.has(row.number));
};
