/** Rows of registers as tests give them: what matters to the test, the rest made up. */
import type { Day } from '../../src/model/day.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { FundRow } from '../../src/model/fund-row.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { PlacedRow } from '../../src/model/placed-row.ts';

export const day = (text: string): Day => text as Day;

/** The rows on lines 2, 3, … of a register; the column of a cell is the length of its name. */
export const placed = <Row>(rows: readonly Row[]): readonly PlacedRow<Row>[] =>
  rows.map((row, index) => ({
    row,
    at: (column = '') => ({ file: 'register.csv', line: index + 2, column: column.length }),
  }));

export const invoiceRow = (given: Partial<InvoiceRow> = {}): InvoiceRow => ({
  number: '20210001',
  kind: 'invoice',
  purpose: 'installment',
  year: 2021,
  installment: 1,
  municipality: '3006',
  name: 'Kongsberg',
  date: day('2021-02-01'),
  net: ore(1000n),
  vat: ore(250n),
  gross: ore(1250n),
  vatTotals: [{ treatment: '25', net: ore(1000n), vat: ore(250n) }],
  credits: [],
  files: [],
  ...given,
});

export const fundRow = (given: Partial<FundRow> = {}): FundRow => ({
  number: 1,
  year: 2021,
  fund: 'operating',
  kind: 'set_aside',
  amount: ore(100n),
  balance: ore(100n),
  clause: '6',
  decision: '',
  line: '',
  to: '',
  settlement: '2021-1',
  figures: '',
  ...given,
});

/** `line code`, with what the finding says where `args` names it. */
export const said = (found: readonly Diagnostic[], ...args: readonly string[]): readonly string[] =>
  found.map(({ at, code, args: all }) =>
    [
      String(at.line),
      code.replace('verify/', ''),
      ...args.map((name) => String((all as Readonly<Record<string, unknown>>)[name])),
    ].join(' '),
  );
