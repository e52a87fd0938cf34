import type { Budget } from '../../model/allocation.ts';
import type { ExplainedLine, ExplainedPart, Reckoning } from '../../model/explanation.ts';
import { millionths, ONE, type Millionths } from '../../model/millionths.ts';
import { magnitude, ore } from '../../model/ore.ts';
import { addRational, ZERO_RATIONAL } from '../../model/rational.ts';
import type { Screen } from '../screen.ts';
import { exactText, figureText, kronerText } from '../terminal/number-text.ts';
import type { ExplainedRow } from './explained-row.ts';

type Split = Extract<Reckoning, { kind: 'split' | 'in-kind' }>;

const MINUS = '\u2212';
const HUNDRED = millionths(100n * ONE);

/**
 * How a line was split, so that each row can be recalculated: percentages are of the amount, or of the row `left` above them
 * where kroner per user or members at a bound of the key come off first.
 */
export const splitRows = (
  split: Split,
  { amount, exact }: ExplainedLine,
  budget: Budget,
  screen: Screen,
): readonly ExplainedRow[] => {
  const { words, language } = screen;
  const texts = words.explain;
  if (amount === 0n) return [{ what: '', note: texts.nothingToSplit }];
  const { parts, run, bound } = split;
  const fixed = parts.filter((part) => part.fixed !== undefined);
  const shares = parts.filter((part) => part.fixed === undefined);
  const kroner = parts.reduce((sum, { inRun }) => addRational(sum, inRun.exact), ZERO_RATIONAL);
  return [
    ...(run.settled.length === 0 ? [] : [runRow(split, amount, screen)]),
    ...fixed.map((part) => fixedRow(part, split, budget, screen)),
    ...(fixed.length === 0 ? [] : [leftRow(split, fixed, screen)]),
    ...shares.map((part) => shareRow(part, shares, budget, screen)),
    ...(bound === undefined
      ? []
      : [
          {
            what: '',
            note: texts.bound(bound, exactText(kroner, language)),
            amount: exactText(exact, language),
          },
        ]),
    { what: '', note: roundingText(split.oddUnits, budget, screen) },
  ];
};

/** What people call a basis or a built-in way to weigh. */
export const nameOf = (by: string, { input }: Budget, { words }: Screen): string => {
  const { equal, host, member } = words.explain.parts;
  const builtIn = new Map([
    ['equal', equal],
    ['host', host],
    ['member', member],
    ['consumption', words.explain.consumption],
  ]);
  return input.bases.get(by)?.label ?? builtIn.get(by) ?? by;
};

/** Taking off what lies on the same side of zero as `amount`. */
const taking = (amount: bigint, texts: readonly string[]): string =>
  texts.map((text) => ` ${amount < 0n ? '+' : MINUS} ${text}`).join('');

const runRow = ({ run }: Split, amount: bigint, { words, language }: Screen): ExplainedRow => {
  const settled = run.settled.map(({ kind, members, bound }) =>
    words.explain.settledAt(members, kind, kronerText(ore(magnitude(bound)), language)),
  );
  const sum = kronerText(ore(amount), language) + taking(amount, settled);
  return {
    what: words.explain.left,
    note: words.explain.runAgain(sum),
    amount: kronerText(run.amount, language),
  };
};

/** Kroner per user × its weight: 1, a figure, or days of the year. */
const fixedRow = (
  part: ExplainedPart,
  { daysOfYear }: Split,
  budget: Budget,
  screen: Screen,
): ExplainedRow => {
  const { words, language } = screen;
  const { by, fixed = ore(0n), weight, byDays } = part;
  const perUser = kronerText(fixed, language);
  const figure = byDays?.figure ?? weight;
  const days =
    byDays === undefined || daysOfYear === undefined
      ? []
      : [words.explain.daysOfYear(String(byDays.days), String(daysOfYear))];
  const factors = [
    ...(figure === ONE && days.length > 0 ? [] : [figureText(figure, language)]),
    ...days,
  ];
  return {
    what: `${words.explain.fixed(perUser)} ${nameOf(by, budget, screen)}`,
    note: [perUser, ...factors].join(' × '),
    amount: exactText(part.inRun.exact, language),
  };
};

const leftRow = (
  { run, daysOfYear }: Split,
  fixed: readonly ExplainedPart[],
  { words, language }: Screen,
): ExplainedRow => {
  const ofAll = fixed.map(({ fixed: perUser = ore(0n), inRun }) => {
    const users = figureText(inRun.weightSum, language);
    const weight =
      daysOfYear === undefined ? users : words.explain.daysOfYear(users, String(daysOfYear));
    return `${kronerText(perUser, language)} × ${weight}`;
  });
  return {
    what: words.explain.left,
    note: kronerText(run.amount, language) + taking(run.amount, ofAll),
    amount: exactText(run.left, language),
  };
};

const shareRow = (
  { by, share, weight, byDays, inRun }: ExplainedPart,
  shares: readonly ExplainedPart[],
  budget: Budget,
  screen: Screen,
): ExplainedRow => {
  const { words, language } = screen;
  const texts = words.explain;
  const sum = figureText(inRun.weightSum, language);
  const note =
    byDays === undefined
      ? texts.weight(figureText(weight, language), sum)
      : texts.daysOf(
          budget.input.bases.has(by) ? figureText(byDays.figure, language) : undefined,
          String(byDays.days),
          sum,
        );
  return {
    what: `${percentText(share, shares, screen)} ${nameOf(by, budget, screen)}`,
    note,
    amount: exactText(inRun.exact, language),
  };
};

/** `50 %`; where parts that nobody in the run has a weight in have fallen away, over what the others are in all. */
const percentText = (
  share: Millionths | undefined,
  shares: readonly ExplainedPart[],
  { words, language }: Screen,
): string => {
  const percent = figureText(share ?? HUNDRED, language);
  const sum = shares
    .filter(({ inRun }) => inRun.weightSum > 0n)
    .reduce((total, part) => total + (part.share ?? 0n), 0n);
  return sum === HUNDRED
    ? `${percent} %`
    : words.explain.percentOf(percent, figureText(millionths(sum), language));
};

const roundingText = (oddUnits: readonly number[], { input }: Budget, screen: Screen): string => {
  const { words, language } = screen;
  const { rule, unit } = input.agreement.rounding;
  if (rule === 'half-up') return words.explain.halfUp;
  if (oddUnits.length === 0) return words.explain.noOddOre;
  const names = oddUnits.map((index) => input.members[index]?.name ?? '').join(', ');
  return words.explain.oddOre(oddUnits.length, names, `${kronerText(unit, language)} kr`);
};
