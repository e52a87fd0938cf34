import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { Ruler } from './ruler.ts';

/** Limits of what is taken for a table: more is damage or malice, and must not take the machine down. */
export const LIMITS = {
  cellBytes: 1 << 20,
  recordBytes: 10 << 20,
  records: 2_000_000,
  columns: 16_384,
  problems: 1000,
} as const;

/** How the text of a CSV file is cut. */
export interface CsvShape {
  readonly file: string;
  readonly utf8: Uint8Array;
  /** One ASCII character. */
  readonly delimiter: string;
  /** Where the first record may begin: after a `sep=` line, and on which line that is. */
  readonly from: number;
  readonly fromLine: number;
  /** Whether the first record is a header that no later record may be wider than. */
  readonly headed: boolean;
  /** Whether letters that are lost are passed over. */
  readonly mayLoseLetters: boolean;
}

/** Where the records begin: byte and line of each, lines without a single character left out. */
export interface CsvRecords {
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly found: readonly Diagnostic[];
  /** Quotes or sizes are so that the text cannot be cut into cells. */
  readonly isBroken: boolean;
}

const PLAIN = 0;
const DELIMITER = 1;
const LINE_FEED = 2;
const RETURN = 3;
const QUOTE = 4;
const CONTROL = 5;
/** The first byte of U+0080–U+00BF in UTF-8; up to U+009F those are control characters. */
const MAYBE_CONTROL = 6;
/** The first byte of U+FFFD, which stands for a letter that is lost, and of U+F000–U+FFFF. */
const MAYBE_LOST = 7;

/** What each byte means to the scan; bytes of UTF-8 beyond ASCII are plain. */
export const byteClasses = (delimiter: string): Uint8Array => {
  const classes = new Uint8Array(256).fill(CONTROL, 0, 0x20);
  classes[0x7f] = CONTROL;
  classes[0x09] = PLAIN;
  classes[0x0a] = LINE_FEED;
  classes[0x0d] = RETURN;
  classes[0x22] = QUOTE;
  classes[0xc2] = MAYBE_CONTROL;
  classes[0xef] = MAYBE_LOST;
  classes[delimiter.charCodeAt(0)] = DELIMITER;
  return classes;
};

/** One pass over the bytes. A class, since the steps share where they are. */
class Scan {
  readonly starts: number[] = [];
  readonly lines: number[] = [];
  readonly found: Diagnostic[] = [];
  isBroken = false;

  private at: number;
  private line: number;
  private lineStart: number;
  /** Columns of the header; undefined until it is read. */
  private width: number | undefined;
  private stopped = false;
  private readonly ruler: Ruler;
  private readonly classes: Uint8Array;
  private readonly shape: CsvShape;

  constructor(shape: CsvShape) {
    this.shape = shape;
    this.at = shape.from;
    this.line = shape.fromLine;
    this.lineStart = shape.from;
    this.ruler = new Ruler(shape.utf8);
    this.classes = byteClasses(shape.delimiter);
  }

  run(): void {
    const { utf8 } = this.shape;
    while (this.at < utf8.length && !this.stopped) {
      if (this.isLineEnd()) this.nextLine();
      else this.record();
    }
  }

  private isLineEnd(): boolean {
    const byte = this.shape.utf8[this.at];
    return byte === 0x0a || byte === 0x0d;
  }

  /** Steps over LF, CRLF or CR. */
  private nextLine(): void {
    const { utf8 } = this.shape;
    this.at += utf8[this.at] === 0x0d && utf8[this.at + 1] === 0x0a ? 2 : 1;
    this.line += 1;
    this.lineStart = this.at;
  }

  private report(finding: Diagnostic): void {
    if (this.found.length < LIMITS.problems) this.found.push(finding);
    else {
      // Said of the file as a whole, so that it comes before the thousand.
      const at = { file: finding.at.file, line: 1, column: 1 };
      this.found.push(errorAt('file/too-many-problems', at, { limit: LIMITS.problems }));
      this.isBroken = true;
      this.stopped = true;
    }
  }

  private place(at: number): { file: string; line: number; column: number } {
    const column = this.ruler.column(this.lineStart, at);
    return { file: this.shape.file, line: this.line, column };
  }

  private stop(finding: Diagnostic): void {
    this.found.push(finding);
    this.isBroken = true;
    this.stopped = true;
  }

  private record(): void {
    const { utf8, headed, file } = this.shape;
    const start = this.at;
    const { line } = this;
    this.starts.push(start);
    this.lines.push(line);
    let column = 0;
    let lastFilled = -1;
    let firstBeyond: Diagnostic['at'] | undefined;
    for (;;) {
      const cellStart = this.at;
      const isBeyond = headed && this.width !== undefined && column >= this.width;
      const place = isBeyond && firstBeyond === undefined ? this.place(cellStart) : undefined;
      this.cell();
      if (this.stopped) return;
      if (this.isFilled(cellStart, this.at)) {
        lastFilled = column;
        firstBeyond ??= place;
      }
      if (this.at >= utf8.length || this.isLineEnd()) break;
      this.at += 1;
      column += 1;
    }
    if (this.width === undefined) {
      if (lastFilled >= 0) this.width = lastFilled + 1;
    } else if (firstBeyond !== undefined) {
      this.report(
        errorAt('table/too-many-cells', firstBeyond, {
          cells: lastFilled + 1,
          columns: this.width,
        }),
      );
    }
    const at = { file, line, column: 1 };
    if (this.at - start > LIMITS.recordBytes) {
      this.stop(errorAt('table/line-too-large', at, { limit: LIMITS.recordBytes >> 20 }));
    } else if (lastFilled >= LIMITS.columns) {
      this.stop(errorAt('table/too-many-columns', at, { limit: LIMITS.columns }));
    } else if (this.starts.length > LIMITS.records) {
      this.stop(errorAt('table/too-many-rows', at, { limit: LIMITS.records }));
    }
  }

  /** Whether there is more than spaces between the bytes, or between quotes. */
  private isFilled(from: number, to: number): boolean {
    const { utf8 } = this.shape;
    for (let at = from; at < to; at += 1) {
      const byte = utf8[at] ?? 0;
      if (byte > 0x20 && byte !== 0x22) return true;
    }
    return false;
  }

  /** Steps over one cell, to the delimiter, line end or end of file after it. */
  private cell(): void {
    const { utf8, file } = this.shape;
    const start = this.at;
    const { line, lineStart } = this;
    if (utf8[start] === 0x22) this.quoted();
    if (!this.stopped) this.unquoted();
    if (this.stopped || this.at - start <= LIMITS.cellBytes) return;
    const column = this.ruler.column(lineStart, start);
    this.stop(
      errorAt('table/cell-too-large', { file, line, column }, { limit: LIMITS.cellBytes >> 20 }),
    );
  }

  /** The first byte from `at` on that is neither plain nor a delimiter, or the end. */
  private behindText(at: number): number {
    const { classes } = this;
    const { utf8 } = this.shape;
    let to = at;
    while (to < utf8.length && (classes[utf8[to] ?? 0] ?? PLAIN) <= DELIMITER) to += 1;
    return to;
  }

  /** Steps over `"…"`, to the byte after the closing quote. */
  private quoted(): void {
    const { utf8 } = this.shape;
    const opening = this.place(this.at);
    let isControlReported = false;
    this.at += 1;
    while (this.at < utf8.length) {
      this.at = this.behindText(this.at);
      if (this.at === utf8.length) break;
      const kind = this.classes[utf8[this.at] ?? 0];
      if (kind === QUOTE) {
        if (utf8[this.at + 1] !== 0x22) {
          this.at += 1;
          return;
        }
        this.at += 2;
      } else if (kind === LINE_FEED || kind === RETURN) this.nextLine();
      else {
        isControlReported = this.control(isControlReported);
        this.at += 1;
      }
      if (this.stopped) return;
    }
    this.stop(errorAt('table/unclosed-quote', opening, {}));
  }

  /** Steps over text without quotes. After a quoted cell there is none, so that text there is a stray quote before it. */
  private unquoted(): void {
    const { utf8 } = this.shape;
    const { length } = utf8;
    const { classes } = this;
    const start = this.at;
    let isControlReported = false;
    let isStrayReported = false;
    let at = start;
    for (; at < length; at += 1) {
      const kind = classes[utf8[at] ?? 0];
      if (kind === PLAIN) continue;
      if (kind === DELIMITER || kind === LINE_FEED || kind === RETURN) break;
      this.at = at;
      if (kind === QUOTE && !isStrayReported) {
        this.isBroken = true;
        isStrayReported = true;
        this.report(errorAt('table/stray-quote', this.place(at), { after: false }));
      } else if (kind !== QUOTE) isControlReported = this.control(isControlReported);
      if (this.stopped) return;
    }
    this.at = at;
    const isAfterQuote = start > 0 && utf8[start - 1] === 0x22 && at > start;
    if (isAfterQuote && !isStrayReported) {
      this.isBroken = true;
      this.report(errorAt('table/stray-quote', this.place(start - 1), { after: true }));
    }
  }

  /** Reports the control character or the lost letter that begins here, once for a cell. */
  private control(isReported: boolean): boolean {
    const { utf8, mayLoseLetters } = this.shape;
    const byte = utf8[this.at] ?? 0;
    const next = utf8[this.at + 1] ?? 0;
    if (byte === 0xef) {
      const isLost = next === 0xbf && utf8[this.at + 2] === 0xbd;
      if (isReported || !isLost || mayLoseLetters) return isReported;
      this.report(errorAt('file/lost-letter', this.place(this.at), {}));
      return true;
    }
    if (isReported || (byte === 0xc2 && next >= 0xa0)) return isReported;
    const code = byte === 0xc2 ? next : byte;
    const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    this.report(errorAt('file/control-character', this.place(this.at), { character }));
    return true;
  }
}

/**
 * Finds where the records begin and all that is wrong with how the file is written: quotes, control characters, records
 * wider than the header, sizes. One pass, some 20 ms for 100 000 rows; the cells themselves are read later.
 */
export const scanRecords = (shape: CsvShape): CsvRecords => {
  const scan = new Scan(shape);
  scan.run();
  const { starts, lines, found, isBroken } = scan;
  return { starts, lines, found, isBroken };
};
