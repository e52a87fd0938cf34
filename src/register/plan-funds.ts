import type { Decision } from '../model/decision.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { FigureDifference, MovementDifference } from '../model/diagnostic-codes/register.ts';
import { signedAmount, standingRows, type FundRow } from '../model/fund-row.ts';
import { ZERO_ORE, type Ore } from '../model/ore.ts';
import type { FundYear } from '../model/settlement.ts';
import { reversingRows, rowsAgain, rowsToAdd } from './funds-register.ts';
import { reopeningOf } from './reopening.ts';
import { figuresIn, figuresText, type SettledFigure } from './settled-figures.ts';

/** What a final settlement adds to the register of funds. */
export type FundsPlan =
  /** The register says it already, or there is no movement. */
  | { readonly kind: 'unchanged' }
  /** `rows` takes back `reversed` rows of earlier settlements first. */
  | {
      readonly kind: 'add';
      readonly rows: readonly FundRow[];
      readonly reversed: number;
      /** Later years whose rows are taken back too; `again`: they are added anew as they were. */
      readonly later: { readonly years: readonly number[]; readonly again: boolean };
    }
  | { readonly kind: 'refused'; readonly finding: Diagnostic };

/** A year's funds as settled, with the year's decisions and what else the settlement comes to. */
export interface SettledFunds {
  readonly year: number;
  readonly funds: readonly FundYear[];
  readonly decisions: readonly Decision[];
  /** Of later years, by year: those that reopen them. */
  readonly laterDecisions?: ReadonlyMap<number, readonly Decision[]>;
  readonly figures: readonly SettledFigure[];
}

/**
 * Finds what to add. The same figures change nothing. Other figures are refused until a decision reopens the settlement.
 *
 * Later years rest on what the funds close with. Where that stays, their rows are taken back and added again as they were,
 * round the year's own, so that each balance still follows from the row before. Where a fund closes with another balance,
 * each later year must be reopened by a decision of its own: its rows are taken back, and it is settled anew after.
 */
export const planFunds = (settled: SettledFunds, rows: readonly FundRow[]): FundsPlan => {
  const { year, funds, decisions, laterDecisions } = settled;
  const figuresNow = figuresText(settled.figures);
  const now = rowsToAdd(rows, year, funds, figuresNow);
  const standing = standingRows(rows).filter((row) => row.year === year);
  const ofLater = standingRows(rows).filter((row) => row.year > year);
  const later = [...new Set(ofLater.map((row) => row.year))];
  const differences = differencesOf(standing, now);
  const figures = figureDifferences(standing, settled.figures);
  const [first] = standing;
  if (differences.length === 0 && figures.length === 0) {
    // Decided movements of nothing are recorded too, and with them what the year comes to.
    const isNew = first === undefined && later.length === 0 && now.length > 0;
    return isNew ? { ...ADDED, rows: now } : { kind: 'unchanged' };
  }
  const at = { file: 'register/funds.csv', line: (first?.number ?? 0) + 1, column: 1 };
  const own = reopeningOf(decisions, rows, year);
  const again = first !== undefined && haveSameNets(standing, now);
  const reopenings = new Map(
    later.map((each) => [
      each,
      again ? own : reopeningOf(laterDecisions?.get(each) ?? [], rows, each),
    ]),
  );
  if (first !== undefined) reopenings.set(year, own);
  const closed = [...reopenings]
    .filter(([, { decision }]) => decision === undefined)
    .map(([closedYear, { after }]) => ({ year: closedYear, after }))
    .toSorted((a, b) => a.year - b.year);
  const [nextYear] = later;
  if (!again && nextYear !== undefined && closed.some((each) => each.year > year)) {
    const args = { year, later: nextYear, closed, differences, figures };
    return { kind: 'refused', finding: errorAt('settlement/later-year-settled', at, args) };
  }
  if (first !== undefined && own.decision === undefined) {
    const { after } = own;
    const args = { year, settlement: first.settlement, after, differences, figures };
    return { kind: 'refused', finding: errorAt('settlement/other-figures', at, args) };
  }
  const back = reversingRows(rows, ({ year: of }) => reopenings.get(of)?.decision);
  const anew = rowsToAdd([...rows, ...back], year, funds, figuresNow);
  const restored = again ? rowsAgain([...rows, ...back, ...anew], ofLater) : [];
  return {
    kind: 'add',
    rows: [...back, ...anew, ...restored],
    reversed: back.length,
    later: { years: later, again },
  };
};

const ADDED = { kind: 'add', reversed: 0, later: { years: [], again: false } } as const;

type Movement = Pick<FundRow, 'fund' | 'kind' | 'line' | 'to' | 'amount'>;

/** Whether each fund is moved by the same in all, and so closes with the same. */
const haveSameNets = (before: readonly Movement[], after: readonly Movement[]): boolean => {
  const left = new Map<string, bigint>();
  const add = (rows: readonly Movement[], sign: bigint): void => {
    for (const row of rows)
      left.set(row.fund, (left.get(row.fund) ?? 0n) + sign * signedAmount(row));
  };
  add(before, 1n);
  add(after, -1n);
  return [...left.values()].every((net) => net === 0n);
};

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
