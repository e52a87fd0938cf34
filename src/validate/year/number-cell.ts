import { errorAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Millionths } from '../../model/millionths.ts';
import { millionths } from '../../model/millionths.ts';
import type { Ore } from '../../model/ore.ts';
import { ore } from '../../model/ore.ts';
import type { DecimalField, DecimalReading } from '../../read/number-text.ts';
import { decimalForm, decimalIn } from '../../read/number-text.ts';
import type { Row, Table } from '../../read/table.ts';
import { present } from '../present.ts';
import type { Report } from './report.ts';

/** A cell's number, or why there is none: nothing is said there, or what is said was reported. */
export type NumberCell<Value extends bigint> =
  | { readonly kind: 'number'; readonly value: Value }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

const MISSING = { kind: 'missing' } as const;
const UNREADABLE = { kind: 'unreadable' } as const;
const AMOUNT: DecimalField = { decimals: 2 };
const FIGURE: DecimalField = { decimals: 6 };

/** An amount in øre. A column that the table does not have is missing in every row. */
export const amountAt = (
  table: Table,
  row: Row,
  column: number | undefined,
  report: Report,
): NumberCell<Ore> => {
  if (column === undefined) return MISSING;
  const reading = decimalIn(row, column, AMOUNT);
  if (reading.kind === 'number') return { kind: 'number', value: ore(reading.value) };
  return withoutNumber(reading, table, row, column, AMOUNT, report);
};

/** A figure, rate or unit price in millionths. */
export const figureAt = (
  table: Table,
  row: Row,
  column: number | undefined,
  report: Report,
): NumberCell<Millionths> => {
  if (column === undefined) return MISSING;
  const reading = decimalIn(row, column, FIGURE);
  if (reading.kind === 'number') return { kind: 'number', value: millionths(reading.value) };
  return withoutNumber(reading, table, row, column, FIGURE, report);
};

type NoNumber = Exclude<DecimalReading, { kind: 'number' }>;

const withoutNumber = (
  reading: NoNumber,
  table: Table,
  row: Row,
  column: number,
  field: DecimalField,
  report: Report,
): typeof MISSING | typeof UNREADABLE => {
  if (reading.kind === 'missing') {
    return row.unreadable?.has(column) === true ? UNREADABLE : MISSING;
  }
  report(numberFinding(reading, table, row, column, field));
  return UNREADABLE;
};

const numberFinding = (
  reading: Exclude<NoNumber, { kind: 'missing' }>,
  table: Table,
  row: Row,
  column: number,
  { decimals }: DecimalField,
): Diagnostic => {
  const at = table.at(row, column);
  const text = row.cells[column] ?? '';
  switch (reading.kind) {
    case 'ambiguous': {
      const { readings } = reading;
      const form = decimalForm(readings[1], decimals);
      return errorAt('number/two-readings', at, { text, readings, ...present({ form }) });
    }
    case 'too-many-decimals':
      return errorAt('number/too-many-decimals', at, { text, decimals });
    case 'too-large':
      return errorAt('number/too-large', at, { text });
    case 'not-a-number':
      return errorAt('number/unreadable', at, { text });
  }
};
