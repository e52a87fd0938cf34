import { describe, expect, it } from 'vitest';
import { ore } from '../../src/model/ore.ts';
import { checkFundRows } from '../../src/verify/fund-rows.ts';
import { checkAmounts } from '../../src/verify/invoice-amounts.ts';
import { checkNumbers } from '../../src/verify/invoice-numbers.ts';
import { checkKid } from '../../src/verify/kid.ts';
import { checkFundReferences, checkInvoiceReferences } from '../../src/verify/references.ts';
import { day, fundRow, invoiceRow, placed, said } from './rows.ts';

const numbered = (...numbers: readonly string[]) =>
  placed(numbers.map((number) => invoiceRow({ number, year: Number(number.slice(0, 4)) })));

describe('numbers', () => {
  it.each([
    { numbers: [], found: [], why: 'nothing is issued' },
    { numbers: ['20210001', '20210002'], found: [], why: 'they follow each other' },
    {
      numbers: ['20210001', '20220001', '20210002'],
      found: [],
      why: 'each year has a series of its own, and a year may be invoiced late',
    },
    {
      numbers: ['20210001', '20210004'],
      found: ['3 number-gap 20210002 20210003'],
      why: 'two rows are gone',
    },
    {
      numbers: ['20210002'],
      found: ['2 number-gap 20210001 20210001'],
      why: 'a series begins with 1',
    },
    {
      numbers: ['20210001', '20210001', '20210002'],
      found: ['3 number-twice undefined undefined'],
      why: 'a number stands twice, and none is missing',
    },
    {
      numbers: ['20210001', '20210003', '20210002', '20210004'],
      found: ['4 number-order undefined undefined'],
      why: 'two rows changed places: none is missing',
    },
    {
      numbers: ['20210001', '20210005', '20210003'],
      found: ['3 number-gap 20210002 20210004', '4 number-order undefined undefined'],
      why: 'a gap ends where numbers stand, also further down',
    },
    {
      numbers: ['20210001', '20210004', '20210003'],
      found: ['3 number-gap 20210002 20210002', '4 number-order undefined undefined'],
      why: 'the last of those between stands further down',
    },
    {
      numbers: ['20210001', '20210004', '20210002'],
      found: ['3 number-gap 20210003 20210003', '4 number-order undefined undefined'],
      why: 'the first of those between stands further down',
    },
    {
      numbers: ['2021001'],
      found: ['2 number-year undefined undefined'],
      why: 'four digits at least',
    },
    {
      numbers: ['202100001'],
      found: ['2 number-year undefined undefined'],
      why: 'no zeros too many',
    },
    {
      numbers: ['20210000'],
      found: ['2 number-year undefined undefined'],
      why: 'there is no number 0',
    },
  ])('$why', ({ numbers, found }) => {
    expect(said(checkNumbers(numbered(...numbers)), 'from', 'to')).toEqual(found);
  });

  it('goes on with five digits', () => {
    const all = Array.from(
      { length: 10_001 },
      (_, index) => `2021${String(index + 1).padStart(4, '0')}`,
    );
    expect(checkNumbers(numbered(...all))).toEqual([]);
  });

  it('are of their row’s year', () => {
    const rows = placed([invoiceRow({ number: '20220001', year: 2021 })]);
    expect(said(checkNumbers(rows), 'number', 'year')).toEqual(['2 number-year 20220001 2021']);
  });

  it('have dates that never fall, whatever the series', () => {
    const rows = placed([
      invoiceRow({ number: '20210001', date: day('2021-02-01') }),
      invoiceRow({ number: '20220001', year: 2022, date: day('2022-01-05') }),
      invoiceRow({ number: '20210002', date: day('2021-12-31') }),
      invoiceRow({ number: '20210003', date: day('2022-01-04') }),
      invoiceRow({ number: '20210004', date: day('2022-01-05') }),
    ]);
    expect(said(checkNumbers(rows), 'date', 'newest', 'number')).toEqual([
      '4 date-order 2021-12-31 2022-01-05 20220001',
      '5 date-order 2022-01-04 2022-01-05 20220001',
    ]);
  });
});

describe('amounts', () => {
  const two = [
    { treatment: 'outside', net: ore(400n), vat: ore(0n) },
    { treatment: '15', net: ore(330n), vat: ore(50n) },
  ] as const;

  it.each([
    { row: {}, found: [], why: '25 % of 10,00' },
    {
      row: { net: ore(730n), vat: ore(50n), gross: ore(780n), vatTotals: two },
      found: [],
      why: '15 % of 3,30 is 0,495: half an øre goes up',
    },
    {
      row: { vat: ore(251n), gross: ore(1251n) },
      found: ['2 amount-differs vat undefined 251 250'],
      why: 'VAT is the sum of the treatments',
    },
    {
      row: { net: ore(1001n), gross: ore(1251n) },
      found: ['2 amount-differs net undefined 1001 1000'],
      why: 'net is the sum of the treatments',
    },
    {
      row: { gross: ore(1249n) },
      found: ['2 amount-differs gross undefined 1249 1250'],
      why: 'gross is net and VAT',
    },
    {
      row: { vatTotals: [{ treatment: '15' as const, net: ore(1000n), vat: ore(250n) }] },
      found: ['2 amount-differs treatment 15 250 150'],
      why: 'VAT is the rate of the net',
    },
  ])('$why', ({ row, found }) => {
    const rows = placed([invoiceRow(row)]);
    const differing = rows.flatMap(checkAmounts);
    expect(said(differing, 'what', 'treatment', 'found', 'wanted')).toEqual(found);
  });

  it('are pointed at in their column', () => {
    const [row] = placed([invoiceRow({ gross: ore(1n) })]);
    expect(checkAmounts(row!)[0]?.at).toMatchObject({ line: 2, column: 'gross'.length });
  });
});

describe('a KID', () => {
  it.each([
    { kid: undefined, holds: true, why: 'credit notes have none' },
    { kid: '2021000130066', holds: true, why: 'by modulus 10' },
    { kid: '00002021000130066', holds: true, why: 'zeros stand in front' },
    { kid: '02021000130065', holds: true, why: 'by modulus 11' },
    { kid: '2021000130067', holds: false, why: 'the check digit is another' },
    { kid: '2021000230063', holds: false, why: 'it is that of another number' },
    { kid: '30064', holds: false, why: 'it is cut off' },
    { kid: '', holds: false, why: 'it is empty' },
  ])('$kid: $why', ({ kid, holds }) => {
    const rows = placed([invoiceRow(kid === undefined ? {} : { kid })]);
    expect(said(rows.flatMap(checkKid), 'ends')).toEqual(
      holds ? [] : ['2 kid-differs 202100013006'],
    );
  });
});

describe('references of documents', () => {
  const first = invoiceRow({ number: '20210001' });
  const back = (given: Partial<Parameters<typeof invoiceRow>[0]> = {}) =>
    invoiceRow({
      number: '20210002',
      kind: 'credit-note',
      credits: ['20210001'],
      reverses: '20210001',
      ...given,
    });

  it.each([
    { rows: [first, back()], found: [], why: 'a document is taken back by its mirror' },
    {
      rows: [first, invoiceRow({ number: '20210002', kind: 'credit-note', credits: ['20210001'] })],
      found: [],
      why: 'a settlement credits what stands further up',
    },
    {
      rows: [first, back({ credits: ['20210001', '20210009'] })],
      found: ['3 unknown-reference 20210009'],
      why: 'it credits what is not there',
    },
    {
      rows: [back({ credits: [] }), first],
      found: ['2 unknown-reference 20210001'],
      why: 'what is taken back stands further up',
    },
    {
      rows: [first, back(), back({ number: '20210003' })],
      found: ['4 reversed-twice 20210001'],
      why: 'at most once',
    },
    {
      rows: [first, back({ gross: ore(1251n) })],
      found: ['3 reversal-differs 20210001'],
      why: 'as a whole',
    },
    {
      rows: [first, back({ kind: 'invoice' })],
      found: ['3 reversal-differs 20210001'],
      why: 'in the other direction',
    },
    {
      rows: [first, back({ municipality: '3045' })],
      found: ['3 reversal-differs 20210001'],
      why: 'of the same municipality',
    },
    {
      rows: [first, back({ purpose: 'settlement', credits: ['20210001'] })],
      found: ['3 reversal-differs 20210001'],
      why: 'of the same purpose',
    },
  ])('$why', ({ rows, found }) => {
    expect(said(checkInvoiceReferences(placed(rows)), 'number')).toEqual(found);
  });
});

describe('rows of funds', () => {
  const first = fundRow();
  const second = fundRow({ number: 2, kind: 'use', amount: ore(30n), balance: ore(70n) });
  const back = fundRow({
    number: 3,
    kind: 'use',
    amount: ore(-30n),
    balance: ore(100n),
    reverses: 2,
  });

  it.each([
    { rows: [first, second, back], found: [], why: 'each balance follows from the one before' },
    {
      rows: [first, fundRow({ fund: 'investment', number: 2, balance: ore(900n) })],
      found: [],
      why: 'each fund has balances of its own',
    },
    { rows: [second], found: ['2 row-number'], why: 'rows are numbered from 1' },
    {
      rows: [first, back],
      found: ['3 row-number', '3 fund/opening-is-not-closing'],
      why: 'one is gone',
    },
    {
      rows: [first, { ...second, amount: ore(31n) }],
      found: ['3 fund/opening-is-not-closing'],
      why: 'opening + movements = closing',
    },
  ])('$why', ({ rows, found }) => {
    expect(said(checkFundRows(placed(rows)))).toEqual(found);
  });

  it('are taken back by their mirrors', () => {
    expect(checkFundReferences(placed([first, second, back]))).toEqual([]);
    const other = { ...back, amount: ore(-29n) };
    expect(said(checkFundReferences(placed([first, second, other])), 'found', 'wanted')).toEqual([
      '4 reversal-differs 29 30',
    ]);
  });
});
