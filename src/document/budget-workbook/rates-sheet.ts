import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import {
  figureOf,
  headingRow,
  kronerOf,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import type { Layout } from './layout.ts';
import { groundsText } from './line-head.ts';
import { FIRST_RATE_ROW, type RateRow } from './rate-places.ts';

/** The charges: each rate with months, bounds, clause and the decision that set it. */
export const ratesSheet = (layout: Layout): SheetDraft => {
  const { words, rates } = layout;
  const { columns } = words;
  const heading = headingRow(
    [columns.id, columns.label, columns.per],
    [columns.below, columns.rate, columns.months, columns.min, columns.max],
  );
  return {
    name: words.sheets.rates,
    widths: [...Array.from({ length: 8 }, () => undefined), 52, 36],
    rows: [
      ...sheetHead(words.sheets.rates, words.notes.rates),
      {
        ...heading,
        cells: [
          ...heading.cells,
          textCell(columns.grounds, 'heading'),
          textCell(columns.decision, 'heading'),
        ],
      },
      ...rates.map((rate) => rateRow(layout, rate)),
    ],
    frozen: { rows: FIRST_RATE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_RATE_ROW - 1, last: FIRST_RATE_ROW - 1 },
  };
};

const rateRow = (layout: Layout, rate: RateRow): SheetRow => {
  const { charge, part, step, capFor, first } = rate;
  const { words, budget } = layout;
  const head = [textCell(charge.charge.id), textCell(charge.charge.label ?? '')];
  if (capFor !== undefined) {
    const member = budget.input.members[capFor];
    const cap = charge.charge.maxFor.get(member?.number ?? '');
    return {
      cells: [
        ...head,
        textCell(words.capFor(member?.name ?? '')),
        ...[undefined, undefined, undefined, undefined],
        cap === undefined ? undefined : numberCell(kronerOf(cap), 'kroner', 'input'),
      ],
    };
  }
  const bands = part?.rate.kind === 'bands' ? part.rate : undefined;
  const band = step === undefined ? undefined : bands?.steps[step];
  const amount = part?.rate.kind === 'amount' ? part.rate.amount : band?.amount;
  const decision = part?.rate.kind === 'amount' ? part.rate.decision : undefined;
  const input = (value: number | undefined, format: 'kroner' | 'figure'): SheetCell | undefined =>
    value === undefined
      ? undefined
      : numberCell(value, Number.isInteger(value * 100) ? 'kroner' : format, 'input');
  return {
    cells: [
      ...head,
      textCell(perText(layout, rate)),
      band?.below === undefined
        ? undefined
        : numberCell(
            figureOf(band.below),
            band.below % 1_000_000n === 0n ? 'whole' : 'figure',
            'input',
          ),
      input(amount === undefined ? undefined : figureOf(amount), 'figure'),
      first
        ? numberCell(
            figureOf(charge.charge.months),
            charge.charge.months % 1_000_000n === 0n ? 'weight' : 'fraction',
            'input',
          )
        : undefined,
      first && charge.min !== undefined ? input(kronerOf(charge.min), 'kroner') : undefined,
      first && charge.max !== undefined ? input(kronerOf(charge.max), 'kroner') : undefined,
      textCell(groundsText(part?.grounds ?? charge.grounds, words), 'wrapped'),
      textCell(
        decision === undefined
          ? ''
          : words.decisionText(
              dayText(decision.date, budget.input.agreement.language),
              decision.body,
              decision.case,
            ),
        'wrapped',
      ),
    ],
  };
};

/** What the rate is for: a municipality, consumption, or a unit of a basis; with what chooses the band. */
const perText = ({ words, budget }: Layout, { part }: RateRow): string => {
  if (part === undefined) return '';
  const label = (id: string): string => budget.input.bases.get(id)?.label ?? id;
  const builtIn: Readonly<Record<string, string>> = {
    member: words.parts.member,
    consumption: words.parts.consumption,
  };
  const per = Object.hasOwn(builtIn, part.per) ? (builtIn[part.per] ?? '') : label(part.per);
  return part.rate.kind === 'bands' ? `${per} (${label(part.rate.by)})` : per;
};
