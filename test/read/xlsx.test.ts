import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/read/xlsx.ts';
import { packPlain } from '../../src/read/zip.ts';
import { FILE, byHand, problems, rowsByHand, saved, sheetOf, utf8 } from './workbooks.ts';

describe('readXlsx', () => {
  it('reads the first sheet as text, with the place of each cell', async () => {
    const bytes = await sheetOf([
      ['id', 'beløp', 'dato'],
      ['L1', 1234.5, new Date(Date.UTC(2021, 1, 17))],
      [],
      ['L2', 0.1 + 0.2, true],
    ]);
    const { table, found } = await readXlsx(FILE, bytes);
    expect(found).toEqual([]);
    expect(table!.header).toEqual(['id', 'beløp', 'dato']);
    const rows = [...table!.rows()];
    expect(rows).toEqual([
      { line: 2, cells: ['L1', '1234.5', '2021-02-17'], numeric: new Set([1]) },
      { line: 4, cells: ['L2', '0.3', 'true'], numeric: new Set([1]) },
    ]);
    expect(table!.at(rows[1]!, 2)).toEqual({
      file: FILE,
      line: 4,
      column: 3,
      sheet: 'Ark 1',
      cell: 'C4',
    });
  });

  it.each([
    { value: { formula: '1+1', result: 2 }, text: '2', why: 'a formula by its result' },
    { value: { formula: '"a"&"b"', result: 'ab' }, text: 'ab', why: 'a formula of text' },
    { value: { formula: '0', result: 0 }, text: '0', why: 'a result of 0 is one' },
    { value: { richText: [{ text: 'a' }, { text: 'b' }] }, text: 'ab', why: 'formatted text' },
    { value: { text: 'lenke', hyperlink: 'https://example.org' }, text: 'lenke', why: 'a link' },
    { value: ' x ', text: 'x', why: 'white space around' },
    { value: '=1+1', text: '=1+1', why: 'text is text' },
    { value: '0301', text: '0301', why: 'digits as text' },
    { value: 3.125, text: '3.125', why: 'a number' },
    { value: 1e21, text: '1000000000000000000000', why: 'a number without a power' },
    { value: 'a_x000D_\nb', text: 'a\r\nb', why: 'characters that XML cannot hold' },
    { value: false, text: 'false', why: 'a truth value' },
  ])('$why', async ({ value, text }) => {
    const { table, found } = await readXlsx(FILE, await sheetOf([['a'], [value]]));
    expect(found).toEqual([]);
    expect([...table!.rows()][0]!.cells).toEqual([text]);
  });

  it('reads the first visible sheet', async () => {
    const bytes = await saved((book) => {
      book.addWorksheet('Skjult', { state: 'hidden' }).addRow(['no']);
      book.addWorksheet('Budsjett').addRow(['yes']);
      book.addWorksheet('Mer').addRow(['no']);
    });
    expect((await readXlsx(FILE, bytes)).table!.header).toEqual(['yes']);
  });

  it('counts hidden rows, and merged cells by their first', async () => {
    const bytes = await saved((book) => {
      const sheet = book.addWorksheet('1');
      sheet.addRows([['a', 'b'], ['x', 'y'], ['z', 'w']]); // prettier-ignore
      sheet.getRow(2).hidden = true;
      sheet.mergeCells('A3:B3');
    });
    const { table } = await readXlsx(FILE, bytes);
    expect([...table!.rows()].map(({ cells }) => cells[0])).toEqual(['x', 'z']);
    expect([...table!.rows()][1]!.cells[1] ?? '').toBe('');
  });

  it('takes an empty result of a formula for an empty cell', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>`;
    const { table, found } = await readXlsx(FILE, rowsByHand(rows));
    expect(found).toEqual([]);
    expect([...table!.rows()]).toEqual([{ line: 2, cells: ['1'], numeric: new Set([0]) }]);
  });

  it('reads a workbook that names its namespace', async () => {
    const xml =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const { table } = await readXlsx(FILE, byHand(xml));
    expect(table!.header).toEqual(['a']);
    expect(table!.at(table!.headerRow, 0).sheet).toBe('Ark & 1');
  });

  it('passes over formats far outside the table', async () => {
    const bytes = await saved((book) => {
      const sheet = book.addWorksheet('1');
      sheet.addRows([['a'], ['x']]);
      sheet.getCell('XFD1048576').font = { bold: true };
    });
    const { table, found } = await readXlsx(FILE, bytes);
    expect(found).toEqual([]);
    expect([...table!.rows()].length).toBe(1);
  });
});

describe('readXlsx says what is wrong', () => {
  it('tells cells that could not be read from empty ones', async () => {
    const bytes = await sheetOf([
      ['a', 'b', 'c'],
      ['1', { error: '#REF!' }, { formula: 'NOW()' }],
      ['2', '', '3'],
    ]);
    const { table } = await readXlsx('f.xlsx', bytes);
    expect([...table!.rows()].map(({ unreadable }) => [...(unreadable ?? [])])).toEqual([
      [1, 2],
      [],
    ]);
  });

  it('reports every cell that has no value', async () => {
    const bytes = await sheetOf([
      ['a', 'b'],
      [{ error: '#REF!' }, { formula: 'NOW()' }],
      ['x_x0007_', { formula: '1/0', result: { error: '#DIV/0!' } }],
      ['1', '2', '3'],
    ]);
    expect(await problems(bytes)).toEqual([
      'xlsx/error-value A2',
      'xlsx/formula-without-result B2',
      'file/control-character A3',
      'xlsx/error-value B3',
      'table/too-many-cells C4',
    ]);
  });

  it.each([
    { bytes: new Uint8Array(), found: ['file/empty'], why: 'nothing' },
    { bytes: utf8('id;amount\n'), found: ['xlsx/not-a-workbook'], why: 'CSV with another name' },
    { bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), found: ['xlsx/old-format'], why: '.xls' },
    { bytes: utf8('PK\u0003\u0004 and then nothing at all'), found: ['xlsx/damaged'], why: 'cut off' }, // prettier-ignore
    { bytes: packPlain(new Map([['content.xml', utf8('x')]])), found: ['xlsx/not-a-workbook'], why: 'another kind of archive' }, // prettier-ignore
    { bytes: byHand('', {}, '<workbook><sheets/></workbook>'), found: ['xlsx/damaged'], why: 'no sheet' }, // prettier-ignore
    { bytes: byHand('<worksheet/>'), found: ['xlsx/damaged'], why: 'no rows' },
    {
      bytes: rowsByHand('<row r="1"><c r="A1"><v>'),
      found: ['xlsx/damaged A1'],
      why: 'broken XML',
    },
    { bytes: rowsByHand('<row r="1"><c r="?!"><v>1</v></c></row>'), found: ['xlsx/damaged A1'], why: 'a place that is none' }, // prettier-ignore
    { bytes: rowsByHand('<row r="4294967290"><c r="A4294967290"><v>1</v></c></row>'), found: ['xlsx/damaged'], why: 'a row that cannot be' }, // prettier-ignore
    { bytes: rowsByHand('<row r="1"><c r="XFD1"><v>1</v></c></row>'), found: ['xlsx/too-wide XFD1'], why: 'a value far out' }, // prettier-ignore
    { bytes: rowsByHand(''), found: ['file/empty A1'], why: 'an empty sheet' },
  ])('$why', async ({ bytes, found }) => {
    expect(await problems(bytes)).toEqual(found);
  });
});
