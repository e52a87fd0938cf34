import type { AllocatedLine } from '../../model/allocation.ts';
import { millionths, type Millionths } from '../../model/millionths.ts';
import { magnitude, ore, type Ore } from '../../model/ore.ts';
import { roundHalfUp } from '../../model/rational.ts';
import type { Settlement } from '../../model/settlement.ts';

/** A line of the budget, of the accounts, or of both. An amount that is missing is not 0. */
export interface AccountsRow {
  readonly id: string;
  readonly description: string;
  readonly project?: string;
  readonly budget?: Ore;
  readonly accounts?: Ore;
  /** accounts − budget. */
  readonly difference: Ore;
}

/**
 * Costs and incomes line by line: the budget's lines in its order, then those that the accounts alone have. What members pay
 * by charges is no cost line, and what a ledger has booked as contributions and funds is kept out.
 */
export const accountsRows = (settlement: Settlement): readonly AccountsRow[] => {
  const { budget, accounts } = settlement.input;
  const booked = new Map(
    accounts
      .filter(({ kind }) => kind === 'cost' || kind === 'income')
      .map((line) => [line.id, line]),
  );
  const budgeted = [...budget.lines, ...budget.projects.flatMap(({ lines }) => lines)].filter(
    isCost,
  );
  const known = new Set(budgeted.map(({ id }) => id));
  return [
    ...budgeted.map((line) => rowOf(line, line.amount, booked.get(line.id)?.amount, line.project)),
    ...[...booked.values()]
      .filter(({ id }) => !known.has(id))
      .map((line) => rowOf(line, undefined, line.amount, line.project)),
  ];
};

const isCost = ({ line }: AllocatedLine): boolean => line !== undefined;

const rowOf = (
  { id, description }: { readonly id: string; readonly description: string },
  budget: Ore | undefined,
  accounts: Ore | undefined,
  project: string | undefined,
): AccountsRow => ({
  id,
  description,
  ...(project !== undefined && { project }),
  ...(budget !== undefined && { budget }),
  ...(accounts !== undefined && { accounts }),
  difference: ore((accounts ?? 0n) - (budget ?? 0n)),
});

/**
 * The difference in percent of what was budgeted, with two decimals, rounded half away from zero; undefined where nothing
 * was. More cost than budgeted is above zero, and less income than budgeted too.
 */
export const differencePercent = (
  difference: Ore,
  budget: Ore | undefined,
): Millionths | undefined => {
  if (budget === undefined || budget === 0n) return undefined;
  const hundredths = roundHalfUp({
    numerator: difference * 10_000n,
    denominator: magnitude(budget),
  });
  return millionths(hundredths * 10_000n);
};
