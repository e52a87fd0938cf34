import type { ExplainedLine, ExplainedPart, ExplainedRate } from '../../../model/explanation.ts';
import { daysInYear } from '../../../model/day.ts';
import { ONE, millionths } from '../../../model/millionths.ts';
import type { YearInput } from '../../../model/year-input.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import {
  figureFormat,
  figureOf,
  formulaCell,
  kronerOf,
  numberCell,
  numberOf,
  textCell,
} from '../../workbook-parts/cells.ts';
import type { SheetCell } from '../../workbook.ts';
import { figureText } from '../../number-text.ts';
import { COLUMN, type CalculationPage } from './calculation-page.ts';

/** One row of how a share came about: the cells from `splitBy` to `exact`. */
export type PartCells = readonly (readonly [column: number, cell: SheetCell])[];

/** How a share came about, and whether it follows from the rows. */
export interface ShareParts {
  readonly rows: readonly PartCells[];
  /**
   * The share is the sum of the rows with its rounding, the sum alone where the rows are rounded already, or a value that
   * something else has settled.
   */
  readonly share: 'rounded' | 'sum' | 'value';
}

/** The rows behind a member's share of a line; `first` is the row of the sheet that they begin in. */
export const partsOf = (
  { reckoning, key }: ExplainedLine,
  input: YearInput,
  page: CalculationPage,
  first: number,
): ShareParts => {
  const { calculation } = page.words;
  const remark = (text: string): PartCells => [[COLUMN.splitBy, textCell(text)]];
  switch (reckoning.kind) {
    case 'split':
    case 'in-kind': {
      const isLive = isPlainSplit(key, reckoning.parts, input);
      const rows = reckoning.parts.map((part, index) =>
        splitPart(part, input, page, { row: first + index, first, isLive }),
      );
      return reckoning.bound === undefined
        ? { rows, share: 'rounded' }
        : { rows: [...rows, remark(calculation.bound[reckoning.bound])], share: 'value' };
    }
    case 'direct':
      return {
        rows: reckoning.uses.map(({ planned, unitPrice, amount }, index) => {
          const row = first + index;
          return [
            [COLUMN.splitBy, textCell(calculation.units)],
            [COLUMN.rate, numberCell(figureOf(unitPrice), 'figure')],
            [COLUMN.own, figureCell(figureOf(planned))],
            [
              COLUMN.exact,
              formulaCell(
                `ROUND(${cellAt(row, COLUMN.rate)}*${cellAt(row, COLUMN.own)},2)`,
                kronerOf(amount),
                'exact',
              ),
            ],
          ];
        }),
        share: 'sum',
      };
    case 'rates': {
      const factor = factorOf(reckoning, input, page);
      const rows = reckoning.rates.map((rate, index) =>
        ratePart(rate, input, page, first + index, factor),
      );
      if (reckoning.exempt) return { rows: [remark(calculation.exempt)], share: 'value' };
      return reckoning.bound === undefined
        ? { rows, share: 'rounded' }
        : { rows: [...rows, remark(calculation.bound[reckoning.bound.kind])], share: 'value' };
    }
    case 'agreed':
      return { rows: [remark(page.common.parts.agreed)], share: 'value' };
    case 'rounding':
      return { rows: [remark(page.common.types.rounding)], share: 'value' };
  }
};

/**
 * Whether a part is amount × percent × weight. Where kroner per user are taken off first, or a bound settles somebody, it is
 * of what is left: shown as a value.
 */
const isPlainSplit = (
  key: string,
  parts: readonly ExplainedPart[],
  { keys }: YearInput,
): boolean => {
  const rule = keys.get(key)?.rule;
  return (
    parts.every(({ fixed }) => fixed === undefined) &&
    (rule?.kind !== 'parts' || (rule.min === undefined && rule.max === undefined))
  );
};

const figureCell = (value: number): SheetCell => numberCell(value, figureFormat([value]));

const splitPart = (
  { by, share, fixed, weight, weightSum, exact }: ExplainedPart,
  input: YearInput,
  page: CalculationPage,
  {
    row,
    first,
    isLive,
  }: { readonly row: number; readonly first: number; readonly isLive: boolean },
): PartCells => {
  const { equal, fixed: fixedText } = page.words.calculation;
  const name =
    input.bases.get(by)?.label ??
    new Map([
      ['equal', equal],
      ['host', page.common.front.host.toLowerCase()],
    ]).get(by) ??
    by;
  const value = numberOf(exact);
  const [rate, own, sum] = [COLUMN.rate, COLUMN.own, COLUMN.sum].map((column) =>
    cellAt(row, column),
  );
  return [
    [COLUMN.splitBy, textCell(fixed === undefined ? name : `${fixedText}: ${name}`)],
    [
      COLUMN.rate,
      share === undefined
        ? numberCell(kronerOf(fixed ?? page.document.invoice.net), 'kroner')
        : numberCell(Number(share) / 100_000_000, 'percent'),
    ],
    [COLUMN.own, figureCell(figureOf(weight))],
    [COLUMN.sum, figureCell(figureOf(weightSum))],
    [
      COLUMN.exact,
      isLive && weightSum !== 0n
        ? formulaCell(
            `${cellAt(first, COLUMN.amount)}*${String(rate)}*${String(own)}/${String(sum)}`,
            value,
            'exact',
          )
        : numberCell(value, 'exact'),
    ],
  ];
};

/** What a charge's parts are multiplied by: months, and days of the year. */
interface Factor {
  readonly formula: string;
  readonly text: string;
}

const factorOf = (
  { months, days }: { readonly months: bigint; readonly days?: number },
  { year }: YearInput,
  { words, document }: CalculationPage,
): Factor => {
  const { calculation } = words;
  const all = daysInYear(year);
  const byMonths = months !== ONE;
  return {
    formula: [
      byMonths ? `*${String(figureOf(millionths(months)))}` : '',
      days === undefined ? '' : `*${String(days)}/${String(all)}`,
    ].join(''),
    text: [
      byMonths ? ` × ${calculation.months(figureText(millionths(months), document.language))}` : '',
      days === undefined ? '' : ` × ${calculation.days(days, all)}`,
    ].join(''),
  };
};

const ratePart = (
  { per, figure, rate, exact }: ExplainedRate,
  { bases }: YearInput,
  { common }: CalculationPage,
  row: number,
  factor: Factor,
): PartCells => {
  const name =
    bases.get(per)?.label ??
    new Map([
      ['member', common.parts.member],
      ['consumption', common.parts.consumption],
    ]).get(per) ??
    per;
  return [
    [COLUMN.splitBy, textCell(`${name}${factor.text}`)],
    [COLUMN.rate, numberCell(figureOf(rate), 'figure')],
    [COLUMN.own, figureCell(figureOf(figure))],
    [
      COLUMN.exact,
      formulaCell(
        `${cellAt(row, COLUMN.rate)}*${cellAt(row, COLUMN.own)}${factor.formula}`,
        numberOf(exact),
        'exact',
      ),
    ],
  ];
};
