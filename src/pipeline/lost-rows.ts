/** Documents that stand in the outputs of a workspace, against the register that must have them. */
import { join } from 'node:path';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { numberOfDocument } from '../verify/listed-files.ts';
import type { Job } from './inputs.ts';

/** A document by its number, with the path of one of its files relative to the workspace. */
export type StandingDocuments = ReadonlyMap<string, string>;

/**
 * The documents in the workspace's own folders of outputs. To be read before the register: whoever issues some meanwhile is
 * no loss then.
 *
 * @throws {IoError} the disk said no
 */
export const standingDocuments = ({ files, workspace }: Job): StandingDocuments => {
  const standing = new Map<string, string>();
  const namesIn = (folder: string): readonly string[] => {
    const path = join(workspace, folder);
    return files.exists(path) && files.isFolder(path) ? files.list(path) : [];
  };
  for (const year of namesIn('out')) {
    const folder = `out/${year}/invoices`;
    for (const name of namesIn(folder)) {
      const number = numberOfDocument(name);
      if (number !== undefined && !standing.has(number)) standing.set(number, `${folder}/${name}`);
    }
  }
  return standing;
};

/** Refuses to go on where documents stand that the register has no row of: their numbers would be given out again. */
export const checkLostRows = (
  standing: StandingDocuments,
  rows: readonly Pick<InvoiceRow, 'number'>[],
): readonly Diagnostic[] => {
  const known = new Set(rows.map(({ number }) => number));
  const lost = [...standing].filter(([number]) => !known.has(number));
  const [first] = lost;
  if (first === undefined) return [];
  const at = { file: 'register/invoices.csv', line: 1, column: 1 };
  const args = { numbers: lost.map(([number]) => number), path: first[1] };
  return [errorAt('register/lost-rows', at, args)];
};
