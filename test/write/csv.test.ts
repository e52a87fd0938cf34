import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/table.ts';
import { csvText } from '../../src/write/csv.ts';

const table: Table = {
  id: 'example',
  title: 'Eksempel',
  columns: [
    { key: 'name', label: 'Navn', kind: 'text', width: 10 },
    { key: '=amount', label: 'Beløp', kind: 'kroner', width: 10 },
    { key: 'figure', label: 'Tall', kind: 'figure', width: 10 },
    { key: 'share', label: 'Andel', kind: 'percent', width: 10 },
  ],
  rows: [
    ['Bærum; "vest"', 123_456_789n, 27_694_000_000n, 33_333_333n],
    ['=1+1', -5n, 500_000n, undefined],
  ],
  total: ['total', 0n, undefined, undefined],
};

describe('csvText', () => {
  it('spells what Norwegian Excel opens', () => {
    expect(csvText(table, 'norwegian')).toBe(
      '\uFEFFname;\'=amount;figure;share\r\n"Bærum; ""vest""";1234567,89;27694;33,333333\r\n\'=1+1;-0,05;0,5;\r\ntotal;0,00;;\r\n',
    );
  });

  it('spells what other programs expect', () => {
    expect(csvText(table, 'rfc4180')).toBe(
      'name,\'=amount,figure,share\r\n"Bærum; ""vest""",1234567.89,27694,33.333333\r\n\'=1+1,-0.05,0.5,\r\ntotal,0.00,,\r\n',
    );
  });
});
