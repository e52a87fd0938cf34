/**
 * Counts what is wrong in a matrix `id;description;key;clause;amount;<a column per municipality>`, last row `total`: lines
 * whose shares do not add up to their amount, and cells that are not those of an exact matrix.
 * Alone: `node check-matrix.mjs <matrix.csv> <exact.csv>`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const TEXT_CELLS = 4;
const [SEMICOLON, QUOTE, NEWLINE, RETURN, MINUS, COMMA, POINT, ZERO] = Array.from(
  ';"\n\r-,.0',
  (letter) => letter.charCodeAt(0),
);

/** Reads a file from its first byte to its last. Amounts may have a comma or a point, and always two decimals. */
const readerOf = (path) => {
  const bytes = readFileSync(path);
  let at = bytes[0] === 0xef ? 3 : 0;

  const isEnd = (byte) => byte === SEMICOLON || byte === NEWLINE || byte === RETURN;
  const passEnd = () => {
    if (bytes[at] === RETURN) at += 1;
    at += 1;
  };
  const text = () => {
    const start = at;
    let quoted = false;
    for (; at < bytes.length && (quoted || !isEnd(bytes[at])); at += 1) {
      if (bytes[at] === QUOTE) quoted = !quoted;
    }
    const cell = bytes.toString('utf8', start, at);
    return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  };
  const ore = () => {
    const start = at;
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;
    let value = 0;
    let mark = -1;
    for (; at < bytes.length && !isEnd(bytes[at]); at += 1) {
      const digit = bytes[at] - ZERO;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (mark < 0 && (bytes[at] === COMMA || bytes[at] === POINT)) mark = at;
      else mark = Infinity;
    }
    if (at - mark !== 3) {
      throw new Error(`${path}: not an amount in øre: ${bytes.toString('utf8', start, at)}`);
    }
    return negative ? -value : value;
  };

  return {
    path,
    isOver: () => at >= bytes.length,
    header() {
      const cells = [text()];
      while (bytes[at] === SEMICOLON) {
        at += 1;
        cells.push(text());
      }
      passEnd();
      return cells;
    },
    /** The identity of a row; its amount and shares go into `cells`. */
    row(cells) {
      const id = text();
      for (let i = 1; i < TEXT_CELLS; i += 1) {
        at += 1;
        text();
      }
      for (let i = 0; i < cells.length; i += 1) {
        at += 1;
        cells[i] = ore();
      }
      if (bytes[at] === SEMICOLON) throw new Error(`${path}: row ${id} has more columns`);
      passEnd();
      return id;
    },
  };
};

const sameShape = (matrix, exact) => {
  const [found, wanted] = [matrix.header(), exact.header()];
  const numberOf = (heading) => heading.slice(0, 4);
  if (found.map(numberOf).join() !== wanted.map(numberOf).join()) {
    throw new Error(`${matrix.path}: the columns must be those of ${exact.path}`);
  }
  return wanted.length - TEXT_CELLS;
};

/**
 * Counts over the rows but the last, which must be `total`.
 *
 * @throws {Error} where the two do not have the same lines and municipalities in the same order, or a cell is not in øre
 */
export const checkMatrix = (matrixPath, exactPath) => {
  const [matrix, exact] = [readerOf(matrixPath), readerOf(exactPath)];
  const width = sameShape(matrix, exact);
  const [cells, wanted] = [new Float64Array(width), new Float64Array(width)];
  const found = { lines: 0, notAddingUp: 0, differing: 0 };
  for (;;) {
    if (matrix.isOver()) throw new Error(`${matrixPath}: the row total is missing`);
    const [id, wantedId] = [matrix.row(cells), exact.row(wanted)];
    if (id !== wantedId || cells[0] !== wanted[0]) {
      if (id !== 'total' || wantedId !== 'total') {
        throw new Error(`${matrixPath}: line ${id} stands where ${wantedId} must be`);
      }
    }
    if (id === 'total') break;
    let left = cells[0];
    for (let i = 1; i < width; i += 1) {
      left -= cells[i];
      if (cells[i] !== wanted[i]) found.differing += 1;
    }
    found.lines += 1;
    if (left !== 0) found.notAddingUp += 1;
  }
  if (!matrix.isOver()) throw new Error(`${matrixPath}: the row total must be the last`);
  return found;
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = checkMatrix(process.argv[2], process.argv[3]);
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
