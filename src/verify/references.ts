import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { signedAmount, type FundRow } from '../model/fund-row.ts';
import { signOf, type InvoiceRow } from '../model/invoice-row.ts';
import { ore, type Ore } from '../model/ore.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/** What references between rows are checked by. */
interface Referring {
  readonly id: string;
  readonly reverses: string | undefined;
  /** Beside the row that it takes back. */
  readonly credits: readonly string[];
  /** What it comes to, signed: a row that takes it back comes to the opposite. */
  readonly amount: Ore;
  /** Must be the same in the row that it takes back. */
  readonly of: string;
}

/**
 * Checks that references are to rows further up, that a row is taken back at most once, and by its mirror: the opposite
 * amount, of the same subject.
 */
const checkReferring = (rows: readonly PlacedRow<Referring>[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const earlier = new Map<string, Referring>();
  const takenBack = new Map<string, string>();
  for (const { row, at } of rows) {
    for (const number of row.credits) {
      if (!earlier.has(number))
        found.push(errorAt('verify/unknown-reference', at('credits'), { number }));
    }
    if (row.reverses !== undefined) {
      const number = row.reverses;
      const reversed = earlier.get(number);
      const by = takenBack.get(number);
      if (reversed === undefined) {
        found.push(errorAt('verify/unknown-reference', at('reverses'), { number }));
      } else if (by !== undefined) {
        found.push(errorAt('verify/reversed-twice', at('reverses'), { number, by }));
      } else if (row.amount + reversed.amount !== 0n || row.of !== reversed.of) {
        const args = { number, found: row.amount, wanted: ore(0n - reversed.amount) };
        found.push(errorAt('verify/reversal-differs', at('reverses'), args));
      }
      takenBack.set(number, by ?? row.id);
    }
    earlier.set(row.id, row);
  }
  return found;
};

/** `credits` and `reverses` of the register of invoices. */
export const checkInvoiceReferences = (
  rows: readonly PlacedRow<InvoiceRow>[],
): readonly Diagnostic[] =>
  checkReferring(
    rows.map(({ row, at }) => ({
      at,
      row: {
        id: row.number,
        reverses: row.reverses,
        credits: row.credits.filter((number) => number !== row.reverses),
        amount: ore(signOf(row) * row.gross),
        of: JSON.stringify([row.purpose, row.year, row.installment, row.project, row.municipality]),
      },
    })),
  );

/** `reverses` of the register of funds. */
export const checkFundReferences = (rows: readonly PlacedRow<FundRow>[]): readonly Diagnostic[] =>
  checkReferring(
    rows.map(({ row, at }) => ({
      at,
      row: {
        id: String(row.number),
        reverses: row.reverses === undefined ? undefined : String(row.reverses),
        credits: [],
        amount: ore(signedAmount(row)),
        of: JSON.stringify([row.fund, row.kind, row.year]),
      },
    })),
  );
