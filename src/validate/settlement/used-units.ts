import type { ConsumptionRow, CostLine } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Ore } from '../../model/ore.ts';
import { MAX_ORE } from '../../model/ore.ts';
import type { YearInput } from '../../model/year-input.ts';
import { plannedCost } from '../year/priced-units.ts';
import type { Report } from '../year/report.ts';

/** The row with the units used in place of those planned; undefined where they are not given. */
const rowAtUse = (row: ConsumptionRow): ConsumptionRow | undefined => {
  const { member, used, unitPrice, at } = row;
  return used === undefined ? undefined : { member, planned: used, used, unitPrice, at };
};

/** All rows with the units used in place of those planned; undefined where any row lacks them. */
export const rowsAtUse = (
  rows: readonly ConsumptionRow[],
): readonly ConsumptionRow[] | undefined => {
  const used = rows.flatMap((row) => rowAtUse(row) ?? []);
  return used.length === rows.length ? used : undefined;
};

/** What the units used cost, rounded half up to the øre; the planned where they are not given. */
export const usedCost = (row: ConsumptionRow): Ore => plannedCost(rowAtUse(row) ?? row);

/** Reports each row of a line or charge by consumption that lacks the units used: missing is never 0. */
export const reportUnitsNotGiven = (
  { charges, members }: Pick<YearInput, 'charges' | 'members'>,
  lines: Iterable<CostLine>,
  report: Report,
): void => {
  const check = (line: string, rows: readonly ConsumptionRow[]): void => {
    for (const row of rows) {
      const name = members[row.member]?.name ?? '';
      if (row.used === undefined) {
        const args = { line, name, planned: row.planned };
        report(errorAt('accounts/no-units-used', row.at, args));
      } else if (usedCost(row) > MAX_ORE) {
        report(errorAt('consumption/too-large', row.at, { line, name }));
      }
    }
  };
  for (const line of lines) if (line.kind === 'direct') check(line.id, line.rows);
  for (const { charge, consumption } of charges) check(charge.id, consumption);
};

/**
 * The year with the units used in place of those planned, in lines and charges. One that lacks some of them, which is
 * reported, has none.
 */
export const yearAtUse = (input: YearInput): YearInput => ({
  ...input,
  charges: input.charges.map((charge) => ({
    ...charge,
    consumption: rowsAtUse(charge.consumption) ?? [],
  })),
  readLines: function* (report) {
    for (const line of input.readLines(report)) yield lineAtUse(line);
  },
});

const lineAtUse = (line: CostLine): CostLine =>
  // A line's place is a getter that a copy would lose.
  line.kind === 'split' ? line : { ...line, rows: rowsAtUse(line.rows) ?? [], at: line.at };
