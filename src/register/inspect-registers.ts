import { IoError } from '../io/io.ts';
import { at as nth, present } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { PlacedRow } from '../model/placed-row.ts';
import { readContents, registerFile, type RowPlace } from './contents.ts';
import { columnsOf, placedCellsOf, type RegisterFormat } from './format.ts';
import { isDecided } from './pending-append.ts';
import { damaged, heldBy, type RegisterKind, type RegisterPlace } from './register-on-disk.ts';
import { withRegisters, type Recovery } from './registers.ts';

/** A register as it stands: every row that can be read, and all that is wrong with the others and the chain. */
export interface InspectedRegister<Row> {
  readonly rows: readonly PlacedRow<Row>[];
  readonly found: readonly Diagnostic[];
  /** Tells whether it has changed since. */
  readonly lastHash: string;
}

/** Reads a register to find what is wrong with it; one that does not exist is empty. */
export const inspectRegister = <Row>(
  { files, folder }: RegisterPlace,
  { format, rowsOf }: RegisterKind<Row>,
): InspectedRegister<Row> => {
  const { rows, places, problems, lastHash } = readContents(files, folder, format);
  const found: Diagnostic[] = problems.map(damaged);
  const read = rows.flatMap((row, index): readonly PlacedRow<Row>[] => {
    const at = placesIn(format, nth(places, index));
    const { rows: known, unreadable } = rowsOf([row]);
    for (const { column, found: text } of unreadable) {
      found.push(errorAt('register/unreadable-row', at(column), { column, found: text }));
    }
    return known.map((each) => ({ row: each, at }));
  });
  return { rows: read, found, lastHash };
};

/** Where the cells of a row stand, found when asked for. */
const placesIn =
  (format: RegisterFormat, { line, text }: RowPlace): PlacedRow<unknown>['at'] =>
  (column) => {
    const index = column === undefined ? 0 : columnsOf(format).indexOf(column);
    const cells = present(placedCellsOf(text), 'a row that was read has its cells');
    return { file: `register/${registerFile(format)}`, line, column: nth(cells, index).column };
  };

/** What had to be put right first; or that another run holds the registers. */
export type PutRight =
  | { readonly kind: 'free'; readonly recovered: readonly Recovery[] }
  | { readonly kind: 'held'; readonly found: readonly Diagnostic[] };

/**
 * Makes sure that no other run holds the registers, and puts right what a stopped one left. Who may only read them (an
 * auditor, say) may look at them all the same, where there is nothing to put right.
 *
 * @throws {IoError} the disk said no, and an append is not finished
 */
export const putRight = (place: RegisterPlace, formats: readonly RegisterFormat[]): PutRight => {
  const { files, folder } = place;
  if (!files.exists(folder)) return { kind: 'free', recovered: [] };
  try {
    const outcome = withRegisters({ ...place, formats }, ({ recovered }) => recovered);
    if (outcome.kind === 'held') return { kind: 'held', found: [heldBy(outcome)] };
    return { kind: 'free', recovered: outcome.kind === 'done' ? outcome.result : [] };
  } catch (error) {
    const mayNotWrite = error instanceof IoError && MAY_NOT_WRITE.has(error.code);
    if (!mayNotWrite || isDecided(files, folder)) throw error;
    return { kind: 'free', recovered: [] };
  }
};

const MAY_NOT_WRITE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
