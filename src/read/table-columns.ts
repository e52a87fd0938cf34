import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { columnLetters } from './sheet-address.ts';
import type { Table } from './table.ts';

/** Columns without a name that have text below: nobody can tell what it means. */
export const unnamedColumns = (table: Table): readonly Diagnostic[] => {
  const unnamed = new Set(table.header.flatMap((name, column) => (name === '' ? [column] : [])));
  const found: Diagnostic[] = [];
  if (unnamed.size === 0) return found;
  for (const row of table.rows()) {
    for (const column of unnamed) {
      if ((row.cells[column] ?? '') === '') continue;
      unnamed.delete(column);
      found.push(
        errorAt('table/column-unnamed', table.at(row, column), { column: columnLetters(column) }),
      );
    }
    if (unnamed.size === 0) break;
  }
  return found;
};
