import { ore, sumOre, type Ore } from '../../model/ore.ts';
import type { AccountsKind, AccountsLine, Settlement } from '../../model/settlement.ts';

/** What a ledger has booked beside costs and incomes, held against what the settlement says. */
export interface Reconciliation {
  readonly kind: 'contribution' | 'fund';
  readonly lines: readonly AccountsLine[];
  /** Paid by the members, or net set aside in funds, as the ledger has it: above zero. */
  readonly booked: Ore;
  /** Invoiced to the members, or what the funds grew by. */
  readonly expected: Ore;
  /** booked − expected. */
  readonly difference: Ore;
}

/**
 * The accounts' lines of kind `contribution` against what was invoiced, and those of kind `fund` against what the funds
 * grew by; each only where the accounts have such lines. A ledger books what members pay as an income, below zero, and what
 * is set aside as a cost.
 */
export const reconciliations = (settlement: Settlement): readonly Reconciliation[] => {
  const linesOf = (kind: AccountsKind): readonly AccountsLine[] =>
    settlement.input.accounts.filter((line) => line.kind === kind && line.project === undefined);
  const sumOf = (lines: readonly AccountsLine[]): Ore => sumOre(lines.map(({ amount }) => amount));
  const contribution = linesOf('contribution');
  const fund = linesOf('fund');
  const invoiced = sumOre(settlement.members.map(({ invoiced: amount }) => amount));
  const grown = sumOre(
    settlement.funds.map(({ opening, closing }) => ore(closing - opening.amount)),
  );
  const rows = [
    {
      kind: 'contribution',
      lines: contribution,
      booked: ore(0n - sumOf(contribution)),
      expected: invoiced,
    },
    { kind: 'fund', lines: fund, booked: sumOf(fund), expected: grown },
  ] as const;
  return rows
    .filter(({ lines }) => lines.length > 0)
    .map((row) => ({ ...row, difference: ore(row.booked - row.expected) }));
};
