import type { Cell, PaperSize, Style, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import type { Sheet, SheetCell, Workbook } from '../document/workbook.ts';
import type { Day } from '../model/day.ts';
import { FORMAT_CODES, STYLES } from './xlsx-styles.ts';
import { clearZipTimes } from './zip-times.ts';

/** Excel's own limit on text in a cell. */
const MAX_TEXT = 32_767;
/** What Excel would read as an escaped character: `_x000D_`. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Packed half as well as by default, in a third of the time: most of what a year takes is packing. */
const FAST = { compressionOptions: { level: 1 } } as const;
/** The library's own list of paper sizes lacks A4. */
const A4 = 9 as unknown as PaperSize;

/**
 * The bytes of an .xlsx file. The same workbook and date give the same bytes: the file says it was made at `issued`, and
 * nothing in it comes from the clock or from chance. Loads the spreadsheet library when called.
 */
export const xlsxBytes = async (workbook: Workbook, issued: Day): Promise<Uint8Array> => {
  const library = await import('../io/xlsx-library.ts');
  const file = new library.Workbook();
  describe(file, workbook, issued);
  const styleOf = styleCache();
  for (const sheet of workbook.sheets) addSheet(file, sheet, workbook, styleOf);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer({ zip: FAST }));
  clearZipTimes(bytes);
  return bytes;
};

const describe = (file: ExcelWorkbook, { title, subject }: Workbook, issued: Day): void => {
  const date = new Date(`${issued}T00:00:00Z`);
  file.creator = 'fordel';
  file.lastModifiedBy = 'fordel';
  file.created = date;
  file.modified = date;
  file.title = title;
  file.subject = subject;
};

type StyleOf = (cell: SheetCell) => Partial<Style>;

/** One style object for each look: the library finds them again by identity, which is what makes large sheets quick. */
const styleCache = (): StyleOf => {
  const styles = new Map<string, Partial<Style>>();
  return ({ style, format }) => {
    const name = `${style} ${format ?? ''}`;
    const known = styles.get(name);
    if (known !== undefined) return known;
    const made = {
      ...STYLES[style],
      ...(format !== undefined && { numFmt: FORMAT_CODES[format] }),
    };
    styles.set(name, made);
    return made;
  };
};

const addSheet = (
  file: ExcelWorkbook,
  sheet: Sheet,
  { page, of }: Workbook,
  styleOf: StyleOf,
): void => {
  const { repeatedRows, repeatedColumns, frozen } = sheet;
  const worksheet = file.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: A4,
      orientation: sheet.portrait === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: sheet.pagesAcross ?? 1,
      fitToHeight: sheet.onePage === true ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(repeatedRows !== undefined && {
        printTitlesRow: `${String(repeatedRows.first)}:${String(repeatedRows.last)}`,
      }),
      ...(repeatedColumns !== undefined && {
        printTitlesColumn: `A:${String.fromCharCode(64 + repeatedColumns)}`,
      }),
    },
    headerFooter: { oddFooter: `&L&8${footerText(sheet.name)}&R&8${page} &P ${of} &N` },
    views: [
      {
        showGridLines: false,
        zoomScale: 100,
        ...(frozen === undefined
          ? { state: 'normal' as const }
          : { state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }),
      },
    ],
  });
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  addRows(worksheet, sheet, styleOf);
};

/** `&` begins a code in a footer. */
const footerText = (text: string): string => text.replaceAll('&', '&&');

const addRows = (worksheet: Worksheet, sheet: Sheet, styleOf: StyleOf): void => {
  sheet.rows.forEach(({ cells, height }, index) => {
    const row = worksheet.getRow(index + 1);
    if (height !== undefined) row.height = height;
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      fillCell(row.getCell(column + 1), cell, styleOf);
      if (cell.across !== undefined && cell.across > 1) {
        worksheet.mergeCells(index + 1, column + 1, index + 1, column + cell.across);
      }
    });
  });
};

/** A text is given as a text, never as something that the library or the program may take for a formula. */
const fillCell = (target: Cell, cell: SheetCell, styleOf: StyleOf): void => {
  const { value, formula } = cell;
  if (formula !== undefined && value !== undefined) {
    target.value = { formula, result: value, date1904: false };
  } else if (typeof value === 'string') target.value = cellText(value);
  else if (value !== undefined) target.value = value;
  target.style = styleOf(cell);
};

const cellText = (text: string): string => {
  const escaped = text.replaceAll(LOOKS_ESCAPED, '_x005F_');
  return escaped.length <= MAX_TEXT ? escaped : `${escaped.slice(0, MAX_TEXT - 1)}…`;
};
