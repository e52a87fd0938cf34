import { present } from '../model/assert.ts';
import type { DecidedAmount, Decision } from '../model/decision.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { lesserOre, noLessThanZero, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { MovementKind } from '../model/fund.ts';

/** How much there is of what a decided amount is for. */
export interface Reach {
  readonly of: 'balance' | 'overspend' | 'underspend' | 'line';
  readonly limit: Ore;
}

/** The kind of movement that a decision on a fund makes. */
export const VERBS = {
  use_fund: 'use',
  set_aside: 'set_aside',
  return: 'return',
  transfer: 'transfer',
} as const satisfies Record<string, MovementKind>;

/** A decision that moves a fund. */
export type FundDecision = Extract<Decision, { readonly kind: keyof typeof VERBS }>;

/**
 * The amount that a decision comes to: an exact one must be covered by everything in `reaches`, a limit goes as far as they
 * reach. Without a decided amount (a transfer of all) it is as far as they reach.
 *
 * @returns the amount, never below zero; or what is wrong, with the figures, at the decision
 */
export const decidedAmount = (
  decision: FundDecision,
  amount: DecidedAmount | undefined,
  reaches: readonly Reach[],
): { readonly amount: Ore; readonly found?: Diagnostic } => {
  let least = amount?.amount;
  for (const { limit, of } of reaches) {
    const reach = noLessThanZero(limit);
    if (amount?.kind === 'exact' && amount.amount > reach) {
      const verb = VERBS[decision.kind];
      const line = 'line' in decision ? decision.line : undefined;
      const args = { verb, fund: decision.fund, asked: amount.amount, limit: reach, of, line };
      return {
        amount: ZERO_ORE,
        found: errorAt('settlement/amount-exceeds', decision.at, args),
      };
    }
    least = lesserOre(least ?? reach, reach);
  }
  return { amount: present(least, 'a decided amount is for something') };
};
