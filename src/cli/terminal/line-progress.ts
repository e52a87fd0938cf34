import type { Io } from '../../io/io.ts';
import type { RowSink } from '../../model/allocation.ts';
import type { Invocation } from '../invocation.ts';
import { wordingIn } from '../wording/in-language.ts';
import { wholeText } from './number-text.ts';

/** So often that a person sees it move, so seldom that it costs nothing. */
const ROWS_BETWEEN = 5_000;

/** Says on the terminal how many rows are made, for budgets that take a while; each goes on to `sink`. */
export const watchRows =
  ({ language, quiet }: Invocation, io: Io): ((sink?: RowSink) => RowSink) =>
  (sink) => {
    let rows = 0;
    return (row, shares) => {
      sink?.(row, shares);
      rows += 1;
      if (quiet || rows % ROWS_BETWEEN !== 0) return;
      io.progress(wordingIn[language].linesDone(wholeText(BigInt(rows), language)));
    };
  };
