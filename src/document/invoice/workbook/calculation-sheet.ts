import { regimeOf } from '../../../invoice/vat.ts';
import { at } from '../../../model/assert.ts';
import type { Calculation } from '../../../model/invoice.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import { EMPTY_ROW, kronerOf, numberCell, textCell, wide } from '../../workbook-parts/cells.ts';
import { fitted } from '../../workbook-parts/column-widths.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import type { Sheet, SheetRow } from '../../workbook.ts';
import { assumptionsOf } from '../assumptions.ts';
import { subjectText } from '../subject-text.ts';
import {
  cellsAt,
  COLUMN,
  kronerCell,
  sectionRow,
  sentenceRow,
  type CalculationPage,
} from './calculation-page.ts';
import { installmentRows } from './installment-rows.ts';
import { lineRows, totalRow } from './line-rows.ts';
import { serviceRows } from './service-rows.ts';
import { wholeDocumentRows } from './whole-document-rows.ts';

/** The calculation of everything but a settlement, on one sheet. */
export const calculationSheet = (page: CalculationPage): Sheet => {
  const { document, words, context } = page;
  const { invoice, buyer, language, title } = document;
  const { calculation } = words;
  const subject = subjectText(invoice, context.agreement, language);
  const head: readonly SheetRow[] = [
    { cells: [textCell(calculation.title, 'title')], height: 24 },
    { cells: wide(textCell(`${document.agreement}: ${subject}`, 'subtitle'), 10), height: 20 },
    sentenceRow(
      `${title} ${invoice.number}, ${dayText(invoice.date, language)}, ${buyer.name}`,
      'note',
    ),
    EMPTY_ROW,
  ];
  const body = bodyRows(invoice.calculation, page, head.length + 1);
  const assumptions = assumptionsOf(invoice, context, language);
  const headings = body.findIndex(({ cells }) => cells[0]?.style === 'heading');
  const repeated = head.length + 1 + headings;
  return fitted({
    name: calculation.sheet,
    rows: [
      ...head,
      ...body,
      ...(assumptions.length === 0
        ? []
        : [
            EMPTY_ROW,
            sectionRow(page.common.front.assumptions),
            ...assumptions.map((text) => sentenceRow(text)),
          ]),
    ],
    ...(headings >= 0 && {
      frozen: { rows: repeated, columns: 0 },
      repeatedRows: { first: repeated, last: repeated },
    }),
  });
};

const bodyRows = (
  calculation: Calculation,
  page: CalculationPage,
  first: number,
): readonly SheetRow[] => {
  switch (calculation.kind) {
    case 'installment': {
      const lines = lineRows(calculation.budget, page, first);
      const { regime } = page.document.invoice;
      const sums = calculation.sums.filter(({ treatment }) => regimeOf(treatment) === regime);
      return [...lines.rows, EMPTY_ROW, ...installmentRows(sums, lines, page)];
    }
    case 'consumption':
      return lineRows(calculation.budget, page, first).rows;
    case 'project':
      return projectRows(calculation, page, first);
    case 'services':
      return serviceRows(calculation, page, first);
    case 'whole-document':
      return wholeDocumentRows(calculation, page);
    case 'settlement':
      return [];
  }
};

/** The member's shares of the project, its own effort, and what is left to pay. */
const projectRows = (
  { budget, project }: Extract<Calculation, { kind: 'project' }>,
  page: CalculationPage,
  first: number,
): readonly SheetRow[] => {
  const { index } = page.document.invoice;
  const { calculation } = page.words;
  const lines = lineRows(budget, page, first);
  const effort = at(project.ownEffort, index);
  const [share, own] = [lines.totalRow, lines.totalRow + 1].map((row) => cellAt(row, COLUMN.share));
  return [
    ...lines.rows,
    cellsAt([
      [COLUMN.description, textCell(`− ${calculation.ownEffort}`)],
      [COLUMN.share, numberCell(kronerOf(effort), 'kroner')],
    ]),
    totalRow(
      calculation.toPay,
      kronerCell(`ROUND(${String(share)}-${String(own)},2)`, at(project.toPay, index), 'total'),
    ),
  ];
};
