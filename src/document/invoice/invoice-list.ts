import { signOf, type InvoiceRow } from '../../model/invoice-row.ts';
import type { Language } from '../../model/language.ts';
import { ore, sumOre } from '../../model/ore.ts';
import type { Table, TableCell } from '../table.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import { kronerColumn, textColumn } from './table-columns.ts';

/**
 * invoices.csv: the year's documents in number order. Amounts are those of the documents, positive in credit notes too; so
 * the last rows are `invoices`, the sum of those, `credit-notes`, the sum of those, and `total`, the first less the second.
 * Where there are no credit notes only `total`.
 */
export const invoiceListTable = (rows: readonly InvoiceRow[], language: Language): Table => {
  const sorted = rows.toSorted(inNumberOrder);
  const credited = sorted.filter(({ kind }) => kind === 'credit-note');
  const sums: readonly (readonly TableCell[])[] =
    credited.length === 0
      ? []
      : [
          sumRow(
            'invoices',
            sorted.filter(({ kind }) => kind === 'invoice'),
            () => 1n,
          ),
          sumRow('credit-notes', credited, () => 1n),
        ];
  return {
    id: 'invoices',
    title: invoiceWordsIn(language).tables.list,
    columns: [
      ...HEAD.map((key) => textColumn(key)),
      ...AMOUNTS.map(kronerColumn),
      ...TAIL.map((key) => textColumn(key)),
    ],
    rows: [...sorted.map(cellsOf), ...sums],
    total: sumRow('total', sorted, signOf),
  };
};

const HEAD = [
  'number',
  'kind',
  'purpose',
  'year',
  'installment',
  'project',
  'municipality',
  'name',
  'date',
  'due',
] as const;
const AMOUNTS = ['net', 'vat', 'gross'] as const;
const TAIL = ['kid', 'credits', 'reverses'] as const;

/** A number has four digits or more after the year: the longer is the later. */
export const inNumberOrder = (a: InvoiceRow, b: InvoiceRow): number =>
  a.number.length - b.number.length || (a.number < b.number ? -1 : 1);

const cellsOf = (row: InvoiceRow): readonly TableCell[] => [
  row.number,
  row.kind,
  row.purpose,
  String(row.year),
  row.installment?.toString(),
  row.project,
  row.municipality,
  row.name,
  row.date,
  row.due,
  ...AMOUNTS.map((key) => row[key]),
  row.kid,
  row.credits.join(' '),
  row.reverses,
];

const sumRow = (
  label: string,
  rows: readonly InvoiceRow[],
  sign: (row: InvoiceRow) => bigint,
): readonly TableCell[] => [
  label,
  ...HEAD.slice(1).map(() => undefined),
  ...AMOUNTS.map((key) => sumOre(rows.map((row) => ore(sign(row) * row[key])))),
  ...TAIL.map(() => undefined),
];
