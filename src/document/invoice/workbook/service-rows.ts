import { priceOf } from '../../../invoice/claim.ts';
import { regimeOf } from '../../../invoice/vat.ts';
import type { Agreement } from '../../../model/agreement.ts';
import { at, present } from '../../../model/assert.ts';
import type { AgreedService, Calculation } from '../../../model/invoice.ts';
import { sumOre } from '../../../model/ore.ts';
import type { VatTreatment } from '../../../model/vat.ts';
import { capitalised } from '../../settlement/terms.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import {
  figureOf,
  formulaCell,
  kronerOf,
  numberCell,
  textCell,
} from '../../workbook-parts/cells.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import type { SheetRow } from '../../workbook.ts';
import {
  cellsAt,
  COLUMN,
  headingsAt,
  kronerCell,
  type CalculationPage,
} from './calculation-page.ts';
import { totalRow } from './line-rows.ts';
import { sumFormula } from './sum-formula.ts';

/** Services row by row: quantity × price. */
export const serviceRows = (
  { services }: Extract<Calculation, { kind: 'services' }>,
  page: CalculationPage,
  first: number,
): readonly SheetRow[] => {
  const { document, words, context, common } = page;
  const { invoice, language } = document;
  const own = services.filter(
    (service) =>
      service.member === invoice.index &&
      regimeOf(treatmentOf(service, context.agreement)) === invoice.regime,
  );
  const begin = first + 1;
  const amounts = own.map(({ quantity, unitPrice }) => priceOf(quantity, unitPrice));
  const formula = sumFormula(
    COLUMN.share,
    own.length === 0 ? [] : [{ first: begin, last: begin + own.length - 1 }],
  );
  return [
    headingsAt([
      [COLUMN.description, common.columns.description],
      [COLUMN.clause, words.columns.vat],
      [COLUMN.splitBy, capitalised(words.descriptions.agreed('').trim())],
      [COLUMN.rate, common.columns.unitPrice],
      [COLUMN.own, words.columns.quantity],
      [COLUMN.share, common.columns.amount],
    ]),
    ...own.map((service, index) => {
      const row = begin + index;
      const { agreed } = service;
      return cellsAt([
        [COLUMN.description, textCell(service.description)],
        [COLUMN.clause, textCell(words.shortVat[treatmentOf(service, context.agreement)])],
        [COLUMN.splitBy, textCell(agreed === undefined ? '' : dayText(agreed, language))],
        [COLUMN.rate, numberCell(figureOf(service.unitPrice), 'figure')],
        [COLUMN.own, numberCell(figureOf(service.quantity), 'figure')],
        [
          COLUMN.share,
          formulaCell(
            `ROUND(${cellAt(row, COLUMN.rate)}*${cellAt(row, COLUMN.own)},2)`,
            kronerOf(at(amounts, index)),
            'kroner',
            'strong',
          ),
        ],
      ]);
    }),
    totalRow(common.parts.total, kronerCell(formula, sumOre(amounts), 'total')),
  ];
};

const treatmentOf = ({ vat }: AgreedService, { invoicing }: Agreement): VatTreatment =>
  present(vat ?? invoicing.vat, 'each service that is invoiced has its VAT');
