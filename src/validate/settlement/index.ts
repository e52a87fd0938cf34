import type { CostLine } from '../../model/cost-line.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { FundRow } from '../../model/fund-row.ts';
import { present } from '../../model/assert.ts';
import type { AccountsLine, OpeningBalance } from '../../model/settlement.ts';
import { readAccounts } from '../accounts/read-accounts.ts';
import type { ValidatedYear } from '../year/index.ts';
import { topOf } from '../year/place.ts';
import { openingBalances } from './opening-balances.ts';
import { reportUnitsNotGiven } from './used-units.ts';

export { yearAtUse } from './used-units.ts';

/** What a settlement has beside a budget. */
export interface ValidatedSettlement {
  readonly accounts: readonly AccountsLine[];
  /** By fund id. */
  readonly opening: ReadonlyMap<string, OpeningBalance>;
  /** What is wrong, with the budget's lines too. */
  readonly found: readonly Diagnostic[];
}

/**
 * Checks what a year is settled by, against the agreement and the budget in force: the accounts, the units used, and the
 * funds' opening balances. `rows` is the register of funds.
 */
export const validateSettlement = (
  { input, readers }: ValidatedYear,
  rows: readonly FundRow[],
): ValidatedSettlement => {
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  if (readers === undefined) return { accounts: [], opening: new Map(), found };
  const { agreement, raw, year } = readers.context;
  const { model } = present(agreement.settlement, 'a year is settled by rules');
  const lines: CostLine[] = input === undefined ? [] : [...input.readLines(report)];
  const whole = input !== undefined && found.every(({ severity }) => severity !== 'error');
  const budgeted = { byId: new Map(lines.map((line) => [line.id, line])), whole };
  if (input !== undefined) reportUnitsNotGiven(input, lines, report);
  const { accounts: table } = raw;
  // A heading without a line below is what is left of an export that failed, not a year without costs.
  const isBlank = table?.rows()[Symbol.iterator]().next().done === true;
  if (isBlank || (table === undefined && raw.unreadable?.has('accounts') !== true)) {
    const at = topOf(`${raw.folder}/accounts.csv`);
    report(errorAt('accounts/no-file', at, { folder: raw.folder }));
  }
  const accounts =
    table === undefined ? [] : readAccounts({ readers, budgeted, model, report }, table);
  const opening = openingBalances(agreement, year, rows, report);
  return { accounts, opening, found };
};
