import type { FileSystem, ThisRun } from '../io/io.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { FundRow } from '../model/fund-row.ts';
import { emptyContents, readContents, type RegisterProblem } from './contents.ts';
import { FUNDS_REGISTER, fundRowsOf, registerRowOf } from './funds-register.ts';
import type { LockHolder } from './lock.ts';
import { decidedAppend } from './pending-append.ts';
import {
  withRegisters,
  type Recovery,
  type Registers,
  type RegistersOutcome,
  type RowOrigin,
} from './registers.ts';

/** The register of funds as it was read; `lastHash` tells whether it has changed since. */
export interface FundsAsRead {
  readonly rows: readonly FundRow[];
  readonly lastHash: string;
  /** What a stopped run had left, put right now. */
  readonly recovered: readonly Recovery[];
}

export type FundsRead =
  | ({ readonly kind: 'read' } & FundsAsRead)
  | { readonly kind: 'refused'; readonly found: readonly Diagnostic[] };

const FORMATS = [FUNDS_REGISTER];

/**
 * Reads the register of funds; one that does not exist is empty. It is locked, and recovered, only where it is not whole as
 * it stands: to look at a settlement needs no right to write.
 *
 * @throws {IoError} the disk said no
 */
export const readFunds = (files: FileSystem, run: ThisRun, folder: string): FundsRead => {
  if (!files.exists(folder)) {
    return asRead([], emptyContents(FUNDS_REGISTER).lastHash, []);
  }
  const contents = readContents(files, folder, FUNDS_REGISTER);
  if (contents.problems.length === 0 && decidedAppend(files, folder) === undefined) {
    return asRead(contents.rows, contents.lastHash, []);
  }
  const outcome = withRegisters({ files, run, folder, formats: FORMATS }, (registers) => {
    const { rows, lastHash } = registers.read(FUNDS_REGISTER);
    return asRead(rows, lastHash, registers.recovered);
  });
  return outcome.kind === 'done' ? outcome.result : refusedBy(outcome);
};

const asRead = (
  rows: Parameters<typeof fundRowsOf>[0],
  lastHash: string,
  recovered: readonly Recovery[],
): FundsRead => {
  const { rows: read, unreadable } = fundRowsOf(rows);
  if (unreadable.length === 0) return { kind: 'read', rows: read, lastHash, recovered };
  return {
    kind: 'refused',
    found: unreadable.map(({ line, column, found }) =>
      errorAt('register/unreadable-row', inRegister('funds.csv', line), { column, found }),
    ),
  };
};

const inRegister = (file: string, line: number) => ({ file: `register/${file}`, line, column: 1 });

/** Why the registers could not be had. */
const refusedBy = (
  outcome: Exclude<RegistersOutcome<unknown>, { kind: 'done' }>,
): Extract<FundsRead, { kind: 'refused' }> => ({
  kind: 'refused',
  found: outcome.kind === 'held' ? [heldBy(outcome.by)] : outcome.problems.map(damaged),
});

const heldBy = ({ user, host, pid, since }: LockHolder): Diagnostic =>
  errorAt('register/held', { file: 'register', line: 1, column: 1 }, { user, host, pid, since });

const damaged = ({ kind, file, line, found, wanted }: RegisterProblem): Diagnostic =>
  errorAt('register/damaged', inRegister(file, line), { damage: kind, found, wanted });

export type FundsAdded =
  | { readonly kind: 'added' }
  /** Another run has added to the register since it was read. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly found: readonly Diagnostic[] };

/**
 * Adds rows to the register as it was read, all or none. Where another run has added to it since, nothing is added: the rows
 * would rest on balances that are no longer the last.
 *
 * @throws {IoError} the disk said no
 */
export const addToFunds = (
  files: FileSystem,
  run: ThisRun,
  folder: string,
  { lastHash }: FundsAsRead,
  rows: readonly FundRow[],
  origin: RowOrigin,
): FundsAdded => {
  const add = (registers: Registers): FundsAdded => {
    if (registers.read(FUNDS_REGISTER).lastHash !== lastHash) return { kind: 'changed' };
    registers.append(FUNDS_REGISTER, rows.map(registerRowOf), origin);
    return { kind: 'added' };
  };
  const outcome = withRegisters({ files, run, folder, formats: FORMATS }, add);
  return outcome.kind === 'done' ? outcome.result : refusedBy(outcome);
};
