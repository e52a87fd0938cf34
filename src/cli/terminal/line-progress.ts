import type { Io } from '../../io/io.ts';
import type { Invocation } from '../invocation.ts';
import { wordingIn } from '../wording/wording.ts';
import { wholeText } from './number-text.ts';

/** Says on the terminal how many lines are done, for budgets that take a while. */
export const lineProgress =
  ({ language, quiet }: Invocation, io: Io): ((rows: number) => void) =>
  (rows) => {
    if (!quiet) io.progress(wordingIn[language].linesDone(wholeText(BigInt(rows), language)));
  };
