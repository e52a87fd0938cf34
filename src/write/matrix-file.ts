import type { ContributionRow } from '../model/allocation.ts';
import type { Ore } from '../model/ore.ts';
import { createBudgetMatrix } from './budget-matrix.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { MatrixThread } from './matrix-thread.ts';
import type { OutputFile } from './output-folder.ts';
import { RowCollector, writeBatch, type RowBatch } from './row-batch.ts';

interface MatrixFileOptions {
  readonly file: OutputFile;
  /** In number order. */
  readonly members: readonly { readonly number: string; readonly name: string }[];
  readonly dialect: CsvDialect;
  /** The built file of the thread that large matrices are written by; without one all is written here. */
  readonly threadFile: string | undefined;
}

/** budget.csv as a file that is written while the budget is split. */
export interface MatrixFile {
  /** Fits as a `RowSink`. */
  readonly row: (row: ContributionRow, shares: Float64Array) => void;
  /** Writes the last row and closes the file. */
  readonly finish: (amount: Ore, totals: readonly Ore[]) => void;
  /** To be called in the end, whatever happened: nothing writes to the file any more. */
  readonly stop: () => void;
}

/**
 * Writes budget.csv into `file`; where there is much of it by a thread of its own, since to make, hash and write the bytes
 * takes as long as to split the lines.
 *
 * @throws {IoError} the disk said no, at a later row or in the end
 */
export const createMatrixFile = (options: MatrixFileOptions): MatrixFile => {
  const { threadFile, file } = options;
  const { descriptor } = file;
  return threadFile === undefined || descriptor === undefined
    ? writtenHere(options)
    : writtenByThread(options, threadFile, descriptor);
};

const writtenHere = ({ file, members, dialect }: MatrixFileOptions): MatrixFile => {
  const matrix = createBudgetMatrix({ write: file.write, members, dialect });
  return {
    row: matrix.row,
    finish: (amount, totals) => {
      matrix.total(amount, totals);
      matrix.end();
      file.close();
    },
    stop: () => undefined,
  };
};

/** Batches kept before the thread is started: smaller matrices are written sooner than a thread starts. */
const MOST_WITHOUT_THREAD = 16;

const writtenByThread = (
  options: MatrixFileOptions,
  threadFile: string,
  descriptor: number,
): MatrixFile => {
  const { file, members, dialect } = options;
  const collector = new RowCollector(members.length);
  const kept: RowBatch[] = [];
  let thread: MatrixThread | undefined;

  const takeBatch = (): void => {
    const batch = collector.take(thread?.freeRoom());
    if (thread !== undefined) thread.post(batch);
    else if (kept.push(batch) > MOST_WITHOUT_THREAD) {
      thread = new MatrixThread({ threadFile, descriptor, path: file.path, members, dialect });
      for (const each of kept.splice(0)) thread.post(each);
    }
  };

  return {
    row: (row, shares) => {
      if (collector.add(row, shares)) takeBatch();
    },
    finish: (amount, totals) => {
      takeBatch();
      if (thread !== undefined) {
        file.closeAs(thread.finish(amount, totals));
        return;
      }
      const here = writtenHere(options);
      for (const batch of kept) writeBatch(batch, members.length, here.row);
      here.finish(amount, totals);
    },
    stop: () => thread?.stop(),
  };
};
