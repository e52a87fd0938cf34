import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { addDays, type Day } from '../../src/model/day.ts';
import { INVOICE_PURPOSES } from '../../src/model/invoice-subject.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { ore } from '../../src/model/ore.ts';
import { VAT_TREATMENTS } from '../../src/model/vat.ts';
import { lineOf, cellsOf, columnsOf } from '../../src/register/format.ts';
import { INVOICES } from '../../src/register/invoices-on-disk.ts';
import {
  INVOICES_REGISTER,
  invoiceRegisterRow,
  invoiceRowsOf,
} from '../../src/register/invoices-register.ts';
import { withRegisters } from '../../src/register/registers.ts';
import { addToRegister, readRegister } from '../../src/register/register-on-disk.ts';
import { faultyFiles, Killed, testRun } from './faults.ts';

const amount = fc.bigInt({ min: -(10n ** 15n - 1n), max: 10n ** 15n - 1n }).map(ore);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01' as Day, days));
const number = fc.integer({ min: 1, max: 99_999 }).map((n) => `2021${String(n).padStart(4, '0')}`);
/** Text of the input: no control characters, no blank ends. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((value) => value !== '' && value.trim() === value && !/\p{Cc}/u.test(value));
const file = fc.record({
  path: text.map((name) => `out/2021/invoices/${name}.pdf`),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

const row: fc.Arbitrary<InvoiceRow> = fc.record(
  {
    number,
    kind: fc.constantFrom('invoice' as const, 'credit-note' as const),
    purpose: fc.constantFrom(...INVOICE_PURPOSES),
    year: fc.integer({ min: 1, max: 9999 }),
    installment: fc.integer({ min: 1, max: 12 }),
    project: text,
    municipality: fc.stringMatching(/^\d{4}$/),
    name: text,
    date: day,
    due: day,
    net: amount,
    vat: amount,
    gross: amount,
    vatTotals: fc.array(
      fc.record({ treatment: fc.constantFrom(...VAT_TREATMENTS), net: amount, vat: amount }),
      { minLength: 1, maxLength: 3 },
    ),
    kid: fc.stringMatching(/^\d{2,25}$/),
    credits: fc.array(number, { maxLength: 3 }),
    reverses: number,
    files: fc.array(file, { maxLength: 4 }),
  },
  {
    requiredKeys: [
      ...(['number', 'kind', 'purpose', 'year', 'municipality', 'name', 'date'] as const),
      ...(['net', 'vat', 'gross', 'vatTotals', 'credits', 'files'] as const),
    ],
  },
);

/** Through the line of the file and back. */
const reread = (given: InvoiceRow): ReturnType<typeof invoiceRowsOf> => {
  const line = lineOf(INVOICES_REGISTER, invoiceRegisterRow(given));
  const cells = cellsOf(line) ?? [];
  return invoiceRowsOf([
    new Map(columnsOf(INVOICES_REGISTER).map((column, index) => [column, cells[index] ?? ''])),
  ]);
};

const ROW: InvoiceRow = {
  number: '20210001',
  kind: 'invoice',
  purpose: 'installment',
  year: 2021,
  installment: 1,
  municipality: '3006',
  name: 'Kongsberg',
  date: '2021-02-01' as Day,
  due: '2021-03-03' as Day,
  net: ore(101_000n),
  vat: ore(25_000n),
  gross: ore(126_000n),
  vatTotals: [
    { treatment: '25', net: ore(100_000n), vat: ore(25_000n) },
    { treatment: 'outside', net: ore(1000n), vat: ore(0n) },
  ],
  kid: '2021000130066',
  credits: [],
  files: [],
};

describe('the register of invoices', () => {
  it('reads what it writes, whatever the row', () => {
    fc.assert(
      fc.property(row, (given) => {
        expect(reread(given)).toEqual({ rows: [given], unreadable: [] });
      }),
    );
  });

  it('is written as Excel in Norwegian reads it', () => {
    const cells = invoiceRegisterRow({ ...ROW, credits: ['20210018', '20210009'] });
    expect(cells.get('treatments')).toBe('25 1000,00 250,00 | outside 10,00 0,00');
    expect(cells.get('credits')).toBe('20210018 20210009');
    expect(cells.get('gross')).toBe('1260,00');
  });

  it.each([
    { column: 'number', found: '1', why: 'no number of a document' },
    { column: 'number', found: '2021000100001', why: 'more digits than a number has' },
    { column: 'kind', found: 'faktura', why: 'another word' },
    { column: 'kind', found: 'invoices', why: 'a letter too many' },
    { column: 'kind', found: 'no invoice', why: 'a word before' },
    { column: 'purpose', found: '', why: 'nothing' },
    { column: 'purpose', found: 'services of 2020', why: 'words after' },
    { column: 'purpose', found: 'old project', why: 'a word before' },
    { column: 'year', found: '21', why: 'two digits' },
    { column: 'year', found: '02021', why: 'a digit before' },
    { column: 'year', found: '2021x', why: 'a letter after' },
    { column: 'installment', found: '0', why: 'they begin with 1' },
    { column: 'installment', found: '12345', why: 'too many' },
    { column: 'installment', found: '-1', why: 'below zero' },
    { column: 'municipality', found: '301', why: 'a zero lost' },
    { column: 'municipality', found: '03006', why: 'a zero too many' },
    { column: 'municipality', found: '3006 ', why: 'a blank after' },
    { column: 'date', found: '2021-02-30', why: 'no such day' },
    { column: 'due', found: '01.03.2021', why: 'another form' },
    { column: 'net', found: '1.010,00', why: 'with thousands' },
    { column: 'gross', found: '1260.00', why: 'a point' },
    { column: 'vat', found: '250', why: 'no øre' },
    { column: 'kid', found: 'x', why: 'no digits' },
    { column: 'kid', found: '20 21', why: 'a blank inside' },
    { column: 'kid', found: 'x21', why: 'a letter before' },
    { column: 'kid', found: '21x', why: 'a letter after' },
    { column: 'credits', found: '20210018,20210009', why: 'not with a space' },
    { column: 'credits', found: '20210018 9', why: 'one of them no number' },
    { column: 'reverses', found: '9', why: 'no number' },
    { column: 'treatments', found: '24 1000,00 240,00', why: 'no rate of Norway' },
    { column: 'treatments', found: 'x25 1000,00 250,00', why: 'a letter before' },
    { column: 'treatments', found: '25 1000,00 250,00 kr', why: 'a word after' },
    { column: 'treatments', found: '25 1000 250,00', why: 'a net without øre' },
    { column: 'treatments', found: '25 1000,00 250', why: 'a tax without øre' },
    { column: 'treatments', found: '0 1,00 0,00 | x', why: 'one of them is none' },
    { column: 'treatments', found: '', why: 'nothing' },
    { column: 'files', found: 'out/x.pdf abc', why: 'no hash' },
  ])('finds $column = $found unreadable: $why', ({ column, found }) => {
    const cells = new Map([...invoiceRegisterRow(ROW), [column, found]]);
    expect(invoiceRowsOf([invoiceRegisterRow(ROW), cells])).toEqual({
      rows: [ROW],
      unreadable: [{ line: 3, column, found }],
    });
  });

  it('finds a row without its columns unreadable', () => {
    expect(invoiceRowsOf([new Map()])).toEqual({
      rows: [],
      unreadable: [{ line: 2, column: 'number', found: '' }],
    });
  });
});

describe('files that are replaced together with a row', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
    writeFileSync(join(folder, 'list'), 'old');
    writeFileSync(join(folder, 'staged-list'), 'new');
    writeFileSync(join(folder, 'staged-first'), 'first');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const place = (files = nodeFiles, pid = 1) => ({ files, run: testRun({ pid }), folder });
  const issue = (files = nodeFiles): unknown => {
    const to = readRegister(place(files), INVOICES);
    if (to.kind !== 'read') return to;
    return addToRegister(place(files), INVOICES, {
      to,
      rows: [ROW],
      origin: { version: '1', manifest: 'ab' },
      moves: [
        {
          from: join(folder, 'staged-list'),
          to: join(folder, 'list'),
          aside: join(folder, 'aside'),
        },
        // Not there before: there is nothing to keep aside.
        {
          from: join(folder, 'staged-first'),
          to: join(folder, 'first'),
          aside: join(folder, 'aside-first'),
        },
      ],
    });
  };
  const state = (): readonly unknown[] => {
    const read = readRegister(place(nodeFiles, 2), INVOICES);
    const list = readFileSync(join(folder, 'list'), 'utf8');
    return [
      read.kind === 'read' && read.rows.length,
      list,
      nodeFiles.exists(join(folder, 'first')),
    ];
  };
  const steps = 30;

  it('are replaced', () => {
    expect(issue()).toMatchObject({ kind: 'added' });
    expect(state()).toEqual([1, 'new', true]);
    expect(readFileSync(join(folder, 'aside'), 'utf8')).toBe('old');
  });

  it.each(Array.from({ length: steps }, (_, index) => index + 1))(
    'killed at %i: with the row, or not at all',
    (at) => {
      try {
        issue(faultyFiles(at, 'kill').files);
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      expect([
        [0, 'old', false],
        [1, 'new', true],
      ]).toContainEqual(state());
    },
  );

  it.each(Array.from({ length: steps }, (_, index) => index + 1))(
    'the disk full at %i: with the row, or undone',
    (at) => {
      try {
        issue(faultyFiles(at, 'disk-full').files);
      } catch (error) {
        expect(error).toBeInstanceOf(IoError);
      }
      expect([
        [0, 'old', false],
        [1, 'new', true],
      ]).toContainEqual(state());
    },
  );

  it('are not taken for moved where they were never made', () => {
    rmSync(join(folder, 'staged-list'));
    expect(issue).toThrow(IoError);
    expect(state()).toEqual([0, 'old', false]);
  });
});

describe('an addition', () => {
  it('to a register that has changed since it was read is not made, nor where another has that it rests on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordel-register-'));
    const place = { files: nodeFiles, run: testRun(), folder };
    const to = readRegister(place, INVOICES);
    const origin = { version: '1', manifest: 'ab' };
    if (to.kind !== 'read') throw new Error('an empty register can be read');
    expect(addToRegister(place, INVOICES, { to, rows: [ROW], origin }).kind).toBe('added');
    expect(addToRegister(place, INVOICES, { to, rows: [ROW], origin }).kind).toBe('changed');
    const now = readRegister(place, INVOICES);
    if (now.kind !== 'read') throw new Error('the register can be read');
    const funds = { format: { name: 'funds', columns: ['number'] }, lastHash: 'other' } as const;
    const resting = { to: now, rows: [ROW], origin, restsOn: funds };
    expect(addToRegister(place, INVOICES, resting).kind).toBe('changed');
    const held = withRegisters({ ...place, formats: [INVOICES.format] }, () =>
      addToRegister({ ...place, run: testRun({ pid: 7, isAlive: () => true }) }, INVOICES, {
        to: now,
        rows: [ROW],
        origin,
      }),
    );
    expect(held).toMatchObject({ result: { kind: 'refused', found: [{ code: 'register/held' }] } });
    rmSync(folder, { recursive: true });
  });
});
