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
const cellsOf = (workbook: exceljs.Workbook): ReadonlyMap<string, FoundCell> => {
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

/** A tenth of an øre: above what floats lose, below what anybody pays. */
export const NOTHING = 0.001;

/** Formulas whose result is another after recalculation, or is missing. */
export const changedByRecalculation = async (
  stored: Uint8Array,
  recalculated: Uint8Array,
): Promise<readonly FoundCell[]> => {
  const after = cellsOf(await openWorkbook(recalculated));
  const before = [...cellsOf(await openWorkbook(stored)).values()];
  const formulas = before.filter(({ formula }) => formula !== undefined);
  if (formulas.length < 20) throw new Error('the workbook must have formulas');
  return formulas.filter(({ place, value }) => {
    const result = after.get(place)?.value;
    return typeof result !== 'number' || !(Math.abs(result - Number(value)) < NOTHING);
  });
};
