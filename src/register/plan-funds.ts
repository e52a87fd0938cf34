import type { Decision } from '../model/decision.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { FigureDifference, MovementDifference } from '../model/diagnostic-codes/register.ts';
import { standingRows, type FundRow } from '../model/fund-row.ts';
import { ZERO_ORE, type Ore } from '../model/ore.ts';
import type { FundYear } from '../model/settlement.ts';
import { reversingRows, rowsToAdd } from './funds-register.ts';
import { figuresIn, figuresText, type SettledFigure } from './settled-figures.ts';

/** What a final settlement adds to the register of funds. */
export type FundsPlan =
  /** The register says it already, or there is no movement. */
  | { readonly kind: 'unchanged' }
  /** `rows` takes back `reversed` rows of an earlier settlement first. */
  | { readonly kind: 'add'; readonly rows: readonly FundRow[]; readonly reversed: number }
  | { readonly kind: 'refused'; readonly finding: Diagnostic };

/** A year's funds as settled, with the year's decisions and what else the settlement comes to. */
export interface SettledFunds {
  readonly year: number;
  readonly funds: readonly FundYear[];
  readonly decisions: readonly Decision[];
  readonly figures: readonly SettledFigure[];
}

/**
 * Finds what to add. The same figures change nothing. Other figures are refused until a decision reopens the settlement; a
 * year that a later one rests on cannot be reopened.
 */
export const planFunds = (settled: SettledFunds, rows: readonly FundRow[]): FundsPlan => {
  const { year, funds, decisions } = settled;
  const now = rowsToAdd(rows, year, funds, figuresText(settled.figures));
  const standing = standingRows(rows).filter((row) => row.year === year);
  const differences = differencesOf(standing, now);
  const figures = figureDifferences(standing, settled.figures);
  const later = standingRows(rows).find((row) => row.year > year)?.year;
  const [first] = standing;
  if (differences.length === 0 && figures.length === 0) {
    // Decided movements of nothing are recorded too, and with them what the year comes to.
    const isNew = first === undefined && later === undefined && now.length > 0;
    return isNew ? { kind: 'add', rows: now, reversed: 0 } : { kind: 'unchanged' };
  }
  const at = { file: 'register/funds.csv', line: (first?.number ?? 0) + 1, column: 1 };
  if (later !== undefined) {
    const args = { year, later, differences, figures };
    return { kind: 'refused', finding: errorAt('settlement/later-year-settled', at, args) };
  }
  if (first === undefined) return { kind: 'add', rows: now, reversed: 0 };
  const reopening = reopeningOf(decisions, rows, year);
  if (reopening === undefined) {
    const args = { year, settlement: first.settlement, differences, figures };
    return { kind: 'refused', finding: errorAt('settlement/other-figures', at, args) };
  }
  const back = reversingRows(rows, year, reopening);
  return {
    kind: 'add',
    rows: [...back, ...rowsToAdd([...rows, ...back], year, funds, figuresText(settled.figures))],
    reversed: back.length,
  };
};

/**
 * The newest decision that reopens the settlement: later than the approval of the accounts that it opens again, and than the
 * reopening before it. Accounts approved anew, in place of an earlier approval, may be later than it.
 */
const reopeningOf = (
  decisions: readonly Decision[],
  rows: readonly FundRow[],
  year: number,
): Decision | undefined => {
  const approval = decisions.find(
    (each) => each.kind === 'approve' && each.what === 'accounts' && each.replaces === undefined,
  );
  const used = rows
    .filter((row) => row.year === year && row.reverses !== undefined)
    .map(({ decision }) => decision)
    .toSorted()
    .at(-1);
  return (
    decisions
      .filter(({ kind }) => kind === 'reopen')
      .filter(({ date }) => approval === undefined || date > approval.date)
      // A decision's text begins with its day: a later day is greater than the text, the same day is not.
      .filter(({ date }) => used === undefined || date > used)
      .at(-1)
  );
};

type Movement = Pick<FundRow, 'fund' | 'kind' | 'line' | 'to' | 'amount'>;

/** Movements of one fund, kind, line and receiver: what the two are compared by. */
const thingOf = ({ fund, kind, line, to }: Movement): string =>
  JSON.stringify([fund, kind, line, to]);

const amountsByThing = (
  rows: readonly Movement[],
): ReadonlyMap<string, { readonly of: Movement; readonly amounts: readonly Ore[] }> => {
  const things = new Map<string, { of: Movement; amounts: Ore[] }>();
  for (const row of rows) {
    const thing = things.get(thingOf(row)) ?? { of: row, amounts: [] };
    thing.amounts.push(row.amount);
    things.set(thingOf(row), thing);
  }
  for (const { amounts } of things.values()) amounts.sort((a, b) => Number(a - b));
  return things;
};

/** What the register has and the settlement has not, and the other way: the order of movements does not count. */
const differencesOf = (
  registered: readonly Movement[],
  now: readonly Movement[],
): readonly MovementDifference[] => {
  const before = amountsByThing(registered);
  const after = amountsByThing(now);
  return [...new Map([...before, ...after])].flatMap(([thing, { of }]) => {
    const wasAmounts = before.get(thing)?.amounts ?? [];
    const isAmounts = after.get(thing)?.amounts ?? [];
    const length = Math.max(wasAmounts.length, isAmounts.length);
    return Array.from({ length }, (_, index): readonly MovementDifference[] => {
      const pair = { registered: wasAmounts[index], now: isAmounts[index] };
      if (pair.registered === pair.now) return [];
      // A decided movement of nothing leaves every balance as it is.
      if ((pair.registered ?? ZERO_ORE) === 0n && (pair.now ?? ZERO_ORE) === 0n) return [];
      return [{ fund: of.fund, kind: of.kind, line: of.line, ...pair }];
    }).flat();
  });
};

/** What the register has fixed beside the movements, against what it is now; nothing where the register says nothing of it. */
const figureDifferences = (
  standing: readonly FundRow[],
  now: readonly SettledFigure[],
): readonly FigureDifference[] => {
  const registered = standing.flatMap(({ figures }) => figuresIn(figures));
  if (registered.length === 0) return [];
  const before = new Map(registered.map(({ name, amount }) => [name, amount]));
  const after = new Map(now.map(({ name, amount }) => [name, amount]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, registered: before.get(name), now: after.get(name) }))
    .filter((each) => each.registered !== each.now);
};
