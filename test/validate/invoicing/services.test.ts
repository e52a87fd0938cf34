import { describe, expect, test } from 'vitest';
import type { InvoicingRules } from '../../../src/model/agreement.ts';
import { decimal, member } from '../year/given.ts';
import { MEMBERS, run, without, type Given } from './given.ts';

const SERVICES = { purpose: 'services' } as const;

describe('services', () => {
  const HEAD = 'kommune;beskrivelse;antall;enhetspris;mva;avtalt\n';
  const of = (text: string, given: Given = {}) =>
    run(SERVICES, { ...given, files: { services: text } });

  test('are read in file order, with quantity, price, VAT and the day agreed', () => {
    const { services, said } = of(
      `${HEAD}Tinn;Kurs;2;1000,335;25 %;2021-01-31\n3006;Rabatt;-1;50;;31.1.2021\n3006;Annet;1;0;utenfor;\n3006;Annet;1;0;utenfor;5.12.2021\n`,
    );
    expect(said).toEqual([]);
    expect(services).toMatchObject([
      {
        member: 2,
        description: 'Kurs',
        quantity: decimal('2'),
        unitPrice: decimal('1000.335'),
        vat: '25',
        agreed: '2021-01-31',
      },
      { member: 0, description: 'Rabatt', quantity: -1_000_000n, agreed: '2021-01-31' },
      { member: 0, vat: 'outside', at: { file: '2021/services.csv', line: 4, column: 1 } },
      { member: 0, vat: 'outside', agreed: '2021-12-05' },
    ]);
    expect(services[1]).not.toHaveProperty('vat');
    expect(services[2]).not.toHaveProperty('agreed');
  });

  test('all that is wrong is said at its own cell, and such rows are left out', () => {
    const { services, said } = of(
      HEAD +
        '9999;Kurs;1;1;;\n' +
        '3006;;;;24;31.02.2021\n' +
        '3006;Kurs;x;-5;;i fjor\n' +
        '3006;Kurs;9999999999;99999;;\n' +
        '3006;Kurs;1;100;;\n' +
        'Kongsberg;Kurs;1,0;100,00;;\n' +
        '3006;Kurs;1;100;25;\n',
    );
    expect(said).toEqual([
      'municipality/unknown 2021/services.csv:2:1',
      'services/no-description 2021/services.csv:3:6',
      'services/no-quantity 2021/services.csv:3:7',
      'services/no-price 2021/services.csv:3:8',
      'budget/unknown-vat 2021/services.csv:3:9',
      'services/not-a-day 2021/services.csv:3:12',
      'number/unreadable 2021/services.csv:4:11',
      'services/negative-price 2021/services.csv:4:13',
      'services/not-a-day 2021/services.csv:4:17',
      'services/too-large 2021/services.csv:5:11',
      'services/row-twice 2021/services.csv:7:1',
    ]);
    expect(services).toHaveLength(2);
  });

  test.each([
    { row: '3006;;1;1;;', code: 'services/no-description', why: 'no description' },
    { row: '3006;Kurs;;1;;', code: 'services/no-quantity', why: 'no quantity' },
    { row: '3006;Kurs;x;1;;', code: 'number/unreadable', why: 'a quantity in words' },
    { row: '3006;Kurs;1;;;', code: 'services/no-price', why: 'no price' },
    { row: '3006;Kurs;1;x;;', code: 'number/unreadable', why: 'a price in words' },
    { row: '3006;Kurs;1;-1;;', code: 'services/negative-price', why: 'a price below zero' },
    { row: '3006;Kurs;1;1;24;', code: 'budget/unknown-vat', why: 'a VAT that there is not' },
    { row: '3006;Kurs;1;1;;i fjor', code: 'services/not-a-day', why: 'a day in words' },
    {
      row: '3006;Kurs;1;10000000000000;;',
      code: 'number/too-large',
      why: 'a price that is too large',
    },
    {
      row: '3006;Kurs;2;5000000000000;;',
      code: 'services/too-large',
      why: 'an øre more than there may be',
    },
  ])('a row is left out that has $why', ({ row, code }) => {
    const { services, found } = of(`${HEAD}${row}\n`);
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(services).toEqual([]);
  });

  test.each([
    { text: `${HEAD}3006;Kurs;1;1\n`, why: 'in a row that ends early' },
    { text: 'kommune;beskrivelse;antall;enhetspris\n3006;Kurs;1;1\n', why: 'nor their columns' },
    { text: `${HEAD}3006;Kurs;1;9999999999999,99;;\n`, why: 'of as much as there may be' },
    {
      text: `${HEAD}3006;Kurs;1;1;;\n3006;Kurs;1;1;;1.2.2021\n3006;Kurs;1;1;;2.2.2021\n`,
      why: 'agreed on several days',
    },
  ])('need no VAT and no day, $why', ({ text }) => {
    expect(of(text).said).toEqual([]);
  });

  test('stand where their municipality does, whatever the order of columns', () => {
    const head = 'antall;enhetspris;beskrivelse;kommunenr;kommunenavn\n';
    const row = '1;1;Kurs;3006;Kongsberg\n';
    const { services, said } = of(
      `${head}${row}${row}1;1;;9999;Bergen\n1;1;Kurs;3006;Tinn\n1;1;Kurs;3818\n`,
    );
    expect(said).toEqual([
      'services/row-twice 2021/services.csv:3:10',
      'municipality/unknown 2021/services.csv:4:6',
      'services/no-description 2021/services.csv:4:5',
      'municipality/other-name 2021/services.csv:5:10',
    ]);
    expect(services.map(({ at }) => `${String(at.line)}:${String(at.column)}`)).toEqual([
      '2:10',
      '6:10',
    ]);
  });

  test('ask for their VAT', () => {
    const members = MEMBERS.map(({ number, name }) => member(number, name));
    const { found } = of(`${HEAD}3006;Kurs;1;1;;\n`, {
      members,
      invoicing: without<InvoicingRules>('vat'),
    });
    expect(found.map(({ code, args }) => [code, args])).toEqual([
      ['invoicing/no-vat', { line: 'Kurs', lines: 1 }],
    ]);
  });

  test('must be there, and have their columns', () => {
    expect(run(SERVICES).said).toEqual(['services/no-file 2021/services.csv:1:1']);
    const unreadable = new Set(['services'] as const);
    expect(run(SERVICES, { files: { unreadable } }).said).toEqual([]);
    expect(of('kommune;beskrivelse\n3006;Kurs\n').said).toEqual([
      'table/column-missing 2021/services.csv:1:1',
      'table/column-missing 2021/services.csv:1:1',
    ]);
  });
});
