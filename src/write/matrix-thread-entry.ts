/**
 * The thread that writes budget.csv while the next lines are split: rows come in, bytes are made of them, hashed and written.
 * A file of its own in `dist/`; `matrix-thread.ts` starts it and talks to it.
 */
import { createHash } from 'node:crypto';
import { fsyncSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { ore } from '../model/ore.ts';
import { createBudgetMatrix } from './budget-matrix.ts';
import {
  PROGRESS,
  type FromMatrixThread,
  type MatrixThreadStart,
  type ToMatrixThread,
} from './matrix-thread-messages.ts';
import { writeBatch } from './row-batch.ts';

const { port, descriptor, members, dialect, progress } = workerData as MatrixThreadStart;

/** So many bytes go to the disk itself at a time: in the end there is little left to wait for. */
const BYTES_BETWEEN_FLUSHES = 1 << 26;

const hash = createHash('sha256');
let unflushed = 0;
const write = (bytes: Uint8Array): void => {
  hash.update(bytes);
  let done = 0;
  while (done < bytes.length) done += writeSync(descriptor, bytes, done, bytes.length - done);
  unflushed += bytes.length;
  if (unflushed < BYTES_BETWEEN_FLUSHES) return;
  fsyncSync(descriptor);
  unflushed = 0;
};

const answer = (message: FromMatrixThread): void => {
  port.postMessage(message);
};

const matrix = createBudgetMatrix({ write, members, dialect });
const receive = (message: ToMatrixThread): void => {
  if (message.kind === 'rows') {
    writeBatch(message.batch, members.length, matrix.row);
    return;
  }
  matrix.total(ore(message.amount), message.totals.map(ore));
  matrix.end();
  answer({ kind: 'hash', sha256: hash.digest('hex') });
};

let isBroken = false;
port.on('message', (message: ToMatrixThread) => {
  try {
    if (!isBroken && progress[PROGRESS.stopped] === 0) receive(message);
  } catch (error) {
    isBroken = true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    answer({ kind: 'failed', text, ...(code !== undefined && { code }) });
  }
  Atomics.add(progress, PROGRESS.done, 1);
  Atomics.notify(progress, PROGRESS.done);
});
Atomics.store(progress, PROGRESS.started, 1);
Atomics.notify(progress, PROGRESS.started);
