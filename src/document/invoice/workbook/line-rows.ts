import { explainMember } from '../../../allocate/explain.ts';
import { isByUse } from '../../../invoice/by-use.ts';
import { treatmentOf } from '../../../invoice/claim.ts';
import { regimeOf } from '../../../invoice/vat.ts';
import type { AllocatedLine, Budget } from '../../../model/allocation.ts';
import { at } from '../../../model/assert.ts';
import type { ExplainedLine } from '../../../model/explanation.ts';
import type { Invoice } from '../../../model/invoice.ts';
import { sumOre } from '../../../model/ore.ts';
import type { VatTreatment } from '../../../model/vat.ts';
import { clauseOrMark } from '../../grounds-text.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import {
  formulaCell,
  kronerOf,
  numberCell,
  numberOf,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import {
  cellsAt,
  COLUMN,
  headingsAt,
  kronerCell,
  sectionRow,
  sentenceRow,
  type CalculationPage,
} from './calculation-page.ts';
import { partsOf } from './part-cells.ts';
import { sumFormula, type RowSpan } from './sum-formula.ts';

/** A line as the sheet shows it: its rows, and how VAT treats it. */
interface LineBlock extends RowSpan {
  readonly treatment: VatTreatment;
  readonly rows: readonly SheetRow[];
}

/** The lines' rows, and where the shares of each VAT treatment stand. */
export interface LineRows {
  readonly rows: readonly SheetRow[];
  readonly spansOf: (treatment: VatTreatment) => readonly RowSpan[];
  /** The row of the sum of all. */
  readonly totalRow: number;
}

/** Which lines of the budget a document is about. */
const invoicedLines = (
  { calculation, regime }: Invoice,
  { lines, input }: Budget,
): readonly AllocatedLine[] => {
  const { agreement } = input;
  if (calculation.kind === 'project') return calculation.project.lines;
  const byUseApart = agreement.invoicing.consumption === 'actual';
  return lines.filter(
    (line) =>
      (calculation.kind === 'consumption' ? isByUse(line) : !byUseApart || !isByUse(line)) &&
      regimeOf(treatmentOf(line, agreement)) === regime,
  );
};

/** The member's share of each line that it has part in, part for part; the block begins in row `first` of the sheet. */
export const lineRows = (budget: Budget, page: CalculationPage, first: number): LineRows => {
  const { invoice } = page.document;
  const { calculation, columns } = page.words;
  const shown = invoicedLines(invoice, budget);
  const head = [
    sectionRow(calculation.lines),
    sentenceRow(calculation.linesNote, 'note'),
    headingsAt([
      [COLUMN.id, page.common.columns.id],
      [COLUMN.description, page.common.columns.description],
      [COLUMN.key, page.common.columns.key],
      [COLUMN.clause, page.common.columns.clause],
      [COLUMN.vat, columns.vat],
      [COLUMN.amount, page.common.columns.amount],
      [COLUMN.splitBy, calculation.splitBy],
      [COLUMN.rate, calculation.rate],
      [COLUMN.own, calculation.own],
      [COLUMN.sum, calculation.sum],
      [COLUMN.exact, calculation.exact],
      [COLUMN.rounding, calculation.rounding],
      [COLUMN.share, calculation.share],
    ]),
  ];
  const blocks: LineBlock[] = [];
  let row = first + head.length;
  for (const line of shown) {
    const [own] = explainMember({ ...budget, lines: [line], projects: [] }, invoice.index).lines;
    if (own === undefined) continue;
    const treatment = treatmentOf(line, budget.input.agreement);
    const rows = blockOf(own, treatment, budget, page, row);
    blocks.push({ first: row, last: row + rows.length - 1, treatment, rows });
    row += rows.length;
  }
  const total = sumOre(shown.map(({ shares }) => at(shares, invoice.index)));
  const sum = sumFormula(COLUMN.share, blocks);
  return {
    rows: [
      ...head,
      ...blocks.flatMap(({ rows }) => rows),
      totalRow(page.common.parts.total, kronerCell(sum, total, 'total')),
    ],
    spansOf: (treatment) => blocks.filter((block) => block.treatment === treatment),
    totalRow: row,
  };
};

/** A label, and a sum under the shares. */
export const totalRow = (label: string, sum: SheetCell): SheetRow =>
  cellsAt([
    [COLUMN.id, textCell('', 'total-text')],
    [COLUMN.description, textCell(label, 'total-text')],
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
      (column) => [column, textCell('', 'total-text')] as const,
    ),
    [COLUMN.share, sum],
  ]);

const blockOf = (
  line: ExplainedLine,
  treatment: VatTreatment,
  budget: Budget,
  page: CalculationPage,
  row: number,
): readonly SheetRow[] => {
  const { common, words } = page;
  const { rows, share } = partsOf(line, budget.input, page, row);
  const last = row + rows.length - 1;
  const exact = `SUM(${cellAt(row, COLUMN.exact)}:${cellAt(last, COLUMN.exact)})`;
  const rounding = share === 'rounded' ? `+${cellAt(row, COLUMN.rounding)}` : '';
  // The line of own effort has an id of our own making.
  const isEffort = line.reckoning.kind === 'in-kind';
  const isCharge = line.reckoning.kind === 'rates' || line.reckoning.kind === 'agreed';
  const head = [
    [COLUMN.id, textCell(isEffort ? '' : line.id)],
    [COLUMN.description, textCell(isEffort ? common.parts.inKind : line.description)],
    [COLUMN.key, textCell(isCharge ? words.calculation.fee : line.key)],
    [COLUMN.clause, textCell(clauseOrMark(line.grounds, common))],
    [COLUMN.vat, textCell(words.shortVat[treatment])],
    [COLUMN.amount, numberCell(kronerOf(line.amount), 'kroner')],
    ...(share === 'rounded'
      ? [[COLUMN.rounding, numberCell(numberOf(line.rounding), 'exact')] as const]
      : []),
    [
      COLUMN.share,
      share === 'value'
        ? numberCell(kronerOf(line.share), 'kroner', 'marked')
        : formulaCell(`ROUND(${exact}${rounding},2)`, kronerOf(line.share), 'kroner', 'strong'),
    ],
  ] as const;
  return rows.map((cells, index) => cellsAt(index === 0 ? [...head, ...cells] : cells));
};
