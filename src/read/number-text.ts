import type { Row } from './table.ts';

/** How many decimals a field may have: 2 for amounts (øre), 6 for rates, unit prices and basis figures (millionths). */
export interface DecimalField {
  readonly decimals: 2 | 6;
}

/** What a number's text says. `value` is scaled by 10^decimals: øre, or millionths. */
export type DecimalReading =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'too-many-decimals' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-a-number' };

export const readDecimal = (text: string, field: DecimalField): DecimalReading => {
  void text;
  void field;
  return { kind: 'missing' };
};

/** A cell of a row as a number: a spreadsheet's own number is never ambiguous. */
export const decimalIn = (row: Row, column: number, field: DecimalField): DecimalReading =>
  readDecimal(row.cells[column] ?? '', field);
