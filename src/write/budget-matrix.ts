import type { ContributionRow } from '../model/allocation.ts';
import { oreText, type Ore } from '../model/ore.ts';
import { CSV_LINE_END, CSV_SPELLING, type CsvDialect } from './csv-dialect.ts';
import { createOreCellsWriter, MAX_ORE_CELL_BYTES, ORE_CELLS_SLACK } from './ore-cells.ts';
import { csvTextCell } from './spreadsheet-text.ts';

/** budget.csv, row by row. */
export interface BudgetMatrix {
  /** Fits as a `RowSink`: `shares` in whole øre below 2^53 in the order of the members, not kept after the call. */
  readonly row: (row: ContributionRow, shares: Float64Array) => void;
  /** The last row. `totals` in the order of the members. */
  readonly total: (amount: Ore, totals: readonly Ore[]) => void;
  /** Hands over what is left in the buffer. Nothing may follow. */
  readonly end: () => void;
}

interface BudgetMatrixOptions {
  /** Is given bytes that are overwritten after the call. */
  readonly write: (bytes: Uint8Array) => void;
  /** In number order. */
  readonly members: readonly { readonly number: string; readonly name: string }[];
  readonly dialect: CsvDialect;
}

const COLUMNS = ['id', 'description', 'key', 'clause', 'amount'];
const BUFFER_BYTES = 1 << 20;
/** The most bytes that UTF-8 needs for one UTF-16 unit. */
const UTF8_BYTES = 3;

/**
 * Writes the split as a matrix: a row per line, a column per member, a last row `total`. Streams: what is in memory is one
 * buffer, however many lines there are.
 */
export const createBudgetMatrix = ({
  write,
  members,
  dialect,
}: BudgetMatrixOptions): BudgetMatrix => {
  const { delimiter, decimal, byteOrderMark } = CSV_SPELLING[dialect];
  const writeOreCells = createOreCellsWriter(decimal, delimiter);
  const text = (value: string): string => csvTextCell(value, dialect);
  const amountCell = (amount: Ore): string => oreText(amount).replace('.', decimal);
  const amountAlone = new Float64Array(1);
  const cellsBytes = (members.length + 1) * MAX_ORE_CELL_BYTES + ORE_CELLS_SLACK;
  const bytes = new Uint8Array(Math.max(BUFFER_BYTES, 2 * cellsBytes));
  const view = new DataView(bytes.buffer);
  const encoder = new TextEncoder();
  let position = 0;

  const flush = (): void => {
    if (position > 0) write(bytes.subarray(0, position));
    position = 0;
  };
  const append = (value: string): void => {
    const most = value.length * UTF8_BYTES;
    if (position + most > bytes.length) flush();
    if (most > bytes.length) write(encoder.encode(value));
    else position += encoder.encodeInto(value, bytes.subarray(position)).written;
  };
  const appendRecord = (cells: readonly string[]): void => {
    append(cells.join(delimiter) + CSV_LINE_END);
  };

  const headings = members.map(({ number, name }) => `${number} ${name}`);
  append(byteOrderMark);
  appendRecord([...COLUMNS, ...headings].map(text));

  return {
    row: ({ id, description, key, clause, amount }, shares) => {
      if (shares.length !== members.length)
        throw new RangeError('a line must have a share per member');
      // The amount of a charge is a sum of shares, and may be above what a float holds.
      const amountAsFloat = Number(amount);
      const isExact = Number.isSafeInteger(amountAsFloat);
      const head = text(id) + delimiter + text(description) + delimiter + text(key);
      const tail = isExact ? '' : amountCell(amount) + delimiter;
      append(head + delimiter + text(clause) + delimiter + tail);
      if (position + cellsBytes > bytes.length) flush();
      if (isExact) {
        amountAlone[0] = amountAsFloat;
        position = writeOreCells(view, position, amountAlone);
      }
      position = writeOreCells(view, position, shares);
      // Over the delimiter behind the last cell.
      view.setUint16(position - 1, 0x0d0a);
      position += 1;
    },
    total: (amount, totals) => {
      appendRecord(['total', '', '', '', ...[amount, ...totals].map(amountCell)]);
    },
    end: flush,
  };
};
