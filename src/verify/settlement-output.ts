import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';

/** A table of text with the places of its cells; the first row is the header. */
export interface PlacedTable {
  readonly rows: readonly (readonly string[])[];
  readonly at: (row: number, column: number) => SourceRef;
}

/** What changes when documents are issued after a settlement was written. */
const INVOICED_LATER: ReadonlySet<string> = new Set(['invoiced', 'net']);

/**
 * Checks a settlement that was written, cell by cell, against the same made anew. Documents issued since are a warning: what
 * was invoiced, and with it the net, is no longer what it was.
 */
export const checkSettlementOutput = (
  written: PlacedTable,
  anew: readonly (readonly string[])[],
): readonly Diagnostic[] => {
  const header = anew[0] ?? [];
  const height = Math.max(written.rows.length, anew.length);
  return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
    const was = written.rows[row] ?? [];
    const is = anew[row] ?? [];
    const width = Math.max(was.length, is.length);
    return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const [found, wanted] = [was[column] ?? '', is[column] ?? ''];
      if (found === wanted) return [];
      const name = header[column] ?? '';
      const args = { column: name, found, wanted };
      return INVOICED_LATER.has(name)
        ? warningAt('verify/settlement-outdated', written.at(row, column), args)
        : errorAt('verify/settlement-output-differs', written.at(row, column), args);
    });
  });
};
