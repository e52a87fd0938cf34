import type { ContributionRow, RowSink } from '../model/allocation.ts';
import { assert } from '../model/assert.ts';
import { ore } from '../model/ore.ts';

/** Rows of the matrix on their way to be written, as few and flat values, which another thread is quickly given. */
export interface RowBatch {
  readonly rows: number;
  /** Id, description, key and clause of each row, one text after the other. */
  readonly text: string;
  /** Of those texts, in UTF-16 units. */
  readonly lengths: Uint32Array;
  /** Whole øre. */
  readonly amounts: Float64Array;
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
  #rows = 0;
  #text = '';
  #lengths: Uint32Array;
  #amounts: Float64Array;
  #shares: Float64Array<ArrayBuffer> | undefined;

  constructor(width: number) {
    this.#width = width;
    this.#capacity = Math.max(1, Math.floor(SHARES / width));
    this.#lengths = new Uint32Array(this.#capacity * TEXTS);
    this.#amounts = new Float64Array(this.#capacity);
  }

  /** Adds a row, copying its shares; true when the batch is full. */
  add({ id, description, key, clause, amount }: ContributionRow, shares: Float64Array): boolean {
    const row = this.#rows;
    this.#text += id + description + key + clause;
    this.#lengths[row * TEXTS] = id.length;
    this.#lengths[row * TEXTS + 1] = description.length;
    this.#lengths[row * TEXTS + 2] = key.length;
    this.#lengths[row * TEXTS + 3] = clause.length;
    this.#amounts[row] = Number(amount);
    assert(Number.isSafeInteger(this.#amounts[row]), 'an amount is below 10^13 kroner');
    this.#room().set(shares, row * this.#width);
    this.#rows += 1;
    return this.#rows === this.#capacity;
  }

  /** The rows so far; the collector is empty then. */
  take(): RowBatch {
    const batch = {
      rows: this.#rows,
      text: this.#text,
      lengths: this.#lengths,
      amounts: this.#amounts,
      shares: this.#room(),
    };
    this.#rows = 0;
    this.#text = '';
    this.#lengths = new Uint32Array(this.#capacity * TEXTS);
    this.#amounts = new Float64Array(this.#capacity);
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
  { rows, text, lengths, amounts, shares }: RowBatch,
  width: number,
  sink: RowSink,
): void => {
  let at = 0;
  let next = 0;
  const nextText = (): string => {
    const start = at;
    at += lengths[next] ?? 0;
    next += 1;
    return text.slice(start, at);
  };
  for (let row = 0; row < rows; row += 1) {
    const head = {
      id: nextText(),
      description: nextText(),
      key: nextText(),
      clause: nextText(),
      amount: ore(BigInt(amounts[row] ?? 0)),
    };
    sink(head, shares.subarray(row * width, (row + 1) * width));
  }
};
