import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/read/zip.ts';
import { byHand, deflated, problems, rowsByHand, sheetOf, utf8 } from './workbooks.ts';

describe('hostile workbooks', () => {
  const plainParts = {
    'xl/workbook.xml': utf8('<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': utf8('<Relationship Id="a" Target="worksheets/sheet1.xml"/>'),
  };
  const bomb = Buffer.alloc(300 << 20, '<row/>');
  const quick = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const started = performance.now();
    const found = await problems(bytes);
    expect(performance.now() - started).toBeLessThan(8000);
    return found;
  };

  it.each([{ stated: bomb.length }, { stated: 10 }])(
    'a bomb that says it has $stated bytes',
    async ({ stated }) => {
      const bytes = deflated({ ...plainParts, 'xl/worksheets/sheet1.xml': bomb }, stated);
      expect(bytes.length).toBeLessThan(2_000_000);
      expect(await quick(bytes)).toEqual(['xlsx/too-large']);
    },
  );

  it('a bomb in a part that nobody asks for is never unpacked', async () => {
    const sheet = utf8('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData></worksheet>'); // prettier-ignore
    const bytes = deflated(
      { ...plainParts, 'xl/worksheets/sheet1.xml': sheet, 'xl/media/image1.png': bomb },
      10,
    );
    expect(await quick(bytes)).toEqual([]);
  });

  const cells = (count: number): string =>
    Array.from({ length: count }, (_, n) => `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><v>1</v></c></row>`).join(''); // prettier-ignore
  it.each([
    { name: 'more cells than a sheet may have', bytes: rowsByHand(cells(300_000)), found: 'xlsx/too-many-cells' }, // prettier-ignore
    {
      name: 'a merged range of 17 billion cells',
      bytes: byHand('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>'), // prettier-ignore
      found: undefined,
    },
    {
      name: 'a name for 17 billion cells',
      bytes: byHand('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>', {}, '<workbook><sheets><sheet name="1" r:id="rId1"/></sheets><definedNames><definedName name="x">1!$A$1:$XFD$1048576</definedName></definedNames></workbook>'), // prettier-ignore
      found: undefined,
    },
    {
      name: 'far cells in every row',
      bytes: rowsByHand(Array.from({ length: 100_000 }, (_, n) => `<row r="${String(n + 1)}"><c r="XFD${String(n + 1)}" s="1"/></row>`).join('')), // prettier-ignore
      found: 'file/empty A1',
    },
    { name: 'tags that never end', bytes: rowsByHand('<c <c '.repeat(500_000)), found: 'xlsx/too-many-cells' }, // prettier-ignore
    { name: 'tags that are none', bytes: rowsByHand('<cr="A1" '.repeat(500_000)), found: 'xlsx/damaged' }, // prettier-ignore
    { name: 'formulas that never end', bytes: rowsByHand('<c t="str"><f><f>'.repeat(200_000)), found: 'xlsx/damaged' }, // prettier-ignore
    { name: 'a cell of 10 MB', bytes: rowsByHand(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(10_000_000)}</v></c></row>`), found: 'table/cell-too-large A1' }, // prettier-ignore
    { name: 'nested 100 000 deep', bytes: rowsByHand('<a>'.repeat(100_000)), found: 'xlsx/damaged' }, // prettier-ignore
    {
      name: 'entities in entities',
      bytes: byHand('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>', { 'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>' }), // prettier-ignore
      found: undefined,
    },
  ])('$name', async ({ bytes, found }) => {
    const all = await quick(bytes);
    if (found !== undefined) expect(all).toContain(found);
  });

  it('never throws, whatever the bytes', async () => {
    const real = await sheetOf([['id', 'amount'], ['L1', 5], ['L2', { formula: '1', result: 1 }]]); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await quick(Buffer.concat([utf8('PK\u0003\u0004'), bytes]));
      }),
      { numRuns: 200 },
    );
    const change = fc.tuple(fc.nat(real.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const broken = real.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await quick(broken);
      }),
      { numRuns: 150 },
    );
    const zip = readZip(real);
    const sheet = Buffer.from(zip.unpack('xl/worksheets/sheet1.xml', 1 << 20)!).toString();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sheet.length),
        fc.nat(sheet.length),
        fc.constantFrom('<c r="', '<row', '>', '"', '<v>x</v>', 't="s"', '&', '-1', '<f>'),
        async (from, length, text) => {
          const at = sheet.indexOf('<sheetData>') + 11;
          const broken = `${sheet.slice(0, Math.max(at, from))}${text}${sheet.slice(Math.max(at, from) + (length % 9))}`;
          await quick(byHand(broken));
        },
      ),
      { numRuns: 300 },
    );
  });
});
