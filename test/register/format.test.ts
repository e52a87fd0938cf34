import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  headerOf,
  lineOf,
  placedCellsOf,
  type RegisterFormat,
} from '../../src/register/format.ts';

const FORMAT: RegisterFormat = { name: 'funds', columns: ['number', 'text'] };
const ofText = (text: string): string => lineOf(FORMAT, new Map([['text', text]]));

describe('the line of a row', () => {
  it('has the columns of every register after its own, and nothing in those the row lacks', () => {
    expect(headerOf(FORMAT)).toBe('number;text;at;user;version;manifest;previous');
    expect(ofText('x')).toBe(';x;;;;;');
  });

  it.each([
    { text: '=1+1', cell: "'=1+1", why: 'a formula' },
    { text: '=12-50', cell: "'=12-50", why: 'a formula that ends like an amount' },
    { text: '-12,50kr', cell: "'-12,50kr", why: 'more than an amount' },
    { text: '-12,50', cell: '-12,50', why: 'an amount keeps its sign' },
    { text: '+12,50', cell: "'+12,50", why: 'no amount of ours' },
    { text: '@x', cell: "'@x", why: 'a formula of old Excel' },
    { text: "'x", cell: "''x", why: 'an apostrophe of its own' },
    { text: 'a=b-c', cell: 'a=b-c', why: 'signs that stand inside' },
    { text: 'a;b', cell: '"a;b"', why: 'what stands between cells' },
    { text: 'a"b"', cell: '"a""b"""', why: 'quotes' },
  ])('keeps $text as $cell: $why', ({ text, cell }) => {
    expect(ofText(text)).toBe(`;${cell};;;;;`);
    expect(cellsOf(ofText(text))?.[1]).toBe(text);
  });
});

describe('the cells of a line', () => {
  it('are placed by the column that each begins in', () => {
    expect(placedCellsOf('1;"a;""b""";;\'=x')).toEqual([
      { text: '1', column: 1 },
      { text: 'a;"b"', column: 3 },
      { text: '', column: 13 },
      { text: '=x', column: 14 },
    ]);
  });

  it.each(['"a', 'a"b', '"a"b'])('are none where %s is no line of ours', (line) => {
    expect(cellsOf(line)).toBeUndefined();
    expect(placedCellsOf(line)).toBeUndefined();
  });
});
