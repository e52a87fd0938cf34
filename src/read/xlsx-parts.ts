import type { WorkbookDamage } from '../model/diagnostic-codes/file.ts';
import { UnpackedTooLarge, ZipError, packPlain, readZip, type ZipArchive } from './zip.ts';

/** What is taken for a table in a workbook: some 30 000 lines of eight columns. More belongs in CSV. */
export const XLSX_LIMITS = {
  fileMegabytes: 50,
  unpackedMegabytes: 32,
  cells: 250_000,
  /** The last column; beyond are at most stray formats. */
  lastColumn: 'ZZ',
} as const;
const UNPACKED_BYTES = XLSX_LIMITS.unpackedMegabytes << 20;
const SMALL_PART_BYTES = 8 << 20;
const LAST_ROW = 1_048_576;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Why a workbook is not read. */
export type XlsxRefusal =
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'damaged'; readonly part: WorkbookDamage }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many-cells' }
  | { readonly kind: 'too-wide'; readonly sheet: string; readonly cell: string };

/** The first visible sheet of a workbook and what it needs, as a workbook of its own that is safe to read. */
export interface FirstSheet {
  readonly sheet: string;
  readonly workbook: Buffer;
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(["'])(.*?)\\1`).exec(tag);
  return found?.[2];
};

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);
const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);

const partText = (zip: ZipArchive, name: string, limit: number): string | undefined => {
  const bytes = zip.unpack(name, limit);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
};

/** Writers that name the namespace put a prefix on every tag; the library knows the tags without. */
const withoutPrefix = (xml: string, root: string): string => {
  const prefix = new RegExp(`<([A-Za-z]\\w*):${root}[\\s>/]`).exec(xml)?.[1];
  return prefix === undefined
    ? xml
    : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
};

/** How often `<tag` stands in the text, counted no further than `limit`. */
const countTags = (xml: string, tag: string, limit: number): number => {
  let count = 0;
  for (let at = xml.indexOf(tag); at >= 0 && count <= limit; at = xml.indexOf(tag, at + 1)) {
    const after = xml.charAt(at + tag.length);
    if (after === ' ' || after === '>' || after === '/' || after === '\n') count += 1;
  }
  return count;
};

const countOf = (xml: string, text: string): number => {
  let count = 0;
  for (let at = xml.indexOf(text); at >= 0; at = xml.indexOf(text, at + text.length)) count += 1;
  return count;
};

/** More than 250 000 cells can need, with formats inside each. */
const MANY_TAGS = 2_500_000;
const LONG_TAG = /<[^<>]{8192}/;
/** Tags that never end cost the library minutes to say so. A few may be text that looks like a tag's end. */
const MANY_OPEN = 1000;

/** What makes a part too much for the library although it is small: the number, length or nesting of its tags. */
const strainOf = (xml: string): XlsxRefusal | undefined => {
  const tags = countOf(xml, '<');
  if (tags > MANY_TAGS) return { kind: 'too-many-cells' };
  const ends = countOf(xml, '</');
  const opened = tags - ends - countOf(xml, '<!') - countOf(xml, '<?');
  const isClosed = Math.abs(opened - ends - countOf(xml, '/>')) < MANY_OPEN;
  return isClosed && !LONG_TAG.test(xml) ? undefined : { kind: 'damaged', part: 'sheet' };
};

/** Name and part of the first sheet that is shown and is a grid of cells. */
const firstSheetOf = (
  zip: ZipArchive,
  workbook: string,
): { readonly sheet: string; readonly part: string } | undefined => {
  const relations = partText(zip, WORKBOOK_RELATIONS, SMALL_PART_BYTES) ?? '';
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(
      attribute(tag, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const part = targets.get(attribute(tag, 'id') ?? '');
    if (/idden/.test(attribute(tag, 'state') ?? '') || part === undefined) continue;
    if (/\/worksheets\//.test(part)) {
      return { sheet: unescapeXml(attribute(tag, 'name') ?? ''), part };
    }
  }
  return undefined;
};

/** A formula whose result is the empty text: its cell is empty, not one without a result. */
const EMPTY_TEXT_RESULT =
  /<c\s([^<>]*\bt="str"[^<>]*)><f\b[^<>]*(?:\/>|>[^<]*<\/f>)(?:<v\s*\/>|<v\b[^<>]*><\/v>)?<\/c>/g;
/** A cell with only a format, beyond the last column. */
const FAR_EMPTY_CELL = /<c\s[^<>]*\br="[A-Z]{3,}\d+"[^<>]*\/>/g;
const FAR_CELL = /<c\s[^<>]*\br="([A-Z]{3,}\d+)"/;

/** The rows of the sheet and nothing else: merged ranges, validations and names can each stand for 17 billion cells. */
const rowsOnly = (xml: string, sheet: string): string | XlsxRefusal => {
  const plain = withoutPrefix(xml, 'worksheet');
  const start = plain.indexOf('<sheetData');
  const end = plain.lastIndexOf('</sheetData>');
  const isEmpty = /<sheetData[^<>]*\/>/.test(plain);
  if (start < 0 || (end < 0 && !isEmpty)) return { kind: 'damaged', part: 'sheet' };
  const cells =
    countTags(plain, '<c', XLSX_LIMITS.cells) + countTags(plain, '<row', XLSX_LIMITS.cells);
  if (cells > XLSX_LIMITS.cells) return { kind: 'too-many-cells' };
  const data = isEmpty ? '<sheetData/>' : `${plain.slice(start, end)}</sheetData>`;
  const near = data.replace(FAR_EMPTY_CELL, '').replace(EMPTY_TEXT_RESULT, '<c $1/>');
  const far = FAR_CELL.exec(near)?.[1];
  if (far !== undefined) return { kind: 'too-wide', sheet, cell: far };
  for (const [, row] of near.matchAll(/<row\s[^<>]*\br="(\d+)"/g)) {
    if (Number(row) > LAST_ROW) return { kind: 'damaged', part: 'sheet' };
  }
  return `<worksheet xmlns="${NAMESPACE}">${near}</worksheet>`;
};

const readParts = (bytes: Uint8Array): FirstSheet | XlsxRefusal => {
  const zip = readZip(bytes);
  const workbook = partText(zip, WORKBOOK, SMALL_PART_BYTES);
  if (workbook === undefined) return { kind: 'not-a-workbook' };
  const first = firstSheetOf(zip, workbook);
  if (first === undefined) return { kind: 'damaged', part: 'no-sheet' };
  const { sheet, part } = first;
  const xml = partText(zip, part, UNPACKED_BYTES);
  if (xml === undefined) return { kind: 'damaged', part: 'sheet' };
  const rows = rowsOnly(xml, sheet);
  if (typeof rows !== 'string') return rows;

  const is1904 = /^(?:1|true)$/.test(
    attribute(/<(?:\w+:)?workbookPr\s[^<>]*>/.exec(workbook)?.[0] ?? '', 'date1904') ?? '',
  );
  const parts = new Map([
    [
      WORKBOOK,
      `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="${is1904 ? '1' : '0'}"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      WORKBOOK_RELATIONS,
      `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', rows],
  ]);
  const styles = partText(zip, 'xl/styles.xml', SMALL_PART_BYTES);
  if (styles !== undefined) parts.set('xl/styles.xml', withoutPrefix(styles, 'styleSheet'));
  const strings = partText(zip, 'xl/sharedStrings.xml', UNPACKED_BYTES);
  if (strings !== undefined) {
    const plain = withoutPrefix(strings, 'sst');
    if (countTags(plain, '<t', XLSX_LIMITS.cells) > XLSX_LIMITS.cells) {
      return { kind: 'too-many-cells' };
    }
    parts.set('xl/sharedStrings.xml', plain);
  }
  for (const xml of parts.values()) {
    const strain = strainOf(xml);
    if (strain !== undefined) return strain;
  }
  const encoder = new TextEncoder();
  return {
    sheet,
    workbook: packPlain(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)]))),
  };
};

/**
 * Takes the first visible sheet out of a workbook: only its rows, the texts and the formats they use, each unpacked under a
 * limit. The rest of the archive (pictures, other sheets, what a hostile file may hide) is never unpacked.
 */
export const firstSheet = (bytes: Uint8Array): FirstSheet | XlsxRefusal => {
  try {
    return readParts(bytes);
  } catch (error) {
    if (error instanceof UnpackedTooLarge) return { kind: 'too-large' };
    if (error instanceof ZipError) return { kind: 'damaged', part: 'archive' };
    throw error;
  }
};
