import { deflateRawSync } from 'node:zlib';
import { Workbook } from '../../src/io/xlsx-library.ts';
import { readXlsx } from '../../src/read/xlsx.ts';
import { packPlain } from '../../src/read/zip.ts';

export const FILE = '2021/budget.xlsx';
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook as a spreadsheet program would save it, made by the library. */
export const saved = async (
  fill: (book: InstanceType<typeof Workbook>) => void,
): Promise<Uint8Array> => {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
export const sheetOf = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> =>
  saved((book) => {
    const sheet = book.addWorksheet('Ark 1');
    for (const row of rows) sheet.addRow([...row]);
  });

/** A workbook written by hand, to have what no program would save. */
export const byHand = (
  sheetXml: string,
  others: Readonly<Record<string, string>> = {},
  workbook = '<workbook><sheets><sheet name="Ark &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
): Uint8Array =>
  packPlain(
    new Map(
      Object.entries({
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheetXml,
        ...others,
      }).map(([name, text]) => [name, utf8(text)]),
    ),
  );
export const rowsByHand = (rows: string): Uint8Array =>
  byHand(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

/** Codes with the cells they stand in. */
export const problems = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readXlsx(FILE, bytes)).found.map(({ code, at }) =>
    at.cell === undefined ? code : `${code} ${at.cell}`,
  );

/** A deflated archive whose list of contents states the sizes given. */
export const deflated = (
  parts: Readonly<Record<string, Uint8Array>>,
  statedSize: number,
): Uint8Array => {
  const locals: Uint8Array[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(statedSize, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(statedSize, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, utf8(name), packed);
    contents.push(central, utf8(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
};
