import type { FileSystem } from '../../io/io.ts';
import { IoError } from '../../io/io.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { decodeText } from '../../read/text-encoding.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { printable } from '../terminal/printable.ts';

const MARGIN = 10;
/** Larger files are not read a second time only to show a line of them. */
const LARGEST = 4_000_000;

/** Shows lines of input files, each file read once. */
export const createExcerpts = (
  files: FileSystem,
): ((path: string, at: SourceRef, columns: number) => string | undefined) => {
  const read = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const lines = readLines(files, path);
    read.set(path, lines);
    return lines;
  };
  return (path, at, columns) => {
    if (at.cell !== undefined) return undefined;
    const line = linesOf(path)[at.line - 1];
    return line === undefined || line.trim() === '' ? undefined : excerpt(line, at, columns);
  };
};

const readLines = (files: FileSystem, path: string): readonly string[] => {
  try {
    if (!files.exists(path) || files.isFolder(path) || files.size(path) > LARGEST) return [];
    return decodeText(files.readFile(path))
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
  } catch (error) {
    if (error instanceof IoError) return [];
    throw error;
  }
};

/**
 * The line with its number, and a caret under the column:
 *
 *     14 | L012;Brannmur;30/07;480000
 *        |               ^
 *
 * Of a line wider than the terminal, the part around the column.
 */
const excerpt = (line: string, { line: number, column }: SourceRef, columns: number): string => {
  const gutter = String(number);
  const width = Math.max(20, columns - gutter.length - 4);
  const start = column - 1 + MARGIN > width ? Math.max(0, column - 1 - Math.floor(width / 2)) : 0;
  const before = printable(line.slice(start, column - 1));
  const after = printable(line.slice(column - 1, start + width));
  return `${gutter} | ${before}${after}\n${' '.repeat(gutter.length)} | ${' '.repeat(displayWidth(before))}^`;
};
