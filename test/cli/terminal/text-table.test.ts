import { describe, expect, it } from 'vitest';
import {
  exactText,
  figureText,
  kronerText,
  wholeText,
} from '../../../src/cli/terminal/number-text.ts';
import { tableLines, type TextTable } from '../../../src/cli/terminal/text-table.ts';
import { millionths } from '../../../src/model/millionths.ts';
import { ore } from '../../../src/model/ore.ts';

const table: TextTable = {
  columns: [
    { heading: 'Member', align: 'left', droppedAt: 0 },
    { heading: 'Equal', align: 'right', droppedAt: 2 },
    { heading: 'Total', align: 'right', droppedAt: 0 },
    { heading: 'Each', align: 'right', droppedAt: 1 },
  ],
  rows: [
    ['Bærum', '1,00', '20,00', '3,00'],
    ['Ås', '', '4,00', '5,00'],
  ],
  total: ['Sum', '1,00', '24,00', ''],
};
const linesAt = (columns: number | undefined): readonly string[] =>
  tableLines(table, { columns, bold: (text) => text, dim: (text) => text });

describe('a table', () => {
  it('lines up by display width', () => {
    expect(linesAt(undefined)).toEqual([
      'Member  Equal  Total  Each',
      '──────  ─────  ─────  ────',
      'Bærum    1,00  20,00  3,00',
      'Ås              4,00  5,00',
      '──────  ─────  ─────  ────',
      'Sum      1,00  24,00',
    ]);
  });

  it('gives up the least important columns in a narrow window', () => {
    expect(linesAt(20)[2]).toBe('Bærum   20,00  3,00');
    expect(linesAt(13)[2]).toBe('Bærum   20,00');
  });

  it('stacks its rows where not even those that must stay fit', () => {
    expect(linesAt(12)).toEqual([
      'Bærum',
      '  Equal: 1,00',
      '  Total: 20,00',
      '  Each: 3,00',
      'Ås',
      '  Total: 4,00',
      '  Each: 5,00',
      'Sum',
      '  Equal: 1,00',
      '  Total: 24,00',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    { text: kronerText(ore(-123_456_789n), 'nb'), shown: '−1\u00A0234\u00A0567,89' },
    { text: kronerText(ore(123_456_789n), 'en'), shown: '1,234,567.89' },
    { text: kronerText(ore(5n), 'nn'), shown: '0,05' },
    { text: figureText(millionths(27_694_500_000n), 'nb'), shown: '27\u00A0694,5' },
    { text: wholeText(1000n, 'nb'), shown: '1\u00A0000' },
    { text: exactText({ numerator: 2n, denominator: 3n }, 'nb'), shown: '0,6666666667' },
  ])('$shown', ({ text, shown }) => {
    expect(text).toBe(shown);
  });
});
