import type { Budget } from '../../model/allocation.ts';
import { daysInYear } from '../../model/day.ts';
import type { ExplainedLine, ExplainedRate, Reckoning } from '../../model/explanation.ts';
import { ONE, type Millionths } from '../../model/millionths.ts';
import { addRational, ZERO_RATIONAL } from '../../model/rational.ts';
import { sourceText } from '../../model/source-ref.ts';
import type { Screen } from '../screen.ts';
import { exactText, figureText, kronerText } from '../terminal/number-text.ts';
import type { ExplainedRow } from './explained-row.ts';
import { nameOf, splitRows } from './split-rows.ts';

type Rates = Extract<Reckoning, { kind: 'rates' }>;

/** How a share came about, between the amount of the line and the exact share. */
export const reckoningRows = (
  line: ExplainedLine,
  budget: Budget,
  screen: Screen,
): readonly ExplainedRow[] => {
  const { words, language } = screen;
  const texts = words.explain;
  const { reckoning, grounds } = line;
  switch (reckoning.kind) {
    case 'split':
    case 'in-kind':
      return [
        ...(reckoning.kind === 'in-kind' ? [{ what: '', note: texts.inKind }] : []),
        ...splitRows(reckoning, line, budget, screen),
      ];
    case 'direct':
      return reckoning.uses.map(({ planned, unitPrice, amount, at }) => ({
        what: texts.consumption,
        note: `${texts.units(figureText(planned, language), figureText(unitPrice, language))} (${sourceText(at)})`,
        amount: kronerText(amount, language),
      }));
    case 'agreed':
      return [{ what: '', note: texts.agreed }];
    case 'rates':
      return ratesRows(reckoning, grounds.clause, budget, screen);
    case 'rounding':
      return [{ what: '', note: texts.roundingLine }];
  }
};

const ratesRows = (
  { rates, months, bound, exempt }: Rates,
  lineClause: string | undefined,
  budget: Budget,
  screen: Screen,
): readonly ExplainedRow[] => {
  const { words, language } = screen;
  const texts = words.explain;
  const sum = rates.reduce((total, { exact }) => addRational(total, exact), ZERO_RATIONAL);
  return [
    ...rates.map((rate) => rateRow(rate, months, lineClause, budget, screen)),
    ...(bound === undefined
      ? []
      : [
          {
            what: '',
            note: texts.boundOfCharge(bound.kind, exactText(sum, language)),
            amount: kronerText(bound.amount, language),
          },
        ]),
    ...(exempt ? [{ what: '', note: texts.exempt }] : []),
  ];
};

const rateRow = (
  { per, figure, rate, bandBy, days, grounds, decision, exact }: ExplainedRate,
  months: Millionths,
  lineClause: string | undefined,
  budget: Budget,
  screen: Screen,
): ExplainedRow => {
  const { words, language } = screen;
  const texts = words.explain;
  const product = [
    texts.rate(
      figureText(rate, language),
      figureText(figure, language),
      nameOf(per, budget, screen),
    ),
    ...(months === ONE ? [] : [texts.months(figureText(months, language))]),
    ...(days === undefined
      ? []
      : [`× ${texts.daysOfYear(String(days), String(daysInYear(budget.input.year)))}`]),
  ].join(' ');
  const note = [
    product,
    ...(bandBy === undefined ? [] : [texts.band(nameOf(bandBy, budget, screen))]),
    ...(decision === undefined ? [] : [texts.decided(decision.date, decision.body, decision.case)]),
    ...(grounds.clause === undefined || grounds.clause === lineClause
      ? []
      : [`[${grounds.clause}]`]),
  ].join(', ');
  return { what: texts.rateWord, note, amount: exactText(exact, language) };
};
