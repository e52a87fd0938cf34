import exceljs from 'exceljs';

export interface FoundCell {
  readonly place: string;
  readonly value: string | number | undefined;
  readonly formula: string | undefined;
}

/** A workbook as the library reads it. */
export const openWorkbook = async (xlsx: Uint8Array): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(xlsx as never);
  return workbook;
};

/** Value and formula of one cell. */
export const cellOf = (workbook: exceljs.Workbook, sheet: string, address: string): FoundCell => {
  const cell = workbook.getWorksheet(sheet)?.getCell(address);
  if (cell === undefined) throw new Error(`there is no sheet ${sheet}`);
  return found(sheet, cell);
};

/** Every cell that has a value or formula, by `sheet!address`. */
export const cellsOf = (workbook: exceljs.Workbook): ReadonlyMap<string, FoundCell> => {
  const cells = new Map<string, FoundCell>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const one = found(sheet.name, cell);
        if (one.value !== undefined || one.formula !== undefined) cells.set(one.place, one);
      });
    });
  });
  return cells;
};

const found = (sheet: string, cell: exceljs.Cell): FoundCell => {
  const { value, formula, result } = cell as exceljs.Cell & { readonly result?: unknown };
  const shown: unknown = cell.type === exceljs.ValueType.Formula ? result : value;
  const isFormula = cell.type === exceljs.ValueType.Formula;
  return {
    place: `${sheet}!${cell.address}`,
    value: typeof shown === 'string' || typeof shown === 'number' ? shown : undefined,
    formula: isFormula ? formula : undefined,
  };
};
