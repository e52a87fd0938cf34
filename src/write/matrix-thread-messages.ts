import type { MessagePort } from 'node:worker_threads';
import type { CsvDialect } from './csv-dialect.ts';
import type { RowBatch } from './row-batch.ts';

/** What the thread that writes budget.csv begins with. */
export interface MatrixThreadStart {
  readonly port: MessagePort;
  /** The open file. */
  readonly descriptor: number;
  readonly members: readonly { readonly number: string; readonly name: string }[];
  readonly dialect: CsvDialect;
  /** Shared; see `PROGRESS`. */
  readonly progress: Int32Array;
}

/** Places in the shared numbers. */
export const PROGRESS = {
  /** 1 when the thread runs. */
  started: 0,
  /** Messages that it is done with. */
  done: 1,
  /** 1 when what is left need not be written. */
  stopped: 2,
} as const;

/** To the thread: rows, and last the totals. */
export type ToMatrixThread =
  | { readonly kind: 'rows'; readonly batch: RowBatch }
  | { readonly kind: 'total'; readonly amount: bigint; readonly totals: readonly bigint[] };

/** From the thread: the hash of the whole file after the totals, or why nothing more is written. */
export type FromMatrixThread =
  | { readonly kind: 'hash'; readonly sha256: string }
  /** `code` is the operating system's; without one it is a bug of ours. */
  | { readonly kind: 'failed'; readonly code?: string; readonly text: string };
