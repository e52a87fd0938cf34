import type { Calculation } from '../../../model/invoice.ts';
import { ore } from '../../../model/ore.ts';
import { kronerOf, numberCell, textCell } from '../../workbook-parts/cells.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import type { SheetRow } from '../../workbook.ts';
import {
  cellsAt,
  COLUMN,
  headingsAt,
  sectionRow,
  sentenceRow,
  type CalculationPage,
} from './calculation-page.ts';

/** The document that is taken back, with its sums by VAT treatment. */
export const wholeDocumentRows = (
  { row }: Extract<Calculation, { kind: 'whole-document' }>,
  { words, document }: CalculationPage,
): readonly SheetRow[] => [
  sectionRow(words.calculation.otherDocument),
  cellsAt([
    [COLUMN.id, textCell(row.number, 'label')],
    [COLUMN.description, textCell(words.titles[row.kind])],
    [COLUMN.key, textCell(dayText(row.date, document.language))],
  ]),
  sentenceRow(words.calculation.whole, 'note'),
  headingsAt([
    [COLUMN.description, words.sums.treatment],
    [COLUMN.amount, words.sums.base],
    [COLUMN.rate, words.sums.vat],
    [COLUMN.share, words.sums.total],
  ]),
  ...row.vatTotals.map(({ treatment, net, vat }) =>
    cellsAt([
      [COLUMN.description, textCell(words.vat[treatment])],
      [COLUMN.amount, numberCell(kronerOf(net), 'kroner')],
      [COLUMN.rate, numberCell(kronerOf(vat), 'kroner')],
      [COLUMN.share, numberCell(kronerOf(ore(net + vat)), 'kroner', 'strong')],
    ]),
  ),
];
