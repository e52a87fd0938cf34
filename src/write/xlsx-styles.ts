import type { Style } from 'exceljs';
import type { CellStyle, NumberFormat } from '../document/workbook.ts';

/**
 * Format codes as the file has them: `,` and `.` are what the reader's own Excel shows as its separators, so that
 * `#,##0.00` is 1 234,50 in a Norwegian one. Negative numbers have a minus and no colour.
 */
export const FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  kroner: '#,##0.00',
  whole: '#,##0',
  figure: '#,##0.00####',
  percent: '0.00%',
  'fine-percent': '0.000000%',
  exact: '0.00000000',
  weight: '0',
  fraction: '0.0000',
  control: '[Red]#,##0.00;[Red]-#,##0.00;0.00',
};

const FONT = 'Calibri';
const INK = 'FF1F2937';
const MUTED = 'FF6B7280';
const NAVY = 'FF1F3A5F';
const PALE = 'FFE8EEF5';
const INPUT = 'FFFFF8DB';
const MARKED = 'FFE5E7EB';
const RULE = 'FFD1D5DB';
const WHITE = 'FFFFFFFF';
const AMBER = 'FF9A5B00';
const GREEN = 'FF15803D';

const fill = (argb: string): Style['fill'] => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const font = (more: Partial<Style['font']> = {}): Partial<Style['font']> => ({
  name: FONT,
  size: 10,
  color: { argb: INK },
  ...more,
});
const HAIRLINE: Partial<Style['border']> = { bottom: { style: 'hair', color: { argb: RULE } } };
const TOTAL_LINE: Partial<Style['border']> = {
  top: { style: 'thin', color: { argb: NAVY } },
  bottom: { style: 'double', color: { argb: NAVY } },
};
const BOX: Partial<Style['border']> = {
  top: { style: 'hair', color: { argb: RULE } },
  bottom: { style: 'hair', color: { argb: RULE } },
  left: { style: 'hair', color: { argb: RULE } },
  right: { style: 'hair', color: { argb: RULE } },
};
const LEFT: Partial<Style['alignment']> = { vertical: 'middle', horizontal: 'left' };
const INDENTED: Partial<Style['alignment']> = { ...LEFT, indent: 1 };
const RIGHT: Partial<Style['alignment']> = { vertical: 'middle', horizontal: 'right' };
const WRAPPED: Partial<Style['alignment']> = { ...INDENTED, wrapText: true };

/** What each kind of cell looks like. */
export const STYLES: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: font({ size: 18, bold: true, color: { argb: NAVY } }), alignment: LEFT },
  subtitle: { font: font({ size: 13, color: { argb: MUTED } }), alignment: LEFT },
  note: { font: font({ italic: true, color: { argb: MUTED } }) },
  section: {
    font: font({ bold: true, size: 11, color: { argb: NAVY } }),
    alignment: { vertical: 'middle' },
    border: { bottom: { style: 'medium', color: { argb: NAVY } } },
  },
  heading: {
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(NAVY),
    alignment: { ...INDENTED, wrapText: true },
  },
  'heading-number': {
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(NAVY),
    alignment: { ...RIGHT, wrapText: true },
  },
  text: { font: font(), border: HAIRLINE, alignment: INDENTED },
  wrapped: { font: font(), border: HAIRLINE, alignment: WRAPPED },
  label: { font: font({ bold: true }), border: HAIRLINE, alignment: WRAPPED },
  number: { font: font(), border: HAIRLINE, alignment: RIGHT },
  input: { font: font(), fill: fill(INPUT), border: BOX, alignment: RIGHT },
  'input-text': { font: font(), fill: fill(INPUT), border: BOX, alignment: INDENTED },
  marked: { font: font(), fill: fill(MARKED), border: BOX, alignment: RIGHT },
  total: { font: font({ bold: true }), fill: fill(PALE), border: TOTAL_LINE, alignment: RIGHT },
  'total-text': {
    font: font({ bold: true }),
    fill: fill(PALE),
    border: TOTAL_LINE,
    alignment: INDENTED,
  },
  strong: { font: font({ bold: true }), fill: fill(PALE), border: HAIRLINE, alignment: RIGHT },
  'key-figure': {
    font: font({ bold: true, size: 12, color: { argb: NAVY } }),
    border: HAIRLINE,
    alignment: INDENTED,
  },
  control: { font: font({ color: { argb: GREEN } }), border: HAIRLINE, alignment: RIGHT },
  preliminary: {
    font: font({ bold: true, size: 14, color: { argb: WHITE } }),
    fill: fill(AMBER),
    alignment: { vertical: 'middle', horizontal: 'center' },
  },
  final: {
    font: font({ bold: true, size: 14, color: { argb: WHITE } }),
    fill: fill(GREEN),
    alignment: { vertical: 'middle', horizontal: 'center' },
  },
  warning: { font: font({ color: { argb: AMBER } }), border: HAIRLINE, alignment: WRAPPED },
};
