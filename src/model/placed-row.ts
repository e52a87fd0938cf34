import type { SourceRef } from './source-ref.ts';

/** A row of a register, and where its cells stand: that of a column, or the first. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly at: (column?: string) => SourceRef;
}
