import type { FileSystem, ThisRun } from '../io/io.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { readContents, registerFile, type RegisterProblem } from './contents.ts';
import type { RegisterFormat, RegisterRow } from './format.ts';
import type { HeldLock } from './lock.ts';
import { decidedAppend, type FileMove } from './pending-append.ts';
import {
  withRegisters,
  type Recovery,
  type Registers,
  type RegistersOutcome,
  type RowOrigin,
} from './registers.ts';

/** A row that does not hold what it should, though the chain is whole: what stands in which column. */
export interface UnreadableRow {
  /** The line of the file. */
  readonly line: number;
  readonly column: string;
  readonly found: string;
}

export interface RowsRead<Row> {
  readonly rows: readonly Row[];
  readonly unreadable: readonly UnreadableRow[];
}

/** A register with what its rows mean. */
export interface RegisterKind<Row> {
  readonly format: RegisterFormat;
  readonly rowsOf: (rows: readonly RegisterRow[]) => RowsRead<Row>;
  readonly rowOf: (row: Row) => RegisterRow;
}

/** The disk, who writes, and the workspace's folder of registers, absolute. */
export interface RegisterPlace {
  readonly files: FileSystem;
  readonly run: ThisRun;
  readonly folder: string;
}

/** A register as it was read; `lastHash` tells whether it has changed since. */
export interface AsRead<Row> {
  readonly format: RegisterFormat;
  readonly rows: readonly Row[];
  readonly lastHash: string;
  /** What a stopped run had left, put right now. */
  readonly recovered: readonly Recovery[];
}

export type ReadOutcome<Row> =
  | ({ readonly kind: 'read' } & AsRead<Row>)
  | { readonly kind: 'refused'; readonly found: readonly Diagnostic[] };

/**
 * Reads a register; one that does not exist is empty. It is locked, and recovered, only where it is not whole as it stands:
 * to look at it needs no right to write.
 *
 * @throws {IoError} the disk said no
 */
export const readRegister = <Row>(
  { files, run, folder }: RegisterPlace,
  kind: RegisterKind<Row>,
): ReadOutcome<Row> => {
  const { format } = kind;
  const contents = readContents(files, folder, format);
  if (contents.problems.length === 0 && decidedAppend(files, folder) === undefined) {
    return asRead(kind, contents.rows, contents.lastHash, []);
  }
  const outcome = withRegisters({ files, run, folder, formats: [format] }, (registers) => {
    const { rows, lastHash } = registers.read(format);
    return asRead(kind, rows, lastHash, registers.recovered);
  });
  return outcome.kind === 'done' ? outcome.result : refusedBy(outcome);
};

const asRead = <Row>(
  { format, rowsOf }: RegisterKind<Row>,
  rows: readonly RegisterRow[],
  lastHash: string,
  recovered: readonly Recovery[],
): ReadOutcome<Row> => {
  const { rows: read, unreadable } = rowsOf(rows);
  if (unreadable.length === 0) return { kind: 'read', format, rows: read, lastHash, recovered };
  return {
    kind: 'refused',
    found: unreadable.map(({ line, column, found }) =>
      errorAt('register/unreadable-row', inRegister(registerFile(format), line), { column, found }),
    ),
  };
};

const inRegister = (file: string, line: number) => ({ file: `register/${file}`, line, column: 1 });

/** Why the registers could not be had. */
const refusedBy = (
  outcome: Exclude<RegistersOutcome<unknown>, { kind: 'done' }>,
): { readonly kind: 'refused'; readonly found: readonly Diagnostic[] } => ({
  kind: 'refused',
  found: outcome.kind === 'held' ? [heldBy(outcome)] : outcome.problems.map(damaged),
});

export const heldBy = ({ by, file, elsewhere }: HeldLock): Diagnostic => {
  const { user, host, pid, since } = by;
  const args = { user, host, pid, since, file: `register/${file}`, elsewhere };
  return errorAt('register/held', { file: 'register', line: 1, column: 1 }, args);
};

export const damaged = ({ kind, file, line, found, wanted }: RegisterProblem): Diagnostic =>
  errorAt('register/damaged', inRegister(file, line), { damage: kind, found, wanted });

export type AddOutcome =
  | { readonly kind: 'added'; readonly recovered: readonly Recovery[] }
  /** Another run has added to a register since it was read. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly found: readonly Diagnostic[] };

/** What is added, and what it rests on. */
export interface Addition<Row> {
  /** The register as it was read. */
  readonly to: AsRead<Row>;
  readonly rows: readonly Row[];
  readonly origin: RowOrigin;
  /** Another register that the rows were made from, as it was read. */
  readonly restsOn?: Pick<AsRead<unknown>, 'format' | 'lastHash'>;
  /** Files that become visible with the rows. */
  readonly moves?: readonly FileMove[];
  /** Called with the registers locked and whole, before anything is added. */
  readonly locked?: () => void;
}

/**
 * Adds rows to the register as it was read, all or none. Where another run has added to it since, or to one that the rows
 * rest on, nothing is added: the rows would be others now.
 *
 * @throws {IoError} the disk said no
 */
export const addToRegister = <Row>(
  { files, run, folder }: RegisterPlace,
  { format, rowOf }: RegisterKind<Row>,
  { to, rows, origin, restsOn, moves = [], locked }: Addition<Row>,
): AddOutcome => {
  const known = [to, ...(restsOn === undefined ? [] : [restsOn])];
  const add = (registers: Registers): AddOutcome => {
    const isChanged = known.some((each) => registers.read(each.format).lastHash !== each.lastHash);
    if (isChanged) return { kind: 'changed' };
    locked?.();
    registers.append(format, rows.map(rowOf), origin, moves);
    return { kind: 'added', recovered: registers.recovered };
  };
  const formats = known.map((each) => each.format);
  const outcome = withRegisters({ files, run, folder, formats }, add);
  return outcome.kind === 'done' ? outcome.result : refusedBy(outcome);
};
