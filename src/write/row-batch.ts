import type { ContributionRow, RowSink } from '../model/allocation.ts';
import { assert } from '../model/assert.ts';
import { ore } from '../model/ore.ts';

/** Room for the numbers of a batch, in memory that both threads see: nothing is copied or handed over, and it is used again. */
export interface BatchRoom {
  /** Of the texts of each row, in UTF-16 units. */
  readonly lengths: Uint32Array<SharedArrayBuffer>;
  /** Whole øre. */
  readonly amounts: Float64Array<SharedArrayBuffer>;
  /** Whole øre, row after row. */
  readonly shares: Float64Array<SharedArrayBuffer>;
}

/** Rows of the matrix on their way to be written, as few and flat values, which another thread is quickly given. */
export interface RowBatch {
  readonly rows: number;
  /** Id, description, key and clause of each row, one text after the other. */
  readonly text: string;
  readonly room: BatchRoom;
}

const TEXTS = 4;
/** Shares in a batch: a megabyte of them. */
const SHARES = 1 << 17;

const makeRoom = (rows: number, width: number): BatchRoom => {
  const floats = (count: number): Float64Array<SharedArrayBuffer> =>
    new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
  return {
    lengths: new Uint32Array(new SharedArrayBuffer(rows * TEXTS * Uint32Array.BYTES_PER_ELEMENT)),
    amounts: floats(rows),
    shares: floats(rows * width),
  };
};

/** Gathers rows of `width` shares into batches. */
export class RowCollector {
  readonly #width: number;
  readonly #capacity: number;
  #rows = 0;
  #text = '';
  #room: BatchRoom;

  constructor(width: number) {
    this.#width = width;
    this.#capacity = Math.max(1, Math.floor(SHARES / width));
    this.#room = makeRoom(this.#capacity, width);
  }

  /** Adds a row, copying its shares; true when the batch is full. */
  add({ id, description, key, clause, amount }: ContributionRow, shares: Float64Array): boolean {
    const row = this.#rows;
    const { lengths, amounts, shares: inRoom } = this.#room;
    this.#text += id + description + key + clause;
    lengths[row * TEXTS] = id.length;
    lengths[row * TEXTS + 1] = description.length;
    lengths[row * TEXTS + 2] = key.length;
    lengths[row * TEXTS + 3] = clause.length;
    const exact = Number(amount);
    assert(Number.isSafeInteger(exact), 'an amount is below 10^13 kroner');
    amounts[row] = exact;
    inRoom.set(shares, row * this.#width);
    this.#rows += 1;
    return this.#rows === this.#capacity;
  }

  /** The rows so far; the next ones go to `room`, or to new room. */
  take(room: BatchRoom | undefined): RowBatch {
    const batch = { rows: this.#rows, text: this.#text, room: this.#room };
    this.#rows = 0;
    this.#text = '';
    this.#room = room ?? makeRoom(this.#capacity, this.#width);
    return batch;
  }
}

/** Passes on the rows of a batch, each of `width` shares. */
export const writeBatch = (
  { rows, text, room: { lengths, amounts, shares } }: RowBatch,
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
