import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem } from '../io/io.ts';
import {
  BYTE_ORDER_MARK,
  cellsOf,
  columnsOf,
  headerOf,
  LINE_END,
  type RegisterFormat,
  type RegisterRow,
} from './format.ts';

/** Something wrong with a register on disk: what, and the line of the file. */
export interface RegisterProblem {
  readonly kind:
    | 'line-ends'
    | 'header'
    | 'malformed-row'
    | 'broken-chain'
    | 'unfinished-row'
    | 'rows-missing'
    | 'last-row-changed'
    | 'head-missing'
    | 'head-malformed'
    | 'head-behind';
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly wanted: string;
}

/** A row's line of the file: its number and what it says. */
export interface RowPlace {
  readonly line: number;
  readonly text: string;
}

/** A register as it stands on disk, with all that is wrong with it. */
export interface RegisterContents {
  /** Rows that can be read. */
  readonly rows: readonly RegisterRow[];
  /** Where each of them stands. */
  readonly places: readonly RowPlace[];
  /** Rows there are, also those that cannot be read. */
  readonly lines: number;
  readonly problems: readonly RegisterProblem[];
  /** SHA-256 of the last line, or of the header where there is no row. */
  readonly lastHash: string;
  /** Bytes of the file; 0 where there is none. */
  readonly length: number;
}

/** SHA-256 of a line, as lower-case hex. */
export const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

export const registerFile = (format: Pick<RegisterFormat, 'name'>): string => `${format.name}.csv`;
export const headFile = (format: Pick<RegisterFormat, 'name'>): string => `${format.name}.head`;

/** What the head file of a register says: its number of rows and the hash of the last line. */
export const headText = (rows: number, lastHash: string): string => `${String(rows)} ${lastHash}\n`;

/** Reads a register and checks its chain, row by row, and the head. A register that does not exist yet is empty. */
export const readContents = (
  files: FileSystem,
  folder: string,
  format: RegisterFormat,
): RegisterContents => {
  const path = join(folder, registerFile(format));
  const head = headAt(files, join(folder, headFile(format)));
  if (!files.exists(path)) return withHead(emptyContents(format), format, head);
  const bytes = files.readFile(path);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return withHead({ ...checkedLines(format, text), length: bytes.length }, format, head);
};

/** A register without rows. */
const emptyContents = (format: RegisterFormat): RegisterContents => ({
  rows: [],
  places: [],
  lines: 0,
  problems: [],
  lastHash: hashOf(headerOf(format)),
  length: 0,
});

const checkedLines = (format: RegisterFormat, text: string): Omit<RegisterContents, 'length'> => {
  const file = registerFile(format);
  const lines = text.split(LINE_END);
  const problems: RegisterProblem[] = [];
  const problem = (kind: RegisterProblem['kind'], line: number, found: string, wanted: string) => {
    problems.push({ kind, file, line, found, wanted });
  };
  const unfinished = lines.pop() ?? '';
  const header = `${BYTE_ORDER_MARK}${headerOf(format)}`;
  const foundHeader = lines.shift() ?? unfinished;
  if (/[\r\n]/.test(foundHeader)) {
    // Another program has saved the file: nothing in it is as it was written, which is said once.
    problem('line-ends', 1, '', LINE_END);
    return { ...emptyContents(format), problems };
  }
  if (foundHeader !== header) problem('header', 1, foundHeader, headerOf(format));
  const columns = columnsOf(format);
  const rows: RegisterRow[] = [];
  const places: RowPlace[] = [];
  let lastHash = hashOf(headerOf(format));
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells?.length !== columns.length) {
      problem('malformed-row', index + 2, String(cells?.length ?? 0), String(columns.length));
    } else {
      const row = new Map(columns.map((column, place) => [column, cells[place] ?? '']));
      const previous = row.get('previous') ?? '';
      if (previous !== lastHash) problem('broken-chain', index + 2, previous, lastHash);
      rows.push(row);
      places.push({ line: index + 2, text: line });
    }
    lastHash = hashOf(line);
  }
  if (unfinished !== '') problem('unfinished-row', lines.length + 2, unfinished, LINE_END);
  return { rows, places, lines: lines.length, problems, lastHash };
};

interface Head {
  readonly kind: 'missing' | 'malformed' | 'read';
  readonly rows: number;
  readonly hash?: string | undefined;
}

const headAt = (files: FileSystem, path: string): Head => {
  if (!files.exists(path)) return { kind: 'missing', rows: 0 };
  const match = /^(\d{1,9}) ([0-9a-f]{64})\n$/.exec(new TextDecoder().decode(files.readFile(path)));
  return match === null
    ? { kind: 'malformed', rows: 0 }
    : { kind: 'read', rows: Number(match[1]), hash: match[2] };
};

/** Adds what the head tells: rows that are gone from the end, or a last row that was changed. */
const withHead = (
  contents: RegisterContents,
  format: RegisterFormat,
  head: Head,
): RegisterContents => {
  const isSaved = contents.problems.some((problem) => problem.kind === 'line-ends');
  const kind = isSaved ? undefined : headProblem(contents, head);
  if (kind === undefined) return contents;
  const problem: RegisterProblem = {
    kind,
    file: kind === 'rows-missing' ? registerFile(format) : headFile(format),
    line: kind === 'rows-missing' ? contents.lines + 2 : 1,
    found: String(contents.lines),
    wanted: String(head.rows),
  };
  return { ...contents, problems: [...contents.problems, problem] };
};

const headProblem = (
  { lines, lastHash }: RegisterContents,
  head: Head,
): RegisterProblem['kind'] | undefined => {
  if (head.kind === 'missing') return lines === 0 ? undefined : 'head-missing';
  if (head.kind === 'malformed') return 'head-malformed';
  if (lines < head.rows) return 'rows-missing';
  if (lines > head.rows) return 'head-behind';
  return lastHash === head.hash ? undefined : 'last-row-changed';
};
