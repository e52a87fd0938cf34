import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invoiceJson } from '../../../src/document/invoice/invoice-json.ts';
import {
  invoiceListTable,
  invoiceTable,
  voucherTable,
} from '../../../src/document/invoice/invoice-tables.ts';
import { invoiceDocument } from '../../../src/document/invoice/invoice-texts.ts';
import type { Table, TableCell } from '../../../src/document/table.ts';
import type { VoucherCodes } from '../../../src/model/agreement.ts';
import type { Day } from '../../../src/model/day.ts';
import { signOf, type InvoiceRow } from '../../../src/model/invoice-row.ts';
import type { Invoice } from '../../../src/model/invoice.ts';
import { INVOICE_PURPOSES } from '../../../src/model/invoice-subject.ts';
import { magnitude } from '../../../src/model/ore.ts';
import { VAT_TREATMENTS } from '../../../src/model/vat.ts';
import { csvText } from '../../../src/write/csv.ts';
import { jsonText } from '../../../src/write/json.ts';
import { kroner } from '../example-year.ts';
import {
  agreementWith,
  contextWith,
  invoiceWith,
  lineWith,
  memberWith,
  rowOf,
} from './example-invoices.ts';

const CODES: VoucherCodes = {
  receivable: '2131000',
  income: new Map([
    ['installment', '1700'],
    ['settlement', '1701'],
  ]),
  vat: new Map([['25', '2715']]),
  vatCodes: new Map([
    ['25', '3'],
    ['outside', '0'],
  ]),
};

const withCodes = agreementWith({
  members: [memberWith()],
  invoicing: { ...agreementWith().invoicing, vouchers: CODES },
});

const column = ({ columns }: Table, key: string): number =>
  columns.findIndex((one) => one.key === key);
const cellsOf = (table: Table, key: string): readonly TableCell[] =>
  table.rows.map((row) => row[column(table, key)]);
const sumOf = (cells: readonly TableCell[]): bigint =>
  cells.reduce<bigint>((sum, cell) => sum + (typeof cell === 'bigint' ? cell : 0n), 0n);

const invoices = (): readonly Invoice[] => [
  invoiceWith({ lines: [lineWith(1000), lineWith(250.5, { vat: 'exempt' })] }),
  invoiceWith({
    number: '20210002',
    lines: [lineWith(10, { vat: 'outside' })],
    member: memberWith({ number: '3808', name: 'Notodden' }),
  }),
  invoiceWith({
    number: '20210003',
    kind: 'credit-note',
    purpose: 'settlement',
    date: '2022-05-01' as Day,
    lines: [lineWith(400.02)],
    credits: [{ number: '20210001', date: '2021-02-01' as Day, net: kroner(400.02) }],
  }),
];
const ROWS = invoices().map(rowOf);

const invoiceArbitrary: fc.Arbitrary<InvoiceRow> = fc
  .record({
    kind: fc.constantFrom('invoice', 'credit-note'),
    purpose: fc.constantFrom(...INVOICE_PURPOSES),
    amounts: fc.array(
      fc.record({
        amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        vat: fc.constantFrom(...VAT_TREATMENTS),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ kind, purpose, amounts, serial }) =>
    rowOf(
      invoiceWith({
        kind,
        purpose,
        number: `2021${String(serial).padStart(4, '0')}`,
        lines: amounts.map(({ amount, vat }) => lineWith(amount / 100, { vat })),
      }),
    ),
  );
const rowsArbitrary = fc.uniqueArray(invoiceArbitrary, {
  selector: ({ number }) => number,
  maxLength: 12,
});

describe('invoiceListTable', () => {
  it('lists in number order, whatever the order of the rows, and ends with the sums', () => {
    const late = rowOf(invoiceWith({ number: '202110000', lines: [lineWith(1)] }));
    const table = invoiceListTable([late, ...ROWS.toReversed()], 'nb');
    expect(csvText(table, 'norwegian').replace('\uFEFF', '').split('\r\n')).toEqual([
      'number;kind;purpose;year;installment;project;municipality;name;date;due;net;vat;gross;kid;credits;reverses',
      '20210001;invoice;installment;2021;1;;3006;Kongsberg;2021-02-01;2021-03-03;1250,50;250,00;1500,50;2021000130064;;',
      '20210002;invoice;installment;2021;1;;3808;Notodden;2021-02-01;2021-03-03;10,00;0,00;10,00;2021000130064;;',
      '20210003;credit-note;settlement;2021;;;3006;Kongsberg;2022-05-01;;400,02;100,01;500,03;;20210001;',
      '202110000;invoice;installment;2021;1;;3006;Kongsberg;2021-02-01;2021-03-03;1,00;0,25;1,25;2021000130064;;',
      'invoices;;;;;;;;;;1261,50;250,25;1511,75;;;',
      'credit-notes;;;;;;;;;;400,02;100,01;500,03;;;',
      'total;;;;;;;;;;861,48;150,24;1011,72;;;',
      '',
    ]);
  });

  it('has a total alone where there are no credit notes, and of nothing 0', () => {
    const list = (rows: readonly InvoiceRow[]) => {
      const table = invoiceListTable(rows, 'nb');
      return [table.rows.length, table.total?.[0], table.total?.[column(table, 'gross')]];
    };
    expect(list(ROWS.slice(0, 2))).toEqual([2, 'total', 151_050n]);
    expect(list([])).toEqual([0, 'total', 0n]);
  });

  it('adds up: total = invoices − credit notes = the documents with their signs', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const table = invoiceListTable(rows, 'nb');
        for (const key of ['net', 'vat', 'gross'] as const) {
          const signed = rows.reduce((sum, row) => sum + signOf(row) * row[key], 0n);
          expect(table.total?.[column(table, key)]).toBe(signed);
        }
      }),
    );
  });
});

describe('voucherTable', () => {
  it('books what members owe against income and VAT, with the codes of the agreement', () => {
    expect(
      csvText(voucherTable(ROWS, withCodes), 'norwegian').replace('\uFEFF', '').split('\r\n'),
    ).toEqual([
      'voucher;date;accounting_year;due;account;vat_code;debit;credit;municipality;name;orgnr;kid;text',
      '20210001;2021-02-01;2021;2021-03-03;2131000;;1500,50;;3006;Kongsberg;942402465;2021000130064;Faktura: Kostnadsandel 2021',
      '20210001;2021-02-01;2021;2021-03-03;1700;;;250,50;3006;Kongsberg;942402465;2021000130064;Faktura: Kostnadsandel 2021',
      '20210001;2021-02-01;2021;2021-03-03;1700;3;;1000,00;3006;Kongsberg;942402465;2021000130064;Faktura: Kostnadsandel 2021',
      '20210001;2021-02-01;2021;2021-03-03;2715;3;;250,00;3006;Kongsberg;942402465;2021000130064;Faktura: Kostnadsandel 2021',
      '20210002;2021-02-01;2021;2021-03-03;2131000;;10,00;;3808;Notodden;938583986;2021000130064;Faktura: Kostnadsandel 2021',
      '20210002;2021-02-01;2021;2021-03-03;1700;0;;10,00;3808;Notodden;938583986;2021000130064;Faktura: Kostnadsandel 2021',
      '20210003;2022-05-01;2021;;2131000;;;500,03;3006;Kongsberg;942402465;;Kreditnota: Avregning 2021',
      '20210003;2022-05-01;2021;;1701;3;400,02;;3006;Kongsberg;942402465;;Kreditnota: Avregning 2021',
      '20210003;2022-05-01;2021;;2715;3;100,01;;3006;Kongsberg;942402465;;Kreditnota: Avregning 2021',
      '',
    ]);
  });

  it('leaves the codes empty where the agreement has none', () => {
    const table = voucherTable(ROWS, agreementWith());
    expect(new Set([...cellsOf(table, 'account'), ...cellsOf(table, 'vat_code')])).toEqual(
      new Set([undefined]),
    );
  });

  it('balances every voucher, with nothing below zero', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const table = voucherTable(rows, withCodes);
        const [voucher, debit, credit] = ['voucher', 'debit', 'credit'].map((key) =>
          column(table, key),
        ) as [number, number, number];
        for (const { number, gross, kind } of rows) {
          const own = table.rows.filter((row) => row[voucher] === number);
          const debits = sumOf(own.map((row) => row[debit]));
          expect(debits).toBe(sumOf(own.map((row) => row[credit])));
          const [receivable] = own;
          const isOwed = (kind === 'invoice') === gross > 0n;
          if (gross !== 0n) {
            expect(receivable?.[isOwed ? debit : credit]).toBe(magnitude(gross));
          }
        }
        for (const cell of [...cellsOf(table, 'debit'), ...cellsOf(table, 'credit')]) {
          expect(cell === undefined || (cell as bigint) > 0n).toBe(true);
        }
      }),
    );
  });

  it('mirrors an invoice in the credit note that takes it back', () => {
    fc.assert(
      fc.property(invoiceArbitrary, (row) => {
        const back: InvoiceRow = {
          ...row,
          kind: row.kind === 'invoice' ? 'credit-note' : 'invoice',
        };
        const [one, other] = [row, back].map((each) => voucherTable([each], withCodes));
        expect(cellsOf(one!, 'debit')).toEqual(cellsOf(other!, 'credit'));
        expect(cellsOf(one!, 'credit')).toEqual(cellsOf(other!, 'debit'));
      }),
    );
  });
});

describe('invoiceTable', () => {
  const table = invoiceTable(
    invoiceDocument(
      invoiceWith({
        lines: [
          lineWith(1000.01, { subject: { kind: 'category', category: '=1+1' } }),
          lineWith(-250.5, { vat: 'exempt' }),
        ],
        member: memberWith({ accountingCost: '1201.100' }),
      }),
      contextWith(),
    ),
  );

  it('has the whole head on every row, and says what each row is', () => {
    expect(cellsOf(table, 'row')).toEqual(['line', 'line', 'vat', 'vat']);
    expect(table.total?.[0]).toBe('total');
    for (const key of ['number', 'due', 'kid', 'orgnr', 'account', 'accounting_cost']) {
      const cells = new Set([...cellsOf(table, key), table.total?.[column(table, key)]]);
      expect([...cells]).toEqual([expect.stringMatching(/./)]);
    }
  });

  it('adds up: lines to the total, and sums by VAT treatment to it', () => {
    const rowsOf = (kind: string) => table.rows.filter(([row]) => row === kind);
    const total = (key: string) => table.total?.[column(table, key)];
    expect(sumOf(rowsOf('line').map((row) => row[column(table, 'net')]))).toBe(total('net'));
    for (const key of ['net', 'vat', 'gross']) {
      expect(sumOf(rowsOf('vat').map((row) => row[column(table, key)]))).toBe(total(key));
    }
  });

  it('lets no text run as a formula, and writes quantity and price with a decimal comma', () => {
    const [, line] = csvText(table, 'norwegian').split('\r\n');
    expect(line).toContain(";1;'=1+1 2021, termin 1 av 2;");
    expect(line).toContain(';1;1000,01;25;1000,01;;');
  });
});

describe('invoiceJson', () => {
  const result = { agreement: agreementWith(), year: 2021, isDryRun: false };
  const parsed = (issued: readonly InvoiceRow[], more: object = {}): Record<string, unknown> =>
    JSON.parse(
      jsonText(invoiceJson({ ...result, issued, unchanged: ['20210001'], ...more }, [])),
    ) as Record<string, unknown>;

  it('has the shape of the specification, null for what a document has not', () => {
    const row: InvoiceRow = {
      ...ROWS[2]!,
      credits: ['20210002', '20210001'],
      files: [{ path: 'out/2021/invoices/20210003-Kongsberg.pdf', sha256: 'ab' }],
    };
    expect(parsed([row])).toEqual({
      command: 'invoice',
      agreement: 'k-ikt',
      year: 2021,
      issued: [
        {
          number: '20210003',
          kind: 'credit-note',
          purpose: 'settlement',
          installment: null,
          municipality: '3006',
          date: '2022-05-01',
          due: null,
          net: '400.02',
          vat: '100.01',
          gross: '500.03',
          kid: null,
          credits: '20210002 20210001',
          files: ['out/2021/invoices/20210003-Kongsberg.pdf'],
        },
      ],
      unchanged: ['20210001'],
      warnings: [],
    });
  });

  it('says a dry run, an installment, a project and what is taken back', () => {
    const row: InvoiceRow = { ...ROWS[0]!, project: 'Velferd', reverses: '20210009' };
    const json = parsed([row], { isDryRun: true }) as { readonly issued: readonly object[] };
    expect(json).toMatchObject({ dry_run: true });
    expect(json.issued[0]).toMatchObject({
      installment: 1,
      due: '2021-03-03',
      kid: '2021000130064',
      credits: null,
      project: 'Velferd',
      reverses: '20210009',
    });
  });
});
