import { join } from 'node:path';
import { subjectText } from '../../document/invoice/subject-text.ts';
import { installmentCount } from '../../invoice/installment.ts';
import { invoiceWordsIn } from '../../document/words/invoice/in-language.ts';
import type { Agreement } from '../../model/agreement.ts';
import { signOf, type InvoiceRow } from '../../model/invoice-row.ts';
import { ore, type Ore } from '../../model/ore.ts';
import type { Recovery } from '../../register/registers.ts';
import { LIST_FILE, VOUCHER_FILE } from '../../write/invoice-files.ts';
import type { Screen } from '../screen.ts';
import { kronerText } from '../terminal/number-text.ts';
import type { TextColumn } from '../terminal/text-table.ts';

/** What was issued, or would be. */
export interface ShownInvoices {
  readonly agreement: Agreement;
  /** As the register has them; in a dry run without files. */
  readonly issued: readonly InvoiceRow[];
  readonly unchanged: readonly string[];
  readonly isDryRun: boolean;
  /** Numbers of the vouchers of the host to itself. */
  readonly internal: ReadonlySet<string>;
}

const left = (heading: string, droppedAt = 0): TextColumn => ({
  heading,
  align: 'left',
  droppedAt,
});
const right = (heading: string, droppedAt: number): TextColumn => ({
  heading,
  align: 'right',
  droppedAt,
});

/** The documents in a table that adds up, credit notes below zero; then those issued before. */
export const showInvoices = (shown: ShownInvoices, screen: Screen): void => {
  const { agreement, issued, unchanged } = shown;
  const { language, words, title, print, paragraph } = screen;
  const [first] = issued;
  if (first !== undefined) {
    const subject = { ...first, installments: installmentCount(agreement) };
    title(`${agreement.name}: ${subjectText(subject, agreement, language)}`);
    print();
    showTable(shown, screen);
    print();
  }
  if (unchanged.length > 0) {
    paragraph(words.invoice.unchanged(rangesText(unchanged)));
    print();
  } else if (first === undefined) {
    print(words.invoice.nothing);
    print();
  }
};

const showTable = ({ issued, internal }: ShownInvoices, screen: Screen): void => {
  const { language, words, table } = screen;
  const { titles, head, sums } = invoiceWordsIn(language);
  const kroner = (amount: Ore): string => kronerText(amount, language);
  const signed = (row: InvoiceRow, amount: Ore): string => kroner(ore(signOf(row) * amount));
  const sumOf = (amount: (row: InvoiceRow) => Ore): string =>
    kroner(ore(issued.reduce((sum, row) => sum + signOf(row) * amount(row), 0n)));
  const hasVat = issued.some(({ vat }) => vat !== 0n);
  const hasDue = issued.some(({ due }) => due !== undefined);
  const columns = [
    left(words.invoice.columns.number),
    left(words.municipality),
    left(words.invoice.columns.kind, 1),
    ...(hasVat ? [right(sums.net, 3), right(sums.vat, 3)] : []),
    right(sums.total, 0),
    ...(hasDue ? [left(head.due, 2)] : []),
  ];
  table({
    columns,
    rows: issued.map((row) => [
      row.number,
      row.name,
      titles[internal.has(row.number) ? 'internal' : row.kind],
      ...(hasVat ? [signed(row, row.net), signed(row, row.vat)] : []),
      signed(row, row.gross),
      ...(hasDue ? [row.due ?? ''] : []),
    ]),
    total: [
      words.total,
      '',
      '',
      ...(hasVat ? [sumOf(({ net }) => net), sumOf(({ vat }) => vat)] : []),
      sumOf(({ gross }) => gross),
      ...(hasDue ? [''] : []),
    ],
  });
};

/** `20210001–20210004, 20210007`. */
export const rangesText = (numbers: readonly string[]): string => {
  const ranges: { from: string; until: string }[] = [];
  for (const number of numbers.toSorted((a, b) => Number(a) - Number(b))) {
    const last = ranges.at(-1);
    if (last !== undefined && Number(last.until) + 1 === Number(number)) last.until = number;
    else ranges.push({ from: number, until: number });
  }
  return ranges.map(({ from, until }) => (from === until ? from : `${from}–${until}`)).join(', ');
};

/** What was entered in the register and where the files are; or that it was a dry run. */
export const showEntered = (
  { issued, isDryRun }: ShownInvoices,
  recovered: readonly Recovery[],
  screen: Screen,
): void => {
  const { words, print } = screen;
  for (const { kind } of recovered) print(words.settle.recovered[kind]);
  if (isDryRun) print(words.invoice.dryRun);
  else if (issued.length > 0) print(words.invoice.entered(issued.length));
};

/** Where the files are: the list and the vouchers by name, the documents by how many files they are. */
export const showInvoiceFiles = (
  issued: readonly InvoiceRow[],
  folder: string,
  { words, print }: Screen,
): void => {
  const documents = issued.reduce((sum, row) => sum + row.files.length, 0);
  print(words.writtenTo(folder));
  for (const name of [LIST_FILE, VOUCHER_FILE]) print(`  ${join(folder, name)}`);
  print(`  ${words.invoice.files(documents)}`);
};
