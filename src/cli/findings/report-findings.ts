import { resolve } from 'node:path';
import type { Io } from '../../io/io.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Invocation } from '../invocation.ts';
import { chalkFor } from '../terminal/style.ts';
import { wordingIn } from '../wording/in-language.ts';
import { openablePath, sortedByPlace } from './finding-place.ts';
import { findingText } from './finding-text.ts';
import { createExcerpts } from './source-excerpt.ts';

/** More than these are counted, not printed: nobody reads on. */
const MOST_PRINTED = 100;

/**
 * Prints what was found in a workspace on standard error, sorted by place, and how much it was. Piped it is one line each,
 * for programs; on a terminal it is wrapped, with the line of the file and a caret under the place (not with --quiet).
 */
export const reportFindings = (
  found: readonly Diagnostic[],
  workspace: string,
  { language, quiet }: Invocation,
  io: Io,
): void => {
  if (found.length === 0) return;
  const words = wordingIn[language];
  const chalk = chalkFor(io.colors);
  const excerptAt = createExcerpts(io.files);
  const print = (text: string): void => {
    io.stderr(`${text}\n`);
  };
  for (const finding of sortedByPlace(found).slice(0, MOST_PRINTED)) {
    const path = openablePath(workspace, finding.at.file, io.workingFolder);
    print(findingText(finding, path, { workspace, language, columns: io.columns, chalk }));
    if (io.columns === undefined || quiet) continue;
    const excerpt = excerptAt(resolve(io.workingFolder, path), finding.at, io.columns);
    if (excerpt !== undefined) print(chalk.dim(excerpt));
  }
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const more = found.length - MOST_PRINTED;
  if (more > 0) print(words.moreProblems(more));
  const count = words.problems(errors, found.length - errors);
  print(errors > 0 ? `${count}; ${words.nothingWritten}` : count);
};
