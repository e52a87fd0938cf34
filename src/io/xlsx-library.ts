/** The spreadsheet library, 23 MB and 220 ms to load: imported by `await import()` only, and its own file in `dist/`. */
import exceljs from 'exceljs';

export const { Workbook } = exceljs;
export type {
  Workbook as WorkbookType,
  Worksheet,
  Cell,
  Row as SheetRow,
  CellValue,
} from 'exceljs';
