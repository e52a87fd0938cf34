import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet } from '../workbook-parts/addresses.ts';
import {
  figureOf,
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import type { Layout } from './layout.ts';
import { RATE_COLUMNS } from './rate-columns.ts';
import { FIRST_USE_ROW, type UseRow } from './use-places.ts';

/** Units and prices of what is paid by use, and amounts agreed: one row per line and member. */
export const consumptionSheet = (layout: Layout): SheetDraft => {
  const { words, uses } = layout;
  const { columns } = words;
  return {
    name: words.sheets.consumption,
    rows: [
      ...sheetHead(words.sheets.consumption, words.notes.consumption),
      headingRow(
        [columns.id, columns.description, columns.number, columns.municipality],
        [columns.units, columns.unitPrice, columns.amount],
      ),
      ...uses.map((use) => useRow(layout, use)),
    ],
    frozen: { rows: FIRST_USE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_USE_ROW - 1, last: FIRST_USE_ROW - 1 },
  };
};

const useRow = (layout: Layout, use: UseRow): SheetRow => {
  const { row, place, member } = use;
  const { line } = place;
  const { number, name } = layout.budget.input.members[member] ?? { number: '', name: '' };
  const units = use.use === undefined ? 1 : figureOf(use.use.planned);
  const price = priceCell(layout, use);
  const product = `${cellAt(row, 5)}*${cellAt(row, 6)}`;
  return {
    cells: [
      textCell(line.id),
      textCell(line.description),
      textCell(number),
      textCell(name),
      numberCell(units, Number.isInteger(units) ? 'whole' : 'figure', 'input'),
      price,
      typeof price?.value === 'number'
        ? formulaCell(product, units * price.value, 'kroner')
        : undefined,
    ],
  };
};

/** The row's own price; of a charge its rate; of an agreed amount the amount. A charge with several rates has none to show. */
const priceCell = (
  { words, rates }: Layout,
  { use, agreed, charge }: UseRow,
): SheetCell | undefined => {
  if (agreed !== undefined) return numberCell(kronerOf(agreed), 'kroner', 'input');
  if (charge !== undefined) {
    const perUse = rates.filter((row) => row.charge === charge && row.part?.per === 'consumption');
    const [only] = perUse;
    if (perUse.length !== 1 || only?.part?.rate.kind !== 'amount') return undefined;
    const reference = onSheet(words.sheets.rates, cellAt(only.row, RATE_COLUMNS.rate));
    return formulaCell(reference, figureOf(only.part.rate.amount), 'figure');
  }
  if (use === undefined) return undefined;
  const price = figureOf(use.unitPrice);
  return numberCell(price, use.unitPrice % 10_000n === 0n ? 'kroner' : 'figure', 'input');
};
