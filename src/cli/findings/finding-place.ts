import { isAbsolute, join, relative } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';

/** The path of an input file as the user can open it from the current folder. */
export const openablePath = (workspace: string, file: string, workingFolder: string): string => {
  if (!isAbsolute(file)) return join(workspace, file);
  const inside = relative(workingFolder, file);
  return inside.startsWith('..') || isAbsolute(inside) ? file : inside;
};

/** `k-ikt/2021/budget.csv:14:10`, or `k-ikt/2021/budget.xlsx#Budsjett!C7`. */
export const placeText = (path: string, { line, column, sheet, cell }: SourceRef): string =>
  cell === undefined
    ? `${path}:${String(line)}:${String(column)}`
    : `${path}#${sheet ?? ''}!${cell}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is wrong with a register itself comes first: all else may come of it. */
const rankOf = ({ code, severity }: Diagnostic): number =>
  !code.startsWith('register/') ? 2 : severity === 'error' ? 0 : 1;

/** By file, then by place in it; what stands in one place keeps the order it was found in. Registers come first. */
export const sortedByPlace = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  );
