import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import type { Table } from '../../src/read/table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readCsv> => readCsv('2021/budget.csv', utf8(text));
const tableOf = (text: string): Table => {
  const { table, found } = read(text);
  expect(found).toEqual([]);
  return table!;
};
const cellsOf = (table: Table): readonly (readonly string[])[] =>
  [...table.rows()].map(({ cells }) => cells);
const problems = (text: string): readonly string[] =>
  read(text).found.map(({ code, at }) => `${code} ${String(at.line)}:${String(at.column)}`);

/** UTF-16 in either order, Windows-1252, or UTF-8, with a mark or without. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with BOM': (text) => utf8(`\uFEFF${text}`),
  'UTF-16LE with BOM': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with BOM': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'Windows-1252': (text) =>
    Uint8Array.from(text, (letter) =>
      letter === '–' ? 0x96 : letter === '€' ? 0x80 : letter.charCodeAt(0),
    ),
};

describe('readCsv reads every dialect', () => {
  const header = ['id', 'beskrivelse', 'nøkkel', 'beløp', 'brukere'];
  const rows = [
    ['L1', 'Skjermer – 24 €', '50/50', '1 234,50', 'Kongsberg|Hå'],
    ['L2', 'Åpen post', '30/70', '-12,00', ''],
    ['L3', '', 'direct', '', 'Krødsherad'],
  ];
  for (const [encoding, encode] of Object.entries(ENCODINGS)) {
    for (const delimiter of [';', ',', '\t']) {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        for (const quotes of ['all', 'needed'] as const) {
          it(`${encoding}, ${JSON.stringify(delimiter)}, ${JSON.stringify(lineEnd)}, quotes ${quotes}`, () => {
            const quote = (cell: string): string =>
              quotes === 'all' || cell.includes(delimiter) ? `"${cell}"` : cell;
            const lines = [header, ...rows].map((cells) => cells.map(quote).join(delimiter));
            const { table, found } = readCsv('f.csv', encode(lines.join(lineEnd) + lineEnd));
            expect(found).toEqual([]);
            expect(table!.header).toEqual(header);
            expect(cellsOf(table!)).toEqual(rows);
            expect([...table!.rows()].map(({ line }) => line)).toEqual([2, 3, 4]);
          });
        }
      }
    }
  }

  it.each([
    { text: 'a;b\n1,5;2,5\n', rows: [['1,5', '2,5']], why: 'decimal commas are no delimiters' },
    { text: 'a,b\n1;2,3\n', rows: [['1;2', '3']], why: 'the header decides' },
    {
      text: 'beløp, kroner;users\n1,50;A,B\n',
      rows: [['1,50', 'A,B']],
      why: 'a comma in a header',
    },
    { text: 'name\nKongsberg\nTinn', rows: [['Kongsberg'], ['Tinn']], why: 'one column' },
    { text: 'sep=,\na,b\n1,2;3\n', rows: [['1', '2;3']], why: 'Excel says so itself' },
    { text: '"sep=|"\r\na|b\r\n1|2\r\n', rows: [['1', '2']], why: 'an unusual one, said' },
    { text: 'a;b\n\n;\n ; \n1;2\n\n', rows: [['1', '2']], why: 'blank lines are left out' },
    { text: 'a;b;;\n1;2;;\n', rows: [['1', '2', '', '']], why: 'delimiters at the end' },
    { text: 'a;b\n1\n', rows: [['1']], why: 'a short row' },
    { text: 'a;b\n 1 ;\u00A02\u00A0\n', rows: [['1', '2']], why: 'white space around cells' },
    { text: 'a;b\r1;2\n3;4\r\n5;6', rows: [['1', '2'], ['3', '4'], ['5', '6']], why: 'mixed line ends' }, // prettier-ignore
    { text: 'a;b\n"x ""y"" z";"1\n2"\n3;4', rows: [['x "y" z', '1\n2'], ['3', '4']], why: 'quotes and a line break in a cell' }, // prettier-ignore
    { text: '__proto__;constructor\n1;2\n', rows: [['1', '2']], why: 'names like others' },
    { text: 'a;b\n=HYPERLINK("x");../../x\n'.replace(/"/g, ''), rows: [['=HYPERLINK(x)', '../../x']], why: 'text is text' }, // prettier-ignore
  ])('$why', ({ text, rows: expected }) => {
    expect(cellsOf(tableOf(text))).toEqual(expected);
  });

  it('reads the same again at each call', () => {
    const table = tableOf('a;b\n1;2\n3;4\n');
    expect(cellsOf(table)).toEqual(cellsOf(table));
  });

  it('takes damaged UTF-8 for UTF-8, not for Windows-1252', () => {
    const bytes = Buffer.concat([utf8('navn;nøkkel\nKrødsherad;å\nH'), Uint8Array.of(0xc3, 0x3b)]);
    const { table, found } = readCsv('f.csv', bytes, { headed: true, mayLoseLetters: true });
    expect(table!.header).toEqual(['navn', 'nøkkel']);
    expect(cellsOf(table!)[1]![0]).toBe('H\uFFFD');
    expect(found).toEqual([]);
  });

  it.each([
    { bytes: [utf8('nøkkel;ø\nL'), Uint8Array.of(0xf8), utf8('nn;å\n')], why: 'a byte of Latin-1' },
    { bytes: [utf8('nøkkel;ø\nL\uFFFDnn;\uFFFE\n')], why: 'what another program put for one' },
    {
      bytes: [utf8('nøkkel;ø\n"'), Uint8Array.of(0xf8, 0xf8), utf8('";å\n')],
      why: 'in quotes, once',
    },
    { bytes: [Buffer.from('\uFEFFa;b\n1\uD800;\n', 'utf16le')], why: 'half a letter of UTF-16' },
  ])('reports a letter that is lost: $why', ({ bytes }) => {
    const { found } = readCsv('f.csv', Buffer.concat(bytes));
    expect(found).toEqual([
      { code: 'file/lost-letter', severity: 'error', args: {}, at: { file: 'f.csv', line: 2, column: 2 } }, // prettier-ignore
    ]);
  });
});

describe('a cell is found where it stands', () => {
  it.each([
    { text: 'a;b;c\n1;2;3\n', column: 2, place: [2, 5], why: 'plain' },
    { text: 'a;b;c\n1;2;3\n', column: 0, place: [2, 1], why: 'the first' },
    { text: 'a;b;c\n1;2\n', column: 2, place: [2, 4], why: 'not there: the end of the row' },
    { text: 'å;ø;æ\nåå;øø;1\n', column: 2, place: [2, 7], why: 'letters, not bytes' },
    { text: 'a;b\n"x;y";2\n', column: 1, place: [2, 7], why: 'a delimiter in quotes' },
    { text: 'a;b\n"x\ny";2\n', column: 1, place: [3, 4], why: 'after a line break in a cell' },
    { text: 'a;b\n"x""\r\n""y";2\n', column: 1, place: [3, 6], why: 'after doubled quotes' },
    { text: 'a;b\r😀;2', column: 1, place: [2, 4], why: 'columns count as JavaScript does' },
    { text: 'sep=;\na;b\n\n1;2', column: 1, place: [4, 3], why: 'after lines that are no records' },
  ])('$why', ({ text, column, place }) => {
    const table = tableOf(text);
    const [row] = [...table.rows()];
    const { line, column: at } = table.at(row!, column);
    expect([line, at]).toEqual(place);
  });

  it('in the header too', () => {
    const table = tableOf('\n\na;b\n');
    expect(table.at(table.headerRow, 1)).toEqual({ file: '2021/budget.csv', line: 3, column: 3 });
  });

  it('in a large file', () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `L${String(n)};"text ${String(n)}";1`);
    const table = tableOf(`id;description;amount\n${lines.join('\r\n')}\r\n`);
    let seen = 0;
    for (const row of table.rows()) {
      expect(row.line).toBe(seen + 2);
      expect(row.cells[0]).toBe(`L${String(seen)}`);
      expect(table.at(row, 2).column).toBe(lines[seen]!.length);
      seen += 1;
    }
    expect(seen).toBe(20_000);
  });
});

describe('readCsv says what is wrong with how a file is written', () => {
  it.each([
    { text: '', found: ['file/empty 1:1'], why: 'empty' },
    { text: '\uFEFF', found: ['file/empty 1:1'], why: 'only a mark' },
    { text: '\n \n;;\n', found: ['file/empty 1:1'], why: 'only blank lines' },
    { text: 'a;b\n1;"x\n2;y\n', found: ['table/unclosed-quote 2:3'], why: 'an open quote' },
    { text: 'a;b\n1;x 24" y\n2;3" z\n', found: ['table/stray-quote 2:7', 'table/stray-quote 3:4'], why: 'quotes inside, all of them' }, // prettier-ignore
    { text: 'a;b\n"x"y;2\n', found: ['table/stray-quote 2:3'], why: 'text after the quote' },
    { text: 'a;b\n1;2;3;4\n5;6;;7\n', found: ['table/too-many-cells 2:5', 'table/too-many-cells 3:6'], why: 'rows too wide' }, // prettier-ignore
    { text: 'a;b\n1;x\u0000y\u0001\n\u0007;2\n', found: ['file/control-character 2:4', 'file/control-character 3:1'], why: 'control characters, once a cell' }, // prettier-ignore
    { text: 'a;b\n1;"x\u001B[2J"\n', found: ['file/control-character 2:5'], why: 'in quotes too' },
    { text: 'a;b\n1;x\u0085y\n', found: ['file/control-character 2:4'], why: 'beyond ASCII' },
    { text: 'a;;c\n1;;3\n1;2;3\n1;2;3\n', found: ['table/column-unnamed 3:3'], why: 'text under no heading' }, // prettier-ignore
  ])('$why', ({ text, found }) => {
    expect(problems(text)).toEqual(found);
  });

  it('names the control character', () => {
    expect(read('a\nx\u001By').found[0]!.args).toEqual({ character: 'U+001B' });
  });

  it('keeps the table where its cells are known', () => {
    expect(cellsOf(read('a;b\n1;2;3\n4;x\u0001\n').table!).length).toBe(2);
    expect(read('a;b\n"1').table).toBeUndefined();
  });

  it('reads a header without rows', () => {
    expect(cellsOf(tableOf('id;beløp\n'))).toEqual([]);
  });
});

describe('hostile CSV', () => {
  const timed = (text: string | Uint8Array): readonly string[] => {
    const started = performance.now();
    const { found, table } = readCsv('f.csv', typeof text === 'string' ? utf8(text) : text);
    if (table !== undefined) for (const row of table.rows()) expect(row.line).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
    return found.map(({ code }) => code);
  };
  it.each([
    { name: 'a cell of 10 MB', text: `a;b\n1;${'x'.repeat(10_000_000)}\n`, code: 'table/cell-too-large' }, // prettier-ignore
    { name: 'a quoted cell of 10 MB', text: `a;b\n1;"${'x\n'.repeat(5_000_000)}"\n`, code: 'table/cell-too-large' }, // prettier-ignore
    { name: 'a quote open for 10 MB', text: `a;b\n1;"${'x\n'.repeat(5_000_000)}`, code: 'table/unclosed-quote' }, // prettier-ignore
    { name: 'a line of 20 MB', text: `a\n${'x;'.repeat(10_000_000)}\n`, code: 'table/line-too-large' }, // prettier-ignore
    { name: 'a header of a million columns', text: `${'x;'.repeat(1_000_000)}x\n1\n`, code: 'table/too-many-columns' }, // prettier-ignore
    { name: '10 MB of zeros', text: new Uint8Array(10_000_000), code: 'table/cell-too-large' },
    { name: 'a million control characters', text: `a\n${'\u0001\n'.repeat(1_000_000)}`, code: 'file/too-many-problems' }, // prettier-ignore
    { name: 'a million quotes', text: `a\n${'x"\n'.repeat(1_000_000)}`, code: 'file/too-many-problems' }, // prettier-ignore
    { name: 'three million lines', text: 'a\n'.repeat(3_000_000), code: 'table/too-many-rows' },
  ])('$name', ({ text, code }) => {
    expect(timed(text)).toContain(code);
  });

  it('ten million empty lines are nothing', () => {
    expect(timed('\n'.repeat(10_000_000))).toEqual(['file/empty']);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        timed(bytes);
      }),
      { numRuns: 500 },
    );
    const parts = fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r', '\r\n', 'a', '1', ' ', 'å', '\u0000', 'sep=;\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (text) => {
        timed(text.join(''));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back any table that was written by the rules', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'Å', '1', ',', ';', '"', '\n', '\r\n', ' ', '\t', '😀'), {
        maxLength: 8,
      })
      .map((letters) => letters.join('').trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 0, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, lineEnd) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const plain = (text: string): string => (/^[^";\r\n]+$/.test(text) ? text : quoted(text));
          const text = [['x', 'y', 'z'], ...rows]
            .map((cells) => cells.map(plain).join(';'))
            .join(lineEnd);
          const filled = rows.filter((cells) => cells.some((each) => each !== ''));
          const table = tableOf(text);
          expect(cellsOf(table)).toEqual(filled);
          const lines = text.split(/\r\n|\n|\r/);
          for (const row of table.rows()) {
            for (const [column, value] of row.cells.entries()) {
              const at = table.at(row, column);
              const here = lines[at.line - 1]!.slice(at.column - 1);
              const first = value.split(/\r\n|\n|\r/)[0]!.replaceAll('"', '""');
              expect(here.replace(/^"/, '').startsWith(plain(value) === value ? value : first)).toBe(true); // prettier-ignore
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('goes through 100 000 rows in a moment', () => {
    const users =
      'Kongsberg,Notodden,Tinn,Hjartdal,Nore og Uvdal,Rollag,Flesberg,Sigdal,Krødsherad';
    const line = `;Lisens;IKT;50/50;population;1300,50;${users};outside\n`;
    const text = Array.from({ length: 100_000 }, (_, n) => `L${String(n)}${line}`).join('');
    const bytes = utf8(`id;description;category;key;basis;amount;users;vat\n${text}`);
    const started = performance.now();
    let rows = 0;
    for (const { cells } of readCsv('f.csv', bytes).table!.rows()) rows += cells.length / 8;
    expect(rows).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
