import type { InstallmentSum } from '../../../model/invoice.ts';
import { sumOre } from '../../../model/ore.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import { figureOf, kronerOf, numberCell, textCell } from '../../workbook-parts/cells.ts';
import type { SheetRow } from '../../workbook.ts';
import {
  cellsAt,
  COLUMN,
  headingsAt,
  kronerCell,
  sectionRow,
  type CalculationPage,
} from './calculation-page.ts';
import { totalRow, type LineRows } from './line-rows.ts';
import { sumFormula } from './sum-formula.ts';

/** From the year's contribution to this installment, for each VAT treatment of the document. */
export const installmentRows = (
  sums: readonly InstallmentSum[],
  lines: LineRows,
  { words, common }: CalculationPage,
): readonly SheetRow[] => {
  const { calculation } = words;
  // After the lines' total: an empty row, the section, the headings.
  const first = lines.totalRow + 4;
  const rows = sums.map((sum, index): SheetRow => {
    const row = first + index;
    const [contribution, percent, cumulative, earlier] = [
      COLUMN.amount,
      COLUMN.rate,
      COLUMN.exact,
      COLUMN.rounding,
    ].map((column) => cellAt(row, column)) as [string, string, string, string];
    return cellsAt([
      [COLUMN.description, textCell(words.vat[sum.treatment])],
      [
        COLUMN.amount,
        kronerCell(sumFormula(COLUMN.share, lines.spansOf(sum.treatment)), sum.contribution),
      ],
      [COLUMN.rate, numberCell(figureOf(sum.cumulativeShare), 'figure')],
      [
        COLUMN.exact,
        // In whole øre: half an øre is then exact, and rounds as it should.
        kronerCell(`ROUND(ROUND(${contribution}*100,0)*${percent}/100,0)/100`, sum.cumulative),
      ],
      [COLUMN.rounding, numberCell(kronerOf(sum.earlier), 'kroner')],
      [COLUMN.share, kronerCell(`ROUND(${cumulative}-${earlier},2)`, sum.amount, 'strong')],
    ]);
  });
  const total = sumOre(sums.map(({ amount }) => amount));
  const formula = sumFormula(COLUMN.share, [{ first, last: first + sums.length - 1 }]);
  return [
    sectionRow(calculation.installments),
    headingsAt([
      [COLUMN.description, words.sums.vat],
      [COLUMN.amount, calculation.contribution],
      [COLUMN.rate, calculation.percent],
      [COLUMN.exact, calculation.cumulative],
      [COLUMN.rounding, calculation.earlier],
      [COLUMN.share, calculation.amount],
    ]),
    ...rows,
    totalRow(common.parts.total, kronerCell(formula, total, 'total')),
  ];
};
