import type { Agreement } from '../../model/agreement.ts';
import { signOf, type InvoiceRow } from '../../model/invoice-row.ts';
import { magnitude, ore } from '../../model/ore.ts';
import type { VatTreatment } from '../../model/vat.ts';
import type { Table, TableCell } from '../table.ts';
import { invoiceWordsIn } from '../words/invoice/in-language.ts';
import { inNumberOrder } from './invoice-list.ts';
import { installmentCount } from '../../invoice/installment.ts';
import { subjectText } from './subject-text.ts';
import { kronerColumn, textColumn } from './table-columns.ts';

/**
 * bilag.csv: a voucher for each of the year's documents, to be read into an accounting system. What a member owes is
 * debited; income is credited net of VAT by treatment, and output VAT by rate. A credit note mirrors it, and what is below
 * zero in a document stands on the other side; so debit and credit of a voucher are equal, and never below zero.
 *
 * `accounting_year` is the year invoiced: the settlement of 2021, issued in 2022, belongs to 2021. Accounts and VAT codes
 * are those of `invoicing.vouchers`, empty where the agreement has none.
 */
export const voucherTable = (rows: readonly InvoiceRow[], agreement: Agreement): Table => ({
  id: 'bilag',
  title: invoiceWordsIn(agreement.language).tables.vouchers,
  columns: [
    ...['voucher', 'date', 'accounting_year', 'due', 'account', 'vat_code'].map((key) =>
      textColumn(key),
    ),
    kronerColumn('debit'),
    kronerColumn('credit'),
    ...['municipality', 'name', 'orgnr', 'kid', 'text'].map((key) => textColumn(key)),
  ],
  rows: rows.toSorted(inNumberOrder).flatMap((row) => voucherRows(row, agreement)),
});

/** One entry of a voucher: debit above zero, credit below. */
interface Entry {
  readonly account: string | undefined;
  readonly vatCode: string | undefined;
  readonly amount: bigint;
}

const voucherRows = (row: InvoiceRow, agreement: Agreement): readonly (readonly TableCell[])[] => {
  const { members, host, language } = agreement;
  const member = members.find(({ number }) => number === row.municipality);
  const orgnr = member?.orgnr ?? (row.municipality === host.number ? host.orgnr : undefined);
  const { titles } = invoiceWordsIn(language);
  const subject = { ...row, installments: installmentCount(agreement) };
  const text = `${titles[row.kind]}: ${subjectText(subject, agreement, language)}`;
  return entriesOf(row, agreement).map(({ account, vatCode, amount }) => [
    row.number,
    row.date,
    String(row.year),
    row.due,
    account,
    vatCode,
    amount > 0n ? ore(amount) : undefined,
    amount < 0n ? ore(magnitude(amount)) : undefined,
    row.municipality,
    row.name,
    orgnr,
    row.kid,
    text,
  ]);
};

const entriesOf = (row: InvoiceRow, { invoicing }: Agreement): readonly Entry[] => {
  const { vouchers } = invoicing;
  const sign = signOf(row);
  const code = (treatment: VatTreatment): string | undefined => vouchers?.vatCodes.get(treatment);
  const entries: readonly Entry[] = [
    { account: vouchers?.receivable, vatCode: undefined, amount: sign * row.gross },
    ...row.vatTotals.map(({ treatment, net }) => ({
      account: vouchers?.income.get(row.purpose),
      vatCode: code(treatment),
      amount: -sign * net,
    })),
    ...row.vatTotals.map(({ treatment, vat }) => ({
      account: vouchers?.vat.get(treatment),
      vatCode: code(treatment),
      amount: -sign * vat,
    })),
  ];
  return entries.filter(({ amount }) => amount !== 0n);
};
