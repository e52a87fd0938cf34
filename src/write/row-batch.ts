import type { ContributionRow, RowSink } from '../model/allocation.ts';
import { ore } from '../model/ore.ts';

/** Rows of the matrix on their way to be written, as few and flat values, which another thread is quickly given. */
export interface RowBatch {
  /** Id, description, key and clause of each row. */
  readonly texts: readonly string[];
  readonly amounts: readonly bigint[];
  /** Whole øre, row after row. */
  readonly shares: Float64Array<ArrayBuffer>;
}

const TEXTS = 4;
/** Shares in a batch: a megabyte of them. */
const SHARES = 1 << 17;

/** Gathers rows of `width` shares into batches. */
export class RowCollector {
  readonly #width: number;
  readonly #capacity: number;
  #texts: string[] = [];
  #amounts: bigint[] = [];
  #shares: Float64Array<ArrayBuffer> | undefined;

  constructor(width: number) {
    this.#width = width;
    this.#capacity = Math.max(1, Math.floor(SHARES / width));
  }

  /** Adds a row, copying its shares; true when the batch is full. */
  add({ id, description, key, clause, amount }: ContributionRow, shares: Float64Array): boolean {
    this.#room().set(shares, this.#amounts.length * this.#width);
    this.#texts.push(id, description, key, clause);
    this.#amounts.push(amount);
    return this.#amounts.length === this.#capacity;
  }

  /** The rows so far; the collector is empty then. */
  take(): RowBatch {
    const batch = { texts: this.#texts, amounts: this.#amounts, shares: this.#room() };
    this.#texts = [];
    this.#amounts = [];
    this.#shares = undefined;
    return batch;
  }

  /** Gives back the shares of a batch that is done with, for the next one. */
  reuse(shares: Float64Array<ArrayBuffer>): void {
    this.#shares = shares;
  }

  #room(): Float64Array<ArrayBuffer> {
    return (this.#shares ??= new Float64Array(this.#capacity * this.#width));
  }
}

/** Passes on the rows of a batch, each of `width` shares. */
export const writeBatch = (
  { texts, amounts, shares }: RowBatch,
  width: number,
  sink: RowSink,
): void => {
  amounts.forEach((amount, row) => {
    const at = row * TEXTS;
    const [id = '', description = '', key = '', clause = ''] = texts.slice(at, at + TEXTS);
    const ofRow = shares.subarray(row * width, (row + 1) * width);
    sink({ id, description, key, clause, amount: ore(amount) }, ofRow);
  });
};
