import type { Budget } from '../../model/allocation.ts';
import type {
  ExplainedLine,
  ExplainedPart,
  ExplainedRate,
  Reckoning,
} from '../../model/explanation.ts';
import { ONE } from '../../model/millionths.ts';
import { ore } from '../../model/ore.ts';
import { sourceText } from '../../model/source-ref.ts';
import type { Screen } from '../screen.ts';
import { exactText, figureText, kronerText } from '../terminal/number-text.ts';
import type { ExplainedRow } from './explained-row.ts';

type Rates = Extract<Reckoning, { kind: 'rates' }>;

/** How a share came about, between the amount of the line and the exact share. */
export const reckoningRows = (
  { reckoning, grounds }: ExplainedLine,
  budget: Budget,
  screen: Screen,
): readonly ExplainedRow[] => {
  const { words, language } = screen;
  const texts = words.explain;
  switch (reckoning.kind) {
    case 'split':
    case 'in-kind':
      return [
        ...(reckoning.kind === 'in-kind' ? [{ what: '', note: texts.inKind }] : []),
        ...reckoning.parts.map((part) => partRow(part, budget, screen)),
        ...(reckoning.bound === undefined
          ? []
          : [{ what: '', note: texts.bound[reckoning.bound] }]),
        { what: '', note: oddOreText(reckoning.oddUnits, budget, screen) },
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

/** What people call a basis or a built-in way to weigh. */
const nameOf = (by: string, { input }: Budget, { words }: Screen): string => {
  const { equal, host, member } = words.explain.parts;
  const builtIn = new Map([
    ['equal', equal],
    ['host', host],
    ['member', member],
    ['consumption', words.explain.consumption],
  ]);
  return input.bases.get(by)?.label ?? builtIn.get(by) ?? by;
};

const partRow = (
  { by, share, fixed, weight, weightSum, exact }: ExplainedPart,
  budget: Budget,
  screen: Screen,
): ExplainedRow => {
  const { words, language } = screen;
  const portion =
    share === undefined
      ? words.explain.fixed(kronerText(fixed ?? ore(0n), language))
      : `${figureText(share, language)} %`;
  return {
    what: `${portion} ${nameOf(by, budget, screen)}`,
    note: words.explain.weight(figureText(weight, language), figureText(weightSum, language)),
    amount: exactText(exact, language),
  };
};

const oddOreText = (oddUnits: readonly number[], { input }: Budget, screen: Screen): string => {
  const { words, language } = screen;
  if (oddUnits.length === 0) return words.explain.noOddOre;
  const names = oddUnits.map((index) => input.members[index]?.name ?? '').join(', ');
  const unit = `${kronerText(input.agreement.rounding.unit, language)} kr`;
  return words.explain.oddOre(oddUnits.length, names, unit);
};

const ratesRows = (
  { rates, months, days, bound, exempt }: Rates,
  lineClause: string | undefined,
  budget: Budget,
  screen: Screen,
): readonly ExplainedRow[] => {
  const { words, language } = screen;
  const texts = words.explain;
  const notes = [
    ...(months === ONE ? [] : [texts.months(figureText(months, language))]),
    ...(days === undefined ? [] : [texts.days(days)]),
    ...(bound === undefined ? [] : [texts.boundOf(bound.kind, kronerText(bound.amount, language))]),
    ...(exempt ? [texts.exempt] : []),
  ];
  return [
    ...rates.map((rate) => rateRow(rate, lineClause, budget, screen)),
    ...notes.map((note) => ({ what: '', note })),
  ];
};

const rateRow = (
  { per, figure, rate, bandBy, grounds, decision, exact }: ExplainedRate,
  lineClause: string | undefined,
  budget: Budget,
  screen: Screen,
): ExplainedRow => {
  const { words, language } = screen;
  const texts = words.explain;
  const note = [
    texts.rate(
      figureText(rate, language),
      figureText(figure, language),
      nameOf(per, budget, screen),
    ),
    ...(bandBy === undefined ? [] : [texts.band(nameOf(bandBy, budget, screen))]),
    ...(decision === undefined ? [] : [texts.decided(decision.date, decision.body, decision.case)]),
    ...(grounds.clause === undefined || grounds.clause === lineClause
      ? []
      : [`[${grounds.clause}]`]),
  ].join(', ');
  return {
    what: texts.rateWord,
    note,
    amount: exactText(exact, language),
  };
};
