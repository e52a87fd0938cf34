import type { Io } from '../../io/io.ts';
import type { Invocation } from '../invocation.ts';
import { wordingIn } from '../wording/in-language.ts';
import { printable } from './printable.ts';

/** Cells of the bar: it and the name of a document fit in a window of 80. */
const BAR_CELLS = 24;

/** `█████·····`, as much as is done. */
export const barText = (done: number, all: number): string => {
  const full = all === 0 ? BAR_CELLS : Math.floor((BAR_CELLS * done) / all);
  return '█'.repeat(full) + '·'.repeat(BAR_CELLS - full);
};

interface Watched {
  /** Documents in all. */
  readonly all: number;
  /** The workspace's name, where there are several. */
  readonly workspace?: string;
}

/**
 * Says which document is being made, by its name: a bar on a terminal, or with `--verbose` a line each on standard error,
 * where a result on standard output is not disturbed. Nothing with `--quiet`.
 */
export const watchDocuments =
  (
    { language, quiet, documents }: Invocation,
    io: Io,
    { all, workspace }: Watched,
  ): ((name: string, index: number) => void) =>
  (name, index) => {
    if (quiet) return;
    const { making } = wordingIn[language].invoice;
    const text = printable(making(name, index + 1, all));
    const where = workspace === undefined ? '' : `${printable(workspace)}: `;
    if (documents?.isVerbose === true) {
      io.progress('');
      io.stderr(`${where}${text}\n`);
    } else {
      const line = `${where}${barText(index, all)} ${text}`;
      // A line that breaks cannot be taken away again.
      io.progress(io.columns === undefined ? line : line.slice(0, io.columns - 1));
    }
  };
