import { byHand } from '../../read/workbooks.ts';
import { NASTY } from '../mutate.ts';
import type { Random } from '../random.ts';
import { CSV_WORDS } from './csv.ts';
import { plainNumber } from './number.ts';

/** Pieces of the parts of a workbook. */
export const SHEET_WORDS: readonly string[] = [
  '<row r="1">', '</row>', '<c r="A1">', '<c r="XFD1048576" t="s">', '</c>', '<v>', '</v>', '<f>', '</f>', '<is><t>', '</t></is>',
  't="s"', 't="str"', 't="b"', 't="e"', 't="d"', 't="inlineStr"', 's="1"', 's="99999"', 'r="A0"', 'r="0"', 'r="-1"', '<mergeCell ref="A1:B2"/>',
  '<dimension ref="A1:XFD1048576"/>', '<sheetData>', '</sheetData>', '&#x0;', '&#xD800;', '&quot;', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "b">]>',
  'Id="rId1"', 'Target="../../../x.xml"', 'TargetMode="External"', 'state="hidden"', 'date1904="1"', 'count="999999999"', '1E308', '1e-400',
]; // prettier-ignore

const column = (random: Random): string =>
  random.chance(0.95)
    ? String.fromCharCode(65 + random.int(10))
    : random.pick(['XFD', 'ZZZ', 'a', '']);

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

const value = (random: Random): string => {
  const roll = random.int(6);
  const text = random.chance(0.5) ? random.pick(CSV_WORDS) : plainNumber(random);
  const safe = random.chance(0.9) ? escape(text) : text;
  if (roll === 0) return `<v>${String(random.int(40))}</v>`;
  if (roll === 1) return `<is><t>${safe}</t></is>`;
  if (roll === 2)
    return `<f>${random.pick(['A1+1', '1/0', 'SUM(A:A)', '', '['])}</f><v>${safe}</v>`;
  if (roll === 3)
    return `<v>${random.pick(['#DIV/0!', '#N/A', '1', '0.1', '1E308', '45000.5', '-0', 'NaN'])}</v>`;
  return `<v>${safe}</v>`;
};

const cell = (random: Random, row: number): string => {
  const type = random.pick([
    '',
    '',
    ' t="s"',
    ' t="str"',
    ' t="inlineStr"',
    ' t="b"',
    ' t="e"',
    ' t="d"',
    ' t="n"',
    ' t="z"',
  ]);
  const style = random.chance(0.2) ? ` s="${String(random.int(20))}"` : '';
  const at = random.chance(0.97)
    ? `${column(random)}${String(row)}`
    : random.pick(['A0', '1A', 'A1:B2', '', '$A$1']);
  return `<c r="${at}"${type}${style}>${random.chance(0.9) ? value(random) : ''}</c>`;
};

/** A workbook written by hand: any kinds of cells at any addresses, with a list of texts or none. */
export const anyWorkbook = (random: Random): Uint8Array => {
  const rows = random.list(random.count(30), (index) => {
    const number = random.chance(0.95) ? index + 1 : random.pick([0, -1, 1, 1_048_577, 99]);
    return `<row r="${String(number)}"${random.chance(0.1) ? ' hidden="1"' : ''}>${random.list(random.count(12), () => cell(random, number)).join('')}</row>`;
  });
  const texts = random.list(
    random.count(40),
    () =>
      `<si><t>${escape(random.chance(0.8) ? random.pick(CSV_WORDS) : random.pick(NASTY))}</t></si>`,
  );
  const after = random.chance(0.2) ? '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' : '';
  const others: Record<string, string> = {};
  if (random.chance(0.8)) others['xl/sharedStrings.xml'] = `<sst>${texts.join('')}</sst>`;
  if (random.chance(0.3)) {
    others['xl/styles.xml'] =
      `<styleSheet><cellXfs>${random.list(random.count(20), () => `<xf numFmtId="${String(random.int(50))}"/>`).join('')}</cellXfs></styleSheet>`;
  }
  return byHand(`<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`, others);
};
