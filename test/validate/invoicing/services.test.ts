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
      `${HEAD}Tinn;Kurs;2;1000,335;25 %;2021-01-31\n3006;Rabatt;-1;50;;31.1.2021\n3006;Annet;1;0;utenfor;\n`,
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
