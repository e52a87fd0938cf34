import type { Diagnostic } from '../model/diagnostic.ts';
import type { Field, WantedFields } from './header-fields.ts';
import type { Table } from './table.ts';

/** Where the wanted fields stand in a table. Missing and doubled columns are in `found`. */
export interface TableFields {
  readonly column: ReadonlyMap<Field, number>;
  /** Columns that are none of the fields, by header as written, in file order. */
  readonly leftovers: readonly { readonly header: string; readonly column: number }[];
  readonly found: readonly Diagnostic[];
}

export const fieldsOf = (table: Table, wanted: WantedFields): TableFields => {
  void table;
  void wanted;
  return { column: new Map(), leftovers: [], found: [] };
};
