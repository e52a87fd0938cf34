import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { IoError } from '../io/io.ts';
import type { Ore } from '../model/ore.ts';
import type { CsvDialect } from './csv-dialect.ts';
import {
  PROGRESS,
  type FromMatrixThread,
  type MatrixThreadStart,
  type ToMatrixThread,
} from './matrix-thread-messages.ts';
import type { BatchRoom, RowBatch } from './row-batch.ts';

export interface MatrixThreadOptions {
  /** The built file of `matrix-thread-entry.ts`. */
  readonly threadFile: string;
  /** The open file, and its name for errors. */
  readonly descriptor: number;
  readonly path: string;
  readonly members: MatrixThreadStart['members'];
  readonly dialect: CsvDialect;
}

/** Batches that may wait to be written: more would only take memory. */
const MOST_WAITING = 24;
/** After so long a thread that does not even begin never will. */
const MILLISECONDS_TO_START = 30_000;

/** Another thread that writes rows of the matrix into an open file. Nothing else may write to the file or close it meanwhile. */
export class MatrixThread {
  readonly #port;
  readonly #progress = new Int32Array(
    new SharedArrayBuffer(Object.keys(PROGRESS).length * Int32Array.BYTES_PER_ELEMENT),
  );
  readonly #path: string;
  /** Room of the batches that are not known to be written, in the order they were posted. */
  readonly #rooms: BatchRoom[] = [];
  #posted = 0;
  #sha256: string | undefined;

  constructor({ threadFile, descriptor, path, members, dialect }: MatrixThreadOptions) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#path = path;
    const workerData: MatrixThreadStart = {
      port: port2,
      descriptor,
      members: members.map(({ number, name }) => ({ number, name })),
      dialect,
      progress: this.#progress,
    };
    const transferList = [port2];
    new Worker(threadFile, { workerData, transferList, trackUnmanagedFds: false }).unref();
  }

  /**
   * Has a batch written; its numbers may not be touched until its room comes back. Waits while too many are not written yet.
   *
   * @throws {IoError} the disk refused one of the batches before
   */
  post(batch: RowBatch): void {
    this.#rooms.push(batch.room);
    this.#send({ kind: 'rows', batch });
    this.#waitUntilFewerThan(MOST_WAITING);
  }

  /** Room of a batch that is written, to be used again; undefined where there is none. */
  freeRoom(): BatchRoom | undefined {
    const waiting = this.#posted - Atomics.load(this.#progress, PROGRESS.done);
    return this.#rooms.length > waiting ? this.#rooms.shift() : undefined;
  }

  /**
   * Has the last row written and gives the SHA-256 of the whole file.
   *
   * @throws {IoError} the disk refused something
   */
  finish(amount: Ore, totals: readonly Ore[]): string {
    this.#send({ kind: 'total', amount, totals });
    this.#waitUntilFewerThan(1);
    if (this.#sha256 === undefined) throw new Error('a file that was written has a hash');
    return this.#sha256;
  }

  /** Has the thread leave what it has not written yet, and returns when it writes no more. */
  stop(): void {
    Atomics.store(this.#progress, PROGRESS.stopped, 1);
    this.#waitForDone(1);
    this.#port.close();
  }

  #send(message: ToMatrixThread): void {
    this.#port.postMessage(message);
    this.#posted += 1;
  }

  #waitUntilFewerThan(most: number): void {
    this.#waitForDone(most);
    this.#receive();
  }

  #waitForDone(most: number): void {
    const progress = this.#progress;
    for (;;) {
      const done = Atomics.load(progress, PROGRESS.done);
      if (this.#posted - done < most) return;
      const answer = Atomics.wait(progress, PROGRESS.started, 0, MILLISECONDS_TO_START);
      if (answer === 'timed-out')
        throw new Error('the thread that writes budget.csv does not start');
      Atomics.wait(progress, PROGRESS.done, done);
    }
  }

  #receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      const message = received.message as FromMatrixThread;
      if (message.kind === 'hash') this.#sha256 = message.sha256;
      else if (message.code !== undefined) throw new IoError(message.code, this.#path);
      else throw new Error(message.text);
    }
  }
}
