import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/read/csv-cells.ts';

/** The cells of records that are given one by one. */
const cellsIn = (records: readonly string[], delimiter = ';'): readonly string[][] => {
  const starts = [0];
  for (const record of records) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(record));
  return cellsOf(Buffer.from(records.join('')), delimiter, starts);
};

describe('cellsOf', () => {
  it.each([
    { record: 'a;b\n', cells: ['a', 'b'], why: 'no quotes' },
    { record: 'a;\n', cells: ['a', ''], why: 'an empty cell at the end is a cell' },
    { record: '"a";"b"\r\n', cells: ['a', 'b'], why: 'quotes that only wrap' },
    { record: '"3006,3808";1\n', cells: ['3006,3808', '1'], why: 'what is no delimiter is text' },
    { record: '"";""\n', cells: ['', ''], why: 'empty between quotes' },
    { record: '"a;b";c\n', cells: ['a;b', 'c'], why: 'a delimiter between quotes' },
    { record: '";"\n', cells: [';'], why: 'nothing but a delimiter between quotes' },
    { record: '"x";";"\n', cells: ['x', ';'], why: 'a cell that wraps beside one that does not' },
    { record: '""";"""\n', cells: ['";"'], why: 'doubled quotes at both ends of a delimiter' },
    { record: '"a ""b""";c\n', cells: ['a "b"', 'c'], why: 'a doubled quote is one' },
    { record: '"a\r\nb";c\n', cells: ['a\r\nb', 'c'], why: 'a line break between quotes' },
    { record: '"a\n";b\n\n\n', cells: ['a\n', 'b'], why: 'blank lines behind are of no record' },
    { record: '"å";æ€😀', cells: ['å', 'æ€😀'], why: 'the last record needs no line end' },
  ])('$record: $why', ({ record, cells }) => {
    expect(cellsIn([record])).toEqual([cells]);
    expect(cellsIn(['1;2\n', record])).toEqual([['1', '2'], cells]);
    expect(cellsIn(['"1;1";2\n', record])).toEqual([['1;1', '2'], cells]);
  });

  it('reads what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ';', ',', ' ', '\n', '\r\n') });
    const record = fc.record({
      cells: fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 4 }),
      end: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.constantFrom(';', ','), (records, by) => {
        const written = records.map(({ cells, end }) => {
          const texts = cells.map(([text, always]) =>
            always || /[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
          );
          return texts.join(by) + end;
        });
        expect(cellsIn(written, by)).toEqual(
          records.map(({ cells }) => cells.map(([text]) => text)),
        );
      }),
    );
  });
});
